import { Temporal } from 'temporal-polyfill'

let last = { asked: '', shown: '' }

/** Wall-clock time of an instant in the clinic's zone, to the minute: "2026-11-23T14:30". Each minute is converted once. */
export function wallClock(instant: string, timeZone: string): string {
  const asked = `${timeZone} ${instant.slice(0, 16)}`
  if (asked !== last.asked) {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
    last = { asked, shown: local.toString({ smallestUnit: 'minute' }) }
  }
  return last.shown
}

/** The UTC instant at which a date begins in the clinic's zone: its midnight, or what comes in place of one that is skipped. */
export function beginningOf(date: string, timeZone: string): string {
  const first = Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
  return first.toInstant().toString({ smallestUnit: 'millisecond' })
}
