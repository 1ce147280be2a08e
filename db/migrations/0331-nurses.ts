import type { Migration } from '../migration.ts'

const TEMPLATE = "'02240000-0000-4000-8000-000000000331'"
const SECTIONS = JSON.stringify([
  { key: 'examination', title: 'Sinais vitais', kind: 'vitals', help: null, choices: [] },
  { key: 'complaint', title: 'Queixa e observações', kind: 'text', help: null, choices: [] },
])

/**
 * Nurses: a role, and the encounter that a triage is. Both tables are built anew for one word more in a CHECK and keep every row.
 * What a triage is written by is a template of its own, which no consultation is offered.
 */
export const nurses: Migration = {
  version: 331,
  name: 'nurses',
  statements: [
    `CREATE TABLE account_role_new (
      account_id TEXT NOT NULL REFERENCES account (id),
      role TEXT NOT NULL CHECK (role IN ('patient', 'reception', 'doctor', 'nurse', 'admin')),
      PRIMARY KEY (account_id, role)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO account_role_new (account_id, role) SELECT account_id, role FROM account_role`,
    `DROP TABLE account_role`,
    `ALTER TABLE account_role_new RENAME TO account_role`,
    `CREATE TABLE encounter_new (
      id TEXT PRIMARY KEY,
      appointment_id TEXT REFERENCES appointment (id),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      status TEXT NOT NULL CHECK (status IN ('in-progress', 'finished', 'discarded')),
      started_at TEXT NOT NULL,
      finished_at TEXT,
      -- Without a visit of its own: why there was contact, and the clinic's day of it.
      contact TEXT CHECK (contact IN ('phone', 'result', 'renewal', 'triage', 'other')),
      date TEXT,
      discard_reason TEXT,
      CHECK ((appointment_id IS NULL) = (contact IS NOT NULL) AND (contact IS NULL) = (date IS NULL)),
      CHECK ((status = 'discarded') = (discard_reason IS NOT NULL))
    ) STRICT`,
    `INSERT INTO encounter_new SELECT id, appointment_id, patient_id, practitioner_id, status, started_at, finished_at,
      contact, date, discard_reason FROM encounter`,
    `DROP TABLE encounter`,
    `ALTER TABLE encounter_new RENAME TO encounter`,
    `CREATE INDEX encounter_patient ON encounter (patient_id, started_at)`,
    `CREATE INDEX encounter_state ON encounter (practitioner_id, status)`,
    `CREATE INDEX encounter_appointment ON encounter (appointment_id) WHERE appointment_id IS NOT NULL`,
    // 1: nurses read the notes of charts too, as far as they are open.
    `ALTER TABLE clinic ADD COLUMN nurses_read_notes INTEGER NOT NULL DEFAULT 0 CHECK (nurses_read_notes IN (0, 1))`,
    `INSERT INTO note_template (id, built_in, name, retired) VALUES (${TEMPLATE}, 'triage', 'Triagem', 1)`,
    `INSERT INTO note_template_version (id, template_id, number, name, sections)
      VALUES ('02240001-0000-4000-8000-000000000331', ${TEMPLATE}, 1, 'Triagem', '${SECTIONS}')`,
  ],
}
