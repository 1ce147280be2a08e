import type { Migration } from '../migration.ts'

/** The medicines that a doctor keeps at hand, by name with strength and form: what was chosen stands where it was chosen. */
export const medicineFavourites: Migration = {
  version: 340,
  name: 'medicine-favourites',
  statements: [
    `CREATE TABLE medicine_favourite (
      account_id TEXT NOT NULL REFERENCES account (id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      since TEXT NOT NULL,
      PRIMARY KEY (account_id, name)
    ) STRICT, WITHOUT ROWID`,
  ],
}
