import type { Migration } from '../migration.ts'

/** What a nurse has typed of a triage and not signed, by visit and author: a crash or a lock takes none of it away. */
export const triageDrafts: Migration = {
  version: 360,
  name: 'triage-drafts',
  statements: [
    `CREATE TABLE triage_draft (
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (appointment_id, account_id)
    ) STRICT, WITHOUT ROWID`,
  ],
}
