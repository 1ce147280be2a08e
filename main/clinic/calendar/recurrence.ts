import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'

/** A rule has dates in UTC only to have any: what repeats here are dates, and UTC skips none. */
const midnight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC')

/** A daily rule of 1990 still has to reach 2199. */
const REACH = 100_000
/**
 * For a first date, in periods: a 29 February may be eight years away, and sixty of them 240. Whoever asks for one that never
 * comes is answered soon, for a year's period costs more to look through than a day's.
 */
const SOON: Readonly<Record<string, number>> = { DAILY: 3_000, WEEKLY: 1_000, MONTHLY: 1_000, YEARLY: 300 }

const ruleFrom = (rule: string, firstDate: string, maxIterations: number) =>
  new RRuleTemporal({ rruleString: rule, dtstart: midnight(firstDate), temporal: Temporal, maxIterations })

const KEPT = 2_000
const byYear = new Map<string, readonly string[]>()

/** The dates of one year, kept: they never change. */
function datesOfYear(rule: string, firstDate: string, year: number): readonly string[] {
  const key = `${rule} ${firstDate} ${String(year)}`
  const known = byYear.get(key)
  if (known) return known
  const found = ruleFrom(rule, firstDate, REACH).between(
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

/** Those of some dates on which a rule falls. Years in which none of them lies cost nothing, however far apart they are. */
export const datesAmong = (rule: string, firstDate: string, dates: readonly string[]): ReadonlySet<string> =>
  new Set(dates.filter((date) => datesOfYear(rule, firstDate, Number(date.slice(0, 4))).includes(date)))

/** The first dates of a rule, at most `most`. @throws when there are none that can be found */
function firstDates(rule: string, firstDate: string, most: number): string[] {
  const [, frequency = ''] = /^FREQ=([A-Z]+)/u.exec(rule) ?? []
  return ruleFrom(rule, firstDate, SOON[frequency] ?? 0)
    .all((_date, index) => index < most)
    .map((date) => date.toPlainDate().toString())
}

const upTo = (most: number) => (value: string) => /^\d{1,4}$/u.test(value) && +value >= 1 && +value <= most
const eitherWay = (most: number) => (value: string) =>
  /^[+-]?\d{1,3}$/u.test(value) && Math.abs(+value) >= 1 && Math.abs(+value) <= most
const each = (fits: (value: string) => boolean) => (list: string) => list.split(',').every(fits)

/** What the parts of a rule of whole days may say (RFC 5545, 3.3.10); parts of a day and lists of dates do not repeat here. */
const PARTS: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: (value) => ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(value),
  INTERVAL: upTo(1000),
  COUNT: upTo(1000),
  UNTIL: (value) => /^\d{8}(T\d{6}Z?)?$/u.test(value),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/u.test(value),
  BYDAY: each((value) => {
    const [, nth = '', day = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(value) ?? []
    return day !== '' && (nth === '' || eitherWay(53)(nth))
  }),
  BYMONTH: each(upTo(12)),
  BYMONTHDAY: each(eitherWay(31)),
  BYYEARDAY: each(eitherWay(366)),
  BYWEEKNO: each(eitherWay(53)),
  BYSETPOS: each(eitherWay(366)),
}

/** Which parts go with which frequency (the table of RFC 5545, 3.3.10): others find dates by long trying, or none. */
const OF_FREQUENCY: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY'],
  WEEKLY: ['BYMONTH', 'BYDAY'],
  MONTHLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'],
  YEARLY: ['BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYDAY', 'BYSETPOS'],
}

function goWith(frequency: string, parts: readonly (readonly string[])[]): boolean {
  const numbered = ['MONTHLY', 'YEARLY'].includes(frequency)
  return parts.every(([name = '', value = '']) => {
    if (!name.startsWith('BY')) return true
    if (name === 'BYDAY' && !numbered && /\d/u.test(value)) return false
    return OF_FREQUENCY[frequency]?.includes(name) === true
  })
}

/** Whether a text is a rule of whole days, each part at most once, within its range and at home with its frequency. */
function isRule(rule: string): boolean {
  const parts = rule.split(';').map((part) => part.split('='))
  const names = new Set(parts.map(([name]) => name))
  if (parts[0]?.[0] !== 'FREQ' || names.size !== parts.length) return false
  if (!goWith(parts[0][1] ?? '', parts)) return false
  return parts.every(
    ([name = '', value, ...more]) =>
      more.length === 0 && value !== undefined && Object.hasOwn(PARTS, name) && PARTS[name]?.(value) === true,
  )
}

/** The first dates of a rule, or null when it is not one of whole days or has none. */
export function datesOfRule(rule: string, firstDate: string, most: number): string[] | null {
  if (!isRule(rule)) return null
  try {
    const dates = firstDates(rule, firstDate, most)
    return dates.length > 0 ? dates : null
  } catch {
    return null
  }
}
