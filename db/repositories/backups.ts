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

/** Remembers what lay about when this database was put back, but for what it has a row of itself; at most 100. */
export async function insertFoundBackups(
  tx: Writer,
  found: readonly (Omit<BackupRow, 'auditSeq' | 'auditHash'> & { readonly foundAt: string })[],
): Promise<void> {
  const own = await tx.selectFrom('backup').select(['taken_at', 'folder']).execute()
  const known = new Set(own.map((row) => JSON.stringify([row.taken_at, row.folder])))
  const rows = found
    .filter(({ takenAt, folder }) => !known.has(JSON.stringify([takenAt, folder])))
    .slice(0, 100)
    .map(({ id, takenAt, folder, bytes, foundAt }) => ({
      id,
      taken_at: takenAt,
      folder,
      bytes,
      found_at: foundAt,
    }))
  if (rows.length > 0) await tx.insertInto('found_backup').values(rows).execute()
}

/** What was found at the last restore, newest first by what its clock said: it may be of another past. */
export async function listFoundBackups(
  db: Reader,
): Promise<readonly (Omit<BackupRow, 'auditSeq' | 'auditHash'> & { readonly foundAt: string })[]> {
  return db
    .selectFrom('found_backup')
    .select(['id', 'folder', 'bytes', 'taken_at as takenAt', 'found_at as foundAt'])
    .where('found_at', '=', (last) =>
      last.selectFrom('found_backup').select((row) => row.fn.max('found_at').as('at')),
    )
    .orderBy('taken_at', 'desc')
    .limit(100)
    .execute()
}
