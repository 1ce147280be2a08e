import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('who came stands in order with the reason; a priority and a room change it', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F5')
  await expect(page.getByRole('heading', { name: 'Chegadas' })).toBeVisible()
  const waiting = page.getByRole('table').first().locator('tbody tr')
  await expect(waiting.first()).toBeVisible()
  await settled(page)
  const before = await waiting.count()
  expect(before).toBeGreaterThan(2)

  const expected = page.getByRole('table').nth(1).locator('tbody tr').first()
  await expected.focus()
  await page.keyboard.press('c')
  await expect(page.getByText(/^Chegada registrada: /u)).toBeVisible()
  await expect(waiting).toHaveCount(before + 1)
  await page.keyboard.press('Control+z')
  await expect(waiting).toHaveCount(before)

  await settled(page)
  const last = waiting.last()
  await last.focus()
  const name = (await last.locator('b').first().textContent()) ?? ''
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(name, 'u') })).toBeVisible()
  await page.getByLabel('Prioridade por lei').selectOption('pregnant')
  await expect(page.getByText('Prioridade por lei vem antes do horário marcado')).toBeVisible()
  await page.getByRole('combobox', { name: /^Sala/u }).selectOption({ index: 1 })
  await expect(page.getByRole('status')).not.toContainText('sala')
  // The next person's choices are his own, not what was chosen last.
  const own = page.getByLabel('Prioridade por lei')
  await waiting.first().focus()
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(name, 'u') })).toBeHidden()
  await expect(own).toHaveValue('')
  await waiting.filter({ hasText: name }).focus()
  await expect(own).toHaveValue('pregnant')

  await lookInThemes(page, info.project.name, 'reception-arrivals')
})
