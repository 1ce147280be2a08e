import type { Database } from '../../db/open.ts'
import type { UndoStore } from './appointments/undo.ts'
import type { Holds } from './booking/holds.ts'
import type { RecoveryPort } from './gate/recovery-port.ts'
import type { Sessions } from './sessions.ts'

/** What a few handlers need of the house around them. */
export interface HouseParts {
  readonly sessions: Sessions
  readonly holds: Holds
  readonly undo: UndoStore
  readonly clock: () => number
  readonly trial: boolean
  readonly appVersion: string
  /** For copies of the whole database only. */
  readonly raw: Database
  readonly recovery: RecoveryPort
}
