import type {
  Request,
  ClinicFacts,
  Occupancy,
  PractitionerFacts,
  VisitWish,
} from '../../main/clinic/booking/availability-facts.ts'

type Step = readonly [Request, VisitWish]

const shifted = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
const instant = (wallClock: string) => Date.parse(`${wallClock}:00Z`) / 60_000

/** Whether one minute of a date is open, asked of every fact anew. */
function minuteOpen(one: PractitionerFacts, clinic: ClinicFacts, date: string, minute: number): boolean {
  const holds = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
    startMinute <= minute && minute < endMinute
  const inHours =
    !clinic.holidays.has(date) &&
    one.hours.some(
      (shift) =>
        shift.weekday === weekdayOf(date) &&
        shift.validFrom <= date &&
        date <= (shift.validTo ?? '9999-12-31') &&
        holds(shift),
    )
  const inExtra = one.extras.some((extra) => extra.date === date && holds(extra))
  const closed = [...clinic.closures, ...one.absences].some(
    (span) =>
      span.fromDate <= date &&
      date <= span.toDate &&
      holds({ startMinute: span.startMinute ?? 0, endMinute: span.endMinute ?? 1440 }),
  )
  const blocked = one.blocks.some((block) => block.dates.has(date) && holds(block))
  const skipped = clinic.skipped.some((gap) => gap.date === date && holds(gap))
  return (inHours || inExtra) && !closed && !blocked && !skipped
}

const apart = (start: number, wish: VisitWish, visit: Occupancy) =>
  start - wish.bufferBefore >= visit.endMinute + visit.bufferAfter ||
  start + wish.minutes + wish.bufferAfter <= visit.startMinute - visit.bufferBefore

function startValid(
  one: PractitionerFacts,
  clinic: ClinicFacts,
  [asked, wish]: Step,
  date: string,
  start: number,
  open: readonly boolean[],
): boolean {
  for (let minute = start; minute < start + wish.minutes; minute += 1) if (!open[minute]) return false
  const today = one.occupied.filter((visit) => visit.date === date)
  if (!today.every((visit) => apart(start, wish, visit))) return false
  const roomFree = (id: string) =>
    (clinic.rooms.get(id) ?? [])
      .filter((visit) => visit.date === date)
      .every((visit) => apart(start, wish, visit))
  if (wish.rooms.length > 0 && !wish.rooms.some(roomFree)) return false
  const limited = one.limits.some(
    (limit) =>
      limit.insurer === wish.insurer &&
      (limit.weekday === null || limit.weekday === weekdayOf(date)) &&
      limit.startMinute <= start &&
      start < limit.endMinute &&
      today.filter(
        (visit) =>
          visit.insurer === wish.insurer &&
          limit.startMinute <= visit.startMinute &&
          visit.startMinute < limit.endMinute,
      ).length >= limit.most,
  )
  if (limited) return false
  return (
    instant(`${date}T00:00`) + start >= instant(asked.now) + asked.noticeMinutes &&
    (asked.lastDate === null || date <= asked.lastDate)
  )
}

/** The definition of openings minute by minute, as slow and as plain as it can be. */
export function oracle(one: PractitionerFacts, clinic: ClinicFacts, wish: VisitWish, asked: Request) {
  return Array.from({ length: asked.days }, (_, at) => {
    const date = shifted(asked.from, at)
    const open = Array.from({ length: 1440 }, (_minute, minute) => minuteOpen(one, clinic, date, minute))
    const valid: number[] = []
    for (let start = 0; start < 1440; start += 5)
      if (startValid(one, clinic, [asked, wish], date, start, open)) valid.push(start)
    const pace = Math.ceil((wish.minutes + wish.bufferBefore + wish.bufferAfter) / 5) * 5
    const starts = valid.filter((start) => {
      let first = start
      while (valid.includes(first - 5)) first -= 5
      return (start - first) % pace === 0
    })
    return { date, closed: !open.some(Boolean), starts, valid }
  })
}
