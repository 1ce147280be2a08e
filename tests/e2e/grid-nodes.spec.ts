import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

interface Visit {
  readonly id: string
  readonly status: string
  readonly overbooked: boolean
  readonly startMinute: number
  readonly endMinute: number
}
interface Grid extends HTMLElement {
  day: { readonly visits: readonly Visit[] }
  readonly updateComplete: Promise<boolean>
}

/** Gives the grid its day with some visits changed and counts the nodes that this touches: changed, added or removed. */
function touched(page: Page, ids: readonly string[], changes: Partial<Visit>): Promise<number> {
  return page.locator('mb-day-grid').evaluate(
    async (element, { wanted, rest }) => {
      const grid = element as unknown as Grid
      const nodes = new Set<Node>()
      const note = (records: readonly MutationRecord[]) => {
        for (const { target, addedNodes, removedNodes } of records)
          for (const node of [target, ...addedNodes, ...removedNodes]) nodes.add(node)
      }
      const observer = new MutationObserver(note)
      observer.observe(grid.shadowRoot as ShadowRoot, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      })
      const visits = grid.day.visits.map((visit) =>
        wanted.includes(visit.id) ? { ...visit, ...rest } : visit,
      )
      grid.day = { ...grid.day, visits }
      await grid.updateComplete
      note(observer.takeRecords())
      observer.disconnect()
      return nodes.size
    },
    { wanted: ids, rest: changes },
  )
}

test('a visit that takes a step or moves touches three nodes of the grid at most', async ({ clinic }) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  const visits = await page
    .locator('mb-day-grid')
    .evaluate((grid) =>
      (grid as unknown as Grid).day.visits.filter(
        ({ status, overbooked }) => status === 'booked' && !overbooked,
      ),
    )
  const [first] = visits
  if (!first) throw new Error('nobody is booked on the practice day')

  const { id, startMinute, endMinute } = first
  const counts: Record<string, number> = {}
  for (const status of ['confirmed', 'arrived', 'in-progress', 'fulfilled', 'noshow', 'booked'])
    counts[status] = await touched(page, [id], { status })
  counts['five minutes on'] = await touched(page, [id], {
    startMinute: startMinute + 5,
    endMinute: endMinute + 5,
  })
  console.log(`nodes touched: ${JSON.stringify(counts)}`)
  for (const [change, count] of Object.entries(counts)) {
    expect(count, change).toBeGreaterThan(0)
    expect(count, change).toBeLessThanOrEqual(3)
  }

  // The count sees what happens: nothing for the same day again, more for more visits.
  expect(await touched(page, [], {})).toBe(0)
  const others = visits.slice(1, 6).map((visit) => visit.id)
  expect(await touched(page, others, { status: 'noshow' })).toBeGreaterThan(others.length)
})
