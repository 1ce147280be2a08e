import type { Generated } from 'kysely'
import type { PaperLayout } from '../../preload/contract/paper-layout.ts'
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
  /** The clinic's responsável técnico; null until one is named. */
  technical_lead_id: Generated<string | null>
  /** 1: nurses read the open notes of charts too. */
  nurses_read_notes: Generated<Flag>
  /** What papers have in their head now. */
  logo: Generated<string | null>
  /** The sheet of its papers; null: A4. */
  paper_sheet: Generated<PaperLayout['sheet'] | null>
}

export interface ClinicLogoTable {
  digest: string
  jpeg: Uint8Array
  added_at: string
}

export interface InstallationKeyTable {
  /** Keys of files to come are made here too: random, never derived from the data key. */
  name: 'password' | 'audit' | 'anchor'
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
  /** 1, or 2 for a row that holds the seal of what was signed. */
  row_format: Generated<number>
  seal: string | null
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

/** Copies that lay about when a backup was put back, as they were found then. */
export interface FoundBackupTable {
  id: string
  taken_at: string
  folder: string
  bytes: number
  found_at: string
}

export interface BackupFolderTable {
  id: string
  path: string
  added_at: string
  /** Since when no copy got there, and why the last one did not. */
  failing_since: Generated<string | null>
  failing_code: Generated<string | null>
  /** 1: named before a backup was put back; nothing is written there until it is named again. */
  awaits: Generated<Flag>
}

/** One row, from the first opening with an anchor on. */
export interface DbStateTable {
  id: number
  /** Random: tells this clinic's anchors from another's. */
  clinic: string
  /** Raised by each restore, and by an administrator who goes on in spite of what an anchor said. */
  epoch: number
  /** Transactions that committed and left no row of the trail: drafts, tries, reads that are one row with a count. */
  commits: number
  /** The row of the trail that says an anchor was begun; 0 until then. From then on an anchor must be there. */
  anchored_seq: number
  /** Rows of the trail up to here were accepted as they are. */
  accepted_seq: number
}
