import type { Appointment } from '../../../db/repositories/appointments.ts'
import type { WaitingEntry } from '../../../db/repositories/waiting-list.ts'
import { UNDO_MS, type Hold } from '../booking/holds.ts'

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
  remember(windowId: string, undoable: Undoable): void
  /** The newest of this name that this window may still take back. */
  recall(windowId: string, id: string, now: number): Undoable | null
  /** It was taken back: what came before it is next. */
  drop(windowId: string, undoable: Undoable): void
  /** A visit went on from one version to another in a way that keeps what came before undoable. */
  follow(windowId: string, visitId: string, from: number, to: number): void
  forget(windowId: string): void
}

/** Keeps what each window did within the last ten seconds, newest first. */
export function createUndoStore(byWindow: Map<string, readonly Undoable[]>): UndoStore {
  const of = (windowId: string) => byWindow.get(windowId) ?? []
  const live = (now: number) => (one: Undoable) => now - one.at < UNDO_MS
  return {
    remember: (windowId, undoable) =>
      void byWindow.set(windowId, [undoable, ...of(windowId).filter(live(undoable.at))]),
    recall: (windowId, id, now) =>
      of(windowId)
        .filter(live(now))
        .find((one) => one.id === id) ?? null,
    drop: (windowId, undoable) =>
      void byWindow.set(
        windowId,
        of(windowId).filter((one) => one !== undoable),
      ),
    follow(windowId, visitId, from, to) {
      const followed = (change: Change) =>
        change.before.id === visitId && change.version === from ? { ...change, version: to } : change
      byWindow.set(
        windowId,
        of(windowId).map((one) => ({ ...one, changes: one.changes.map(followed) })),
      )
    },
    forget: (windowId) => void byWindow.delete(windowId),
  }
}
