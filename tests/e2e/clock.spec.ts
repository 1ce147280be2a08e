import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { ask } from './grid.ts'

/** The page asks every ten seconds. */
const SOON = { timeout: 20_000 }

test.describe.configure({ timeout: 120_000 })

/** From now on the clinic says that it is another time. */
async function itIs(page: Page, now: string): Promise<void> {
  await page.unroute('**/rpc/session.current')
  const told = await ask<object>(page, 'session.current', {})
  const answer = { ok: true, value: { ...told, now } }
  await page.route('**/rpc/session.current', (route) => route.fulfill({ json: answer }))
}

test('time goes on at a desk where nobody does anything: the clock, the line of the grid, the waits, the day after midnight @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.locator('.now-time')).toHaveText('10:04')
  await itIs(page, '2026-11-23T10:07')
  await expect(page.locator('mb-desk-frame .day').first()).toContainText('10:07', SOON)
  await expect(page.locator('.now-time')).toHaveText('10:07')
  await itIs(page, '2026-11-24T00:00')
  await expect(page.getByRole('heading', { level: 1, name: /24 de novembro/u })).toBeVisible(SOON)

  await page.keyboard.press('F5')
  await expect(page.getByRole('heading', { level: 1, name: 'Chegadas' })).toBeVisible()
  const askedAgain = page.waitForRequest('**/rpc/queue.arrivals', SOON)
  await itIs(page, '2026-11-24T00:01')
  await askedAgain
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { level: 1, name: /^Confirmações/u })).toBeVisible()
  const nextDays = page.waitForRequest('**/rpc/confirmation.days', SOON)
  await itIs(page, '2026-11-25T00:00')
  await nextDays
})
