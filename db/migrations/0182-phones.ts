import type { Migration } from '../migration.ts'
import { isOddPhone } from '../odd-phone.ts'

const isOdd = (stored: unknown) => (typeof stored === 'string' && isOddPhone(stored) ? 'odd' : '')

/**
 * Several numbers a patient: the first stays on the card, with whose it is or when to call beside it; the others are rows.
 * What was stored stays as it is. Numbers that no phone can have are marked, so that a person asks for them. Whether somebody
 * was born with others, which tells twins apart, stands on the card.
 */
export const phones: Migration = {
  version: 182,
  name: 'phones',
  functions: { odd_phone: isOdd },
  statements: [
    `ALTER TABLE patient ADD COLUMN multiple_birth TEXT CHECK (multiple_birth IN ('yes', 'no'))`,
    `ALTER TABLE patient ADD COLUMN phone_remark TEXT`,
    `ALTER TABLE patient ADD COLUMN phone_odd INTEGER NOT NULL DEFAULT 0 CHECK (phone_odd IN (0, 1))`,
    `UPDATE patient SET phone_odd = 1 WHERE odd_phone(phone) <> '' OR odd_phone(guardian_phone) <> ''`,
    `CREATE INDEX patient_phone_odd ON patient (phone_odd) WHERE phone_odd = 1`,
    `CREATE TABLE patient_telecom (
      patient_id TEXT NOT NULL REFERENCES patient (id),
      position INTEGER NOT NULL CHECK (position > 0),
      number TEXT NOT NULL,
      remark TEXT,
      PRIMARY KEY (patient_id, position)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX patient_telecom_number ON patient_telecom (number)`,
  ],
}
