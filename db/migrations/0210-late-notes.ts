import type { Migration } from '../migration.ts'

/** A visit that was written down afterwards is found by its professional without looking through all that were. */
export const lateNotes: Migration = {
  version: 210,
  name: 'late-notes',
  statements: [
    `CREATE INDEX appointment_recorded_late ON appointment (practitioner_id) WHERE recorded_late = 1`,
  ],
}
