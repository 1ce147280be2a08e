import type { Migration } from '../migration.ts'

/** Texts and bundles of exams that a paper may begin with: a professional's own, and the clinic's. Nobody's record, so they may go. */
export const documentPresets: Migration = {
  version: 370,
  name: 'document-presets',
  statements: [
    `CREATE TABLE document_preset (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
      -- The kind of paper that may begin with it.
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
      name TEXT NOT NULL,
      -- Of a request of exams one a line, its remark behind "|".
      text TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX document_preset_account ON document_preset (account_id)`,
  ],
}
