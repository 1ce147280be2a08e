import { counted, validStarts } from './openings.rules.ts'
import type { LoadedRange } from './range.ts'
import { clearTaken, firstStart, hasStart, nearestStart, WORDS } from './start-bits.rules.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** Where one visit may begin within a loaded range: its days count from 0, its starts are minutes of the day. */
export interface RangeStarts {
  has(day: number, minute: number): boolean
  /** The first of a day from a minute on; null: none. */
  first(day: number, fromMinute: number): number | null
  /** Of a day the one nearest to a minute; null: none. */
  nearest(day: number, minute: number): number | null
  /** Takes away those at which the visit would meet a stretch of the day, half-open, buffers included. */
  take(day: number, taken: { readonly from: number; readonly to: number }): void
}

const seenBy = (loaded: LoadedRange, visit: WantedVisit) =>
  [loaded.agendaOf(visit), loaded.house, visit, loaded.roomsOf(visit)] as const

/** The valid starts of a visit over a loaded range. */
export function rangeStarts(loaded: LoadedRange, visit: WantedVisit): RangeStarts {
  const bits = validStarts(...seenBy(loaded, visit))
  return {
    has: (day, minute) => hasStart(bits, day * WORDS, minute),
    first: (day, fromMinute) => firstStart(bits, day * WORDS, fromMinute),
    nearest: (day, minute) => nearestStart(bits, day * WORDS, minute),
    take: (day, taken) => clearTaken(bits, day * WORDS, taken, visit),
  }
}

/** The open minutes of a visit's professional over a loaded range. */
export function openMinutesOf(loaded: LoadedRange, visit: WantedVisit): number {
  return counted(...seenBy(loaded, visit)).reduce((sum, { openMinutes }) => sum + openMinutes, 0)
}
