import { catchPrint, choose, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look, lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('an absence: places for every visit, all accepted, applied in one step, told to those who agreed, and taken back whole @both', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F9')
  const visits = page.getByRole('table', { name: 'Consultas a remarcar' }).locator('tbody tr')
  await expect(visits.first()).toBeVisible()
  await settled(page)
  const count = await visits.count()
  expect(count).toBeGreaterThan(3)
  const apply = page.getByRole('button', { name: /^Aplicar/u })
  await expect(apply).toBeDisabled()

  const agreed = visits.filter({ hasText: 'pode receber mensagem' }).first()
  await agreed.focus()
  await expect(page.getByText(/não poderá atender\. Vamos combinar/u)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Aceitar todas/u })).toBeEnabled()
  await page.keyboard.press('t')
  await expect(page.getByText(/não poderá atender\. Podemos passar para/u)).toBeVisible()
  await page.getByRole('button', { name: 'Copiar mensagem' }).click()
  await expect(page.getByText('Mensagem copiada. Cole na conversa e envie.')).toBeVisible()
  const silent = visits.filter({ hasText: 'só por telefone' }).filter({ hasText: /\(\d\d\) 9/u })
  await silent.first().focus()
  await expect(page.getByText('ainda não autorizou mensagens')).toBeVisible()
  await visits.last().getByRole('combobox').selectOption('cancel')
  await lookInThemes(page, info.project.name, 'reception-absences')

  const paper = await catchPrint(page, () => page.keyboard.press('i'))
  await expect(paper.locator('tr')).toHaveCount(count + 1)
  await expect(paper).toContainText('DADOS FICTÍCIOS')
  await expect(paper).toContainText('desmarcada')

  await visits.first().focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Remarcadas: ${count - 1}. Desmarcadas: 1.`)).toBeVisible()
  await expect(page.getByText('Nenhuma consulta espera decisão.')).toBeVisible()
  const done = page.getByRole('table', { name: 'Remarcadas agora' }).locator('tbody tr')
  await expect(done).toHaveCount(count)
  await look(page, info.project.name, 'reception-absences-done')
  await page.keyboard.press('Control+z')
  await expect(visits).toHaveCount(count)
  await expect(done).toHaveCount(0)
})

test('trap: a list acted on after it changed. A place that was taken meanwhile is said on its line and nothing is applied @chromium', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F9')
  const table = page.getByRole('table', { name: 'Consultas a remarcar' })
  const visits = table.locator('tbody tr')
  await expect(visits.first()).toBeVisible()
  await settled(page)
  const count = await visits.count()
  await expect(page.getByRole('button', { name: /^Aceitar todas/u })).toBeEnabled()
  await page.keyboard.press('t')
  await expect(page.getByRole('button', { name: `Aplicar ${count} mudanças` })).toBeEnabled()
  await settled(page)
  // The first gap of a day is one that the booking page offers too.
  const line = visits.filter({ hasText: 'Primeira vaga' }).first()
  const gap = line.locator('option', { hasText: 'Primeira vaga' })
  await line.getByRole('combobox').selectOption((await gap.getAttribute('value')) ?? '')
  const chosen = await line.getByRole('combobox').inputValue()
  const name = (await line.locator('b').textContent()) ?? ''
  const [start = '', practitionerId = ''] = chosen.split(' ')

  const other = await clinic.open('reception')
  await signIn(other, 'otavio')
  await other.getByRole('link', { name: /^Agenda/u }).click()
  await other.evaluate(
    ([day, who]) =>
      window.navigation.navigate(`/reception/agendar?dia=${day ?? ''}&profissional=${who ?? ''}`),
    [start.slice(0, 10), practitionerId],
  )
  await other.getByRole('combobox', { name: 'Paciente' }).fill('mar')
  await other.locator('mb-patient-search').getByRole('option').first().click()
  await choose(other, 'Tipo de consulta', /./u)
  await other.getByRole('button', { name: start.slice(11), exact: true }).click()
  await other.getByRole('button', { name: /^Agendar .*\d{2}:\d{2}$/u }).click()
  await expect(other.getByText('Marcada para').first()).toBeAttached()

  const mine = visits.filter({ hasText: name })
  // The choice stays what it was, and its line says that the place is gone.
  await expect(mine).toContainText('Este lugar foi ocupado')
  expect(await mine.getByRole('combobox').inputValue()).toBe(chosen)
  await mine.focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nem todas as consultas cabem. Nada foi mudado')).toBeVisible()
  await expect(mine).toContainText('está ocupado')
  await expect(visits).toHaveCount(count)
  await look(page, info.project.name, 'reception-absences-conflict')
  await mine.getByRole('combobox').selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Remarcadas: ${count}. Desmarcadas: 0.`)).toBeVisible()
})

test('an absence is registered, refused where it is wrong, and taken back; pontos facultativos are ticked', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F9')
  const absences = page.getByRole('table', { name: 'Ausências' }).locator('tbody tr')
  await expect(absences).toHaveCount(1)
  await page.keyboard.press('n')
  const panel = page.getByRole('complementary', { name: 'Registrar ausência' })
  await expect(panel.getByLabel('Quem')).toBeFocused()
  await panel.getByLabel('Quem').selectOption({ label: 'Dra. Yara Antunes' })
  await panel.getByLabel('Até').fill('01112026')
  await panel.getByRole('button', { name: 'Registrar' }).click()
  await expect(panel.getByText('Preencha este campo.')).toBeVisible()
  await panel.getByLabel('Motivo').fill('Curso')
  await panel.getByRole('button', { name: 'Registrar' }).click()
  await expect(panel.getByText('O fim vem antes do começo')).toBeVisible()
  await look(page, info.project.name, 'reception-absences-refused')
  await panel.getByLabel('Até').fill('')
  await panel.getByLabel('De', { exact: true }).fill('25112026')
  await panel.getByRole('button', { name: 'Registrar' }).click()
  await expect(page.getByText(/^Ausência registrada\. /u)).toBeVisible()
  await expect(absences).toHaveCount(2)
  await absences.filter({ hasText: 'Curso' }).getByRole('button', { name: 'Retirar' }).click()
  await expect(absences).toHaveCount(1)

  await page.getByRole('button', { name: 'Feriados e fechamentos' }).click()
  const eve = page.getByRole('row', { name: /24\/12\/2026/u })
  const year = page.getByRole('button', { name: '2027' })
  await year.click()
  const ashes = page.getByRole('row', { name: /Quarta-feira de Cinzas/u })
  await ashes.getByRole('checkbox').check()
  await expect(page.getByText(/^Quarta-feira de Cinzas: a clínica não abre\./u)).toBeVisible()
  await lookInThemes(page, info.project.name, 'reception-closures')
  await ashes.getByRole('checkbox').uncheck()
  await expect(page.getByText('Quarta-feira de Cinzas: a clínica abre.')).toBeVisible()
  await expect(eve).toHaveCount(0)
  // The only absence gone, the page says what will stand here.
  await page.getByRole('button', { name: 'Quem está ausente' }).click()
  await expect(absences).toHaveCount(1)
  await absences.getByRole('button', { name: 'Retirar' }).click()
  await expect(page.getByText('Ninguém está ausente no próximo ano')).toBeVisible()
  await look(page, info.project.name, 'reception-absences-empty')
})
