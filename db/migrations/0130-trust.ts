import type { Migration } from '../migration.ts'

/** What an anchor outside the database is compared with, and room for keys that later versions keep inside it. */
export const trust: Migration = {
  version: 130,
  name: 'trust',
  statements: [
    // Rebuilt for its CHECK alone: it named two keys, and now says what a name looks like.
    `CREATE TABLE installation_key_wider (
      name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 60 AND name NOT GLOB '*[^a-z0-9.-]*'),
      bytes BLOB NOT NULL CHECK (length(bytes) = 32)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO installation_key_wider (name, bytes) SELECT name, bytes FROM installation_key`,
    `DROP TABLE installation_key`,
    `ALTER TABLE installation_key_wider RENAME TO installation_key`,
    `CREATE TRIGGER installation_key_frozen BEFORE UPDATE ON installation_key BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER installation_key_kept BEFORE DELETE ON installation_key BEGIN SELECT raise(ABORT, 'append-only'); END`,
    // One row: commits counts the transactions that leave no row of the trail (drafts, reads that are one row with a count).
    `CREATE TABLE db_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      clinic TEXT NOT NULL CHECK (length(clinic) = 32),
      epoch INTEGER NOT NULL CHECK (epoch > 0),
      commits INTEGER NOT NULL,
      anchored_seq INTEGER NOT NULL,
      accepted_seq INTEGER NOT NULL
    ) STRICT`,
    `CREATE TRIGGER db_state_forward BEFORE UPDATE ON db_state
      WHEN NEW.commits < OLD.commits OR NEW.epoch < OLD.epoch OR NEW.clinic <> OLD.clinic
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER db_state_kept BEFORE DELETE ON db_state BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
