import { Temporal } from 'temporal-polyfill'

/** How long a given reason opens a chart again without asking. */
const REASON_HOURS = 12

/** How long what was not signed opens a chart: whoever leaves it longer says why, as anybody does. */
const UNSIGNED_DAYS = 7

/** The first day whose unsigned consultations still open their chart. */
export const unsignedCountSince = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ days: UNSIGNED_DAYS }).toString()

/** How long a chart stays open after a visit that ended on a day after its own: over midnight, or signed the next day. */
const ENDED_HOURS = 1

/** Visits that ended before this instant open their chart on their own day alone. */
export const endedCountSince = (now: string): string =>
  Temporal.Instant.from(now).subtract({ hours: ENDED_HOURS }).toString({ smallestUnit: 'millisecond' })

/** Reasons given before this instant have run out. */
export function reasonsCountSince(now: string): string {
  return Temporal.Instant.from(now)
    .subtract({ hours: REASON_HOURS })
    .toString({ smallestUnit: 'millisecond' })
}
