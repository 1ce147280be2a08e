import type { Migration } from '../migration.ts'

const LIVE = `('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')`

// Two live visits of one professional may touch but never overlap, whatever the code above does.
const overlap = (when: string) => `SELECT raise(ABORT, 'slot-taken') WHERE EXISTS (
        SELECT 1 FROM appointment AS other
        WHERE other.practitioner_id = NEW.practitioner_id AND other.date = NEW.date AND other.status IN ${LIVE}
          AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute${when}
      )`

/** Hours, visits and what happened to them. Wall-clock dates and minutes in the clinic's zone. */
export const agenda: Migration = {
  version: 30,
  name: 'agenda',
  statements: [
    `CREATE TABLE working_hours (
      id INTEGER PRIMARY KEY,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      CHECK (start_minute < end_minute)
    ) STRICT`,
    `CREATE INDEX working_hours_practitioner ON working_hours (practitioner_id, weekday)`,
    `CREATE TABLE visit_type (
      id TEXT PRIMARY KEY,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      name TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
      bookable_by_patient INTEGER NOT NULL CHECK (bookable_by_patient IN (0, 1)),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      position INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX visit_type_practitioner ON visit_type (practitioner_id, position)`,
    `CREATE TABLE appointment (
      id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      visit_type_id TEXT NOT NULL REFERENCES visit_type (id),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
      status TEXT NOT NULL CHECK (status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled', 'noshow', 'cancelled')),
      room TEXT,
      cancel_reason TEXT,
      cancel_detail TEXT,
      arrived_at TEXT,
      started_at TEXT,
      finished_at TEXT,
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK (start_minute < end_minute)
    ) STRICT`,
    `CREATE INDEX appointment_day ON appointment (date, practitioner_id, start_minute)`,
    `CREATE INDEX appointment_patient ON appointment (patient_id, date)`,
    `CREATE TRIGGER appointment_overlap_insert BEFORE INSERT ON appointment WHEN NEW.status IN ${LIVE}
      BEGIN ${overlap('')}; END`,
    `CREATE TRIGGER appointment_overlap_update BEFORE UPDATE OF practitioner_id, date, start_minute, end_minute, status ON appointment
      WHEN NEW.status IN ${LIVE}
      BEGIN ${overlap(' AND other.id <> NEW.id')}; END`,
    `CREATE TRIGGER appointment_kept BEFORE DELETE ON appointment BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE appointment_event (
      id INTEGER PRIMARY KEY,
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      at TEXT NOT NULL,
      event TEXT NOT NULL,
      from_status TEXT,
      to_status TEXT NOT NULL,
      practitioner_id TEXT NOT NULL,
      date TEXT NOT NULL,
      start_minute INTEGER NOT NULL,
      reason TEXT,
      account_id TEXT REFERENCES account (id),
      station TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX appointment_event_appointment ON appointment_event (appointment_id)`,
    `CREATE TRIGGER appointment_event_frozen BEFORE UPDATE ON appointment_event BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER appointment_event_kept BEFORE DELETE ON appointment_event BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
