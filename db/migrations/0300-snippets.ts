import type { Migration } from '../migration.ts'

/** Texts that professionals call while they write: their own, and the clinic's. They are nobody's record, so they may go. */
export const snippets: Migration = {
  version: 300,
  name: 'snippets',
  statements: [
    `CREATE TABLE snippet (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
      shortcut TEXT NOT NULL,
      text TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX snippet_account ON snippet (account_id)`,
  ],
}
