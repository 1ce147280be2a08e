import type { Migration } from '../migration.ts'
import { motherKeys, nameKeys } from './words-181.ts'

/** The keys of one patient as a JSON array, for the statement that fills the table. */
function keysOf(name: unknown, socialName: unknown, motherName: unknown): string {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const person = { name: text(name) ?? '', socialName: text(socialName), motherName: text(motherName) }
  return JSON.stringify([...nameKeys(person), ...motherKeys(person)])
}

/** Finding patients who are registered twice, making them one, and undoing that; the address in its parts. */
export const duplicates: Migration = {
  version: 80,
  name: 'duplicates',
  functions: { patient_keys: keysOf },
  statements: [
    `ALTER TABLE patient RENAME COLUMN address TO street`,
    `ALTER TABLE patient ADD COLUMN street_number TEXT`,
    `ALTER TABLE patient ADD COLUMN complement TEXT`,
    `ALTER TABLE patient ADD COLUMN district TEXT`,
    `ALTER TABLE patient ADD COLUMN state TEXT CHECK (length(state) = 2)`,
    `ALTER TABLE patient ADD COLUMN postal_code TEXT CHECK (length(postal_code) = 8)`,
    `CREATE INDEX patient_phone ON patient (phone) WHERE phone IS NOT NULL`,
    `CREATE INDEX patient_guardian_cpf ON patient (guardian_cpf) WHERE guardian_cpf IS NOT NULL`,
    `CREATE INDEX patient_merged_into ON patient (merged_into) WHERE merged_into IS NOT NULL`,
    // How names sound (db/name-sounds.ts), beside the birth date: one seek per key and date, however large the clinic.
    `CREATE TABLE patient_key (
      key TEXT NOT NULL,
      birth_date TEXT NOT NULL,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      PRIMARY KEY (key, birth_date, patient_id)
    ) STRICT, WITHOUT ROWID`,
    // In the order of the tree: a million patients are then written page after page.
    `INSERT INTO patient_key (key, birth_date, patient_id)
      SELECT made.value, patient.birth_date, patient.id
      FROM patient, json_each(patient_keys(patient.name, patient.social_name, patient.mother_name)) AS made
      WHERE patient.status <> 'merged'
      ORDER BY made.value, patient.birth_date, patient.id`,
    // Kept when a card is written, so that the list of likely duplicates is read and never computed.
    `CREATE TABLE duplicate_pair (
      first_id TEXT NOT NULL REFERENCES patient (id),
      second_id TEXT NOT NULL REFERENCES patient (id),
      score INTEGER NOT NULL,
      dismissed_at TEXT,
      dismissed_by TEXT REFERENCES account (id),
      PRIMARY KEY (first_id, second_id),
      CHECK (first_id < second_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX duplicate_pair_second ON duplicate_pair (second_id)`,
    `CREATE INDEX duplicate_pair_open ON duplicate_pair (score) WHERE dismissed_at IS NULL`,
    // Who was here before: same sound and birth date, no two CPFs. Whoever reads the list weighs each pair again.
    // Cross joins keep the order written here: the keys once along their tree, cards only of those that meet.
    `INSERT INTO duplicate_pair (first_id, second_id, score)
      SELECT DISTINCT one.patient_id, other.patient_id, 60
      FROM patient_key AS one
      CROSS JOIN patient_key AS other
        ON other.key = one.key AND other.birth_date = one.birth_date AND other.patient_id > one.patient_id
      CROSS JOIN patient AS first ON first.id = one.patient_id
      CROSS JOIN patient AS second ON second.id = other.patient_id
      WHERE first.status = 'active' AND second.status = 'active' AND (first.cpf IS NULL OR second.cpf IS NULL)`,
    `CREATE INDEX patient_key_patient ON patient_key (patient_id)`,
    // What a merge moved and what the two cards were, so that it can be taken back exactly.
    `CREATE TABLE patient_merge (
      id TEXT PRIMARY KEY,
      survivor_id TEXT NOT NULL REFERENCES patient (id),
      duplicate_id TEXT NOT NULL REFERENCES patient (id),
      merged_at TEXT NOT NULL,
      merged_by TEXT NOT NULL REFERENCES account (id),
      before TEXT NOT NULL,
      state_after TEXT NOT NULL,
      undone_at TEXT,
      undone_by TEXT REFERENCES account (id)
    ) STRICT`,
    `CREATE INDEX patient_merge_survivor ON patient_merge (survivor_id, merged_at)`,
    `CREATE TRIGGER patient_merge_kept BEFORE DELETE ON patient_merge BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER patient_merge_frozen
      BEFORE UPDATE OF id, survivor_id, duplicate_id, merged_at, merged_by, before, state_after ON patient_merge
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
