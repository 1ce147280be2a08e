import { Temporal } from 'temporal-polyfill'
import type {
  Request,
  ClinicFacts,
  Occupancy,
  PractitionerFacts,
  VisitWish,
} from '../../main/clinic/booking/availability-facts.ts'
import type { ClosingSpan } from '../../main/clinic/booking/day-plan.rules.ts'
import type { DayOpenings } from '../../main/clinic/booking/openings.rules.ts'
import type { Interval } from '../../main/clinic/calendar/intervals.ts'

// The rules of an opening word by word, minute by minute: slow on purpose, so that nothing in it can be wrong unseen.

const holds = ({ startMinute, endMinute }: Interval, minute: number) =>
  startMinute <= minute && minute < endMinute

const closes = ({ fromDate, toDate, startMinute, endMinute }: ClosingSpan, date: string, minute: number) =>
  fromDate <= date &&
  date <= toDate &&
  holds({ startMinute: startMinute ?? 0, endMinute: endMinute ?? 1440 }, minute)

interface Day {
  readonly date: string
  readonly weekday: number
}

/** Whether the professional is at work in this minute. */
function isOpen(
  clinic: ClinicFacts,
  own: PractitionerFacts,
  { date, weekday }: Day,
  minute: number,
): boolean {
  const inHours =
    !clinic.holidays.has(date) &&
    own.hours.some(
      (shift) =>
        shift.weekday === weekday &&
        shift.validFrom <= date &&
        (shift.validTo === null || date <= shift.validTo) &&
        holds(shift, minute),
    )
  const inExtra = own.extras.some((extra) => extra.date === date && holds(extra, minute))
  return (
    (inHours || inExtra) &&
    !clinic.closures.some((closing) => closes(closing, date, minute)) &&
    !own.absences.some((absence) => closes(absence, date, minute)) &&
    !own.blocks.some((block) => block.dates.has(date) && holds(block, minute)) &&
    !clinic.skipped.some((one) => one.date === date && holds(one, minute))
  )
}

/** Whether a visit keeps clear of another one, the buffers of both between them. */
const clear = (wish: VisitWish, start: number, other: Occupancy) =>
  start - wish.bufferBefore >= other.endMinute + other.bufferAfter ||
  start + wish.minutes + wish.bufferAfter <= other.startMinute - other.bufferBefore

function isValid(
  clinic: ClinicFacts,
  own: PractitionerFacts,
  wish: VisitWish,
  open: readonly boolean[],
  { date, weekday }: Day,
  start: number,
): boolean {
  const on = (visits: readonly Occupancy[]) => visits.filter((visit) => visit.date === date)
  for (let minute = start; minute < start + wish.minutes; minute += 1) if (open[minute] !== true) return false
  if (!on(own.occupied).every((visit) => clear(wish, start, visit))) return false
  if (
    wish.rooms.length > 0 &&
    !wish.rooms.some((room) => on(clinic.rooms.get(room) ?? []).every((visit) => clear(wish, start, visit)))
  )
    return false
  return own.limits.every((limit) => {
    if (limit.insurer !== wish.insurer || !holds(limit, start)) return true
    if (limit.weekday !== null && limit.weekday !== weekday) return true
    const same = on(own.occupied).filter(
      ({ insurer, startMinute }) => insurer === wish.insurer && holds(limit, startMinute),
    )
    return same.length < limit.most
  })
}

/** Whether a start of a date is neither too soon nor too far away. */
function isBookable({ now, noticeMinutes, lastDate }: Request, date: string, start: number): boolean {
  const earliest = Temporal.PlainDateTime.from(now).add({ minutes: noticeMinutes })
  const at = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: start })
  return Temporal.PlainDateTime.compare(at, earliest) >= 0 && (lastDate === null || date <= lastDate)
}

/** The openings of one professional on one date. */
export function naiveOpeningsOn(
  clinic: ClinicFacts,
  own: PractitionerFacts,
  wish: VisitWish,
  asked: Request,
  date: string,
): DayOpenings {
  const day = { date, weekday: Temporal.PlainDate.from(date).dayOfWeek }
  const open = Array.from({ length: 1440 }, (_, minute) => isOpen(clinic, own, day, minute))
  const pace = Math.ceil((wish.minutes + wish.bufferBefore + wish.bufferAfter) / 5) * 5
  const starts: number[] = []
  let runBegan: number | null = null
  for (let start = 0; start < 1440; start += 5) {
    if (!isValid(clinic, own, wish, open, day, start) || !isBookable(asked, date, start)) {
      runBegan = null
      continue
    }
    runBegan ??= start
    if ((start - runBegan) % pace === 0) starts.push(start)
  }
  return { date, closed: !open.includes(true), starts }
}

/** The openings of one professional on every date asked for. */
export function naiveOpenings(
  clinic: ClinicFacts,
  own: PractitionerFacts,
  wish: VisitWish,
  asked: Request,
): DayOpenings[] {
  const from = Temporal.PlainDate.from(asked.from)
  return Array.from({ length: asked.days }, (_, day) =>
    naiveOpeningsOn(clinic, own, wish, asked, from.add({ days: day }).toString()),
  )
}
