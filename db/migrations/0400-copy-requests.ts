import type { Migration } from '../migration.ts'

/** What was asked for at the desk of one's own record: who, with which document, and what became of it. Only ever added to. */
export const copyRequests: Migration = {
  version: 400,
  name: 'copy-requests',
  statements: [
    `CREATE TABLE copy_request (
      id TEXT PRIMARY KEY,
      -- Whose chart it was then.
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'guardian')),
      -- Who answers for the patient and asked; null: the patient.
      asker TEXT CHECK ((asker IS NULL) = (recipient = 'patient')),
      document TEXT NOT NULL,
      -- The professional who is to make the copy.
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      -- Days of the clinic, both within; null: without that end.
      from_date TEXT,
      to_date TEXT CHECK (from_date <= to_date),
      asked_on TEXT NOT NULL,
      asked_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX copy_request_patient ON copy_request (patient_id, asked_at)`,
    `CREATE TRIGGER copy_request_frozen BEFORE UPDATE ON copy_request BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER copy_request_kept BEFORE DELETE ON copy_request BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE copy_request_end (
      request_id TEXT PRIMARY KEY REFERENCES copy_request (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      kind TEXT NOT NULL CHECK (kind IN ('handed', 'withdrawn')),
      -- Who took it in the place of whoever asked; null: whoever asked.
      taker TEXT,
      document TEXT CHECK ((document IS NOT NULL) = (kind = 'handed')),
      reason TEXT CHECK ((reason IS NOT NULL) = (kind = 'withdrawn')),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER copy_request_end_frozen BEFORE UPDATE ON copy_request_end BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER copy_request_end_kept BEFORE DELETE ON copy_request_end BEGIN SELECT raise(ABORT, 'append-only'); END`,
    // The request that a copy was made for; null: none was noted at the desk.
    `ALTER TABLE record_copy ADD COLUMN request_id TEXT REFERENCES copy_request (id)`,
    `CREATE INDEX record_copy_request ON record_copy (request_id) WHERE request_id IS NOT NULL`,
  ],
}
