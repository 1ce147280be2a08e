import type { Migration } from '../migration.ts'

/** A backup that was put back is told like what was done to accounts: of nobody's account, with the backup's own instant. */
export const restoredNotices: Migration = {
  version: 168,
  name: 'restored-notices',
  statements: [
    `CREATE TABLE access_notice_new (
  id TEXT PRIMARY KEY,
  reader_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('code-issued', 'access-given', 'access-taken', 'password-reset', 'sheet-replaced', 'tries-failed', 'restored')),
  about_id TEXT REFERENCES account (id) CHECK ((about_id IS NULL) = (kind = 'restored')),
  at TEXT NOT NULL,
  by_id TEXT REFERENCES account (id),
  proof TEXT CHECK (proof IN ('administrator', 'sheet', 'person')),
  second_id TEXT REFERENCES account (id),
  station TEXT NOT NULL,
  workstation TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  seen_at TEXT,
  taken_at TEXT CHECK ((taken_at IS NOT NULL) = (kind = 'restored'))
) STRICT`,
    `INSERT INTO access_notice_new (id, reader_id, kind, about_id, at, by_id, proof, second_id, station, workstation, count, seen_at)
SELECT id, reader_id, kind, about_id, at, by_id, proof, second_id, station, workstation, count, seen_at FROM access_notice`,
    `DROP TABLE access_notice`,
    `ALTER TABLE access_notice_new RENAME TO access_notice`,
    `CREATE INDEX access_notice_unseen ON access_notice (reader_id, at) WHERE seen_at IS NULL`,
    `CREATE TRIGGER access_notice_kept BEFORE DELETE ON access_notice
BEGIN SELECT RAISE(ABORT, 'notices are kept'); END`,
  ],
}
