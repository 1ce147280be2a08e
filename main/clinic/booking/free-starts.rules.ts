import type { Day } from '../calendar/days.rules.ts'
import type { Range, VisitLength } from './agenda-days.rules.ts'
import { clearTaken, createStartBits, WORDS } from './start-bits.rules.ts'
import { CELLS, DAY, FROM, TO, type Stretches } from './stretches.rules.ts'

/** The starts of every day of a range, before anything is taken. */
export function allFree({ length }: Range): Int32Array {
  return createStartBits(length).fill(-1)
}

/** Clears the starts at which a visit would meet what is taken of a day; days beyond the range are passed over. */
export function take(
  free: Int32Array,
  { first, length }: Range,
  visit: VisitLength,
  day: Day,
  taken: { readonly from: number; readonly to: number },
): void {
  const index = day - first
  if (index >= 0 && index < length) clearTaken(free, index * WORDS, taken, visit)
}

/** The starts of a range at which a visit meets none of these stretches. */
export function freeBeside({ count, cells }: Stretches, range: Range, visit: VisitLength): Int32Array {
  const free = allFree(range)
  for (let at = 0; at < count * CELLS; at += CELLS)
    take(free, range, visit, cells[at + DAY] ?? 0, { from: cells[at + FROM] ?? 0, to: cells[at + TO] ?? 0 })
  return free
}

/** The starts that are free in at least one of these sets, which are those of rooms. */
export function freeInAny(sets: readonly Int32Array[], { length }: Range): Int32Array {
  const any = createStartBits(length)
  for (const free of sets)
    for (let word = 0; word < any.length; word += 1) any[word] = (any[word] ?? 0) | (free[word] ?? 0)
  return any
}
