import type { Migration } from '../migration.ts'

const LIVE = `('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')`

// An encaixe stands over another visit on purpose: it neither refuses nor is refused.
const overlap = (when: string) => `SELECT raise(ABORT, 'slot-taken') WHERE EXISTS (
        SELECT 1 FROM appointment AS other
        WHERE other.practitioner_id = NEW.practitioner_id AND other.date = NEW.date AND other.status IN ${LIVE}
          AND other.overbooked = 0
          AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute${when}
      )`

/** What opens and closes a professional's day beside the weekly hours, and visits squeezed in with a reason. */
export const availability: Migration = {
  version: 50,
  name: 'availability',
  statements: [
    `ALTER TABLE visit_type ADD COLUMN buffer_before INTEGER NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 120)`,
    `ALTER TABLE visit_type ADD COLUMN buffer_after INTEGER NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 120)`,
    `ALTER TABLE appointment ADD COLUMN overbooked INTEGER NOT NULL DEFAULT 0 CHECK (overbooked IN (0, 1))`,
    `ALTER TABLE appointment ADD COLUMN overbook_reason TEXT CHECK (overbooked = 0 OR overbook_reason IS NOT NULL)`,
    // Absences (of one professional) and closures (of the clinic, practitioner_id null). Half-open minutes; null: whole days.
    `CREATE TABLE closing (
      id TEXT PRIMARY KEY,
      practitioner_id TEXT REFERENCES practitioner (id),
      from_date TEXT NOT NULL,
      to_date TEXT NOT NULL,
      start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER CHECK (end_minute BETWEEN 1 AND 1440),
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id),
      removed_at TEXT,
      CHECK (from_date <= to_date),
      CHECK ((start_minute IS NULL) = (end_minute IS NULL)),
      CHECK (start_minute IS NULL OR start_minute < end_minute)
    ) STRICT`,
    `CREATE INDEX closing_dates ON closing (to_date, from_date)`,
    `CREATE TRIGGER closing_kept BEFORE DELETE ON closing BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `DROP TRIGGER appointment_overlap_insert`,
    `DROP TRIGGER appointment_overlap_update`,
    `CREATE TRIGGER appointment_overlap_insert BEFORE INSERT ON appointment
      WHEN NEW.status IN ${LIVE} AND NEW.overbooked = 0
      BEGIN ${overlap('')}; END`,
    `CREATE TRIGGER appointment_overlap_update
      BEFORE UPDATE OF practitioner_id, date, start_minute, end_minute, status, overbooked ON appointment
      WHEN NEW.status IN ${LIVE} AND NEW.overbooked = 0
      BEGIN ${overlap(' AND other.id <> NEW.id')}; END`,
  ],
}
