import type { Day } from '../calendar/days.rules.ts'

/** Stretches of many days in integers, three cells each: its day, and its first and last minute, half-open. */
export interface Stretches {
  count: number
  cells: Int32Array
}

/** Where a stretch's cells are. */
export const DAY = 0
export const FROM = 1
export const TO = 2
export const CELLS = 3

/** No stretches yet, with room for so many before they have to be copied. */
export function createStretches(room = 4): Stretches {
  return { count: 0, cells: new Int32Array(room * CELLS) }
}

export function addStretch(stretches: Stretches, day: Day, from: number, to: number): void {
  const at = stretches.count * CELLS
  if (at === stretches.cells.length) {
    const more = new Int32Array(at * 2 + 8 * CELLS)
    more.set(stretches.cells)
    stretches.cells = more
  }
  stretches.cells[at + DAY] = day
  stretches.cells[at + FROM] = from
  stretches.cells[at + TO] = to
  stretches.count += 1
}

/** The stretches of each day of a range, as chains: `head[day - first]`, then `next[i]`; -1 ends a chain. */
export interface Chains {
  readonly head: Int32Array
  readonly next: Int32Array
  readonly cells: Int32Array
}

export function chainByDay({ count, cells }: Stretches, first: Day, length: number): Chains {
  const head = new Int32Array(length).fill(-1)
  const next = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const day = (cells[at * CELLS + DAY] ?? 0) - first
    if (day < 0 || day >= length) continue
    next[at] = head[day] ?? -1
    head[day] = at
  }
  return { head, next, cells }
}
