import type { Migration } from '../migration.ts'

/** What the clinic's papers lie on where a PC has chosen nothing else; empty: A4. */
export const paperSheets: Migration = {
  version: 490,
  name: 'paper-sheets',
  statements: [
    `ALTER TABLE clinic ADD COLUMN paper_sheet TEXT CHECK (paper_sheet IN ('a4', 'a5', 'a5-pair'))`,
  ],
}
