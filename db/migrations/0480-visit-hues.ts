import type { Migration } from '../migration.ts'

/** The colour of a kind of visit in the agenda; empty: none. */
export const visitHues: Migration = {
  version: 480,
  name: 'visit-hues',
  statements: [
    `ALTER TABLE visit_kind ADD COLUMN hue TEXT CHECK (hue IN ('blue', 'magenta', 'orange', 'green', 'brown', 'graphite'))`,
  ],
}
