import type { Migration } from '../migration.ts'

/** What was shown around a signed text is kept with it and sealed (format 2); rows of before have format 1 and none. */
export const sealedNames: Migration = {
  version: 140,
  name: 'sealed-names',
  statements: [
    ...['note', 'addendum'].flatMap((table) => [
      `ALTER TABLE ${table} ADD COLUMN seal_format INTEGER NOT NULL DEFAULT 1 CHECK (seal_format > 0)`,
      // JSON: the signer's name and council, of a note the patient's names and the visit too.
      `ALTER TABLE ${table} ADD COLUMN shown TEXT CHECK (seal_format = 1 OR json_valid(shown))`,
    ]),
  ],
}
