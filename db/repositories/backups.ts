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

/** When every backup was taken that was finished and not taken away by the rotation. */
export async function listBackupTimes(db: Reader): Promise<readonly string[]> {
  const rows = await db.selectFrom('backup').select('taken_at').where('removed_at', 'is', null).execute()
  return rows.map((row) => row.taken_at)
}

/** The newest backup of each folder. The trail says which is newest: a clock that was wrong cannot. */
export async function lastBackups(
  db: Reader,
): Promise<readonly Pick<BackupRow, 'folder' | 'takenAt' | 'bytes'>[]> {
  // Beside max() SQLite gives the other columns of the same row.
  const rows = await db
    .selectFrom('backup')
    .select(['folder', 'taken_at as takenAt', 'bytes', db.fn.max('audit_seq').as('seq')])
    .where('removed_at', 'is', null)
    .groupBy('folder')
    .execute()
  return rows.map(({ folder, takenAt, bytes }) => ({ folder, takenAt, bytes }))
}

/** The rotation takes a backup away: from now on it is none, whether its files are still there or not. */
export async function markRemoved(
  tx: Writer,
  backup: Pick<BackupRow, 'folder' | 'takenAt'>,
  removedAt: string,
): Promise<void> {
  await tx
    .updateTable('backup')
    .set({ removed_at: removedAt })
    .where('folder', '=', backup.folder)
    .where('taken_at', '=', backup.takenAt)
    .where('removed_at', 'is', null)
    .execute()
}

/** Hashes of those ends that the trail has passed through: a backup that ends there is this clinic's. */
export async function ownHeads(
  db: Reader,
  heads: readonly { readonly seq: number; readonly hash: string }[],
): Promise<ReadonlySet<string>> {
  const own = new Set<string>()
  for (let at = 0; at < heads.length; at += 500) {
    const part = heads.slice(at, at + 500)
    const rows = await db
      .selectFrom('audit_event')
      .select(['seq', 'hash'])
      .where(
        'seq',
        'in',
        part.map(({ seq }) => seq),
      )
      .execute()
    const known = new Map(rows.map(({ seq, hash }) => [seq, hash]))
    for (const { seq, hash } of part) if (known.get(seq) === hash) own.add(hash)
  }
  return own
}

/** Newest first by the trail, whatever the clock said; at most 100, those taken away by the rotation too. */
export async function listBackups(
  db: Reader,
): Promise<readonly (BackupRow & { readonly removedAt: string | null })[]> {
  return db
    .selectFrom('backup')
    .select([
      'id',
      'folder',
      'bytes',
      'taken_at as takenAt',
      'audit_seq as auditSeq',
      'audit_hash as auditHash',
      'removed_at as removedAt',
    ])
    .orderBy('audit_seq', 'desc')
    .orderBy('taken_at', 'desc')
    .limit(100)
    .execute()
}
