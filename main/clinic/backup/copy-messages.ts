import type { BackupManifest } from '../../../db/backup-manifest.ts'
import type { BackupExtras, BackupStep } from '../../../db/backup.ts'
import type { DatabaseErrorCode } from '../../../db/errors.ts'
import type { KeptBackup } from '../../../db/kept-backups.ts'

/** How the thread that makes one copy is started. */
export interface CopyStart {
  readonly file: string
  /** Hex. Goes from memory to memory and is never written anywhere. */
  readonly key: Uint8Array
  readonly folder: string
  readonly extras: BackupExtras
  /** Names of the backups that were finished, which no sweep touches. */
  readonly kept: readonly string[]
  /** One number: what the copy is to do at its next step. */
  readonly control: SharedArrayBuffer
}

/** A copy that counts, and what else its folder holds. */
export interface FinishedCopy {
  readonly manifest: BackupManifest
  readonly found: readonly KeptBackup[]
}

export const CONTROL = { goOn: 0, cancel: 1, hold: 2 } as const

export type FromCopy =
  | { readonly kind: 'step'; readonly step: BackupStep }
  | ({ readonly kind: 'done' } & FinishedCopy)
  | { readonly kind: 'failed'; readonly code: DatabaseErrorCode; readonly detail: string | null }
