import { expect, test } from './clinic.ts'
import { ask, openAgenda } from './grid.ts'
import { settled } from './settled.ts'

test('a page says that it is settled when everything it asked for stands in it, and not before @chromium', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const other = await openAgenda(clinic)
  const saysSo = page.locator('html[data-settled]')
  await settled(page)
  let go: () => void = () => undefined
  const late = new Promise<void>((done) => (go = done))
  await page.route('**/rpc/agenda.grid', async (route) => {
    await late
    await route.continue()
  })
  // A question under way.
  await page.keyboard.press('PageDown')
  await expect(saysSo).toHaveCount(0)
  go()
  await settled(page)
  await expect(page.getByRole('grid')).toBeVisible()
  await page.unroute('**/rpc/agenda.grid')

  // A change elsewhere makes a question due: from the word of it to the answer the page is not settled.
  await page.evaluate(() => {
    const seen: string[] = []
    const root = document.documentElement
    const note = () => seen.push(root.hasAttribute('data-settled') ? 'settled' : 'waiting')
    new MutationObserver(note).observe(root, { attributeFilter: ['data-settled'] })
    Object.assign(window, { seen })
  })
  await ask(other, 'schedule.add-block', {
    practitionerId: await page
      .locator('mb-day-grid')
      .evaluate(
        (grid) =>
          (grid as unknown as { day: { columns: { practitionerId: string }[] } }).day.columns[0]
            ?.practitionerId ?? '',
      ),
    startMinute: 9 * 60,
    endMinute: 9 * 60 + 30,
    firstDate: '2026-11-24',
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    reason: 'Reunião de equipe',
  })
  await expect(page.getByText('Reunião de equipe')).toBeVisible()
  await settled(page)
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen.slice(0, 2)).toEqual(['waiting', 'settled'])
})
