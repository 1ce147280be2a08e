import type { Migration } from '../migration.ts'

/**
 * Official tables of CID-10, each with its version and every code it has, and the diagnoses that a doctor keeps at hand.
 * What was chosen stands with its words where it was chosen, and needs none of these rows.
 */
export const diagnoses: Migration = {
  version: 230,
  name: 'diagnoses',
  statements: [
    `CREATE TABLE icd10_table (
      version TEXT PRIMARY KEY CHECK (length(version) BETWEEN 1 AND 80),
      imported_at TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      -- The one that is searched has none.
      retired_at TEXT
    ) STRICT`,
    `CREATE UNIQUE INDEX icd10_table_current ON icd10_table ((retired_at IS NULL)) WHERE retired_at IS NULL`,
    `CREATE TABLE icd10_code (
      version TEXT NOT NULL REFERENCES icd10_table (version),
      -- Without its dot; categories too, though what has subdivisions is not chosen.
      code TEXT NOT NULL CHECK (code GLOB '[A-Z][0-9][0-9]' OR code GLOB '[A-Z][0-9][0-9][0-9A-Z]'),
      words TEXT NOT NULL CHECK (words <> ''),
      mark TEXT CHECK (mark IN ('dagger', 'asterisk')),
      sex TEXT CHECK (sex IN ('female', 'male')),
      PRIMARY KEY (version, code)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE diagnosis_favourite (
      account_id TEXT NOT NULL REFERENCES account (id),
      code TEXT NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (account_id, code)
    ) STRICT, WITHOUT ROWID`,
    // Which diagnoses somebody used last is read from what he wrote.
    `CREATE INDEX statement_version_author ON statement_version (account_id, entered_at) WHERE kind = 'problem'`,
    `CREATE INDEX note_author ON note (account_id, signed_at)`,
  ],
}
