import type { Migration } from '../migration.ts'

/** The clinic itself, its settings and its audit chain. */
export const clinic: Migration = {
  version: 10,
  name: 'clinic',
  statements: [
    `CREATE TABLE clinic (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      cnpj TEXT,
      cpf TEXT,
      cnes TEXT,
      phone TEXT,
      street TEXT,
      city TEXT,
      state TEXT NOT NULL,
      postal_code TEXT,
      time_zone TEXT NOT NULL,
      idle_lock_minutes INTEGER NOT NULL DEFAULT 5 CHECK (idle_lock_minutes BETWEEN 1 AND 60),
      practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT`,
    // Random keys that must travel with a backup: password pre-hash and audit chain.
    `CREATE TABLE installation_key (
      name TEXT PRIMARY KEY CHECK (name IN ('password', 'audit')),
      bytes BLOB NOT NULL CHECK (length(bytes) = 32)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE audit_event (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      event TEXT NOT NULL,
      operation TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'denied', 'failed')),
      code TEXT,
      account_id TEXT,
      station TEXT NOT NULL,
      workstation TEXT NOT NULL,
      patient_ids TEXT NOT NULL,
      subject_id TEXT,
      count INTEGER NOT NULL CHECK (count > 0),
      ref TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX audit_event_account ON audit_event (account_id, seq)`,
    `CREATE INDEX audit_event_at ON audit_event (at)`,
    `CREATE TABLE audit_patient (
      patient_id TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES audit_event (seq),
      PRIMARY KEY (patient_id, seq)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE audit_checkpoint (
      seq INTEGER PRIMARY KEY,
      hash TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER audit_event_gap BEFORE INSERT ON audit_event
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
      BEGIN SELECT raise(ABORT, 'audit-gap'); END`,
    `CREATE TRIGGER audit_event_frozen BEFORE UPDATE ON audit_event BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER audit_patient_frozen BEFORE UPDATE ON audit_patient BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER audit_patient_kept BEFORE DELETE ON audit_patient BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER installation_key_frozen BEFORE UPDATE ON installation_key BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER installation_key_kept BEFORE DELETE ON installation_key BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER audit_checkpoint_frozen BEFORE UPDATE ON audit_checkpoint BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER audit_checkpoint_kept BEFORE DELETE ON audit_checkpoint BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE backup (
      id TEXT PRIMARY KEY,
      taken_at TEXT NOT NULL,
      folder TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      audit_hash TEXT NOT NULL
    ) STRICT`,
  ],
}
