import type { Migration } from '../migration.ts'

/**
 * What somebody wants to be reminded of about a patient, alone or with the professionals' team. Signed by nobody, so the row
 * goes from card to card with a merge, as encounters do; what it says stays as it was written, and what became of it is kept.
 */
export const reminders: Migration = {
  version: 310,
  name: 'reminders',
  statements: [
    `CREATE TABLE reminder (
      id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      -- The consultation it was written in.
      encounter_id TEXT REFERENCES encounter (id),
      author_id TEXT NOT NULL REFERENCES account (id),
      -- Whose it is to do.
      account_id TEXT NOT NULL REFERENCES account (id),
      team INTEGER NOT NULL CHECK (team IN (0, 1)),
      text TEXT NOT NULL,
      due_on TEXT NOT NULL,
      written_at TEXT NOT NULL,
      done_at TEXT,
      done_by TEXT REFERENCES account (id),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((done_at IS NULL) = (done_by IS NULL))
    ) STRICT`,
    `CREATE INDEX reminder_patient ON reminder (patient_id)`,
    `CREATE INDEX reminder_encounter ON reminder (encounter_id) WHERE encounter_id IS NOT NULL`,
    `CREATE INDEX reminder_open ON reminder (account_id, due_on) WHERE done_at IS NULL`,
    `CREATE INDEX reminder_team ON reminder (due_on) WHERE done_at IS NULL AND team = 1`,
    `CREATE INDEX reminder_done ON reminder (done_by, done_at) WHERE done_at IS NOT NULL`,
    `CREATE TRIGGER reminder_same BEFORE UPDATE ON reminder
      WHEN NEW.id <> OLD.id OR NEW.text <> OLD.text OR NEW.author_id <> OLD.author_id
        OR NEW.written_at <> OLD.written_at OR NEW.team <> OLD.team
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER reminder_kept BEFORE DELETE ON reminder BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE reminder_event (
      reminder_id TEXT NOT NULL REFERENCES reminder (id),
      -- Of the reminder, as it was made by this: what came after what.
      version INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('finished', 'reopened', 'moved', 'handed')),
      account_id TEXT NOT NULL REFERENCES account (id),
      at TEXT NOT NULL,
      -- Of one that was moved: the day it stood on before.
      due_before TEXT,
      -- Of one that was handed on: to whom.
      to_account_id TEXT REFERENCES account (id),
      PRIMARY KEY (reminder_id, version),
      CHECK ((kind = 'moved') = (due_before IS NOT NULL) AND (kind = 'handed') = (to_account_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER reminder_event_frozen BEFORE UPDATE ON reminder_event
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER reminder_event_kept BEFORE DELETE ON reminder_event
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
