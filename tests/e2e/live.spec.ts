import type { Page } from '@playwright/test'
import type { Input } from '../../preload/contract/index.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { ask, openAgenda } from './grid.ts'
import { settled } from './settled.ts'

/** Each change comes before the page has waited out the last one. */
const EVERY_MS = 40
const CHANGES = 50
/** Longer than a page waits before it asks, and than whatever it does while it waits for an answer. */
const [SOON_MS, LONG_MS] = [300, 5_000]

/** An agenda whose word of changes a spec can give itself. */
async function heard(clinic: RunningClinic): Promise<Page> {
  const page = await openAgenda(clinic)
  await page.addInitScript(() => {
    const Source = window.EventSource
    window.EventSource = class extends Source {
      constructor(address: string | URL) {
        super(address)
        Object.assign(window, { told: this })
      }
    }
  })
  await page.reload()
  await settled(page)
  return page
}

/** The clinic says that visits have changed. */
const told = (page: Page) =>
  page.evaluate(() => {
    const { told: source } = window as unknown as { told: EventSource }
    source.onmessage?.(new MessageEvent('message', { data: JSON.stringify(['agenda']) }))
  })

test('changes that follow one another faster than a page waits do not keep it from asking @chromium', async ({
  clinic,
}) => {
  const page = await heard(clinic)
  await page.clock.install()
  // Soon: an hour on, the desk would lock.
  await page.clock.pauseAt(Date.now() + 5_000)
  let asked = 0
  let answered = 0
  await page.route('**/rpc/agenda.grid', async (route) => {
    asked += 1
    await route.continue()
    answered += 1
  })
  for (let change = 0; change < CHANGES; change += 1) {
    await told(page)
    await page.clock.runFor(EVERY_MS)
  }
  // Two seconds of changes: a question each quarter of one, and not one for each change.
  await expect.poll(() => asked).toBeGreaterThanOrEqual(4)
  await page.clock.resume()
  await settled(page)
  expect(answered).toBe(asked)
  expect(asked).toBeLessThanOrEqual(9)
})

test('an answer is shown although the next question is already under way @chromium', async ({ clinic }) => {
  const page = await heard(clinic)
  const other = await openAgenda(clinic)
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 5_000)
  let late: () => void = () => undefined
  const answerLate = new Promise<void>((done) => (late = done))
  let asked = 0
  await page.route('**/rpc/agenda.grid', async (route) => {
    asked += 1
    // The second question is never answered.
    if (asked === 2) return
    const input = route.request().postDataJSON() as Input<'agenda.grid'>
    const value = await ask(other, 'agenda.grid', input)
    for (const column of value.columns) column.name = 'Outra Pessoa'
    await answerLate
    await route.fulfill({ json: { ok: true, value } })
  })
  for (const count of [1, 2]) {
    await told(page)
    await page.clock.runFor(SOON_MS)
    await expect.poll(() => asked).toBe(count)
  }
  // Later than anything else that would have the page drawn again.
  await page.clock.runFor(LONG_MS)
  late()
  await expect(page.locator('mb-day-grid').getByText('Outra Pessoa').first()).toBeVisible()
})
