import type { Migration } from '../migration.ts'

/** Each copy of a record that was handed over: who asked for it and when, and to whom it was given. Only ever added to. */
export const recordCopies: Migration = {
  version: 381,
  name: 'record-copies',
  statements: [
    `CREATE TABLE record_copy (
      id TEXT PRIMARY KEY,
      -- Whose chart it was then.
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'guardian')),
      -- The clinic's day on which it was asked for.
      asked_on TEXT NOT NULL,
      -- Whoever came for it in the place of the recipient; null: the recipient.
      handed_to TEXT,
      made_as TEXT NOT NULL CHECK (made_as IN ('paper', 'file')),
      made_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX record_copy_patient ON record_copy (patient_id, made_at)`,
    `CREATE TRIGGER record_copy_frozen BEFORE UPDATE ON record_copy BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER record_copy_kept BEFORE DELETE ON record_copy BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
