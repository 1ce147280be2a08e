import type { Locator, Page } from '@playwright/test'
import type { Input, Name, Output } from '../../preload/contract/index.ts'
import { signIn } from './acts.ts'
import { expect, type RunningClinic } from './clinic.ts'
import { settled } from './settled.ts'

export interface Stretch {
  readonly startMinute: number
  readonly endMinute: number
}
export interface GridDay {
  readonly fromMinute: number
  readonly toMinute: number
  readonly columns: readonly {
    readonly id: string
    readonly date: string
    readonly practitionerId: string
    readonly title: string
    readonly treatment: string
    readonly visitTypes: readonly { readonly id: string; readonly minutes: number }[]
    readonly unavailable: readonly Stretch[]
  }[]
  readonly visits: readonly (Stretch & {
    readonly id: string
    readonly column: string
    readonly practitionerId: string
    readonly patientId: string
    readonly patientName: string
    readonly visitTypeId: string
    readonly kindId: string
    readonly status: string
  })[]
}
export interface Gap extends Stretch {
  readonly column: number
  readonly name: string
}

export const TODAY = '2026-11-23'
export const NOW_MINUTE = 10 * 60 + 4
export const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The day that the grid shows, once all that was asked for has come. */
export async function dayOf(page: Page): Promise<GridDay> {
  await settled(page)
  return page.locator('mb-day-grid').evaluate((grid) => (grid as unknown as { day: GridDay }).day)
}

/** The free stretches from now on of at least so many minutes, in the order of the columns. */
export async function gaps(page: Page, minutes: number): Promise<readonly Gap[]> {
  const { columns, visits, fromMinute, toMinute } = await dayOf(page)
  return columns.flatMap(({ id, title: name, date, unavailable }, column) => {
    if (date < TODAY) return []
    const taken: Stretch[] = [
      { startMinute: 0, endMinute: date === TODAY ? NOW_MINUTE + 1 : fromMinute },
      ...visits.filter((visit) => visit.column === id && visit.status !== 'cancelled'),
      ...unavailable,
      { startMinute: toMinute, endMinute: 1440 },
    ].sort((a, b) => a.startMinute - b.startMinute)
    let end = 0
    return taken.flatMap((one) => {
      const gap = { column, name, startMinute: Math.ceil(end / 5) * 5, endMinute: one.startMinute }
      end = Math.max(end, one.endMinute)
      return gap.endMinute - gap.startMinute >= minutes ? [gap] : []
    })
  })
}

export async function gap(page: Page, minutes: number): Promise<Gap> {
  const found = (await gaps(page, minutes))[0]
  if (!found) throw new Error('the practice day has no such gap')
  return found
}

/** Where a minute of a column lies, as a position in the column's area. */
export async function position(page: Page, minute: number) {
  const { fromMinute } = await dayOf(page)
  return { x: 60, y: ((minute - fromMinute) * 4) / 3 + 3 }
}

export const area = (page: Page, name: string): Locator => page.getByRole('row', { name }).locator('.area')

/** Counts what a person does and says it in the end. */
export function counter(what: string) {
  const done: string[] = []
  return {
    did: (act: string) => void done.push(act),
    say: (most = 4) => {
      console.log(`${what}: ${done.length} actions (${done.join(', ')})`)
      expect(done.length, what).toBeLessThanOrEqual(most)
    },
  }
}

export async function openAgenda(clinic: RunningClinic): Promise<Page> {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  await settled(page)
  return page
}

/** Asks the clinic as this window, for what has no screen of its own to come to. */
export async function ask<N extends Name>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await page.evaluate(
    async (request) => {
      const { clinic } = window as unknown as { clinic?: { invoke(asked: unknown): Promise<unknown> } }
      if (clinic) return clinic.invoke(request)
      const headers = { 'Content-Type': 'application/json', 'X-Clinic': '1' }
      const body = JSON.stringify(request.input)
      return (
        await fetch(`/rpc/${request.name}`, { method: 'POST', headers, body })
      ).json() as Promise<unknown>
    },
    { name, input },
  )
  const { ok, value } = answer as { ok: boolean; value: Output<N> }
  if (!ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return value
}

/** A visit that may still be moved and has free time behind it in its own column. */
export async function movable(page: Page): Promise<
  { readonly cell: Locator; readonly name: string } & Stretch & {
      readonly id: string
      readonly patientId: string
    }
> {
  const day = await dayOf(page)
  for (const one of await gaps(page, 20)) {
    const visit = day.visits.find(
      ({ endMinute, column, status }) =>
        endMinute === one.startMinute &&
        column === day.columns[one.column]?.id &&
        (status === 'booked' || status === 'confirmed'),
    )
    if (visit) return { ...visit, name: one.name, cell: page.locator(`[data-visit="${visit.id}"]`) }
  }
  throw new Error('no visit with free time behind it')
}

/** Presses on a card, carries it to a minute of a column, and lets go. */
export async function drag(page: Page, cell: Locator, name: string, minute: number): Promise<void> {
  await cell.scrollIntoViewIfNeeded()
  const from = await cell.boundingBox()
  const to = await area(page, name).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  const { y } = await position(page, minute)
  await page.mouse.move(from.x + 30, from.y + 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 10)
  await page.mouse.move(to.x + 50, to.y + y + 1, { steps: 4 })
  await expect(page.locator('.ghost[role=gridcell]')).toContainText(clock(minute))
  await page.mouse.up()
}
