import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/**
 * A note that was signed in the chart of another person. `chart_entry` is built anew for two kinds more and keeps every row:
 * the note becomes 'moved' there, where no read of notes finds it, and the mark that stays in its place is an entry itself.
 */
export const wrongCharts: Migration = {
  version: 270,
  name: 'wrong-charts',
  statements: [
    `CREATE TABLE wrong_chart (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL UNIQUE REFERENCES note (id),
      -- What was signed in its place, in the right chart.
      new_note_id TEXT NOT NULL UNIQUE REFERENCES note (id),
      -- In whose chart it stood.
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      reason TEXT NOT NULL,
      signed_at TEXT NOT NULL,
      seal TEXT NOT NULL,
      seal_format INTEGER NOT NULL CHECK (seal_format > 1),
      -- What is told of the note where it stood (JSON, StubShown).
      shown TEXT NOT NULL CHECK (json_valid(shown)),
      -- What was sealed (JSON, SealedPart[]).
      parts TEXT NOT NULL CHECK (json_valid(parts))
    ) STRICT`,
    ...frozen('wrong_chart'),
    // A version that changed what was known of the wrong person: hidden there, and entered anew in the right chart.
    `CREATE TABLE moved_version (
      version_id TEXT PRIMARY KEY REFERENCES statement_version (id),
      wrong_chart_id TEXT NOT NULL REFERENCES wrong_chart (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX moved_version_mark ON moved_version (wrong_chart_id)`,
    `CREATE TRIGGER moved_version_closed BEFORE INSERT ON moved_version
      WHEN EXISTS (SELECT 1 FROM wrong_chart WHERE wrong_chart.id = NEW.wrong_chart_id)
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    ...frozen('moved_version'),
    `CREATE TABLE chart_entry_new (
      entry_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'statement', 'moved', 'stub')),
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
