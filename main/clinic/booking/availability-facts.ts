import type { Interval, WeeklyHours } from '../calendar/intervals.ts'
import type { ClosingSpan, RecurringBlock } from './day-plan.rules.ts'

/** A stretch of one date. */
export interface DatedInterval extends Interval {
  readonly date: string
}

/** A live visit or another window's hold. Its professional and its room are taken from `bufferBefore` before to `bufferAfter` after. */
export interface Occupancy extends DatedInterval {
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly roomId: string | null
  /** Folded name of the convênio; null: particular. */
  readonly insurer: string | null
}

/** At most so many visits of one convênio that begin within these minutes of a date. */
export interface InsurerLimit extends Interval {
  readonly insurer: string
  /** 1 Monday to 7 Sunday; null: every day. */
  readonly weekday: number | null
  readonly most: number
}

/** What one professional's agenda is made of. */
export interface PractitionerFacts {
  readonly practitionerId: string
  readonly hours: readonly WeeklyHours[]
  /** Single extra openings: they open even a holiday or a day without hours, but neither a closure nor an absence. */
  readonly extras: readonly DatedInterval[]
  readonly absences: readonly ClosingSpan[]
  readonly blocks: readonly RecurringBlock[]
  readonly limits: readonly InsurerLimit[]
  readonly occupied: readonly Occupancy[]
}

/** What holds for the whole clinic. */
export interface ClinicFacts {
  readonly closures: readonly ClosingSpan[]
  /** Dates on which weekly hours do not open. */
  readonly holidays: ReadonlySet<string>
  /** Wall-clock stretches that a change of the clock leaves out (São Paulo, 2018-11-04, 0 to 60). */
  readonly skipped: readonly DatedInterval[]
  /** What stands in each room, whoever the professional. */
  readonly rooms: ReadonlyMap<string, readonly Occupancy[]>
}

/** The visit that looks for a place. */
export interface VisitWish {
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** Rooms of which one must be free; empty: no room is needed to book. */
  readonly rooms: readonly string[]
  /** Folded name of the convênio; null: particular. */
  readonly insurer: string | null
}

/** Range, clock and who asks. */
export interface Request {
  readonly from: string
  readonly days: number
  /** Wall-clock, "2026-11-23T14:30": nothing begins before it plus the notice. */
  readonly now: string
  readonly noticeMinutes: number
  /** Last date that may be booked, or null. */
  readonly lastDate: string | null
}
