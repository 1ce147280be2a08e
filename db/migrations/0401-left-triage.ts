import type { Migration } from '../migration.ts'

/** A triage that was begun and is not to be signed is closed with a reason; what was typed stays. */
export const leftTriage: Migration = {
  version: 401,
  name: 'left-triage',
  statements: [
    `ALTER TABLE triage_draft ADD COLUMN closed_at TEXT`,
    `ALTER TABLE triage_draft ADD COLUMN close_reason TEXT CHECK ((close_reason IS NULL) = (closed_at IS NULL))`,
  ],
}
