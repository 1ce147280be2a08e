import type { Migration } from '../migration.ts'

/** The official list of medicines, with its date and source. Names of a list that was replaced or taken away go; that it was here stays. */
export const medicineLists: Migration = {
  version: 410,
  name: 'medicine-lists',
  statements: [
    `CREATE TABLE medicine_list (
      id TEXT PRIMARY KEY,
      source TEXT NOT NULL CHECK (source <> ''),
      issued_on TEXT NOT NULL,
      names INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      -- The one that is searched has none.
      retired_at TEXT
    ) STRICT`,
    `CREATE UNIQUE INDEX medicine_list_current ON medicine_list ((retired_at IS NULL)) WHERE retired_at IS NULL`,
    `CREATE TABLE medicine_list_name (
      list_id TEXT NOT NULL REFERENCES medicine_list (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      PRIMARY KEY (list_id, place)
    ) STRICT, WITHOUT ROWID`,
  ],
}
