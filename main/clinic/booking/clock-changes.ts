import { Temporal } from 'temporal-polyfill'
import type { DatedInterval } from './availability-facts.ts'

const byZoneYear = new Map<string, readonly DatedInterval[]>()

const minuteOfDay = ({ hour, minute }: Temporal.PlainDateTime) => hour * 60 + minute

/** The wall-clock stretch that a change of the clock leaves out, one part a date. */
function gapAt(before: Temporal.PlainDateTime, after: Temporal.PlainDateTime): DatedInterval[] {
  const from = before.toPlainDate()
  const to = after.toPlainDate()
  if (from.equals(to))
    return [{ date: from.toString(), startMinute: minuteOfDay(before), endMinute: minuteOfDay(after) }]
  // A gap that ends at midnight has nothing of the next date.
  return [
    { date: from.toString(), startMinute: minuteOfDay(before), endMinute: 1440 },
    { date: to.toString(), startMinute: 0, endMinute: minuteOfDay(after) },
  ].filter(({ startMinute, endMinute }) => startMinute < endMinute)
}

function gapsOfYear(timeZone: string, year: number): readonly DatedInterval[] {
  const key = `${timeZone} ${String(year)}`
  const known = byZoneYear.get(key)
  if (known) return known
  const gaps: DatedInterval[] = []
  const end = Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 }).toZonedDateTime(timeZone)
  let at = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    .toZonedDateTime(timeZone)
    .subtract({ nanoseconds: 1 })
    .getTimeZoneTransition('next')
  for (; at && Temporal.ZonedDateTime.compare(at, end) < 0; at = at.getTimeZoneTransition('next')) {
    const moved = at.offsetNanoseconds - at.subtract({ nanoseconds: 1 }).offsetNanoseconds
    if (moved > 0) {
      const after = at.toPlainDateTime()
      gaps.push(...gapAt(after.subtract({ nanoseconds: moved }), after))
    }
  }
  byZoneYear.set(key, gaps)
  return gaps
}

/** The wall-clock stretches from one date to another that do not exist in a zone (São Paulo, 2018-11-04, 0 to 60). */
export function skippedBetween(from: string, to: string, timeZone: string): DatedInterval[] {
  const gaps: DatedInterval[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    gaps.push(...gapsOfYear(timeZone, year).filter(({ date }) => from <= date && date <= to))
  return gaps
}
