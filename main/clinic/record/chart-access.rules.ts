import { Temporal } from 'temporal-polyfill'

/** How long a given reason opens a chart again without asking. */
const REASON_HOURS = 12

/** How long what was not signed opens a chart: whoever leaves it longer says why, as anybody does. */
const UNSIGNED_DAYS = 7

/** The first day whose unsigned consultations still open their chart. */
export const unsignedCountSince = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ days: UNSIGNED_DAYS }).toString()

/** Reasons given before this instant have run out. */
export function reasonsCountSince(now: string): string {
  return Temporal.Instant.from(now)
    .subtract({ hours: REASON_HOURS })
    .toString({ smallestUnit: 'millisecond' })
}
