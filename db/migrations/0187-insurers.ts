import type { Migration } from '../migration.ts'
import { foldName } from './words-181.ts'

/** A random UUID, version 4. */
const NEW_ID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
  || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

/**
 * A convênio is an entry of the clinic's list, with its plans and the format of its cards. The words on cards and in limits
 * that are in force become entries by how they are compared, under the spelling most cards have; cards and limits take that
 * spelling. Visits that took place keep their words. `merged_into`: united with another,
 * or a name that one had before; kept so that it is known.
 */
export const insurers: Migration = {
  version: 187,
  name: 'insurers',
  functions: { insurer_key: (value) => foldName(String(value)) },
  statements: [
    `CREATE TABLE insurer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL UNIQUE,
      card_format TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      merged_into TEXT REFERENCES insurer (id),
      CHECK (active = 0 OR merged_into IS NULL)
    ) STRICT`,
    `CREATE TABLE insurer_plan (
      id TEXT PRIMARY KEY,
      insurer_id TEXT NOT NULL REFERENCES insurer (id),
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      UNIQUE (insurer_id, name_key)
    ) STRICT`,
    `ALTER TABLE patient ADD COLUMN insurer_id TEXT REFERENCES insurer (id)`,
    `ALTER TABLE patient ADD COLUMN insurer_plan_id TEXT REFERENCES insurer_plan (id)`,
    `ALTER TABLE patient ADD COLUMN insurance_card_valid_to TEXT`,
    `INSERT INTO insurer (id, name, name_key, active)
      SELECT ${NEW_ID}, name, key, 1
      FROM (
        SELECT name, key, row_number() OVER (PARTITION BY key ORDER BY sum(cards) DESC, min(first)) AS choice
        FROM (
          SELECT insurer AS name, insurer_key(insurer) AS key, 1 AS cards, rowid AS first FROM patient
            WHERE trim(insurer) <> ''
          UNION ALL
          SELECT insurer, insurer_key(insurer), 0, rowid FROM insurer_limit WHERE removed_at IS NULL
        ) GROUP BY name, key
      ) WHERE choice = 1`,
    `UPDATE patient SET insurer_id = (SELECT id FROM insurer WHERE name_key = insurer_key(patient.insurer))
      WHERE trim(insurer) <> ''`,
    `UPDATE patient SET insurer = (SELECT name FROM insurer WHERE id = insurer_id)
      WHERE insurer_id IS NOT NULL AND insurer <> (SELECT name FROM insurer WHERE id = insurer_id)`,
    `UPDATE insurer_limit SET
        insurer_key = insurer_key(insurer),
        insurer = (SELECT name FROM insurer WHERE name_key = insurer_key(insurer_limit.insurer))
      WHERE removed_at IS NULL`,
    `CREATE INDEX patient_insurer ON patient (insurer_id) WHERE insurer_id IS NOT NULL`,
  ],
}
