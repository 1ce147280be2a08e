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

const byYear = new Map<string, ReadonlyMap<string, Holiday>>()

// The library answers with local-midnight Dates: read their calendar day at once (2018-11-04T00:00 does not exist in São Paulo).
function dayOf(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  })
}

function ofYear(year: number, stateCode: State): ReadonlyMap<string, Holiday> {
  const key = `${stateCode}${String(year)}`
  const known = byYear.get(key)
  if (known) return known
  const days = new Map<string, Holiday>()
  const add = (date: Temporal.PlainDate, name: string, optional: boolean) => {
    const before = days.get(date.toString())
    // A holiday on the date of a ponto facultativo is a holiday.
    if (!before || (before.optional && !optional)) days.set(date.toString(), { name, optional })
  }
  for (const { date, name, type } of getHolidays({ year, stateCode }))
    if (type === 'national' || type === 'state' || type === 'optional')
      add(dayOf(date), name, type === 'optional')
  // The library knows Carnaval's Tuesday only.
  const easter = getHolidays({ year }).find(({ name }) => name === 'Páscoa')
  if (easter) {
    add(dayOf(easter.date).subtract({ days: 48 }), 'Carnaval (segunda-feira)', true)
    add(dayOf(easter.date).subtract({ days: 46 }), 'Quarta-feira de Cinzas', true)
  }
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
