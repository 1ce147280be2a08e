import type { Migration } from '../migration.ts'

/**
 * What a professional who left had written and not signed, as the clinic's responsável técnico put it into the chart. An entry
 * of its own kind: no note, and nobody's signature. `chart_entry` is built anew for that kind and keeps every row.
 */
export const keptDrafts: Migration = {
  version: 330,
  name: 'kept-drafts',
  statements: [
    `ALTER TABLE clinic ADD COLUMN technical_lead_id TEXT REFERENCES practitioner (id)`,
    `CREATE TABLE kept_draft (
      id TEXT PRIMARY KEY,
      encounter_id TEXT NOT NULL REFERENCES encounter (id),
      -- Whom it was sealed for.
      patient_id TEXT NOT NULL REFERENCES patient (id),
      -- Whose words they are.
      author_id TEXT NOT NULL REFERENCES account (id),
      -- Who put them there.
      account_id TEXT NOT NULL REFERENCES account (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      reason TEXT NOT NULL,
      -- When its author wrote the last word.
      saved_at TEXT NOT NULL,
      kept_at TEXT NOT NULL,
      secrecy TEXT NOT NULL CHECK (secrecy IN ('open', 'secret', 'author-only')),
      seal TEXT NOT NULL,
      seal_format INTEGER NOT NULL CHECK (seal_format > 3),
      -- Who and whose, as it was shown (JSON, KeptShown).
      shown TEXT NOT NULL CHECK (json_valid(shown)),
      -- What was sealed (JSON, SealedPart[]).
      parts TEXT NOT NULL CHECK (json_valid(parts))
    ) STRICT`,
    `CREATE INDEX kept_draft_encounter ON kept_draft (encounter_id)`,
    `CREATE TRIGGER kept_draft_frozen BEFORE UPDATE ON kept_draft BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TRIGGER kept_draft_kept BEFORE DELETE ON kept_draft BEGIN SELECT raise(ABORT, 'sealed'); END`,
    `CREATE TABLE chart_entry_new (
      entry_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'statement', 'moved', 'stub', 'kept-draft')),
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
