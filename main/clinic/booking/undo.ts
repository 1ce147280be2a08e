import type { Appointment } from '../../../db/repositories/appointments.ts'

/** Undo instead of questions: ten seconds, for the window that did it. */
export const UNDO_MS = 10_000

/** One visit as it was, and the version that the change left; another change since ends the undo. */
export interface Change {
  readonly before: Appointment
  readonly version: number
}

export interface Undoable {
  /** The visit, or the batch, that is asked for. */
  readonly id: string
  readonly changes: readonly Change[]
  readonly at: number
}

export interface UndoStore {
  remember(windowId: string, undoable: Undoable): void
  /** What this window may still take back of a visit or a batch. */
  recall(windowId: string, id: string, now: number): Undoable | null
  forget(windowId: string): void
}

/** Keeps the last change of each window. */
export function createUndoStore(): UndoStore {
  const byWindow = new Map<string, Undoable>()
  return {
    remember: (windowId, undoable) => void byWindow.set(windowId, undoable),
    recall(windowId, id, now) {
      const known = byWindow.get(windowId)
      return known && known.id === id && now - known.at < UNDO_MS ? known : null
    },
    forget: (windowId) => void byWindow.delete(windowId),
  }
}
