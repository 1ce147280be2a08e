import type { Database } from '../../db/open.ts'
import type { RecoveryPort } from './gate/recovery-port.ts'
import type { Health } from './upkeep/health.ts'

/** What a few handlers need of the house around them. */
export interface HouseParts {
  readonly trial: boolean
  readonly appVersion: string
  /** For copies of the whole database only. */
  readonly raw: Database
  readonly recovery: RecoveryPort
  readonly health: Health
}
