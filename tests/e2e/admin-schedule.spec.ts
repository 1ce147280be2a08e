import type { Page } from '@playwright/test'
import { chooseWhat, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look, lookInThemes } from './look.ts'
import { settled } from './settled.ts'

async function openRules(page: Page, name: RegExp): Promise<void> {
  await signIn(page, 'sueli')
  await page.keyboard.press('F3')
  await page.getByRole('link', { name }).click()
  await page.getByRole('link', { name: 'Regras da agenda' }).click()
  await expect(page.getByRole('heading', { name: 'Tipos de consulta' })).toBeVisible()
}

/** The clinic’s page leads to its rooms. */
async function openRooms(page: Page): Promise<void> {
  await page.keyboard.press('F5')
  await page.getByRole('link', { name: 'Salas' }).click()
}

test('rooms: order, names and use, refused at the field that is wrong', async ({ clinic }, info) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await openRooms(page)
  const rows = page.locator('mb-rooms li')
  await expect(rows).toHaveCount(8)
  await page.getByRole('button', { name: 'Mais uma sala' }).click()
  await expect(rows.last().getByLabel('Nome')).toBeFocused()
  await page.getByRole('button', { name: 'Salvar' }).click()
  await expect(rows.last().getByText('Preencha este campo.')).toBeVisible()
  await rows.last().getByLabel('Nome').fill('TRIAGEM')
  await page.getByRole('button', { name: 'Salvar' }).click()
  await expect(rows.last().getByText('Este nome já existe. Escolha outro.')).toBeVisible()
  await lookInThemes(page, info.project.name, 'admin-rooms')
  await rows.last().getByLabel('Nome').fill('Sala de curativos')
  // The arrows with Alt move the row, and the focus goes with it.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(7).getByLabel('Nome')).toBeFocused()
  await rows.first().getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: 'Salvar' }).click()
  await expect(page.getByText('Salas salvas.')).toBeVisible()
  await page.keyboard.press('F2')
  await openRooms(page)
  await expect(rows.nth(7).getByLabel('Nome')).toHaveValue('Sala de curativos')
  await expect(rows.first().getByRole('checkbox')).not.toBeChecked()
})

test('a list of rooms that a colleague changed meanwhile is not saved over, and that is said', async ({
  clinic,
}) => {
  const [one, other] = [await clinic.open('admin'), await clinic.open('admin')]
  const rows = (page: Page) => page.locator('mb-rooms li')
  for (const page of [one, other]) {
    await signIn(page, 'sueli')
    await openRooms(page)
    await expect(rows(page)).toHaveCount(8)
  }
  const add = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Mais uma sala' }).click()
    await rows(page).last().getByLabel('Nome').fill(name)
  }
  await add(one, 'Sala de gesso')
  await add(other, 'Sala de curativos')
  await other.getByRole('button', { name: 'Salvar' }).click()
  await expect(other.getByText('Salas salvas.')).toBeVisible()
  await settled(one)
  await one.getByRole('button', { name: 'Salvar' }).click()
  await expect(one.getByText('O cadastro mudou enquanto isso: confira e digite de novo.')).toBeVisible()
  await expect(rows(one).last().getByLabel('Nome')).toHaveValue('Sala de curativos')
  await add(one, 'Sala de gesso')
  await one.getByRole('button', { name: 'Salvar' }).click()
  await expect(one.getByText('Salas salvas.')).toBeVisible()
  await expect(rows(other)).toHaveCount(10)
})

