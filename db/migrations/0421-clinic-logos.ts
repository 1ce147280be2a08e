import type { Migration } from '../migration.ts'

/** The clinic's logo. Papers name the picture they were issued with, so that none that was ever chosen goes. */
export const clinicLogos: Migration = {
  version: 421,
  name: 'clinic-logos',
  statements: [
    `CREATE TABLE clinic_logo (
      -- SHA-256 of its bytes, in hex.
      digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
      jpeg BLOB NOT NULL CHECK (length(jpeg) > 0),
      added_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER clinic_logo_frozen BEFORE UPDATE ON clinic_logo BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER clinic_logo_kept BEFORE DELETE ON clinic_logo BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `ALTER TABLE clinic ADD COLUMN logo TEXT REFERENCES clinic_logo (digest)`,
  ],
}
