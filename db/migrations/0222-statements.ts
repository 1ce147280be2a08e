import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/**
 * What is known of somebody beyond one visit (problems, allergies, medicines in use, history): versions, each sealed by
 * itself, each naming those it takes the place of. A version that no other replaces is current; two that replace the same one both stand.
 */
export const statements: Migration = {
  version: 222,
  name: 'statements',
  statements: [
    `CREATE TABLE statement_version (
      id TEXT PRIMARY KEY,
      -- The id of its first version; in whose chart it stands is a row of chart_entry.
      statement_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      encounter_id TEXT REFERENCES encounter (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      reason TEXT,
      entered_at TEXT NOT NULL,
      seal TEXT NOT NULL,
      seal_format INTEGER NOT NULL CHECK (seal_format > 1),
      shown TEXT NOT NULL CHECK (json_valid(shown)),
      secrecy TEXT NOT NULL DEFAULT 'open' CHECK (secrecy IN ('open', 'secret', 'author-only'))
    ) STRICT`,
    `CREATE INDEX statement_version_statement ON statement_version (statement_id, entered_at)`,
    `CREATE INDEX statement_version_encounter ON statement_version (encounter_id) WHERE encounter_id IS NOT NULL`,
    ...frozen('statement_version'),
    `CREATE TABLE statement_replaced (
      replaced_id TEXT NOT NULL REFERENCES statement_version (id),
      version_id TEXT NOT NULL REFERENCES statement_version (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (replaced_id, version_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX statement_replaced_version ON statement_replaced (version_id)`,
    `CREATE TRIGGER statement_replaced_closed BEFORE INSERT ON statement_replaced
      WHEN EXISTS (SELECT 1 FROM statement_version WHERE statement_version.id = NEW.version_id)
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    ...frozen('statement_replaced'),
  ],
}
