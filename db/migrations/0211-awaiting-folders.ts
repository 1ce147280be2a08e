import type { Migration } from '../migration.ts'

/** A folder that a restored backup, or the clinic it replaced, had named: nothing is written there until an administrator names it again. */
export const awaitingFolders: Migration = {
  version: 211,
  name: 'awaiting-folders',
  statements: [
    `ALTER TABLE backup_folder ADD COLUMN awaits INTEGER NOT NULL DEFAULT 0 CHECK (awaits IN (0, 1))`,
  ],
}
