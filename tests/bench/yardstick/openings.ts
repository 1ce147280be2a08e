import type {
  Request,
  ClinicFacts,
  DatedInterval,
  Occupancy,
  PractitionerFacts,
  VisitWish,
} from '../../../main/clinic/booking/availability-facts.ts'
import type { ClosingSpan } from '../../../main/clinic/booking/day-plan.rules.ts'
import { START_STEP, type DayOpenings } from '../../../main/clinic/booking/openings.rules.ts'
import type { Dates } from './dates.ts'
import { normalised, without, type Span } from './spans.ts'

// The yardstick of the openings: the same rules on date objects, in the manner of Medplum's $find and Cal.com's slots:
// lists of stretches between dates are made, joined and taken from one another, then starts are stepped through. Written
// before the engine and never changed after, so that the engine has something to be compared with that it did not shape.
// It gives every list that the rules give word by word (yardstick.test.ts).
//
// What is the same for all professionals is made once (closures, skipped stretches, rooms), what is a professional's once
// a day, visits are sorted into days once, and no rule looks at a day that cannot be booked.
//
// Profile (--cpu-prof, 30 professionals x 60 days, 30,477 visits, Node 24):
// - On zoned dates 214 ms, all but a twentieth of it in making them: 78 % of the time asks for the zone's offset
//   (tzOffset, twice for each TZDate), most of it for the two ends of a visit. date-fns' addMinutes made it 343 ms (a copy
//   before each sum), and is not used. Nothing else is above 2 %.
// - On bare ones 7 ms: a third for making dates and collecting them, the rest sorting and walking lists.
// So what zoned dates cost is their zone. Both are measured, because a Date without a zone is a date object as well.

interface Day {
  readonly date: string
  readonly weekday: number
  readonly start: Date
  readonly holiday: boolean
  /** Closures and skipped stretches: the same for everybody. */
  readonly shut: readonly Span[]
  /** The stretch in which a start is neither too soon nor too far; null: none of this date. */
  readonly bookable: Span | null
  /** What stands in each wished room, buffers and all; empty when no room is asked for. */
  readonly rooms: readonly (readonly Span[])[]
}

/** The days of the range in a row for each professional, in the order given. */
export function yardstickOpenings(
  clinic: ClinicFacts,
  practitioners: readonly PractitionerFacts[],
  wish: VisitWish,
  asked: Request,
  dates: Dates,
): DayOpenings[][] {
  const days = daysOf(clinic, wish, asked, dates)
  const pace = Math.ceil((wish.minutes + wish.bufferBefore + wish.bufferAfter) / START_STEP) * START_STEP
  return practitioners.map((practitioner) => {
    const occupied = byDate(practitioner.occupied)
    const extras = byDate(practitioner.extras)
    return days.map((day) => {
      const open = openOn(practitioner, extras.get(day.date), day, dates)
      const closed = open.length === 0
      if (closed || !day.bookable) return { date: day.date, closed, starts: [] }
      const visits = occupied.get(day.date) ?? []
      const runs = startsOn(open, visits, practitioner, wish, day, day.bookable, dates)
      return { date: day.date, closed, starts: offered(runs, pace, dates) }
    })
  })
}

function byDate<T extends DatedInterval>(list: readonly T[]): Map<string, T[]> {
  const dated = new Map<string, T[]>()
  for (const one of list) {
    const known = dated.get(one.date)
    if (known) known.push(one)
    else dated.set(one.date, [one])
  }
  return dated
}

function daysOf(clinic: ClinicFacts, wish: VisitWish, asked: Request, dates: Dates): Day[] {
  const earliest = dates.add(
    dates.midnight(asked.now.slice(0, 10)),
    Number(asked.now.slice(11, 13)) * 60 + Number(asked.now.slice(14, 16)) + asked.noticeMinutes,
  )
  const skipped = byDate(clinic.skipped)
  const rooms = wish.rooms.map((id) => byDate(clinic.rooms.get(id) ?? []))
  const first = new Date(`${asked.from}T00:00:00Z`)
  return Array.from({ length: asked.days }, (_, index) => {
    const calendar = new Date(first.getTime() + index * 86_400_000)
    const date = calendar.toISOString().slice(0, 10)
    const start = dates.midnight(date)
    const end = dates.add(start, 1440)
    const tooFar = asked.lastDate !== null && date > asked.lastDate
    const from = earliest.getTime() > start.getTime() ? earliest : start
    const bookable = tooFar || from.getTime() >= end.getTime() ? null : { start: from, end }
    const shut = closedIn(clinic.closures, date, start, dates)
    for (const one of skipped.get(date) ?? []) shut.push(spanOf(one, start, dates))
    return {
      date,
      weekday: calendar.getUTCDay() || 7,
      start,
      holiday: clinic.holidays.has(date),
      shut,
      bookable,
      rooms: bookable ? rooms.map((room) => takenBy(room.get(date) ?? [], wish, start, dates)) : [],
    }
  })
}

