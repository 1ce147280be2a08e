import type { Migration } from '../migration.ts'

/** Patients and accounts: two things (architecture.md 5). */
export const people: Migration = {
  version: 20,
  name: 'people',
  statements: [
    `CREATE TABLE patient (
      id TEXT PRIMARY KEY,
      status TEXT NOT NULL CHECK (status IN ('active', 'provisional', 'merged')),
      merged_into TEXT REFERENCES patient (id),
      name TEXT NOT NULL,
      social_name TEXT,
      birth_date TEXT NOT NULL,
      sex_at_birth TEXT NOT NULL CHECK (sex_at_birth IN ('female', 'male', 'intersex', 'unknown')),
      mother_name TEXT,
      cpf TEXT CHECK (length(cpf) = 11),
      cpf_missing_reason TEXT CHECK (cpf_missing_reason IN ('foreigner', 'newborn', 'indigenous', 'homeless', 'not-told')),
      phone TEXT,
      email TEXT,
      address TEXT,
      city TEXT,
      insurer TEXT,
      insurance_card TEXT,
      guardian_name TEXT,
      guardian_cpf TEXT,
      guardian_phone TEXT,
      guardian_relationship TEXT CHECK (guardian_relationship IN ('mother', 'father', 'guardian', 'other')),
      created_at TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((status = 'merged') = (merged_into IS NOT NULL))
    ) STRICT`,
    `CREATE UNIQUE INDEX patient_cpf ON patient (cpf) WHERE status = 'active' AND cpf IS NOT NULL`,
    `CREATE INDEX patient_birth_date ON patient (birth_date)`,
    // What a person is searched by, folded to lower case without accents by the repository that writes it.
    `CREATE VIRTUAL TABLE patient_search USING fts5 (
      names, numbers, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3', detail = 'column'
    )`,
    `CREATE TABLE patient_search_row (
      docid INTEGER PRIMARY KEY,
      patient_id TEXT NOT NULL UNIQUE REFERENCES patient (id)
    ) STRICT`,
    `CREATE TABLE practitioner (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      treatment TEXT NOT NULL,
      council TEXT NOT NULL,
      council_number TEXT NOT NULL,
      council_state TEXT NOT NULL,
      rqe TEXT,
      specialty TEXT NOT NULL,
      room TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      created_at TEXT NOT NULL,
      UNIQUE (council, council_number, council_state)
    ) STRICT`,
    `CREATE TABLE account (
      id TEXT PRIMARY KEY,
      display_name TEXT NOT NULL,
      user_name TEXT UNIQUE,
      email TEXT UNIQUE,
      cpf TEXT UNIQUE CHECK (length(cpf) = 11),
      phone TEXT,
      password_hash TEXT NOT NULL,
      password_cost INTEGER NOT NULL,
      must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
      practitioner_id TEXT UNIQUE REFERENCES practitioner (id),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      last_sign_in_at TEXT,
      photo_version INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT`,
    `CREATE TABLE account_role (
      account_id TEXT NOT NULL REFERENCES account (id),
      role TEXT NOT NULL CHECK (role IN ('patient', 'reception', 'doctor', 'admin')),
      PRIMARY KEY (account_id, role)
    ) STRICT, WITHOUT ROWID`,
    // A user who ever acted can never be deleted (SBIS NGS1.03).
    `CREATE TRIGGER account_kept BEFORE DELETE ON account BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE account_patient (
      account_id TEXT NOT NULL REFERENCES account (id),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      relationship TEXT NOT NULL CHECK (relationship IN ('self', 'mother', 'father', 'guardian', 'other')),
      linked_at TEXT NOT NULL,
      linked_by TEXT REFERENCES account (id),
      PRIMARY KEY (account_id, patient_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX account_patient_patient ON account_patient (patient_id)`,
    // A likeness found while an account was made at the kiosk; only reception, after a photo ID, closes it.
    `CREATE TABLE account_claim (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      provisional_id TEXT NOT NULL UNIQUE REFERENCES patient (id),
      created_at TEXT NOT NULL,
      closed_at TEXT,
      closed_by TEXT REFERENCES account (id),
      patient_id TEXT REFERENCES patient (id)
    ) STRICT`,
    `CREATE TABLE account_claim_candidate (
      claim_id TEXT NOT NULL REFERENCES account_claim (id),
      patient_id TEXT NOT NULL REFERENCES patient (id),
      PRIMARY KEY (claim_id, patient_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE account_photo (
      account_id TEXT PRIMARY KEY REFERENCES account (id),
      jpeg BLOB NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE one_time_code (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      code_hash TEXT NOT NULL,
      issued_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      issued_by TEXT REFERENCES account (id),
      used_at TEXT,
      revoked_at TEXT
    ) STRICT`,
    `CREATE INDEX one_time_code_account ON one_time_code (account_id)`,
    // Back-off per identifier and station (ASVS 5.0 6.1.1); the key is a digest, so that no identifier is kept.
    `CREATE TABLE sign_in_attempt (
      key TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      blocked_until TEXT NOT NULL,
      last_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE terms_document (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('terms', 'privacy')),
      language TEXT NOT NULL,
      version TEXT NOT NULL,
      published_on TEXT NOT NULL,
      title TEXT NOT NULL,
      sections TEXT NOT NULL,
      hash TEXT NOT NULL,
      UNIQUE (kind, language, version)
    ) STRICT`,
    `CREATE TRIGGER terms_document_frozen BEFORE UPDATE ON terms_document BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER terms_document_kept BEFORE DELETE ON terms_document BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE terms_acceptance (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES account (id),
      for_patient_id TEXT REFERENCES patient (id),
      document_id TEXT NOT NULL REFERENCES terms_document (id),
      version TEXT NOT NULL,
      hash TEXT NOT NULL,
      accepted_at TEXT NOT NULL,
      station TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX terms_acceptance_account ON terms_acceptance (account_id)`,
    `CREATE TRIGGER terms_acceptance_frozen BEFORE UPDATE ON terms_acceptance BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER terms_acceptance_kept BEFORE DELETE ON terms_acceptance BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
