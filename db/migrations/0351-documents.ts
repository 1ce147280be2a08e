import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/**
 * Papers that were issued: frozen and sealed at once, each by itself. What became of one is a sealed row beside it.
 * `chart_entry` is built anew for one kind more and keeps every row.
 */
export const documents: Migration = {
  version: 351,
  name: 'documents',
  statements: [
    `CREATE TABLE document (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      -- What whoever holds the paper reads to the clinic.
      code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      -- Null of what the reception issued.
      practitioner_id TEXT REFERENCES practitioner (id),
      encounter_id TEXT REFERENCES encounter (id),
      appointment_id TEXT REFERENCES appointment (id),
      rule_id TEXT NOT NULL REFERENCES document_rule (id),
      -- The paper whose place it takes.
      replaces_id TEXT UNIQUE REFERENCES document (id),
      secrecy TEXT NOT NULL CHECK (secrecy IN ('open', 'secret', 'author-only')),
      -- JSON, by its kind.
      content TEXT NOT NULL CHECK (json_valid(content)),
      -- Clinic, author, patient and date as they stand on the paper (JSON, DocumentShown).
      shown TEXT NOT NULL CHECK (json_valid(shown)),
      issued_at TEXT NOT NULL,
      seal TEXT NOT NULL,
      seal_format INTEGER NOT NULL CHECK (seal_format > 1)
    ) STRICT`,
    `CREATE INDEX document_encounter ON document (encounter_id) WHERE encounter_id IS NOT NULL`,
    `CREATE INDEX document_appointment ON document (appointment_id) WHERE appointment_id IS NOT NULL`,
    ...frozen('document'),
    `CREATE TABLE document_void (
      id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL UNIQUE REFERENCES document (id),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      practitioner_id TEXT REFERENCES practitioner (id),
      reason TEXT NOT NULL,
      -- 1: it was about somebody else, and says nothing in this chart any more.
      wrong_chart INTEGER NOT NULL CHECK (wrong_chart IN (0, 1)),
      voided_at TEXT NOT NULL,
      shown TEXT NOT NULL CHECK (json_valid(shown)),
      seal TEXT NOT NULL,
      seal_format INTEGER NOT NULL CHECK (seal_format > 1)
    ) STRICT`,
    ...frozen('document_void'),
    `CREATE TABLE chart_entry_new (
      entry_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'statement', 'moved', 'stub', 'kept-draft', 'document')),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO chart_entry_new (entry_id, kind, patient_id, at) SELECT entry_id, kind, patient_id, at FROM chart_entry`,
    `DROP TABLE chart_entry`,
    `ALTER TABLE chart_entry_new RENAME TO chart_entry`,
    `CREATE INDEX chart_entry_patient ON chart_entry (patient_id, kind, at)`,
    `CREATE TRIGGER chart_entry_same BEFORE UPDATE ON chart_entry
      WHEN NEW.entry_id <> OLD.entry_id OR NEW.at <> OLD.at OR (NEW.kind <> OLD.kind AND NOT (
        OLD.kind = 'note' AND NEW.kind = 'moved'
        AND EXISTS (SELECT 1 FROM wrong_chart WHERE wrong_chart.note_id = OLD.entry_id)
      ))
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TRIGGER chart_entry_kept BEFORE DELETE ON chart_entry BEGIN SELECT raise(ABORT, 'sealed'); END`,
  ],
}