const spanOf = (
  { startMinute, endMinute }: { readonly startMinute: number; readonly endMinute: number },
  midnight: Date,
  dates: Dates,
): Span => ({ start: dates.add(midnight, startMinute), end: dates.add(midnight, endMinute) })

function closedIn(closings: readonly ClosingSpan[], date: string, midnight: Date, dates: Dates): Span[] {
  const spans: Span[] = []
  for (const { fromDate, toDate, startMinute, endMinute } of closings)
    if (fromDate <= date && date <= toDate)
      spans.push(spanOf({ startMinute: startMinute ?? 0, endMinute: endMinute ?? 1440 }, midnight, dates))
  return spans
}

/** Hours and extra openings without closures, absences, blocks and what the clock skips. */
function openOn(
  { hours, absences, blocks }: PractitionerFacts,
  extras: readonly DatedInterval[] | undefined,
  { date, weekday, start, holiday, shut }: Day,
  dates: Dates,
): readonly Span[] {
  const open: Span[] = []
  if (!holiday)
    for (const shift of hours)
      if (
        shift.weekday === weekday &&
        shift.validFrom <= date &&
        (shift.validTo === null || date <= shift.validTo)
      )
        open.push(spanOf(shift, start, dates))
  if (extras) for (const extra of extras) open.push(spanOf(extra, start, dates))
  if (open.length === 0) return open
  const away = closedIn(absences, date, start, dates)
  for (const block of blocks) if (block.dates.has(date)) away.push(spanOf(block, start, dates))
  return without(normalised(open), normalised([...shut, ...away]))
}

/** What visits take from another visit, both buffers around them. */
function takenBy(visits: readonly Occupancy[], wish: VisitWish, midnight: Date, dates: Dates): Span[] {
  return normalised(
    visits.map((visit) => ({
      start: dates.add(midnight, visit.startMinute - visit.bufferBefore - wish.bufferAfter),
      end: dates.add(midnight, visit.endMinute + visit.bufferAfter + wish.bufferBefore),
    })),
  )
}

/** Stretches in which every start on the grid is valid; whole grid steps, touching ones joined. */
function startsOn(
  open: readonly Span[],
  visits: readonly Occupancy[],
  { limits }: PractitionerFacts,
  wish: VisitWish,
  day: Day,
  bookable: Span,
  dates: Dates,
): Span[] {
  const free = without(open, takenBy(visits, wish, day.start, dates))
  const fitting =
    wish.rooms.length === 0
      ? fits(free, wish, dates)
      : normalised(day.rooms.flatMap((room) => fits(without(free, room), wish, dates)))
  const full: Span[] = []
  for (const limit of limits) {
    if (limit.insurer !== wish.insurer || (limit.weekday !== null && limit.weekday !== day.weekday)) continue
    let count = 0
    for (const { insurer, startMinute } of visits)
      if (insurer === limit.insurer && limit.startMinute <= startMinute && startMinute < limit.endMinute)
        count += 1
    if (count >= limit.most) full.push(spanOf(limit, day.start, dates))
  }
  const runs: Span[] = []
  for (const { start, end } of without(fitting, normalised(full))) {
    const run = {
      start: aligned(start.getTime() < bookable.start.getTime() ? bookable.start : start, dates),
      end: aligned(end, dates),
    }
    if (run.start.getTime() < run.end.getTime()) runs.push(run)
  }
  return normalised(runs)
}

/** Where a visit of this length may begin: on the grid from the first start to a step behind the last. */
function fits(free: readonly Span[], { minutes }: VisitWish, dates: Dates): Span[] {
  const starts: Span[] = []
  for (const { start, end } of free) {
    if (end.getTime() - start.getTime() < minutes * 60_000) continue
    const first = aligned(start, dates)
    const behind = aligned(dates.add(end, 1 - minutes), dates)
    if (first.getTime() < behind.getTime()) starts.push({ start: first, end: behind })
  }
  return starts
}

/** The date itself or the next one on the grid. */
function aligned(date: Date, dates: Dates): Date {
  const over = dates.minuteOf(date) % START_STEP
  return over === 0 ? date : dates.add(date, START_STEP - over)
}

function offered(runs: readonly Span[], pace: number, dates: Dates): number[] {
  const starts: number[] = []
  for (const { start, end } of runs)
    for (let at = start; at.getTime() < end.getTime(); at = dates.add(at, pace))
      starts.push(dates.minuteOf(at))
  return starts
}
