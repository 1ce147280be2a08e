import { TZDate } from '@date-fns/tz'

/** What the yardstick asks of its date objects. */
export interface Dates {
  /** Midnight of a date. */
  midnight(date: string): Date
  /** Another date object, so many minutes on. */
  add(date: Date, minutes: number): Date
  /** Minutes since its midnight. */
  minuteOf(date: Date): number
}

const parts = (date: string) =>
  [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))] as const

/** Zoned dates, as Medplum's $find works on them (TZDate of date-fns): a clinic's zone need not be its machine's. */
export const zonedDates = (zone: string): Dates => ({
  midnight(date) {
    const [year, month, day] = parts(date)
    return new TZDate(year, month, day, zone)
  },
  // Not date-fns' addMinutes: it copies first, and each copy asks for the zone's offset once more.
  add: (date, minutes) => new TZDate(date.getTime() + minutes * 60_000, zone),
  minuteOf: (date) => date.getHours() * 60 + date.getMinutes(),
})

/** The cheapest date object there is: a bare Date that takes the clinic's wall clock for UTC and knows no zone. */
export const bareDates: Dates = {
  midnight(date) {
    const [year, month, day] = parts(date)
    return new Date(Date.UTC(year, month, day))
  },
  add: (date, minutes) => new Date(date.getTime() + minutes * 60_000),
  minuteOf: (date) => date.getUTCHours() * 60 + date.getUTCMinutes(),
}
