import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

const rebuilt = (table: string, columns: string, made: string, from = columns) => [
  made,
  `INSERT INTO ${table}_new (${columns}) SELECT ${from} FROM ${table}`,
  `DROP TABLE ${table}`,
  `ALTER TABLE ${table}_new RENAME TO ${table}`,
]

/**
 * An entry of the record hangs on its author and an encounter, which may have several and needs no visit. The tables are
 * built anew for their uniques alone: every sealed column and value stays what it was. In whose chart an entry stands is a
 * row of `chart_entry`, and nothing else is changed by merges.
 */
export const recordEntries: Migration = {
  version: 220,
  name: 'record-entries',
  statements: [
    // It names the note, which is gone for a moment.
    `DROP TRIGGER observation_closed`,
    ...rebuilt(
      'encounter',
      'id, appointment_id, patient_id, practitioner_id, status, started_at, finished_at',
      `CREATE TABLE encounter_new (
        id TEXT PRIMARY KEY,
        appointment_id TEXT REFERENCES appointment (id),
        patient_id TEXT NOT NULL REFERENCES patient (id),
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        status TEXT NOT NULL CHECK (status IN ('in-progress', 'finished', 'discarded')),
        started_at TEXT NOT NULL,
        finished_at TEXT,
        -- Without a visit: why there was contact, and the clinic's day of it.
        contact TEXT CHECK (contact IN ('phone', 'result', 'renewal', 'other')),
        date TEXT,
        discard_reason TEXT,
        CHECK ((appointment_id IS NULL) = (contact IS NOT NULL) AND (contact IS NULL) = (date IS NULL)),
        CHECK ((status = 'discarded') = (discard_reason IS NOT NULL))
      ) STRICT`,
    ),
    `CREATE INDEX encounter_patient ON encounter (patient_id, started_at)`,
    `CREATE INDEX encounter_state ON encounter (practitioner_id, status)`,
    `CREATE INDEX encounter_appointment ON encounter (appointment_id) WHERE appointment_id IS NOT NULL`,
    ...rebuilt(
      'note_draft',
      'encounter_id, account_id, content, caret, saved_at, version',
      `CREATE TABLE note_draft_new (
        encounter_id TEXT NOT NULL REFERENCES encounter (id),
        account_id TEXT NOT NULL REFERENCES account (id),
        content TEXT NOT NULL,
        caret TEXT,
        saved_at TEXT NOT NULL,
        version INTEGER NOT NULL,
        format INTEGER NOT NULL DEFAULT 1 CHECK (format > 0),
        PRIMARY KEY (encounter_id, account_id)
      ) STRICT, WITHOUT ROWID`,
    ),
    ...rebuilt(
      'note',
      `id, encounter_id, patient_id, account_id, practitioner_id, complaint, examination, assessment, plan, signed_at, seal,
        seal_format, shown`,
      `CREATE TABLE note_new (
        id TEXT PRIMARY KEY,
        encounter_id TEXT NOT NULL REFERENCES encounter (id),
        patient_id TEXT NOT NULL REFERENCES patient (id),
        account_id TEXT NOT NULL REFERENCES account (id),
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        complaint TEXT NOT NULL,
        examination TEXT NOT NULL,
        assessment TEXT NOT NULL,
        plan TEXT NOT NULL,
        signed_at TEXT NOT NULL,
        seal TEXT NOT NULL,
        seal_format INTEGER NOT NULL DEFAULT 1 CHECK (seal_format > 0),
        shown TEXT CHECK (seal_format = 1 OR json_valid(shown)),
        -- What was sealed, once and in its order (JSON, SealedPart[]); of notes of before it is worked out from the columns.
        parts TEXT CHECK (parts IS NULL OR json_valid(parts)),
        -- Who sees it beside its author: every doctor of the patient, who breaks the glass, or nobody.
        secrecy TEXT NOT NULL DEFAULT 'open' CHECK (secrecy IN ('open', 'secret', 'author-only')),
        -- Not for a guardian's copy (CEM art. 74).
        guardian_hidden INTEGER NOT NULL DEFAULT 0 CHECK (guardian_hidden IN (0, 1))
      ) STRICT`,
    ),
    `CREATE INDEX note_patient ON note (patient_id, signed_at)`,
    `CREATE INDEX note_encounter ON note (encounter_id)`,
    ...frozen('note'),
    ...rebuilt(
      'observation',
      'id, note_id, code, value, unit',
      `CREATE TABLE observation_new (
        id TEXT PRIMARY KEY,
        note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
        code TEXT NOT NULL,
        value REAL,
        unit TEXT NOT NULL,
        -- As typed: the decimal ("82.50"), what stands before it, or words where there was no number.
        typed TEXT,
        comparator TEXT CHECK (comparator IN ('<', '>')),
        words TEXT,
        measured_at TEXT,
        measured_by TEXT REFERENCES account (id),
        source TEXT CHECK (source IN ('office', 'triage', 'home', 'device')),
        position TEXT,
        CHECK ((value IS NULL) = (words IS NOT NULL))
      ) STRICT, WITHOUT ROWID`,
      `note_id || ':' || code, note_id, code, value, unit`,
    ),
    `CREATE INDEX observation_note ON observation (note_id, code)`,
    `CREATE TRIGGER observation_closed BEFORE INSERT ON observation
      WHEN EXISTS (SELECT 1 FROM note WHERE note.id = NEW.note_id)
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    ...frozen('observation'),
    // Of a correction: what it puts in place of which part (JSON, SealedPart[]).
    `ALTER TABLE addendum ADD COLUMN parts TEXT CHECK (parts IS NULL OR json_valid(parts))`,
    `CREATE TABLE chart_entry (
      entry_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'statement')),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO chart_entry (entry_id, kind, patient_id, at)
      SELECT note.id, 'note', encounter.patient_id, note.signed_at FROM note JOIN encounter ON encounter.id = note.encounter_id`,
    `CREATE INDEX chart_entry_patient ON chart_entry (patient_id, kind, at)`,
    `CREATE TRIGGER chart_entry_same BEFORE UPDATE ON chart_entry
      WHEN NEW.entry_id <> OLD.entry_id OR NEW.kind <> OLD.kind OR NEW.at <> OLD.at
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TRIGGER chart_entry_kept BEFORE DELETE ON chart_entry BEGIN SELECT raise(ABORT, 'sealed'); END`,
    // A row that seals something holds that seal and hashes it (format 2); all others stay as they were.
    `ALTER TABLE audit_event ADD COLUMN row_format INTEGER NOT NULL DEFAULT 1 CHECK (row_format IN (1, 2))`,
    `ALTER TABLE audit_event ADD COLUMN seal TEXT CHECK ((seal IS NOT NULL) = (row_format = 2))`,
  ],
}
