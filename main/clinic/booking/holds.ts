import type { Interval } from './openings.rules.ts'

/** A chosen time is held for two minutes, renewed while the person is active, at most ten. */
const HOLD_MS = 120_000
const MOST_MS = 600_000

export interface Hold extends Interval {
  readonly windowId: string
  readonly workstation: string
  readonly practitionerId: string
  readonly date: string
  readonly since: number
  readonly expiresAt: number
}

export interface Holds {
  /** Holds a time for a window, in place of what it held; returns when it ends. */
  take(hold: Omit<Hold, 'since' | 'expiresAt'>, now: number): number
  release(windowId: string): void
  /** What other windows hold. */
  others(windowId: string, practitionerId: string, date: string, now: number): readonly Hold[]
  /** Everything held on a date. */
  on(date: string, now: number): readonly Hold[]
}

/** Holds live in the clinic's memory: a crash releases them all, a closed window its own. `ended` is told when one runs out. */
export function createHolds(ended: () => void): Holds {
  const byWindow = new Map<string, Hold>()
  const live = (now: number) => [...byWindow.values()].filter(({ expiresAt }) => expiresAt > now)
  return {
    take(hold, now) {
      const known = byWindow.get(hold.windowId)
      const same =
        known !== undefined &&
        known.expiresAt > now &&
        known.practitionerId === hold.practitionerId &&
        known.date === hold.date &&
        known.startMinute === hold.startMinute
      const since = same ? known.since : now
      const expiresAt = Math.min(now + HOLD_MS, since + MOST_MS)
      byWindow.set(hold.windowId, { ...hold, since, expiresAt })
      setTimeout(ended, expiresAt - now + 1).unref()
      return expiresAt
    },
    release: (windowId) => void byWindow.delete(windowId),
    others: (windowId, practitionerId, date, now) =>
      live(now).filter(
        (hold) => hold.windowId !== windowId && hold.practitionerId === practitionerId && hold.date === date,
      ),
    on: (date, now) => live(now).filter((hold) => hold.date === date),
  }
}
