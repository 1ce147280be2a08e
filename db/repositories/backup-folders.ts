import type { Reader, Writer } from '../handles.ts'

export interface BackupFolderRow {
  readonly id: string
  readonly path: string
  readonly addedAt: string
  /** Since when no copy got there; null while they do. */
  readonly failingSince: string | null
  readonly failingCode: string | null
}

/** Where copies go by themselves, in the order they were named. */
export async function listBackupFolders(db: Reader): Promise<readonly BackupFolderRow[]> {
  return db
    .selectFrom('backup_folder')
    .select([
      'id',
      'path',
      'added_at as addedAt',
      'failing_since as failingSince',
      'failing_code as failingCode',
    ])
    .where('awaits', '=', 0)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** Folders that wait for an administrator to name them again, since a backup was put back. */
export async function listAwaitingFolders(db: Reader) {
  return db
    .selectFrom('backup_folder')
    .select(['id', 'path'])
    .where('awaits', '=', 1)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** Nothing is written any more to what is named, nor to `others`, until it is named again. */
export async function letFoldersAwait(
  tx: Writer,
  others: readonly Pick<BackupFolderRow, 'id' | 'path' | 'addedAt'>[],
): Promise<void> {
  await tx.updateTable('backup_folder').set({ awaits: 1, failing_since: null, failing_code: null }).execute()
  const rows = others.map(({ id, path, addedAt }) => ({ id, path, added_at: addedAt, awaits: 1 as const }))
  if (rows.length > 0)
    await tx
      .insertInto('backup_folder')
      .values(rows)
      .onConflict((conflict) => conflict.column('path').doNothing())
      .execute()
}

/** Copies go there from now on. */
export async function nameAwaitingFolder(tx: Writer, id: string): Promise<void> {
  await tx.updateTable('backup_folder').set({ awaits: 0 }).where('id', '=', id).execute()
}

/** @throws DatabaseError 'unique' when the folder is there already */
export async function insertBackupFolder(
  tx: Writer,
  row: Pick<BackupFolderRow, 'id' | 'path' | 'addedAt'>,
): Promise<void> {
  await tx.insertInto('backup_folder').values({ id: row.id, path: row.path, added_at: row.addedAt }).execute()
}

/** False when it was not there. What lies in the folder stays. */
export async function deleteBackupFolder(tx: Writer, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('backup_folder').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** A copy did not get there, for the first time since `since`; null: one did. */
export async function markBackupFolder(
  tx: Writer,
  id: string,
  failing: { readonly since: string; readonly code: string } | null,
): Promise<void> {
  await tx
    .updateTable('backup_folder')
    .set({ failing_since: failing?.since ?? null, failing_code: failing?.code ?? null })
    .where('id', '=', id)
    .execute()
}
