import type { Migration } from '../migration.ts'

/**
 * What a line of a day reads of its patient, in two small trees: the whole cards and the index of all visits are spread
 * over many more pages, and each line is of another patient, so that with twenty years of visits every line of a day
 * that nobody has looked at would wait for pages that hold nothing else of use.
 */
export const dayLines: Migration = {
  version: 110,
  name: 'day-lines',
  statements: [
    `CREATE INDEX patient_line ON patient
      (id, name, social_name, birth_date, phone, guardian_phone, insurer, missed_visits, last_missed, first_visit)`,
    `CREATE INDEX appointment_missed ON appointment (patient_id, date) WHERE status = 'noshow'`,
  ],
}
