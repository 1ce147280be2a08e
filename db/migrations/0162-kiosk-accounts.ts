import type { Migration } from '../migration.ts'

/**
 * An account made at the kiosk takes nobody's CPF or e-mail: what was typed waits beside it until reception has seen a
 * document. A claim keeps what was seen, or why it was refused and when its account was told.
 */
export const kioskAccounts: Migration = {
  version: 162,
  name: 'kiosk-accounts',
  statements: [
    `ALTER TABLE account ADD COLUMN wanted_cpf TEXT CHECK (length(wanted_cpf) = 11)`,
    `ALTER TABLE account ADD COLUMN wanted_email TEXT`,
    `CREATE INDEX account_created ON account (created_at)`,
    `ALTER TABLE account_claim ADD COLUMN guardianship TEXT
      CHECK (guardianship IN ('birth-certificate', 'both-ids', 'court-order', 'curatorship'))`,
    `ALTER TABLE account_claim ADD COLUMN refusal TEXT
      CHECK (refusal IN ('another-person', 'no-proof', 'adult', 'has-account', 'holder-refused', 'other'))`,
    `ALTER TABLE account_claim ADD COLUMN refusal_note TEXT`,
    `ALTER TABLE account_claim ADD COLUMN told_at TEXT`,
    `CREATE INDEX account_claim_open ON account_claim (created_at) WHERE closed_at IS NULL`,
    `CREATE INDEX account_claim_account ON account_claim (account_id)`,
  ],
}
