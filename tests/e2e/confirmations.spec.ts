import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('answers are one key on the line; a message needs the patient’s word first', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { name: /Confirmações, / })).toBeVisible()
  const waiting = page.getByRole('row', { name: /Agendado/u })
  await expect(waiting.first()).toBeVisible()
  await settled(page)
  const before = await waiting.count()
  expect(before).toBeGreaterThan(5)

  // A head sorts its part, and backwards; a third press leaves the order of the day.
  const names = () => waiting.locator('td:nth-child(2) b').allTextContents()
  const inOrder = await names()
  const byName = inOrder.toSorted(new Intl.Collator('pt-BR', { numeric: true, sensitivity: 'base' }).compare)
  const head = page.getByRole('button', { name: 'Paciente', exact: true })
  for (const wanted of [byName, byName.toReversed(), inOrder]) {
    await head.click()
    expect(await names()).toEqual(wanted)
  }

  // No line has the focus: the keys do nothing.
  await page.keyboard.press('Shift+N')
  await expect(waiting).toHaveCount(before)

  await waiting.first().focus()
  await page.keyboard.press('s')
  await expect(page.getByText(/^Confirmada: /u)).toBeVisible()
  await expect(waiting).toHaveCount(before - 1)
  await page.keyboard.press('Control+z')
  await expect(waiting).toHaveCount(before)

  // A letter alone takes nothing away, and says which key does.
  await waiting.first().focus()
  await page.keyboard.press('n')
  await expect(page.getByText('Desmarcar: aperte Shift+N.')).toBeVisible()
  await expect(waiting).toHaveCount(before)
  await page.keyboard.press('Shift+N')
  await expect(waiting).toHaveCount(before - 1)
  await page.getByLabel('Motivo').selectOption('patient-ill')
  await page.getByRole('button', { name: /Desfazer/u }).click()
  await expect(waiting).toHaveCount(before)

  const silent = page.getByRole('row', { name: /não autorizou/u }).filter({ hasText: /\(\d\d\) 9/u })
  await silent.first().focus()
  await expect(page.getByText('ainda não autorizou mensagens')).toBeVisible()
  await page.getByRole('button', { name: /Registrar que autorizou/u }).click()
  await expect(page.getByText('Autorização registrada.')).toBeVisible()
  await expect(page.getByText(/Você confirma\? Responda SIM/u)).toBeVisible()
  await page.keyboard.press('w')
  await expect(page.getByText('Mensagem copiada. Cole na conversa e envie.')).toBeVisible()
  await expect(page.getByText('Última mensagem preparada:')).toBeVisible()
  // Numbers of the practice clinic look real.
  await page.keyboard.press('Shift+W')
  await expect(page.getByText('Na clínica de treino nenhuma mensagem é aberta')).toBeVisible()

  await lookInThemes(page, info.project.name, 'reception-confirmations')
  await page.setViewportSize({ width: 1600, height: 1000 })
  await page.keyboard.press('ArrowRight')
  // Until the other day has come its lines are still the first day's, and a line that goes takes the focus along.
  await settled(page)
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { name: 'Reagendar consulta' })).toBeVisible()
})
