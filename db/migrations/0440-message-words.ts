import type { Migration } from '../migration.ts'

/** The clinic's own words for asking whether somebody comes; without a row the program's are written. */
export const messageWords: Migration = {
  version: 440,
  name: 'message-words',
  statements: [
    `CREATE TABLE message_words (
      -- To the patient himself, or to whoever answers for a child.
      recipient TEXT PRIMARY KEY CHECK (recipient IN ('patient', 'guardian')),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 600)
    ) STRICT, WITHOUT ROWID`,
  ],
}
