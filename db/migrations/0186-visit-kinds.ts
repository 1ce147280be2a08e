import type { Migration } from '../migration.ts'

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  ƶ: 'z',
  ς: 'σ',
}

const NAMELESS = 'Sem nome'

/** How kinds are compared (db/repositories/visit-kinds.ts, as it was); one of signs alone is compared as it is written. */
function kindKey(value: unknown): string {
  const text = String(value).trim() || NAMELESS
  const plain = text
    .normalize('NFKD')
    .replace(
      /[`´\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\ua78c\uff07\uff40]/gu,
      "'",
    )
    .replace(/[\p{M}\p{Cf}\p{DI}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœþøðđħıĸłŋŧəƶς]/gu, (letter) => PLAIN[letter] ?? letter)
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text.toLowerCase()
}

/** A random UUID, version 4. */
const NEW_ID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
  || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

/**
 * A kind of visit is the clinic's: it has the name, and each professional's type of that kind has the length. Types of one
 * folded name become one kind, under the spelling most of those in use have. A visit keeps the name of its type as of now; a
 * wish points to the kind of its words, or keeps them alone where no type has that name.
 */
export const visitKinds: Migration = {
  version: 186,
  name: 'visit-kinds',
  functions: { kind_key: kindKey },
  statements: [
    `CREATE TABLE visit_kind (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL UNIQUE,
      follow_up INTEGER NOT NULL CHECK (follow_up IN (0, 1)),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      position INTEGER NOT NULL
    ) STRICT`,
    `INSERT INTO visit_kind (id, name, name_key, follow_up, active, position)
      SELECT ${NEW_ID}, CASE trim(name) WHEN '' THEN '${NAMELESS}' ELSE name END, name_key, name_key LIKE 'retorno%', in_use, row_number() OVER (ORDER BY first) - 1
      FROM (
        SELECT name, kind_key(name) AS name_key,
          max(max(active)) OVER (PARTITION BY kind_key(name)) AS in_use,
          min(min(rowid)) OVER (PARTITION BY kind_key(name)) AS first,
          row_number() OVER (
            PARTITION BY kind_key(name) ORDER BY sum(active) DESC, count(*) DESC, min(rowid)
          ) AS choice
        FROM visit_type GROUP BY name
      ) WHERE choice = 1`,
    `ALTER TABLE appointment ADD COLUMN visit_type_name TEXT NOT NULL DEFAULT ''`,
    `UPDATE appointment SET visit_type_name = (SELECT name FROM visit_type WHERE visit_type.id = visit_type_id)`,
    `ALTER TABLE waiting_list ADD COLUMN kind_id TEXT REFERENCES visit_kind (id)`,
    `UPDATE waiting_list SET kind_id = (SELECT id FROM visit_kind WHERE name_key = kind_key(waiting_list.visit_type))`,
    `CREATE TABLE visit_type_of_kind (
      id TEXT PRIMARY KEY,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      kind_id TEXT NOT NULL REFERENCES visit_kind (id),
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
      bookable_by_patient INTEGER NOT NULL CHECK (bookable_by_patient IN (0, 1)),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      position INTEGER NOT NULL,
      buffer_before INTEGER NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 120),
      buffer_after INTEGER NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 120),
      room_need TEXT NOT NULL DEFAULT 'none'
        CHECK (room_need IN ('none', 'preferred', 'needed', 'on-arrival'))
    ) STRICT`,
    `INSERT INTO visit_type_of_kind
      SELECT visit_type.id, practitioner_id, visit_kind.id, minutes, bookable_by_patient, visit_type.active,
        visit_type.position, buffer_before, buffer_after, room_need
      FROM visit_type JOIN visit_kind ON visit_kind.name_key = kind_key(visit_type.name)
      ORDER BY visit_type.rowid`,
    `DROP TABLE visit_type`,
    `ALTER TABLE visit_type_of_kind RENAME TO visit_type`,
    `CREATE INDEX visit_type_practitioner ON visit_type (practitioner_id, position)`,
    `CREATE INDEX visit_type_kind ON visit_type (kind_id)`,
  ],
}
