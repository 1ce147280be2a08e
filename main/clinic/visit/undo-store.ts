import type { Appointment } from '../../../db/repositories/appointments.ts'
import type { WaitingEntry } from '../../../db/repositories/waiting-list.ts'
import { type Hold, UNDO_MS } from '../booking/free.ts'
import type { Seat } from '../seat-name.ts'

/** One visit as it was, and the version that the change left; another change since ends the undo. */
export interface Change {
  readonly before: Appointment
  readonly version: number
  /** The visit stood there and no longer does. */
  readonly leavesGap: boolean
}

/** What one step did, and what is held until it can no longer be undone. */
export interface Undoable {
  /** The visit, or the batch, that is asked for. */
  readonly id: string
  readonly changes: readonly Change[]
  /** Wishes of the waiting list that it closed. */
  readonly wishes: readonly WaitingEntry[]
  readonly gaps: readonly Hold[]
  /** Milliseconds on the monotonic clock. */
  readonly at: number
}

export interface UndoStore {
  remember(seat: Seat, undoable: Undoable): void
  /** The newest of this name that this seat may still take back. */
  recall(seat: Seat, id: string, now: number): Undoable | null
  /** It was taken back: what came before it is next. */
  drop(seat: Seat, undoable: Undoable): void
  /** A visit went on from one version to another in a way that keeps what came before undoable. */
  follow(seat: Seat, visitId: string, from: number, to: number): void
  forget(seat: Seat): void
}

/** Keeps what each seat did within the last ten seconds, newest first. */
export function createUndoStore(bySeat: Map<Seat, readonly Undoable[]>): UndoStore {
  const of = (seat: Seat) => bySeat.get(seat) ?? []
  const live = (now: number) => (one: Undoable) => now - one.at < UNDO_MS
  return {
    remember: (seat, undoable) => void bySeat.set(seat, [undoable, ...of(seat).filter(live(undoable.at))]),
    recall: (seat, id, now) =>
      of(seat)
        .filter(live(now))
        .find((one) => one.id === id) ?? null,
    drop: (seat, undoable) =>
      void bySeat.set(
        seat,
        of(seat).filter((one) => one !== undoable),
      ),
    follow(seat, visitId, from, to) {
      const followed = (change: Change) =>
        change.before.id === visitId && change.version === from ? { ...change, version: to } : change
      bySeat.set(
        seat,
        of(seat).map((one) => ({ ...one, changes: one.changes.map(followed) })),
      )
    },
    forget: (seat) => void bySeat.delete(seat),
  }
}
