import type { Migration } from '../migration.ts'

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, 'sealed'); END`,
]

/**
 * Where attachments and laboratory results will stand: both are versions of statements (kinds 'attachment' and
 * 'laboratory-result'), so that author, seal, secrecy, corrections, merges and wrong charts are those of every statement.
 * The seal covers a file by its digest, which the version's content names; contents and values stand beside it.
 */
export const attachments: Migration = {
  version: 380,
  name: 'attachments',
  statements: [
    `CREATE TABLE attachment_content (
      -- SHA-256 of the contents, hexadecimal: one file that was added twice is kept once.
      digest TEXT PRIMARY KEY CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
      bytes INTEGER NOT NULL CHECK (bytes = length(contents)),
      contents BLOB NOT NULL
    ) STRICT`,
    ...frozen('attachment_content'),
    `CREATE TRIGGER attachment_content_there BEFORE INSERT ON statement_version
      WHEN NEW.kind = 'attachment' AND NOT EXISTS (
        SELECT 1 FROM attachment_content WHERE digest = json_extract(NEW.content, '$.content.digest')
      )
      BEGIN SELECT raise(ABORT, 'no contents'); END`,
    // Worked out of the content of its version, so that a chart can be read across its results.
    `CREATE TABLE laboratory_value (
      version_id TEXT NOT NULL REFERENCES statement_version (id) DEFERRABLE INITIALLY DEFERRED,
      -- Of the order of the list.
      place INTEGER NOT NULL CHECK (place >= 0),
      -- LOINC; null where nobody has said which.
      code TEXT,
      -- As the laboratory calls it.
      name TEXT NOT NULL CHECK (name <> ''),
      value REAL,
      -- UCUM where it is known, otherwise as it was written.
      unit TEXT NOT NULL,
      -- The decimal as it was typed.
      typed TEXT,
      comparator TEXT CHECK (comparator IN ('<', '>')),
      words TEXT,
      -- What the laboratory gives as usual.
      reference TEXT,
      -- The clinic's day on which it was taken, or as much of it as is known.
      collected_on TEXT,
      PRIMARY KEY (version_id, place),
      CHECK ((value IS NULL) = (words IS NOT NULL))
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX laboratory_value_code ON laboratory_value (code, version_id) WHERE code IS NOT NULL`,
    `CREATE TRIGGER laboratory_value_closed BEFORE INSERT ON laboratory_value
      WHEN EXISTS (SELECT 1 FROM statement_version WHERE statement_version.id = NEW.version_id)
      BEGIN SELECT raise(ABORT, 'sealed'); END`,
    ...frozen('laboratory_value'),
  ],
}
