import type { Migration } from '../migration.ts'

/** What was done to accounts, for each person who is to see it, until she has; it stays afterwards. */
export const accessNotices: Migration = {
  version: 160,
  name: 'access-notices',
  statements: [
    `CREATE TABLE access_notice (
  id TEXT PRIMARY KEY,
  reader_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('code-issued', 'access-given', 'access-taken', 'password-reset', 'sheet-replaced', 'tries-failed')),
  about_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  by_id TEXT REFERENCES account (id),
  proof TEXT CHECK (proof IN ('administrator', 'sheet', 'person')),
  second_id TEXT REFERENCES account (id),
  station TEXT NOT NULL,
  workstation TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  seen_at TEXT
) STRICT`,
    `CREATE INDEX access_notice_unseen ON access_notice (reader_id, at) WHERE seen_at IS NULL`,
    `CREATE TRIGGER access_notice_kept BEFORE DELETE ON access_notice
BEGIN SELECT RAISE(ABORT, 'notices are kept'); END`,
  ],
}
