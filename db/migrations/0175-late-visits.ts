import type { Migration } from '../migration.ts'

/** A visit that was written down after it had happened: it was never waited for, and its times are those that were told. */
export const lateVisits: Migration = {
  version: 175,
  name: 'late-visits',
  statements: [
    `ALTER TABLE appointment ADD COLUMN recorded_late INTEGER NOT NULL DEFAULT 0 CHECK (recorded_late IN (0, 1))`,
  ],
}
