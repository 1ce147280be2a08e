import type { Appointment } from '../../../db/repositories/appointments.ts'

/** Undo instead of questions: ten seconds, for the window that did it. */
export const UNDO_MS = 10_000

export interface Undoable {
  readonly before: Appointment
  /** The version the change left; another change since ends the undo. */
  readonly version: number
  readonly at: number
}

export interface UndoStore {
  remember(windowId: string, undoable: Undoable): void
  /** What this window may still take back of a visit. */
  recall(windowId: string, appointmentId: string, now: number): Undoable | null
  forget(windowId: string): void
}

/** Keeps the last change of each window. */
export function createUndoStore(): UndoStore {
  const byWindow = new Map<string, Undoable>()
  return {
    remember: (windowId, undoable) => void byWindow.set(windowId, undoable),
    recall(windowId, appointmentId, now) {
      const known = byWindow.get(windowId)
      return known && known.before.id === appointmentId && now - known.at <= UNDO_MS ? known : null
    },
    forget: (windowId) => void byWindow.delete(windowId),
  }
}
