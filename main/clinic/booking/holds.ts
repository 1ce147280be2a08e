import type { Seat } from '../seat-name.ts'
import type { Occupancy } from './availability-facts.ts'

/** A chosen time is held for two minutes, renewed while the person is active, at most ten. */
const HOLD_MS = 120_000
const MOST_MS = 600_000
/** Undo instead of questions: ten seconds, for the seat that did it; as long the gap is kept. */
export const UNDO_MS = 10_000

/** A time that somebody is about to book: taken like a visit, for all but the seat that holds it. */
export interface Hold extends Occupancy {
  readonly seat: Seat
  readonly workstation: string
  readonly practitionerId: string
  /** On the monotonic clock, as `expiresAt`: a clock that is put back keeps nothing held. */
  readonly since: number
  readonly expiresAt: number
}

export type Held = Omit<Hold, 'since' | 'expiresAt'>

/** Every `now` is in milliseconds on the monotonic clock. */
export interface Holds {
  /** Holds a time for a seat, in place of what it held. */
  take(hold: Held, now: number): void
  /** When a time would end that is held now. */
  endOf(hold: Held, now: number): number
  release(seat: Seat): void
  /** Holds what a seat has just freed, until it can no longer be undone. */
  keepGap(hold: Held, now: number): Hold
  /** Gives gaps up before their time. */
  releaseGaps(gaps: readonly Hold[]): void
  /** A seat is gone, and with it all that it held. */
  closeSeat(seat: Seat): void
  /** What other seats hold from one date to another. */
  others(seat: Seat, from: string, to: string, now: number): readonly Hold[]
  /** Everything held on a date. */
  on(date: string, now: number): readonly Hold[]
}

const only = (hold: Held): Held => ({
  seat: hold.seat,
  workstation: hold.workstation,
  practitionerId: hold.practitionerId,
  date: hold.date,
  startMinute: hold.startMinute,
  endMinute: hold.endMinute,
  bufferBefore: hold.bufferBefore,
  bufferAfter: hold.bufferAfter,
  roomId: hold.roomId,
  insurer: hold.insurer,
})

/** Holds live in the clinic's memory: a crash releases them all, a closed seat its own. `ended` is told when one runs out. */
export function createHolds(bySeat: Map<Seat, Hold>, gaps: Set<Hold>, ended: () => void): Holds {
  const live = (now: number) => [...bySeat.values(), ...gaps].filter(({ expiresAt }) => expiresAt > now)
  const endAt = (ms: number) => void setTimeout(ended, ms).unref()
  /** Since when this seat holds this time; a time that is held anew goes on. */
  function sinceOf(hold: Held, now: number): number {
    const known = bySeat.get(hold.seat)
    const same =
      known !== undefined &&
      known.expiresAt > now &&
      known.practitionerId === hold.practitionerId &&
      known.date === hold.date &&
      known.startMinute === hold.startMinute
    return same ? known.since : now
  }
  const endOf = (hold: Held, now: number) => Math.min(now + HOLD_MS, sinceOf(hold, now) + MOST_MS)
  return {
    take(hold, now) {
      const expiresAt = endOf(hold, now)
      bySeat.set(hold.seat, { ...only(hold), since: sinceOf(hold, now), expiresAt })
      endAt(expiresAt - now + 1)
    },
    endOf,
    release: (seat) => void bySeat.delete(seat),
    keepGap(hold, now) {
      const expiresAt = now + UNDO_MS
      const kept = { ...only(hold), since: now, expiresAt }
      for (const gap of gaps) if (gap.expiresAt <= now) gaps.delete(gap)
      gaps.add(kept)
      endAt(UNDO_MS + 1)
      return kept
    },
    releaseGaps(gone) {
      for (const gap of gone) gaps.delete(gap)
    },
    closeSeat(seat) {
      bySeat.delete(seat)
      for (const gap of gaps) if (gap.seat === seat) gaps.delete(gap)
    },
    others: (seat, from, to, now) =>
      live(now).filter((hold) => hold.seat !== seat && from <= hold.date && hold.date <= to),
    on: (date, now) => live(now).filter((hold) => hold.date === date),
  }
}
