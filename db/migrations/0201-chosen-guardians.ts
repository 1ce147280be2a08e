import type { Migration } from '../migration.ts'

/**
 * Whoever answers for a patient may be a patient: her card's id stands beside her words, which follow it. No card is guessed from
 * words of before. Merges are looked for by the card that went, too.
 */
export const chosenGuardians: Migration = {
  version: 201,
  name: 'chosen-guardians',
  statements: [
    `ALTER TABLE patient ADD COLUMN guardian_id TEXT REFERENCES patient (id)`,
    `CREATE INDEX patient_guardian ON patient (guardian_id) WHERE guardian_id IS NOT NULL`,
    `CREATE INDEX patient_merge_duplicate ON patient_merge (duplicate_id)`,
  ],
}
