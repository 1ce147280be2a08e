import type { Interval } from '../calendar/intervals.ts'
import { freeIntervals } from './shifts.rules.ts'

export type ClosedBy = 'holiday' | 'closure' | 'absence' | 'block' | 'hold'

/** A stretch of one day that is not open although the weekly hours say so. */
export interface Closure extends Interval {
  readonly kind: ClosedBy
  readonly label: string | null
}

/** A stretch that returns by an RFC 5545 rule, a team meeting for instance; expanded to its dates before the rules see it. */
export interface RecurringBlock extends Interval {
  /** Dates on which it happens, within the range asked. */
  readonly dates: ReadonlySet<string>
  readonly reason: string
}

/** A closure or an absence over days; without minutes whole days. */
export interface ClosingSpan {
  readonly practitionerId: string | null
  readonly fromDate: string
  readonly toDate: string
  readonly startMinute: number | null
  readonly endMinute: number | null
  readonly reason: string
}

export interface Unavailable extends Interval {
  readonly kind: ClosedBy | 'outside' | 'break'
  readonly label: string | null
}

const DAY: Interval = { startMinute: 0, endMinute: 1440 }

interface Closers {
  readonly closings: readonly ClosingSpan[]
  readonly blocks: readonly RecurringBlock[]
  /** Name of the holiday that the date is. */
  readonly holiday: string | null
  /** Extra openings of the date: they open a holiday too. */
  readonly extras: readonly Interval[]
}

/** What holidays, closings and recurring blocks close of a date, in that order. */
export function closedOn({ closings, blocks, holiday, extras }: Closers, date: string): Closure[] {
  const spans = closings
    .filter((one) => one.fromDate <= date && date <= one.toDate)
    .map((one): Closure => ({
      startMinute: one.startMinute ?? DAY.startMinute,
      endMinute: one.endMinute ?? DAY.endMinute,
      kind: one.practitionerId === null ? 'closure' : 'absence',
      label: one.reason,
    }))
  const blocked = blocks
    .filter(({ dates }) => dates.has(date))
    .map(({ startMinute, endMinute, reason }): Closure => ({
      startMinute,
      endMinute,
      kind: 'block',
      label: reason,
    }))
  const holidays =
    holiday === null
      ? []
      : freeIntervals([DAY], extras).map((one): Closure => ({ ...one, kind: 'holiday', label: holiday }))
  return [...holidays, ...spans, ...blocked]
}

/**
 * Everything that is not open between two minutes, in order and without overlaps: outside the hours, breaks between
 * shifts, and inside the shifts whatever closes them, holidays first.
 */
export function unavailableOn(
  shifts: readonly Interval[],
  closed: readonly Closure[],
  from: number,
  to: number,
): Unavailable[] {
  const first = shifts[0]
  const last = shifts.at(-1)
  const gaps = freeIntervals([{ startMinute: from, endMinute: to }], shifts).map((gap): Unavailable => {
    const between =
      first !== undefined &&
      last !== undefined &&
      gap.startMinute >= first.endMinute &&
      gap.endMinute <= last.startMinute
    return { ...gap, kind: between ? 'break' : 'outside', label: null }
  })
  let left = shifts
  const inside = closed.flatMap(({ kind, label, ...span }) => {
    const taken = left
      .flatMap((shift) => overlapOf(shift, span))
      .map((piece): Unavailable => ({ ...piece, kind, label }))
    left = freeIntervals(left, [span])
    return taken
  })
  return [...gaps, ...inside]
    .flatMap((one) =>
      overlapOf(one, { startMinute: from, endMinute: to }).map((piece) => ({ ...one, ...piece })),
    )
    .sort((a, b) => a.startMinute - b.startMinute)
}

function overlapOf(a: Interval, b: Interval): Interval[] {
  const startMinute = Math.max(a.startMinute, b.startMinute)
  const endMinute = Math.min(a.endMinute, b.endMinute)
  return startMinute < endMinute ? [{ startMinute, endMinute }] : []
}

/** Minutes in a list of stretches. */
export function minutesIn(stretches: readonly Interval[]): number {
  return stretches.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0)
}
