import type { Held, Hold } from './booking/free.ts'
import type { Call } from './calls.ts'
import type { Caller } from './context.ts'
import type { Memory } from './memory.ts'
import type { SessionChange } from './session-change.ts'
import type { Session } from './sessions.ts'
import type { Undoable } from './visit/undo-store.ts'

/** Who is signed in at this seat. */
export interface SeatSessions {
  current(): Session | null
  /** Whoever is signed in, at whatever seat. */
  everybody(): readonly Session[]
  /** Whoever worked here as the run began has been here all the time since: no lock, and nobody else. */
  stays(): boolean
  change(change: SessionChange): void
  /** Somebody has touched its window just now; no part of any transaction. */
  present(): void
}

/** Times held for visits that are about to be booked, or may still come back. */
export interface SeatHolds {
  /** What other seats hold on a date, or from one date to another. */
  others(from: string, to?: string): readonly Hold[]
  /** Everything held on a date, by whomever. */
  on(date: string): readonly Hold[]
  /** Holds a time in place of what this seat held; gives for how many milliseconds. */
  take(time: Omit<Held, keyof Caller>): number
  release(): void
}

/** What this seat may still take back. */
export interface SeatUndo {
  /** The newest of this name. */
  recall(id: string): Undoable | null
  /** Keeps the way back for ten seconds, and as long the gaps that were left. */
  remember(deed: Omit<Undoable, 'gaps' | 'at'> & { readonly gaps: readonly Omit<Held, keyof Caller>[] }): void
  /** It was taken back; its visits went on to these versions, in the order of its changes. */
  tookBack(known: Undoable, versions: readonly number[]): void
  /** A visit went on from one version to another in a way that keeps what came before undoable. */
  follow(visitId: string, from: number, to: number): void
}

/** Kiosks that ask for somebody. */
export interface SeatCalls {
  /** Whether anybody is at work in a window of the reception. */
  isHeard(): boolean
  own(): Call | null
  waiting(): readonly Call[]
  /** Calls from this seat, at a UTC instant. */
  make(id: string, since: string): void
  answer(id: string): void
  /** Ends this seat's own. */
  end(): void
}

interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Milliseconds on the monotonic clock. */
  readonly ticks: number
}

/**
 * The clinic's memory as one seat sees it. What is read is read at once; what changes is
 * handed to `later`, which runs it after the commit.
 */
export function seatOf(
  { sessions, holds, undo, calls, kept }: Memory,
  { seat, workstation, station }: Caller,
  { now, ticks }: Moment,
  later: (effect: () => void) => void,
): {
  readonly sessions: SeatSessions
  readonly holds: SeatHolds
  readonly undo: SeatUndo
  readonly calls: SeatCalls
} {
  const ours = { seat, workstation }
  const began = sessions.departures(seat)
  const current = () => sessions.current(seat, now, station === 'kiosk')
  const first = current()?.id
  return {
    sessions: {
      current,
      everybody: () => sessions.everybody(now),
      stays() {
        const session = current()
        return session?.state === 'active' && session.id === first && began === sessions.departures(seat)
      },
      change: (change) => later(() => sessions.apply(seat, change, now, station, began)),
      present: () => sessions.present(seat, now),
    },
    holds: {
      others: (from, to = from) => holds.others(seat, from, to, ticks),
      on: (date) => holds.on(date, ticks),
      take(time) {
        const hold = { ...time, ...ours }
        later(() => holds.take(hold, ticks))
        return holds.endOf(hold, ticks) - ticks
      },
      release: () => later(() => holds.release(seat)),
    },
    undo: {
      recall: (id) => undo.recall(seat, id, ticks),
      remember: ({ gaps, ...deed }) =>
        later(() => {
          const kept = gaps.map((gap) => holds.keepGap({ ...gap, ...ours }, ticks))
          undo.remember(seat, { ...deed, gaps: kept, at: ticks })
        }),
      tookBack: (known, versions) =>
        later(() => {
          undo.drop(seat, known)
          holds.releaseGaps(known.gaps)
          // What each visit was changed by before goes on from the version that this left.
          for (const [at, { before }] of known.changes.entries())
            undo.follow(seat, before.id, before.version, versions[at] ?? before.version)
        }),
      follow: (visitId, from, to) => later(() => undo.follow(seat, visitId, from, to)),
    },
    calls: {
      isHeard: () =>
        [...kept.sessions.values()].some((one) => one.station === 'reception' && one.state === 'active'),
      own: () => calls.of(seat, ticks),
      waiting: () => calls.waiting(ticks),
      make: (id, since) => later(() => calls.make({ ...ours, id, since, sinceTicks: ticks })),
      answer: (id) => later(() => calls.answer(id)),
      end: () => later(() => calls.end(seat)),
    },
  }
}
