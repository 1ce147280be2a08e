import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

test('the grid stands', async ({ clinic }) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.screenshot({ path: 'test-results/agenda-1.png' })
  await page
    .getByRole('gridcell', { name: /Confirmado|Agendado/u })
    .nth(10)
    .click()
  await page.screenshot({ path: 'test-results/agenda-2.png' })
})
