import { dayOf, minuteOf, weekdayOf } from '../calendar/days.rules.ts'
import type { Interval } from '../calendar/intervals.ts'
import type { Request, ClinicFacts, Occupancy, PractitionerFacts, VisitWish } from './availability-facts.ts'
import { freeIntervals, joined, shiftsOn } from './shifts.rules.ts'
import { START_STEP } from './start-bits.rules.ts'

/** A visit, or another window's hold with the name of its PC. */
export interface Holder extends Occupancy {
  readonly heldBy: string | null
}

/** Everything about one date that a person can be told; the words come from the clinic. */
export interface Told {
  readonly practitioner: Omit<PractitionerFacts, 'occupied'> & { readonly occupied: readonly Holder[] }
  readonly clinic: ClinicFacts
  readonly wish: VisitWish
  readonly asked: Request
  /** Name of the holiday, if the date is one. */
  readonly holiday: string | null
}

export type ReasonKind =
  | 'past'
  | 'too-soon'
  | 'too-far'
  | 'grid'
  | 'outside'
  | 'break'
  | 'holiday'
  | 'closure'
  | 'absence'
  | 'block'
  | 'clock-change'
  | 'visit'
  | 'buffer'
  | 'hold'
  | 'room'
  | 'insurer-limit'

export interface Reason {
  readonly reason: ReasonKind
  readonly label: string | null
}

const DAY: Interval = { startMinute: 0, endMinute: 1440 }
const crosses = (a: Interval, b: Interval) => a.startMinute < b.endMinute && a.endMinute > b.startMinute
const plain = (reason: ReasonKind): Reason => ({ reason, label: null })

function clockReasons({ asked }: Told, start: number): Reason[] {
  const at = dayOf(asked.from) * 1440 + start
  const now = dayOf(asked.now) * 1440 + minuteOf(asked.now)
  const far = asked.lastDate !== null && asked.from > asked.lastDate
  return [
    ...(at < now ? [plain('past')] : at < now + asked.noticeMinutes ? [plain('too-soon')] : []),
    ...(far ? [plain('too-far')] : []),
    ...(start % START_STEP === 0 ? [] : [plain('grid')]),
  ]
}

function closedReasons({ practitioner, clinic, asked, holiday }: Told, visit: Interval): Reason[] {
  const date = asked.from
  const shifts = shiftsOn(practitioner.hours, date)
  const extras = practitioner.extras.filter((one) => one.date === date)
  const opened = joined([...shifts, ...extras])
  const gaps = freeIntervals([visit], opened).map(({ startMinute, endMinute }) =>
    opened.some((one) => one.endMinute <= startMinute) && opened.some((one) => endMinute <= one.startMinute)
      ? plain('break')
      : plain('outside'),
  )
  const inShifts = shifts
    .filter((shift) => crosses(shift, visit))
    .map((shift): Interval => ({
      startMinute: Math.max(shift.startMinute, visit.startMinute),
      endMinute: Math.min(shift.endMinute, visit.endMinute),
    }))
  const onHoliday = clinic.holidays.has(date) && freeIntervals(inShifts, extras).length > 0
  const spans = [
    ...clinic.closures.map((span) => ({ ...span, kind: 'closure' as const })),
    ...practitioner.absences.map((span) => ({ ...span, kind: 'absence' as const })),
  ].filter(
    (span) =>
      span.fromDate <= date &&
      date <= span.toDate &&
      crosses(
        { startMinute: span.startMinute ?? DAY.startMinute, endMinute: span.endMinute ?? DAY.endMinute },
        visit,
      ),
  )
  const blocks = practitioner.blocks.filter((block) => block.dates.has(date) && crosses(block, visit))
  const skipped = clinic.skipped.some((gap) => gap.date === date && crosses(gap, visit))
  return [
    ...gaps,
    ...(onHoliday ? [{ reason: 'holiday' as const, label: holiday }] : []),
    ...spans.map(({ kind, reason }) => ({ reason: kind, label: reason })),
    ...blocks.map(({ reason }) => ({ reason: 'block' as const, label: reason })),
    ...(skipped ? [plain('clock-change')] : []),
  ]
}

function meets(visit: Interval, wish: VisitWish, other: Occupancy): boolean {
  return (
    visit.startMinute - wish.bufferBefore < other.endMinute + other.bufferAfter &&
    visit.endMinute + wish.bufferAfter > other.startMinute - other.bufferBefore
  )
}

function takenReasons({ practitioner, clinic, wish, asked }: Told, visit: Interval): Reason[] {
  const date = asked.from
  const today = practitioner.occupied.filter((one) => one.date === date)
  const met = today.filter((one) => meets(visit, wish, one))
  const roomFree = wish.rooms.some((id) =>
    (clinic.rooms.get(id) ?? []).every((one) => one.date !== date || !meets(visit, wish, one)),
  )
  const full = practitioner.limits.find(
    (limit) =>
      limit.insurer === wish.insurer &&
      (limit.weekday === null || limit.weekday === weekdayOf(dayOf(date))) &&
      limit.startMinute <= visit.startMinute &&
      visit.startMinute < limit.endMinute &&
      today.filter(
        (one) =>
          one.insurer === wish.insurer &&
          limit.startMinute <= one.startMinute &&
          one.startMinute < limit.endMinute,
      ).length >= limit.most,
  )
  return [
    ...met.map((one): Reason => {
      if (one.heldBy !== null) return { reason: 'hold', label: one.heldBy }
      return plain(crosses(visit, one) ? 'visit' : 'buffer')
    }),
    ...(wish.rooms.length > 0 && !roomFree ? [plain('room')] : []),
    ...(full ? [{ reason: 'insurer-limit' as const, label: String(full.most) }] : []),
  ]
}

/**
 * Every reason why a visit cannot begin at a minute of `asked.from`, each once; none exactly where the engine says that
 * the start is valid.
 */
export function reasonsAgainst(told: Told, start: number): Reason[] {
  const visit = { startMinute: start, endMinute: start + told.wish.minutes }
  const all = [...clockReasons(told, start), ...closedReasons(told, visit), ...takenReasons(told, visit)]
  return all.filter(
    (one, at) => all.findIndex(({ reason, label }) => reason === one.reason && label === one.label) === at,
  )
}

/** What an operation answers for the first reason. */
export type BookingRefusal =
  | 'past'
  | 'too-soon'
  | 'too-far'
  | 'outside-hours'
  | 'slot-taken'
  | 'on-hold'
  | 'room-taken'
  | 'insurer-limit'

const REFUSALS: Readonly<Record<ReasonKind, BookingRefusal>> = {
  past: 'past',
  'too-soon': 'too-soon',
  'too-far': 'too-far',
  grid: 'outside-hours',
  outside: 'outside-hours',
  break: 'outside-hours',
  holiday: 'outside-hours',
  closure: 'outside-hours',
  absence: 'outside-hours',
  block: 'outside-hours',
  'clock-change': 'outside-hours',
  visit: 'slot-taken',
  buffer: 'slot-taken',
  hold: 'on-hold',
  room: 'room-taken',
  'insurer-limit': 'insurer-limit',
}

/** The code of the weightiest reason: the list is in that order, but a visit weighs more than a hold beside it. */
export function refusalOf(reasons: readonly Reason[]): BookingRefusal | null {
  const codes = reasons.map(({ reason }) => REFUSALS[reason])
  return codes[0] === 'on-hold' && codes.includes('slot-taken') ? 'slot-taken' : (codes[0] ?? null)
}
