import type { Migration } from '../migration.ts'

/** Passport and CNS, by which people are found too; where somebody was born, and raça/cor as he says it himself. */
export const patientPapers: Migration = {
  version: 390,
  name: 'patient-papers',
  statements: [
    `ALTER TABLE patient ADD COLUMN passport TEXT`,
    // Fifteen digits. One person may have several numbers, so two cards may not be refused for one.
    `ALTER TABLE patient ADD COLUMN cns TEXT`,
    `ALTER TABLE patient ADD COLUMN birthplace TEXT`,
    `ALTER TABLE patient ADD COLUMN race TEXT CHECK (race IN ('white', 'black', 'yellow', 'brown', 'indigenous'))`,
    `CREATE INDEX patient_passport ON patient (passport) WHERE passport IS NOT NULL`,
    `CREATE INDEX patient_cns ON patient (cns) WHERE cns IS NOT NULL`,
  ],
}
