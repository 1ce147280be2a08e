import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/**
 * Encounters, drafts and signed notes. A note enters only signed, after its children: once it stands,
 * no child can be added, so "locked note that still accepts children" cannot happen.
 */
export const records: Migration = {
  version: 40,
  name: 'records',
  statements: [
    `CREATE TABLE encounter (
      id TEXT PRIMARY KEY,
      appointment_id TEXT NOT NULL UNIQUE REFERENCES appointment (id),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      status TEXT NOT NULL CHECK (status IN ('in-progress', 'finished')),
      started_at TEXT NOT NULL,
      finished_at TEXT
    ) STRICT`,
    `CREATE INDEX encounter_patient ON encounter (patient_id, started_at)`,
    `CREATE TABLE note_draft (
      encounter_id TEXT PRIMARY KEY REFERENCES encounter (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      content TEXT NOT NULL,
      caret TEXT,
      saved_at TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE note (
      id TEXT PRIMARY KEY,
      encounter_id TEXT NOT NULL UNIQUE REFERENCES encounter (id),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      complaint TEXT NOT NULL,
      examination TEXT NOT NULL,
      assessment TEXT NOT NULL,
      plan TEXT NOT NULL,
      signed_at TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX note_patient ON note (patient_id, signed_at)`,
    // LOINC code and UCUM unit (national value set BRSinaisVitais 1.1.0).
    `CREATE TABLE observation (
      note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
      code TEXT NOT NULL,
      value REAL NOT NULL,
      unit TEXT NOT NULL,
      PRIMARY KEY (note_id, code)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER observation_closed BEFORE INSERT ON observation
      WHEN EXISTS (SELECT 1 FROM note WHERE note.id = NEW.note_id)
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    ...frozen('note'),
    ...frozen('observation'),
    `CREATE TABLE addendum (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL REFERENCES note (id),
      kind TEXT NOT NULL CHECK (kind IN ('addendum', 'correction')),
      reason TEXT,
      text TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      signed_at TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX addendum_note ON addendum (note_id, signed_at)`,
    ...frozen('addendum'),
    // Why a chart was opened with no visit of the day (kept, shown to the patient on request).
    `CREATE TABLE access_reason (
      id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      reason TEXT NOT NULL,
      given_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX access_reason_patient ON access_reason (patient_id, account_id, given_at)`,
    ...frozen('access_reason'),
  ],
}
