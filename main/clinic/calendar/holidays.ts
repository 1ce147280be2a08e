import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { StateCode } from '../../../preload/contract/fields.ts'

type State = z.infer<typeof StateCode>

/** What a date is called; a ponto facultativo (`optional`) closes nothing by itself: the clinic closes it if it wants to. */
export interface Holiday {
  readonly name: string
  readonly optional: boolean
}

interface Known extends Holiday {
  readonly date: Temporal.PlainDate
}

/** Beyond this year the library knows no holiday at all. */
const LAST_KNOWN = 2099

const byYear = new Map<string, ReadonlyMap<string, Holiday>>()

// The library answers with local-midnight Dates: read their calendar day at once (in São Paulo 2018-11-04T00:00 does not
// exist).
function dayOf(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  })
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterOf(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const moon = year % 19
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * moon + century - Math.floor(century / 4) - skipped + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((moon + 11 * epact + 22 * weekday) / 451)
  const day = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(day / 31), day: (day % 31) + 1 })
}

const fromLibrary = (year: number, stateCode: State): readonly Known[] =>
  getHolidays({ year, stateCode }).flatMap(({ date, name, type }) =>
    type === 'national' || type === 'state' || type === 'optional'
      ? [{ date: dayOf(date), name, optional: type === 'optional' }]
      : [],
  )

const daysToEaster = (date: Temporal.PlainDate) => date.until(easterOf(date.year)).days

/**
 * After the library's last year, today's law: what was on a date of the last year whose days fall on the same weekdays is on
 * it again, but for what moves with Easter, told by standing as far from it the year before too.
 */
function afterLibrary(year: number, stateCode: State): readonly Known[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  let like = first.with({ year: LAST_KNOWN })
  while (like.dayOfWeek !== first.dayOfWeek || like.inLeapYear !== first.inLeapYear)
    like = like.subtract({ years: 1 })
  const before = fromLibrary(like.year - 1, stateCode)
  return fromLibrary(like.year, stateCode).map(({ date, ...holiday }) => {
    const days = daysToEaster(date)
    const moves = before.some((other) => other.name === holiday.name && daysToEaster(other.date) === days)
    return { ...holiday, date: moves ? easterOf(year).subtract({ days }) : date.with({ year }) }
  })
}

function ofYear(year: number, stateCode: State): ReadonlyMap<string, Holiday> {
  const key = `${stateCode}${String(year)}`
  const kept = byYear.get(key)
  if (kept) return kept
  const days = new Map<string, Holiday>()
  const add = (date: Temporal.PlainDate, name: string, optional: boolean) => {
    const before = days.get(date.toString())
    // A holiday on the date of a ponto facultativo is a holiday.
    if (!before || (before.optional && !optional)) days.set(date.toString(), { name, optional })
  }
  const known = year > LAST_KNOWN ? afterLibrary(year, stateCode) : fromLibrary(year, stateCode)
  for (const { date, name, optional } of known) add(date, name, optional)
  // The library knows Carnaval's Tuesday only, and not that it is a holiday in Rio (Lei estadual 5.243/2008), there alone.
  const easter = easterOf(year)
  add(easter.subtract({ days: 48 }), 'Carnaval (segunda-feira)', true)
  if (stateCode === 'RJ' && year >= 2009) add(easter.subtract({ days: 47 }), 'Carnaval (terça-feira)', false)
  add(easter.subtract({ days: 46 }), 'Quarta-feira de Cinzas', true)
  byYear.set(key, days)
  return days
}

/** The holiday or ponto facultativo of a date, or null. */
export function holidayOn(date: string, state: State): Holiday | null {
  return ofYear(Number(date.slice(0, 4)), state).get(date) ?? null
}

/** The holidays and pontos facultativos of a year, in order. */
export function holidaysOf(year: number, state: State): ({ readonly date: string } & Holiday)[] {
  return [...ofYear(year, state)]
    .map(([date, holiday]) => ({ date, ...holiday }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Dates of a range on which the clinic is closed by a national or state holiday. */
export function holidaysBetween(from: string, to: string, state: State): ReadonlySet<string> {
  const dates = new Set<string>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const [date, { optional }] of ofYear(year, state))
      if (!optional && from <= date && date <= to) dates.add(date)
  return dates
}
