import type { Migration } from '../migration.ts'

/**
 * What a patient knows of a visit that the clinic moved or cancelled since he was last told; date, minute and professional
 * are empty where he thinks that there is none; once he was told, until the next change, the row says nothing. A message made
 * ready says for which time, so that it counts for no other.
 */
export const untoldVisits: Migration = {
  version: 196,
  name: 'untold-visits',
  statements: [
    `CREATE TABLE visit_untold (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      date TEXT,
      start_minute INTEGER,
      practitioner_id TEXT REFERENCES practitioner (id),
      since TEXT NOT NULL,
      told_at TEXT,
      CHECK ((date IS NULL) = (start_minute IS NULL) AND (date IS NULL) = (practitioner_id IS NULL))
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX visit_untold_since ON visit_untold (since) WHERE told_at IS NULL`,
    `ALTER TABLE message_prepared ADD COLUMN for_date TEXT`,
    `ALTER TABLE message_prepared ADD COLUMN for_minute INTEGER`,
  ],
}
