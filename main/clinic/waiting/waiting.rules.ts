import { dayOf, weekdayOf } from '../calendar/days.rules.ts'
import type { Interval } from '../calendar/intervals.ts'

/** What somebody who waits wishes. */
export interface WishPart {
  readonly practitionerId: string | null
  /** Folded; set where no professional is named. */
  readonly specialty: string | null
  /** Bit 0 Monday to bit 6 Sunday. */
  readonly weekdays: number
  readonly fromMinute: number
  readonly toMinute: number
  /** The date of the visit that would be given up. */
  readonly oldDate: string | null
  readonly oldStart: number | null
}

export interface Gap extends Interval {
  readonly date: string
  readonly practitionerId: string
  readonly specialty: string
}

/** The part of a gap that somebody wishes for, or null: another professional, day or hour, or no sooner than what he has. */
export function wishedPart(wished: WishPart, gap: Gap): Interval | null {
  const withHim =
    wished.practitionerId === null
      ? wished.specialty === gap.specialty
      : wished.practitionerId === gap.practitionerId
  const thatDay = (wished.weekdays & (1 << (weekdayOf(dayOf(gap.date)) - 1))) !== 0
  const startMinute = Math.max(gap.startMinute, wished.fromMinute)
  const endMinute = Math.min(gap.endMinute, wished.toMinute)
  const sooner =
    wished.oldDate === null ||
    gap.date < wished.oldDate ||
    (gap.date === wished.oldDate && startMinute < (wished.oldStart ?? 0))
  return withHim && thatDay && sooner && startMinute < endMinute ? { startMinute, endMinute } : null
}

interface WaitingEntry {
  readonly urgency: 'normal' | 'urgent'
  readonly createdAt: string
  readonly id: string
}

/** Urgent ones first, then whoever has waited longest. */
export function byTurn(a: WaitingEntry, b: WaitingEntry): number {
  if (a.urgency !== b.urgency) return a.urgency === 'urgent' ? -1 : 1
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
