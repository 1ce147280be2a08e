import { weekdayOf, type Day } from '../calendar/days.rules.ts'
import type { InsurerLimit } from './availability-facts.ts'
import { clearStarts, WORDS } from './start-bits.rules.ts'

/** The limits of one convênio in a range, and how many of its visits begin in the window of each, a count a day. */
export interface LimitCounts {
  readonly insurer: string
  readonly limits: readonly InsurerLimit[]
  readonly first: Day
  readonly length: number
  /** `length` days of the first limit, then of the next. */
  readonly counts: Int32Array
}

/** Nothing counted yet; null: nothing limits this convênio. */
export function createLimitCounts(
  all: readonly InsurerLimit[],
  insurer: string | null,
  { first, length }: { readonly first: Day; readonly length: number },
): LimitCounts | null {
  if (insurer === null) return null
  const limits = all.filter((limit) => limit.insurer === insurer)
  if (limits.length === 0) return null
  return { insurer, limits, first, length, counts: new Int32Array(limits.length * length) }
}

/** Counts a visit of the convênio that begins at a minute of a day. */
export function countStart({ limits, first, length, counts }: LimitCounts, day: Day, start: number): void {
  let at = day - first
  if (at < 0 || at >= length) return
  for (const { startMinute, endMinute } of limits) {
    if (startMinute <= start && start < endMinute) counts[at] = (counts[at] ?? 0) + 1
    at += length
  }
}

/** Clears the starts in windows in which the convênio has all the visits that it may have. */
export function clearFull(free: Int32Array, { limits, first, length, counts }: LimitCounts): void {
  for (const [at, { weekday, startMinute, endMinute, most }] of limits.entries())
    for (let index = 0; index < length; index += 1)
      if (
        (counts[at * length + index] ?? 0) >= most &&
        (weekday === null || weekday === weekdayOf(first + index))
      )
        clearStarts(free, index * WORDS, startMinute, endMinute)
}
