import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/** Who opened a secret entry of a colleague's, why, and which authors have been told. */
export const brokenGlass: Migration = {
  version: 260,
  name: 'broken-glass',
  statements: [
    `CREATE TABLE glass_break (
      id TEXT PRIMARY KEY,
      entry_id TEXT NOT NULL REFERENCES chart_entry (entry_id),
      account_id TEXT NOT NULL REFERENCES account (id),
      reason TEXT NOT NULL,
      broken_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX glass_break_entry ON glass_break (entry_id)`,
    `CREATE INDEX glass_break_account ON glass_break (account_id, broken_at)`,
    ...frozen('glass_break'),
    `CREATE TABLE glass_break_seen (
      break_id TEXT NOT NULL REFERENCES glass_break (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      seen_at TEXT NOT NULL,
      PRIMARY KEY (break_id, account_id)
    ) STRICT, WITHOUT ROWID`,
  ],
}
