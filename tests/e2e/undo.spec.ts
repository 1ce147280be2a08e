import type { Page } from '@playwright/test'
import { expect, test } from './clinic.ts'
import { clock, movable, openAgenda } from './grid.ts'
import { look } from './look.ts'

const strip = (page: Page) => page.locator('mb-undo-strip')
const waiting = (page: Page) => page.locator('mb-reception-waiting tbody tr')

test('Ctrl+Z takes back what was done last, a visit before the batch that came before it, wherever the window is @both', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { cell } = await movable(page)
  await page.keyboard.press('F8')
  await expect(waiting(page)).toHaveCount(5)
  await waiting(page).first().focus()
  await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('1')
  await expect(strip(page)).toContainText(/Marcada /u)
  await page.keyboard.press('F2')
  await cell.click()
  await page.keyboard.press('Shift+D')
  await expect(cell).toBeHidden()
  await expect(strip(page)).toContainText('Consulta desmarcada')
  await page.keyboard.press('Control+z')
  await expect(cell).toBeVisible()
  await expect(strip(page)).toContainText(/Desfeito\.\s*Antes disso: Marcada /u)
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toHaveText('Desfeito.')
  await page.keyboard.press('F8')
  await expect(waiting(page)).toHaveCount(5)
})

test('a wait that was closed comes back with Ctrl+Z, and then the visit that was cancelled before it', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { cell } = await movable(page)
  await cell.click()
  await page.keyboard.press('Shift+D')
  await expect(cell).toBeHidden()
  await page.keyboard.press('F8')
  await expect(waiting(page)).toHaveCount(5)
  const name = (await waiting(page).first().locator('b').textContent()) ?? ''
  await waiting(page).first().focus()
  await page.getByLabel('Encerrar a espera').selectOption('withdrawn')
  await page.getByRole('button', { name: 'Tirar da lista' }).click()
  await expect(waiting(page)).toHaveCount(4)
  await expect(strip(page)).toContainText(`Fora da lista: ${name}`)
  await page.keyboard.press('Control+z')
  await expect(waiting(page)).toHaveCount(5)
  await expect(waiting(page).filter({ hasText: name })).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toHaveText('Desfeito.')
  await page.keyboard.press('F2')
  await expect(cell).toBeVisible()
})

test('a visit that was moved twice goes back twice', async ({ clinic }, info) => {
  const page = await openAgenda(clinic)
  const { cell, endMinute, startMinute } = await movable(page)
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 5)}`, 'u'))
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 10)}`, 'u'))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}–${clock(endMinute)}`, 'u'))
  await expect(strip(page)).toHaveText('Desfeito.')

  // Last, for looking takes longer than there is to undo.
  await page.keyboard.press('Alt+ArrowDown')
  await expect(strip(page)).toContainText('Consulta movida')
  await page.keyboard.press('Shift+D')
  await expect(strip(page)).toContainText('Consulta desmarcada')
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toContainText(/Desfeito\.\s*Antes disso: /u)
  await look(page, info.project.name, 'reception-undo-older')
})

test('a visit moved and given up at once, before the grid has heard of the move, goes back in two steps', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { cell, startMinute } = await movable(page)
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(strip(page)).toContainText('Consulta movida')
  await page.keyboard.press('Shift+D')
  await expect(strip(page)).toContainText('Consulta desmarcada')
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 5)}`, 'u'))
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
})
