import { Temporal } from 'temporal-polyfill'

/** Wall-clock time of an instant in the clinic's zone, to the minute: "2026-11-23T14:30". */
export function wallClock(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' })
}
