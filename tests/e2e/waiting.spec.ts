import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look, lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('who waits stands in order with phone and free places; a number books, gives the old visit up, and one undo takes both back', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Lista de espera' })).toBeVisible()
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(5)
  await expect(rows.first()).toContainText('Urgente')
  await expect(rows.nth(1)).toContainText('há 12 dias')

  // No row has the focus: a number does nothing.
  await page.keyboard.press('1')
  await expect(rows).toHaveCount(5)

  const giving = rows.filter({ hasText: /\d\d\/\d\d \d\d:\d\d/u }).first()
  await giving.focus()
  const panel = page.getByRole('complementary', { name: 'Quem espera' })
  await expect(panel.getByRole('checkbox', { name: /^Desmarcar a de /u })).toBeChecked()
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  await lookInThemes(page, info.project.name, 'reception-waiting')
  await settled(page)
  const name = (await giving.locator('b').textContent()) ?? ''
  await giving.focus()
  await page.keyboard.press('1')
  await expect(page.getByText(/Marcada .*Desmarcada a de /u)).toContainText(name)
  await expect(rows).toHaveCount(4)
  // Whoever is next has the focus, so that the keys go on.
  await expect(page.locator('tbody tr:focus')).toHaveCount(1)
  // The same key pressed once too often names who it is now, and books nobody.
  await settled(page)
  const next = (await page.locator('tbody tr:focus b').textContent()) ?? ''
  const hint = page.locator('footer [role=status]')
  await expect(hint).toContainText(`agora ${next}`)
  await page.keyboard.press('1')
  await expect(hint).not.toContainText('agora')
  await expect(rows).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Desfeito.')).toBeVisible()
  await expect(rows).toHaveCount(5)
  await expect(rows.filter({ hasText: name })).toContainText(/\d\d\/\d\d \d\d:\d\d/u)
})

test('a wish is written down with the keyboard alone, refused where it is wrong, and closed with its outcome', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F8')
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(5)
  await page.keyboard.press('n')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await page.keyboard.type('mar')
  const found = page.getByRole('option').first()
  await expect(found).toBeVisible()
  const name = (await found.locator('b').first().textContent()) ?? ''
  // Enter chooses the patient and sends nothing (a field's Enter must not submit half a form).
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Nova espera' })
  await expect(panel.locator('b').first()).toHaveText(name)
  await expect(rows).toHaveCount(5)
  await panel.getByLabel('Com quem').selectOption({ index: 1 })
  await panel.getByLabel('Tipo').selectOption({ index: 1 })
  await panel.getByLabel('Das').fill('18:00')
  await panel.getByLabel('Às').fill('08:00')
  await panel.getByRole('checkbox', { name: 'Urgente' }).press('Space')
  await panel.getByLabel('Observação').fill('x'.repeat(200))
  await panel.getByRole('button', { name: 'Pôr na lista' }).press('Enter')
  await expect(panel.getByText('O fim vem antes do começo')).toBeVisible()
  await look(page, info.project.name, 'reception-waiting-refused')
  await panel.getByLabel('Das').fill('8')
  await panel.getByLabel('Às').fill('')
  await panel.getByRole('checkbox', { name: 'sáb' }).press('Space')
  await panel.getByRole('checkbox', { name: 'dom' }).press('Space')
  await panel.getByRole('button', { name: 'Pôr na lista' }).press('Enter')
  await expect(rows).toHaveCount(6)
  const row = rows.filter({ hasText: 'a partir de 08:00' }).filter({ hasText: 'seg a sex' })
  await expect(row).toContainText('desde hoje')
  // A note without a space breaks rather than push the other columns away.
  const area = page.locator('.list-area')
  expect(await area.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  await lookInThemes(page, info.project.name, 'reception-waiting-long-note')
  await row.focus()
  await page.getByLabel('Encerrar a espera').selectOption('unreachable')
  await page.getByRole('button', { name: 'Tirar da lista' }).click()
  await expect(rows).toHaveCount(5)
  await expect(page.locator('tbody tr:focus')).toHaveCount(1)
})

test('a wish half typed stays as it was while other rows are looked at, until it is written down or discarded', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F8')
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(5)
  const go = page.getByRole('button', { name: /^(Nova espera|Continuar a espera) N$/u })
  await page.keyboard.press('n')
  const panel = page.getByRole('complementary', { name: 'Nova espera' })
  await page.keyboard.type('mar')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  const name = (await panel.locator('b').first().textContent()) ?? ''
  await panel.getByRole('checkbox', { name: 'dom' }).press('Space')
  await panel.getByLabel('Observação').fill('Só depois do almoço')

  await rows.nth(2).click()
  await expect(page.getByRole('complementary', { name: 'Quem espera' })).toBeVisible()
  await expect(panel).toHaveCount(0)
  await expect(go).toHaveText(/Continuar a espera/u)
  await look(page, info.project.name, 'reception-waiting-begun')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('n')
  await expect(panel.locator('b').first()).toHaveText(name)
  await expect(panel.getByRole('checkbox', { name: 'dom' })).not.toBeChecked()
  await expect(panel.getByLabel('Observação')).toHaveValue('Só depois do almoço')
  await look(page, info.project.name, 'reception-waiting-continued')

  await panel.getByLabel('Observação').press('Escape')
  await expect(panel).toHaveCount(0)
  await go.click()
  await expect(panel.getByLabel('Observação')).toHaveValue('Só depois do almoço')
  await panel.getByRole('button', { name: 'Descartar' }).click()
  await expect(go).toHaveText(/Nova espera/u)
  await page.keyboard.press('n')
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeFocused()
  await expect(panel.getByLabel('Observação')).toHaveValue('')
  await expect(panel.getByRole('button', { name: 'Descartar' })).toHaveCount(0)
})

test('trap: a stale panel. Who was booked at another desk leaves this list at once, so that nobody books him twice @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F8')
  const rows = page.locator('tbody tr')
  await rows.first().focus()
  const places = page.getByRole('complementary').getByRole('listitem')
  await expect(places.first()).toBeVisible()
  await settled(page)
  const first = (await places.first().locator('b').textContent()) ?? ''
  const name = (await rows.first().locator('b').textContent()) ?? ''
  const other = await clinic.open('reception')
  await signIn(other, 'otavio')
  await other.keyboard.press('F8')
  await other.locator('tbody tr').filter({ hasText: name }).focus()
  await expect(other.getByRole('complementary').getByRole('listitem').first()).toContainText(first)
  await other.keyboard.press('1')
  await expect(other.getByText(/Marcada /u)).toBeVisible()
  // Booked at the other desk, he waits no more at this one.
  await expect(rows.filter({ hasText: name })).toHaveCount(0)
  await expect(rows).toHaveCount(4)
})
