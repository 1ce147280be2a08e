import type { Copies } from './backup/copies.ts'
import type { ClinicPolicy } from './clinic-policy.ts'
import type { Health } from './health/health.ts'
import type { Trust } from './health/trust.ts'
import type { RecoveryPort } from './recovery/recovery-port.ts'

/** What a few handlers need of the house around them. */
export interface HouseParts {
  readonly trial: boolean
  readonly appVersion: string
  readonly databaseFile: string
  readonly policy: ClinicPolicy
  readonly copies: Copies
  readonly recovery: RecoveryPort
  readonly health: Health
  /** null: the practice clinic, which is anybody's. */
  readonly trust: Trust | null
}
