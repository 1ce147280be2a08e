import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { StateCode } from '../../../preload/contract/fields.ts'

type State = z.infer<typeof StateCode>

const byYear = new Map<string, ReadonlyMap<string, string>>()

// The library answers with local-midnight Dates: read their calendar day at once (2018-11-04T00:00 does not exist in São Paulo).
function dayOf(date: Date): string {
  return Temporal.PlainDate.from({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  }).toString()
}

function ofYear(year: number, stateCode: State): ReadonlyMap<string, string> {
  const key = `${stateCode}${year}`
  const known = byYear.get(key)
  if (known) return known
  const closing = getHolidays({ year, stateCode }).filter(
    ({ type }) => type === 'national' || type === 'state',
  )
  const days = new Map(closing.map(({ date, name }) => [dayOf(date), name]))
  byYear.set(key, days)
  return days
}

/** The national or state holiday of a date, or null. Pontos facultativos do not close a clinic by themselves. */
export function holidayOn(date: string, state: State): string | null {
  return ofYear(Number(date.slice(0, 4)), state).get(date) ?? null
}
