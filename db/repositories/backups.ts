import type { Reader, Writer } from '../handles.ts'

export interface BackupRow {
  readonly id: string
  readonly takenAt: string
  readonly folder: string
  readonly bytes: number
  readonly auditSeq: number
  readonly auditHash: string
}

/** Remembers a backup that was made and checked; its audit head is an anchor for the chain. */
export async function insertBackup(tx: Writer, row: BackupRow): Promise<void> {
  const { id, takenAt, folder, bytes, auditSeq, auditHash } = row
  await tx
    .insertInto('backup')
    .values({ id, taken_at: takenAt, folder, bytes, audit_seq: auditSeq, audit_hash: auditHash })
    .execute()
}

/** When every backup was taken that was ever finished. */
export async function listBackupTimes(db: Reader): Promise<readonly string[]> {
  const rows = await db.selectFrom('backup').select('taken_at').execute()
  return rows.map((row) => row.taken_at)
}

/** Newest first, at most 100. */
export async function listBackups(db: Reader): Promise<readonly BackupRow[]> {
  return db
    .selectFrom('backup')
    .select([
      'id',
      'folder',
      'bytes',
      'taken_at as takenAt',
      'audit_seq as auditSeq',
      'audit_hash as auditHash',
    ])
    .orderBy('taken_at', 'desc')
    .limit(100)
    .execute()
}
