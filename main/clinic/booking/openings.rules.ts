import { Temporal } from 'temporal-polyfill'

/** Starts lie on this grid. */
export const START_STEP = 5
/** What a patient may book by himself: not at the last hour, not beyond a quarter. */
export const PATIENT_NOTICE_MINUTES = 60
export const PATIENT_HORIZON_DAYS = 90

/** A stretch of a day, half-open, in minutes since the clinic's midnight. */
export interface Interval {
  readonly startMinute: number
  readonly endMinute: number
}

export interface WeeklyHours extends Interval {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly validFrom: string
  readonly validTo: string | null
}

export interface DayOpenings {
  readonly date: string
  readonly closed: boolean
  readonly starts: readonly number[]
}

export interface OpeningFacts {
  readonly hours: readonly WeeklyHours[]
  /** Live visits by date. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>
  /** Holidays, closures and absences by date. */
  readonly closed?: ReadonlyMap<string, readonly Interval[]>
  /** Length of the visit. */
  readonly minutes: number
}

/** The shifts of one date, in order, overlapping ones joined. */
export function shiftsOn(hours: readonly WeeklyHours[], date: string): Interval[] {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek
  const shifts = hours
    .filter(
      (shift) =>
        shift.weekday === weekday &&
        shift.validFrom <= date &&
        (shift.validTo === null || date <= shift.validTo),
    )
    .map(({ startMinute, endMinute }) => ({ startMinute, endMinute }))
    .sort((a, b) => a.startMinute - b.startMinute)
  const joined: Interval[] = []
  for (const shift of shifts) {
    const last = joined.at(-1)
    if (last && shift.startMinute <= last.endMinute)
      joined[joined.length - 1] = { ...last, endMinute: Math.max(last.endMinute, shift.endMinute) }
    else joined.push(shift)
  }
  return joined
}

/** What is left of the shifts once the visits are taken out. */
export function freeIntervals(shifts: readonly Interval[], busy: readonly Interval[]): Interval[] {
  const taken = [...busy].sort((a, b) => a.startMinute - b.startMinute)
  return shifts.flatMap((shift) => {
    const free: Interval[] = []
    let from = shift.startMinute
    for (const visit of taken) {
      if (visit.endMinute <= from || visit.startMinute >= shift.endMinute) continue
      if (visit.startMinute > from) free.push({ startMinute: from, endMinute: visit.startMinute })
      from = Math.max(from, visit.endMinute)
    }
    if (from < shift.endMinute) free.push({ startMinute: from, endMinute: shift.endMinute })
    return free
  })
}

/** First start of each free stretch, then one after the other, so that no crumbs are left between visits. */
function startsIn({ startMinute, endMinute }: Interval, minutes: number, notBefore: number): number[] {
  const starts: number[] = []
  // A visit of 12 minutes leaves 3 free: the next one must stand on the grid to be bookable.
  const pace = Math.ceil(minutes / START_STEP) * START_STEP
  let start = Math.ceil(Math.max(startMinute, notBefore) / START_STEP) * START_STEP
  for (; start + minutes <= endMinute; start += pace) starts.push(start)
  return starts
}

/** The shifts of a date without what is closed in them. */
function openShifts(facts: OpeningFacts, date: string): Interval[] {
  return freeIntervals(shiftsOn(facts.hours, date), facts.closed?.get(date) ?? [])
}

/** The free starts of one date; `notBefore` in minutes of that date. */
export function openingsOn(facts: OpeningFacts, date: string, notBefore: number): DayOpenings {
  const shifts = openShifts(facts, date)
  const free = freeIntervals(shifts, facts.busy.get(date) ?? [])
  return {
    date,
    closed: shifts.length === 0,
    starts: free.flatMap((gap) => startsIn(gap, facts.minutes, notBefore)),
  }
}

/** The free starts of `days` dates from `from`, none before `now` plus the notice. `now` is wall-clock, "2026-11-23T14:30". */
export function openings(
  facts: OpeningFacts,
  from: string,
  days: number,
  now: string,
  noticeMinutes: number,
): DayOpenings[] {
  const earliest = Temporal.PlainDateTime.from(now).add({ minutes: noticeMinutes })
  const firstDate = earliest.toPlainDate().toString()
  const firstMinute = earliest.hour * 60 + earliest.minute
  return datesFrom(from, days).map((date) => {
    if (date < firstDate) return { date, closed: openShifts(facts, date).length === 0, starts: [] }
    return openingsOn(facts, date, date === firstDate ? firstMinute : 0)
  })
}

/** `days` dates in a row. */
export function datesFrom(from: string, days: number): string[] {
  const first = Temporal.PlainDate.from(from)
  return Array.from({ length: days }, (_, day) => first.add({ days: day }).toString())
}

export type BookingRefusal = 'past' | 'outside-hours' | 'slot-taken' | 'too-soon' | 'too-far'

export interface BookingWish extends Interval {
  readonly date: string
  /** Reception books without notice and horizon. */
  readonly byPatient: boolean
}

/** Why a visit cannot be booked there, or null. */
export function bookingRefusal(facts: OpeningFacts, wish: BookingWish, now: string): BookingRefusal | null {
  const clock = Temporal.PlainDateTime.from(now)
  const start = Temporal.PlainDate.from(wish.date).toPlainDateTime().add({ minutes: wish.startMinute })
  if (Temporal.PlainDateTime.compare(start, clock) < 0) return 'past'
  if (
    wish.byPatient &&
    Temporal.PlainDateTime.compare(start, clock.add({ minutes: PATIENT_NOTICE_MINUTES })) < 0
  )
    return 'too-soon'
  if (wish.byPatient && wish.date > clock.toPlainDate().add({ days: PATIENT_HORIZON_DAYS }).toString())
    return 'too-far'
  const inShift = openShifts(facts, wish.date).some(
    (shift) => shift.startMinute <= wish.startMinute && wish.endMinute <= shift.endMinute,
  )
  if (!inShift || wish.startMinute % START_STEP !== 0) return 'outside-hours'
  const taken = (facts.busy.get(wish.date) ?? []).some(
    (visit) => visit.startMinute < wish.endMinute && visit.endMinute > wish.startMinute,
  )
  return taken ? 'slot-taken' : null
}
