import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/** What a rectification says stands in tables of its own, whole: they take nothing once it stands there itself. */
const closed = (table: string) => `CREATE TRIGGER ${table}_closed BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM rectification WHERE note_id = NEW.note_id AND number = NEW.number)
  BEGIN SELECT raise(ABORT, 'sealed'); END`

/**
 * What a note says of values and diagnoses since each of its rectifications, all of them each time: worked out from the
 * sealed addenda, so that a chart can be read across its notes. The note and its own rows stay what was signed.
 */
export const rectifications: Migration = {
  version: 320,
  name: 'rectifications',
  statements: [
    `CREATE TABLE rectification (
      note_id TEXT NOT NULL REFERENCES note (id),
      -- The first, the second of this note; the last one counts.
      number INTEGER NOT NULL CHECK (number > 0),
      addendum_id TEXT NOT NULL REFERENCES addendum (id),
      PRIMARY KEY (note_id, number)
    ) STRICT, WITHOUT ROWID`,
    ...frozen('rectification'),
    `CREATE TABLE rectified_value (
      note_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      -- Of the order of the list.
      line INTEGER NOT NULL CHECK (line >= 0),
      code TEXT NOT NULL,
      value REAL,
      unit TEXT NOT NULL,
      typed TEXT,
      comparator TEXT CHECK (comparator IN ('<', '>')),
      words TEXT,
      measured_at TEXT,
      measured_by TEXT REFERENCES account (id),
      source TEXT CHECK (source IN ('office', 'triage', 'home', 'device')),
      position TEXT,
      place INTEGER CHECK (place >= 0),
      PRIMARY KEY (note_id, number, line),
      FOREIGN KEY (note_id, number) REFERENCES rectification (note_id, number) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((value IS NULL) = (words IS NOT NULL))
    ) STRICT, WITHOUT ROWID`,
    closed('rectified_value'),
    ...frozen('rectified_value'),
    `CREATE TABLE rectified_diagnosis (
      note_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 0),
      code TEXT,
      words TEXT NOT NULL CHECK (words <> ''),
      table_version TEXT CHECK (table_version IS NULL OR code IS NOT NULL),
      role TEXT NOT NULL CHECK (role IN ('principal', 'secondary')),
      PRIMARY KEY (note_id, number, line),
      FOREIGN KEY (note_id, number) REFERENCES rectification (note_id, number) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID`,
    closed('rectified_diagnosis'),
    ...frozen('rectified_diagnosis'),
  ],
}
