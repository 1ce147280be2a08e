import { Temporal } from 'temporal-polyfill'

/** How tries are slowed down. */
export interface Backoff {
  /** Failures that cost no wait. */
  readonly free: number
  /** Seconds after the first failure beyond them; doubled by each further one. */
  readonly first: number
  /** The longest wait, in seconds. */
  readonly longest: number
  /** Seconds after which failures are forgotten. */
  readonly forget: number
}

/** Of an account, and of anything else that somebody may guess at. */
export const OF_ACCOUNT: Backoff = { free: 2, first: 15, longest: 900, forget: 24 * 3600 }
/** Of a window, whoever is named at it: short, because whoever comes next waits too. */
export const OF_WINDOW: Backoff = { free: 2, first: 15, longest: 30, forget: 120 }

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
export function onThisClock(attempts: Attempts, now: string, { longest }: Backoff = OF_ACCOUNT): Attempts {
  if (secondsToWait(attempts, now) <= longest) return attempts
  return { ...attempts, lastAt: now, blockedUntil: instant(ms(now) + longest * 1000) }
}

/** The count after one more failure (ASVS 5.0 6.1.1: a delay, never a lock that needs somebody to open it). */
export function afterFailure(
  attempts: Attempts | null,
  now: string,
  { free, first, longest, forget }: Backoff = OF_ACCOUNT,
): Attempts {
  const at = ms(now)
  const stale = !attempts || at - ms(attempts.lastAt) > forget * 1000
  const failures = stale ? 1 : attempts.failures + 1
  const wait = failures <= free ? 0 : Math.min(longest, first * 2 ** (failures - free - 1))
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
