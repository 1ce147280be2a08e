import type { Migration } from '../migration.ts'

/**
 * Copies that were met when a backup was put back: made after it, they are in no row of its time. Not rows of `backup`, whose
 * heads are anchors of this trail: theirs may be of another past.
 */
export const foundBackups: Migration = {
  version: 174,
  name: 'found-backups',
  statements: [
    `CREATE TABLE found_backup (
  id TEXT PRIMARY KEY,
  taken_at TEXT NOT NULL,
  folder TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  found_at TEXT NOT NULL
) STRICT`,
  ],
}
