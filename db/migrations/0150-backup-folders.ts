import type { Migration } from '../migration.ts'

/** Where copies go by themselves, and which of them the rotation has taken away again. */
export const backupFolders: Migration = {
  version: 150,
  name: 'backup-folders',
  statements: [
    `CREATE TABLE backup_folder (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL,
  failing_since TEXT,
  failing_code TEXT,
  CHECK ((failing_since IS NULL) = (failing_code IS NULL))
) STRICT`,
    `ALTER TABLE backup ADD COLUMN removed_at TEXT`,
  ],
}
