import type { Migration } from '../migration.ts'

/** Whom a text is for. Those of before were read by everybody; they are written for who comes to be treated. */
export const termsAudience: Migration = {
  version: 198,
  name: 'terms-audience',
  statements: [
    `ALTER TABLE terms_document ADD COLUMN audience TEXT NOT NULL DEFAULT 'patients'
      CHECK (audience IN ('patients', 'staff'))`,
  ],
}
