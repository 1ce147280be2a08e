import type { Topic } from '../../preload/contract/define.ts'
import { createHolds, type Hold, type Holds } from './booking/free.ts'
import { createCalls, type Call, type Calls } from './calls.ts'
import type { Seat } from './seat-name.ts'
import { createSessions, type Session, type Sessions } from './sessions.ts'
import { createUndoStore, type Undoable, type UndoStore } from './visit/undo-store.ts'

/** What the clinic keeps in memory alone, by seat: a restart forgets it. */
export interface Memory {
  readonly sessions: Sessions
  readonly holds: Holds
  readonly undo: UndoStore
  readonly calls: Calls
  /** All of it as plain data. */
  readonly kept: {
    readonly sessions: Map<Seat, Session>
    readonly holds: Map<Seat, Hold>
    readonly gaps: Set<Hold>
    readonly undo: Map<Seat, readonly Undoable[]>
    readonly calls: Map<Seat, Call>
  }
}

/** `ended` is told when a hold or a call runs out. */
export function createMemory(ended: (topic: Topic) => void): Memory {
  const kept: Memory['kept'] = {
    ...{ sessions: new Map(), holds: new Map(), gaps: new Set(), undo: new Map(), calls: new Map() },
  }
  return {
    sessions: createSessions(kept.sessions),
    holds: createHolds(kept.holds, kept.gaps, () => ended('holds')),
    undo: createUndoStore(kept.undo),
    calls: createCalls(kept.calls, (ms) => void setTimeout(() => ended('help'), ms).unref()),
    kept,
  }
}
