import type { Generated } from 'kysely'
import type { Flag, AuditOutcome } from './values.ts'

export interface ClinicTable {
  id: number
  name: string
  cnpj: string | null
  cpf: string | null
  cnes: string | null
  phone: string | null
  street: string | null
  city: string | null
  state: string
  postal_code: string | null
  time_zone: string
  idle_lock_minutes: Generated<number>
  practice: Flag
  created_at: string
  patient_notice_minutes: Generated<number>
  patient_horizon_days: Generated<number>
}

export interface InstallationKeyTable {
  name: 'password' | 'audit'
  bytes: Uint8Array
}

export interface AuditEventTable {
  seq: number
  at: string
  event: string
  operation: string
  outcome: AuditOutcome
  code: string | null
  account_id: string | null
  station: string
  workstation: string
  /** JSON array of patient ids. */
  patient_ids: string
  subject_id: string | null
  count: number
  ref: string
  previous: string
  hash: string
}

export interface AuditPatientTable {
  patient_id: string
  seq: number
}

export interface AuditCheckpointTable {
  seq: number
  hash: string
}

export interface BackupTable {
  id: string
  taken_at: string
  folder: string
  bytes: number
  audit_seq: number
  audit_hash: string
  /** The rotation took it away. */
  removed_at: Generated<string | null>
}

export interface BackupFolderTable {
  id: string
  path: string
  added_at: string
  /** Since when no copy got there, and why the last one did not. */
  failing_since: Generated<string | null>
  failing_code: Generated<string | null>
}
