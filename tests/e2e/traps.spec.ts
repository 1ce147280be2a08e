import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

test.describe.configure({ timeout: 120_000 })

async function openCard(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Paciente ou comando' }).fill(typed)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

test('trap: cache keyed by screen rather than patient. While one card is on its way the last one is gone @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  const heading = page.getByRole('heading', { level: 1 })
  await openCard(page, 'teresa cristina amaral', /Teresa Cristina Amaral/u)
  await expect(heading).toHaveText('Teresa Cristina Amaral')
  const cardOfTeresa = page.url()

  let answer: (() => void) | undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/rpc/patient.read', async (route) => {
    await answered
    await route.continue()
  })
  await openCard(page, 'joana prates figueiredo', /Joana Prates Figueiredo/u)
  await expect(page).not.toHaveURL(cardOfTeresa)
  await expect(page.getByText('Teresa Cristina Amaral')).toBeHidden()
  answer?.()
  await expect(heading).toHaveText('Joana Prates Figueiredo')
})
