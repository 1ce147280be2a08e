import type { Migration } from '../migration.ts'

/** How often a patient missed or came before is read for every line of a day: from the index alone, however many years there are. */
export const visitHistory: Migration = {
  version: 90,
  name: 'visit-history',
  statements: [
    `DROP INDEX appointment_patient`,
    `CREATE INDEX appointment_patient ON appointment (patient_id, status, date)`,
  ],
}
