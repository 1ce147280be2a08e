import type { Migration } from '../migration.ts'

const LIVE = `('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')`

const overlap = (when: string) => `SELECT raise(ABORT, 'room-taken') WHERE EXISTS (
        SELECT 1 FROM appointment AS other
        WHERE other.room_id = NEW.room_id AND other.date = NEW.date AND other.status IN ${LIVE}
          AND other.overbooked = 0
          AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute${when}
      )`

const kept = (table: string) =>
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'append-only'); END`

const uuid = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

/**
 * Everything else that decides where a visit may stand, and what follows from a full agenda.
 *
 * - Rooms become a resource of their own. A visit type says whether it needs one to be booked (`needed`), takes one if it
 *   can (`preferred`), is given one when the patient comes (`on-arrival`) or has none; a type that names no rooms fits in
 *   every one. The words `practitioner.room` and `appointment.room` stay: what was written on old visits is still read,
 *   and the room that bears the name on a professional's card is the one tried first. The names on cards become rooms.
 * - A visit keeps the buffers and the convênio it was booked with, as it keeps its length: a changed visit type must not
 *   change what stands. The convênio follows the patient's card only until the visit happens.
 * - What opens, closes or limits is taken back (`removed_at`), never deleted: "why was this closed" has an answer later.
 * - `appointment_taken` covers what a range of openings reads, so that a year of thirty agendas is one walk of an index.
 */
export const schedule: Migration = {
  version: 60,
  name: 'schedule',
  statements: [
    `CREATE TABLE room (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT`,
    `INSERT INTO room (id, name, position, active)
      SELECT ${uuid}, name, row_number() OVER (ORDER BY name) - 1, 1
      FROM (SELECT DISTINCT trim(room) AS name FROM practitioner WHERE active = 1 AND trim(room) <> '')`,
    `ALTER TABLE visit_type ADD COLUMN room_need TEXT NOT NULL DEFAULT 'none'
      CHECK (room_need IN ('none', 'preferred', 'needed', 'on-arrival'))`,
    `CREATE TABLE visit_type_room (
      visit_type_id TEXT NOT NULL REFERENCES visit_type (id),
      room_id TEXT NOT NULL REFERENCES room (id),
      PRIMARY KEY (visit_type_id, room_id)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE appointment_series (
      id TEXT PRIMARY KEY,
      rule TEXT NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id)
    ) STRICT`,
    kept('appointment_series'),
    `ALTER TABLE appointment ADD COLUMN room_id TEXT REFERENCES room (id)`,
    `ALTER TABLE appointment ADD COLUMN buffer_before INTEGER NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 120)`,
    `ALTER TABLE appointment ADD COLUMN buffer_after INTEGER NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 120)`,
    `ALTER TABLE appointment ADD COLUMN insurer TEXT`,
    `ALTER TABLE appointment ADD COLUMN series_id TEXT REFERENCES appointment_series (id)`,
    `ALTER TABLE appointment ADD COLUMN series_index INTEGER CHECK ((series_id IS NULL) = (series_index IS NULL))`,
    `UPDATE appointment SET
      buffer_before = (SELECT buffer_before FROM visit_type WHERE visit_type.id = visit_type_id),
      buffer_after = (SELECT buffer_after FROM visit_type WHERE visit_type.id = visit_type_id),
      insurer = (SELECT patient.insurer FROM patient WHERE patient.id = patient_id)`,
    `CREATE TRIGGER appointment_insurer AFTER UPDATE OF insurer ON patient WHEN NEW.insurer IS NOT OLD.insurer
      BEGIN UPDATE appointment SET insurer = NEW.insurer
        WHERE patient_id = NEW.id AND status IN ('booked', 'confirmed'); END`,
    `CREATE INDEX appointment_taken ON appointment
      (practitioner_id, date, start_minute, end_minute, buffer_before, buffer_after, room_id, insurer, status)
      WHERE status IN ${LIVE}`,
    `CREATE INDEX appointment_room ON appointment
      (room_id, date, start_minute, end_minute, buffer_before, buffer_after, status)
      WHERE room_id IS NOT NULL AND status IN ${LIVE}`,
    `CREATE UNIQUE INDEX appointment_in_series ON appointment (series_id, series_index) WHERE series_id IS NOT NULL`,
    // Two live visits may touch but never overlap in one room, unless one is an encaixe.
    `CREATE TRIGGER appointment_room_insert BEFORE INSERT ON appointment
      WHEN NEW.status IN ${LIVE} AND NEW.overbooked = 0 AND NEW.room_id IS NOT NULL
      BEGIN ${overlap('')}; END`,
    `CREATE TRIGGER appointment_room_update
      BEFORE UPDATE OF room_id, date, start_minute, end_minute, status, overbooked ON appointment
      WHEN NEW.status IN ${LIVE} AND NEW.overbooked = 0 AND NEW.room_id IS NOT NULL
      BEGIN ${overlap(' AND other.id <> NEW.id')}; END`,

    `CREATE TABLE extra_opening (
      id TEXT PRIMARY KEY,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id),
      removed_at TEXT,
      CHECK (start_minute < end_minute)
    ) STRICT`,
    `CREATE INDEX extra_opening_date ON extra_opening (date) WHERE removed_at IS NULL`,
    kept('extra_opening'),
    // A stretch that returns by an RFC 5545 rule ("FREQ=WEEKLY;BYDAY=MO"), from first_date; practitioner null: the clinic.
    `CREATE TABLE recurring_block (
      id TEXT PRIMARY KEY,
      practitioner_id TEXT REFERENCES practitioner (id),
      start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
      first_date TEXT NOT NULL CHECK (first_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      rule TEXT NOT NULL,
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id),
      removed_at TEXT,
      CHECK (start_minute < end_minute)
    ) STRICT`,
    kept('recurring_block'),
    // At most so many visits of one convênio that begin within these minutes. insurer_key: folded, what is compared.
    `CREATE TABLE insurer_limit (
      id TEXT PRIMARY KEY,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      insurer TEXT NOT NULL,
      insurer_key TEXT NOT NULL,
      weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
      start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
      most INTEGER NOT NULL CHECK (most >= 0),
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id),
      removed_at TEXT,
      CHECK (start_minute < end_minute)
    ) STRICT`,
    kept('insurer_limit'),

    // Retorno at no cost within these days (CFM 1.958/2010 leaves the term to the doctor); encaixes of one shift.
    `ALTER TABLE practitioner ADD COLUMN return_days INTEGER NOT NULL DEFAULT 30 CHECK (return_days BETWEEN 0 AND 365)`,
    `ALTER TABLE practitioner ADD COLUMN overbook_limit INTEGER NOT NULL DEFAULT 4 CHECK (overbook_limit BETWEEN 0 AND 50)`,
    `ALTER TABLE clinic ADD COLUMN patient_notice_minutes INTEGER NOT NULL DEFAULT 60
      CHECK (patient_notice_minutes BETWEEN 0 AND 20160)`,
    `ALTER TABLE clinic ADD COLUMN patient_horizon_days INTEGER NOT NULL DEFAULT 90
      CHECK (patient_horizon_days BETWEEN 1 AND 730)`,

    // Who would come sooner: with whom or in which specialty, when, and which visit would be given up for it.
    `CREATE TABLE waiting_list (
      id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      practitioner_id TEXT REFERENCES practitioner (id),
      specialty TEXT,
      visit_type TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
      weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
      from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
      to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
      urgency TEXT NOT NULL CHECK (urgency IN ('normal', 'urgent')),
      note TEXT,
      appointment_id TEXT REFERENCES appointment (id),
      created_at TEXT NOT NULL,
      created_by TEXT REFERENCES account (id),
      closed_at TEXT,
      outcome TEXT CHECK (outcome IN ('booked', 'withdrawn', 'unreachable', 'other')),
      booked_id TEXT REFERENCES appointment (id),
      CHECK ((practitioner_id IS NULL) <> (specialty IS NULL)),
      CHECK (from_minute < to_minute),
      CHECK ((closed_at IS NULL) = (outcome IS NULL)),
      CHECK ((booked_id IS NOT NULL) = (outcome IS 'booked'))
    ) STRICT`,
    `CREATE INDEX waiting_list_open ON waiting_list (created_at) WHERE closed_at IS NULL`,
    `CREATE INDEX waiting_list_patient ON waiting_list (patient_id)`,
    kept('waiting_list'),

    // Messages are opened only for patients who agreed, and logged as prepared: nobody here knows whether they were sent.
    `ALTER TABLE patient ADD COLUMN whatsapp_consent_at TEXT`,
    `CREATE TABLE message_prepared (
      id INTEGER PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      appointment_id TEXT REFERENCES appointment (id),
      kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'gap', 'absence', 'other')),
      prepared_at TEXT NOT NULL,
      prepared_by TEXT REFERENCES account (id)
    ) STRICT`,
    `CREATE INDEX message_prepared_appointment ON message_prepared (appointment_id)`,
    `CREATE INDEX message_prepared_patient ON message_prepared (patient_id)`,
    `CREATE TRIGGER message_prepared_frozen BEFORE UPDATE ON message_prepared BEGIN SELECT raise(ABORT, 'append-only'); END`,
    kept('message_prepared'),
  ],
}
