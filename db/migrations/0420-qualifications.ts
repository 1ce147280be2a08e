import type { Migration } from '../migration.ts'

/** A professional's further qualifications, each with its register, and how patients reach him, as his papers say it. */
export const qualifications: Migration = {
  version: 420,
  name: 'qualifications',
  statements: [
    // Blank: his papers do not say it.
    `ALTER TABLE practitioner ADD COLUMN paper_phone TEXT`,
    `ALTER TABLE practitioner ADD COLUMN paper_email TEXT`,
    // Beside the one of his card, which stays there.
    `CREATE TABLE qualification (
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      place INTEGER NOT NULL,
      specialty TEXT NOT NULL CHECK (specialty <> ''),
      rqe TEXT NOT NULL CHECK (rqe <> ''),
      on_papers INTEGER NOT NULL CHECK (on_papers IN (0, 1)),
      PRIMARY KEY (practitioner_id, place)
    ) STRICT, WITHOUT ROWID`,
  ],
}
