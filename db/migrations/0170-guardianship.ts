import type { Migration } from '../migration.ts'

/** A link keeps the paper that was seen for it: what holds for a child ends, a curatorship stays, whatever the card says since. */
export const guardianship: Migration = {
  version: 170,
  name: 'guardianship',
  statements: [
    `ALTER TABLE account_patient ADD COLUMN guardianship TEXT
      CHECK (guardianship IN ('birth-certificate', 'both-ids', 'court-order', 'curatorship'))`,
    // A link is confirmed at the instant at which its claim is closed; account or patient may have been united with another since.
    `UPDATE account_patient SET guardianship = (SELECT claim.guardianship FROM account_claim AS claim
        WHERE claim.closed_at = account_patient.linked_at AND claim.guardianship IS NOT NULL
          AND (claim.account_id = account_patient.account_id OR claim.patient_id = account_patient.patient_id))
      WHERE relationship <> 'self'`,
  ],
}
