import type { Migration } from '../migration.ts'

/** What a patient's card said before each change, who changed it and when. Cards of before begin with their next change. */
export const cardHistory: Migration = {
  version: 143,
  name: 'card-history',
  statements: [
    `CREATE TABLE patient_change (
      id INTEGER PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN ('update', 'merge', 'unmerge')),
      account_id TEXT REFERENCES account (id),
      station TEXT NOT NULL,
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      UNIQUE (patient_id, version)
    ) STRICT`,
    `CREATE TRIGGER patient_change_frozen BEFORE UPDATE ON patient_change
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER patient_change_kept BEFORE DELETE ON patient_change
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
