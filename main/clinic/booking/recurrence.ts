import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'

/** A rule has dates in UTC only to have any: what repeats here are dates, and UTC skips none. */
const midnight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC')

const ruleFrom = (rule: string, firstDate: string) =>
  new RRuleTemporal({
    rruleString: rule,
    dtstart: midnight(firstDate),
    temporal: Temporal,
    // A daily rule of 1990 still has to reach 2199.
    maxIterations: 100_000,
  })

const KEPT = 2_000
const byYear = new Map<string, readonly string[]>()

/** The dates of one year, kept: they never change. */
function datesOfYear(rule: string, firstDate: string, year: number): readonly string[] {
  const key = `${rule} ${firstDate} ${String(year)}`
  const known = byYear.get(key)
  if (known) return known
  const found = ruleFrom(rule, firstDate).between(
    midnight(`${String(year)}-01-01`),
    midnight(`${String(year)}-12-31`),
    true,
  )
  const dates = found.map((date) => date.toPlainDate().toString())
  if (byYear.size >= KEPT) byYear.clear()
  byYear.set(key, dates)
  return dates
}

/** The dates from one to another, both included, on which an RFC 5545 rule that begins on `firstDate` falls. */
export function recurrenceDates(rule: string, firstDate: string, from: string, to: string): string[] {
  const dates: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const date of datesOfYear(rule, firstDate, year)) if (from <= date && date <= to) dates.push(date)
  return dates
}

/** The first dates of a rule, at most `most`. @throws when there are none that can be found */
function firstDates(rule: string, firstDate: string, most: number): string[] {
  return ruleFrom(rule, firstDate)
    .all((_date, index) => index < most)
    .map((date) => date.toPlainDate().toString())
}

const SHAPE = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/u
// Parts of a day and lists of dates are not what repeats here.
const FOREIGN = /;(BYHOUR|BYMINUTE|BYSECOND|DTSTART|RDATE|EXDATE|RSCALE|SKIP)=/u

/** The first dates of a rule, or null when it is not one of whole days or has none. */
export function datesOfRule(rule: string, firstDate: string, most: number): string[] | null {
  if (!SHAPE.test(rule) || FOREIGN.test(rule)) return null
  try {
    const dates = firstDates(rule, firstDate, most)
    return dates.length > 0 ? dates : null
  } catch {
    return null
  }
}