test('a professional: buffers and rooms of a visit type, terms, and what reception then meets', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin')
  await openRules(page, /Helena/u)
  const visit = page.getByRole('form', { name: 'Consulta', exact: true })
  await visit.getByLabel('Intervalo depois (min)').fill('dez')
  await visit.getByRole('button', { name: /^Salvar/u }).click()
  await expect(
    visit.getByText('Faltam caracteres.').or(visit.getByText('Confira o que foi digitado.')),
  ).toBeVisible()
  await visit.getByLabel('Intervalo depois (min)').fill('10')
  await visit.getByLabel('Sala').selectOption('needed')
  await visit.getByRole('checkbox', { name: 'Procedimentos' }).check()
  await visit.getByRole('button', { name: /^Salvar/u }).click()
  await expect(visit.getByText('Salvo.')).toBeVisible()
  await page.getByLabel('Encaixes por turno').fill('0')
  await page.getByLabel('Retorno sem custo até (dias)').fill('15')
  await page
    .getByRole('region', { name: 'Retorno e encaixe' })
    .getByRole('button', { name: 'Salvar' })
    .click()
  await expect(page.getByRole('region', { name: 'Retorno e encaixe' }).getByText('Salvo.')).toBeVisible()
  await lookInThemes(page, info.project.name, 'admin-schedule')
  await page.reload()
  await expect(visit.getByLabel('Intervalo depois (min)')).toHaveValue('10')
  await expect(visit.getByRole('checkbox', { name: 'Procedimentos' })).toBeChecked()
  await expect(page.getByLabel('Encaixes por turno')).toHaveValue('0')
})

test('extra openings, blocks that return and limits are added, told in words, refused at the field, and taken back', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin')
  await openRules(page, /Lara/u)
  const blocks = page.getByRole('region', { name: 'Bloqueios que se repetem' })
  await expect(blocks).toContainText('toda semana: sexta (desde 24/11/2026)')
  await blocks.getByRole('button', { name: 'Novo bloqueio' }).click()
  await blocks.getByLabel('Repete').selectOption('two-weeks')
  await blocks.getByRole('checkbox', { name: 'ter' }).press('Space')
  await blocks.getByRole('checkbox', { name: 'qui' }).press('Space')
  await blocks.getByLabel('Das').fill('14')
  await blocks.getByLabel('Às').fill('13')
  await blocks.getByLabel('Motivo').fill('Reunião de equipe')
  await expect(blocks.getByText('a cada 2 semanas: terça e quinta')).toBeVisible()
  await blocks.getByRole('button', { name: 'Bloquear', exact: true }).click()
  await expect(blocks.getByText('O fim vem antes do começo')).toBeVisible()
  await look(page, info.project.name, 'admin-schedule-refused')
  await blocks.getByLabel('Às').fill('15')
  await blocks.getByRole('button', { name: 'Bloquear', exact: true }).click()
  const row = blocks.getByRole('listitem').filter({ hasText: 'Reunião de equipe' })
  await expect(row).toContainText('14:00–15:00')
  await row.getByRole('button', { name: 'Retirar' }).click()
  await expect(row).toHaveCount(0)

  const extras = page.getByRole('region', { name: 'Aberturas extras' })
  await extras.getByRole('button', { name: 'Abrir uma data' }).click()
  await extras.getByRole('button', { name: 'Abrir a data' }).click()
  await expect(extras.getByText('Preencha este campo.').first()).toBeVisible()
  await extras.getByLabel('Data').fill('28112026')
  await extras.getByLabel('Das').fill('8')
  await extras.getByLabel('Às').fill('12')
  await extras.getByLabel('Motivo').fill('Mutirão')
  await extras.getByRole('button', { name: 'Abrir a data' }).click()
  await expect(extras.getByRole('listitem')).toContainText('sábado, 28/11/2026, 08:00–12:00')

  const limits = page.getByRole('region', { name: 'Limites por convênio' })
  await limits.getByRole('button', { name: 'Novo limite' }).click()
  await limits.getByLabel('Convênio').selectOption('Convênio Demonstração Saúde')
  await limits.getByLabel('Dia').selectOption('2')
  await limits.getByLabel('Das').fill('8')
  await limits.getByLabel('Às').fill('12')
  await limits.getByLabel('No máximo').fill('1')
  await limits.getByRole('button', { name: 'Limitar' }).click()
  await expect(limits.getByRole('listitem')).toContainText('no máximo 1 consulta')
  await lookInThemes(page, info.project.name, 'admin-schedule-rules')

  // Reception books on the Saturday that is open now.
  const desk = await clinic.open('reception')
  await signIn(desk, 'livia')
  await desk.evaluate(() => window.navigation.navigate('/reception/agendar?dia=2026-11-28'))
  await expect(desk.getByRole('heading', { name: 'Agendar consulta' })).toBeVisible()
  await chooseWhat(desk, /Lara/u, /Sessão/u)
  await expect(desk.getByRole('button', { name: '08:00', exact: true })).toBeVisible()
  await extras.getByRole('listitem').getByRole('button', { name: 'Retirar' }).click()
  await expect(desk.getByText('Não há atendimento neste dia.')).toBeVisible()
})

