import { Temporal } from 'temporal-polyfill'

/** How long a given reason opens a chart again without asking. */
const REASON_HOURS = 12

/** Reasons given before this instant have run out. */
export function reasonsCountSince(now: string): string {
  return Temporal.Instant.from(now)
    .subtract({ hours: REASON_HOURS })
    .toString({ smallestUnit: 'millisecond' })
}
