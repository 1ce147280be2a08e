import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { ask } from './grid.ts'
import { settled } from './settled.ts'

/** The page asks every ten seconds. */
const LOOKS_MS = 10_000

/** From now on the clinic says that it is another time. */
async function itIs(page: Page, now: string): Promise<void> {
  await page.unroute('**/rpc/session.current')
  const told = await ask(page, 'session.current', {})
  const answer = { ok: true, value: { ...told, now } }
  await page.route('**/rpc/session.current', (route) => route.fulfill({ json: answer }))
}

test('time goes on at a desk where nobody does anything: the clock, the line of the grid, the waits, the day after midnight @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  // The page's own timers are wound on by hand: the ten seconds pass at once.
  await page.clock.install()
  await itIs(page, '2026-11-23T10:04')
  await page.reload()
  await settled(page)
  await expect(page.locator('.now-time')).toHaveText('10:04')
  await itIs(page, '2026-11-23T10:07')
  await expect(page.locator('.now-time')).toHaveText('10:04')
  await page.clock.fastForward(LOOKS_MS)
  await expect(page.locator('mb-desk-frame .day').first()).toContainText('10:07')
  await expect(page.locator('.now-time')).toHaveText('10:07')
  await itIs(page, '2026-11-24T00:00')
  await page.clock.fastForward(LOOKS_MS)
  await expect(page.getByRole('heading', { level: 1, name: /24 de novembro/u })).toBeVisible()

  await page.keyboard.press('F5')
  await expect(page.getByRole('heading', { level: 1, name: 'Chegadas' })).toBeVisible()
  await settled(page)
  const askedAgain = page.waitForRequest('**/rpc/queue.arrivals')
  await itIs(page, '2026-11-24T00:01')
  await page.clock.fastForward(LOOKS_MS)
  await askedAgain
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { level: 1, name: /^Confirmações/u })).toBeVisible()
  await settled(page)
  const nextDays = page.waitForRequest('**/rpc/message.confirmation-days')
  await itIs(page, '2026-11-25T00:00')
  await page.clock.fastForward(LOOKS_MS)
  await nextDays
})
