import { Temporal } from 'temporal-polyfill'

/** Seconds after the third failure; doubled by each further one, up to fifteen minutes. */
const FIRST_WAIT = 15
const LONGEST_WAIT = 900
const FREE_TRIES = 2
/** Tries older than this are forgotten. */
const FORGET_SECONDS = 24 * 3600

export interface Attempts {
  readonly failures: number
  readonly lastAt: string
  readonly blockedUntil: string
}

/** Whole seconds to wait before another password may be tried; 0 when it may be tried now. */
export function secondsToWait(attempts: Attempts | null, now: string): number {
  if (!attempts) return 0
  return Math.max(0, Math.ceil((ms(attempts.blockedUntil) - ms(now)) / 1000))
}

/**
 * Attempts that were kept, as they count now: a clock that was put back makes no wait longer than the longest. What comes back
 * is to be kept again, or the wait would begin anew at each look.
 */
export function onThisClock(attempts: Attempts, now: string): Attempts {
  if (secondsToWait(attempts, now) <= LONGEST_WAIT) return attempts
  return { ...attempts, lastAt: now, blockedUntil: instant(ms(now) + LONGEST_WAIT * 1000) }
}

/** The count after one more failure (ASVS 5.0 6.1.1: a delay, never a lock that needs somebody to open it). */
export function afterFailure(attempts: Attempts | null, now: string): Attempts {
  const at = ms(now)
  const stale = !attempts || at - ms(attempts.lastAt) > FORGET_SECONDS * 1000
  const failures = stale ? 1 : attempts.failures + 1
  const wait =
    failures <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE_TRIES - 1))
  return {
    failures,
    lastAt: now,
    blockedUntil: instant(at + wait * 1000),
  }
}

function ms(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds
}

function instant(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ smallestUnit: 'millisecond' })
}
