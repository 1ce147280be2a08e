import { createHolds, type Hold, type Holds } from './booking/free.ts'
import type { Seat } from './seat-name.ts'
import { createSessions, type Session, type Sessions } from './sessions.ts'
import { createUndoStore, type Undoable, type UndoStore } from './visit/undo-store.ts'

/** What the clinic keeps in memory alone, by seat: a restart forgets it. */
export interface Memory {
  readonly sessions: Sessions
  readonly holds: Holds
  readonly undo: UndoStore
  /** All of it as plain data. */
  readonly kept: {
    readonly sessions: Map<Seat, Session>
    readonly holds: Map<Seat, Hold>
    readonly gaps: Set<Hold>
    readonly undo: Map<Seat, readonly Undoable[]>
  }
}

/** `ended` is told when a hold runs out. */
export function createMemory(ended: () => void): Memory {
  const kept: Memory['kept'] = { sessions: new Map(), holds: new Map(), gaps: new Set(), undo: new Map() }
  return {
    sessions: createSessions(kept.sessions),
    holds: createHolds(kept.holds, kept.gaps, ended),
    undo: createUndoStore(kept.undo),
    kept,
  }
}
