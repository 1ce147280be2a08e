import type { Migration } from '../migration.ts'

/** What an account said before each change: a row of the trail is shown under the name that its person had then. */
export const accountHistory: Migration = {
  version: 164,
  name: 'account-history',
  statements: [
    `CREATE TABLE account_change (
      id INTEGER PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      at TEXT NOT NULL,
      by_account_id TEXT REFERENCES account (id),
      station TEXT NOT NULL,
      fields TEXT NOT NULL CHECK (json_valid(fields))
    ) STRICT`,
    `CREATE INDEX account_change_account ON account_change (account_id, at)`,
    `CREATE TRIGGER account_change_frozen BEFORE UPDATE ON account_change
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER account_change_kept BEFORE DELETE ON account_change
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
