import type { Migration } from '../migration.ts'

/** What the desk remarks of a visit ("traz exame") and of a patient ("cadeirante"): never clinical, and no part of the card. */
export const remarks: Migration = {
  version: 430,
  name: 'remarks',
  statements: [
    `ALTER TABLE appointment ADD COLUMN remark TEXT`,
    `ALTER TABLE patient ADD COLUMN remark TEXT`,
    // A day reads its patients from this index alone.
    `DROP INDEX patient_line`,
    `CREATE INDEX patient_line ON patient
      (id, name, social_name, birth_date, phone, guardian_phone, insurer, missed_visits, last_missed, first_visit, remark)`,
  ],
}