test('hours with validity: two of one weekday may follow each other in time, not overlap', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await page.keyboard.press('F3')
  await page.getByRole('link', { name: /Renato/u }).click()
  const rows = page.locator('mb-hours-editor li')
  await expect(rows).toHaveCount(5)
  // A stroke over two free afternoons puts hours on both, and one back over them takes them away.
  const [wednesday, friday] = [page.locator('[data-weekday="3"]'), page.locator('[data-weekday="5"]')]
  for (const count of [7, 5]) {
    await wednesday.hover({ position: { x: 200, y: 10 } })
    await page.mouse.down()
    await wednesday.hover({ position: { x: 240, y: 10 } })
    await friday.hover({ position: { x: 300, y: 10 } })
    await page.mouse.up()
    await expect(rows).toHaveCount(count)
  }
  await page.getByRole('button', { name: 'Mais um horário' }).click()
  const added = rows.last()
  await added.getByLabel('Dia').selectOption('4')
  await added.getByLabel('Das').fill('8')
  await added.getByLabel('Às').fill('11')
  await page.getByRole('button', { name: 'Salvar' }).click()
  await expect(added.getByText('Dois horários de atendimento se sobrepõem')).toBeVisible()
  await lookInThemes(page, info.project.name, 'admin-hours')
  const before = rows.nth(4)
  // What is no day never becomes "without end".
  await before.getByLabel('Vale até').fill('fim do ano')
  await page.getByRole('button', { name: 'Salvar' }).click()
  await expect(before.getByText('Esta data não existe.')).toBeVisible()
  await expect(before.getByLabel('Vale até')).toHaveValue('fim do ano')
  await before.getByLabel('Vale até').fill('31/12/2026')
  await added.getByLabel('Vale de').fill('01/01/2027')
  await page.getByRole('button', { name: 'Salvar' }).click()
  await expect(page.getByRole('heading', { name: 'Profissionais' })).toBeVisible()
})

test('the clinic: how patients book by themselves, and the days on which nobody comes', async ({
  clinic,
}, info) => {
  const page = await clinic.open('admin')
  await signIn(page, 'sueli')
  await page.keyboard.press('F5')
  const rules = page.getByRole('region', { name: 'Quando o paciente marca sozinho' })
  await rules.getByLabel('Até quantos dias à frente').fill('0')
  await rules.getByRole('button', { name: 'Salvar estas regras' }).click()
  await expect(
    rules.getByText('Preencha este campo.').or(rules.getByText('Faltam caracteres.')),
  ).toBeVisible()
  await rules.getByLabel('Até quantos dias à frente').fill('30')
  await rules.getByRole('button', { name: 'Salvar estas regras' }).click()
  await expect(rules.getByText('Salvo.')).toBeVisible()
  await look(page, info.project.name, 'admin-patient-rules')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Feriados e fechamentos' })).toBeVisible()
  const closed = page.getByRole('region', { name: 'Outros dias fechados' })
  await closed.getByRole('button', { name: 'Novo dia' }).click()
  await closed.getByLabel('De', { exact: true }).fill('25/01/2027')
  await closed.getByLabel('Motivo').fill('Aniversário da cidade')
  await closed.getByRole('button', { name: 'Fechar a clínica' }).click()
  await expect(closed.getByRole('listitem')).toHaveText(/Aniversário da cidade.*25\/01\/2027, segunda-feira/u)
  await closed.getByRole('button', { name: 'Retirar Aniversário da cidade' }).click()
  await expect(closed.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: '2027' }).click()
  await page
    .getByRole('row', { name: /segunda-feira.*Carnaval|Carnaval.*segunda-feira/u })
    .getByRole('checkbox')
    .check()
  await expect(page.getByText(/a clínica não abre\./u)).toBeVisible()
  await lookInThemes(page, info.project.name, 'admin-closures')
})
