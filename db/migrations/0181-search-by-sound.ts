import type { Migration } from '../migration.ts'
import { birthKeys, motherKeys, nameKeys, searchColumns, type SearchedCard } from './words-181.ts'

const columnsOf = (card: unknown) => JSON.stringify(searchColumns(JSON.parse(String(card)) as SearchedCard))

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

function keysOf(name: unknown, socialName: unknown, motherName: unknown): string {
  const person = { name: textOf(name) ?? '', socialName: textOf(socialName), motherName: textOf(motherName) }
  return JSON.stringify([...nameKeys(person), ...motherKeys(person), ...birthKeys(person)])
}

const known = (values: string) =>
  `(SELECT json_group_array(value) FROM json_each(json_array(${values})) WHERE value IS NOT NULL)`
const person = (table: string) =>
  `'name', ${table}.name, 'socialName', ${table}.social_name, 'birthDate', ${table}.birth_date, 'cpf', ${table}.cpf,
  'phones', json(${known(`${table}.phone`)})`

/**
 * One hearing for search and duplicates: how names sound stands beside the exact words, with what people ask for somebody
 * by (mother, guardian, district, birth year, cards united with his). Letters that no accent makes (ø, ł, ß) fold too.
 */
export const searchBySound: Migration = {
  version: 181,
  name: 'search-by-sound',
  functions: { search_columns: columnsOf, sound_keys: keysOf },
  statements: [
    `CREATE VIRTUAL TABLE patient_search_more USING fts5 (
      sounds, around, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3', detail = 'column'
    )`,
    `CREATE TEMP TABLE united AS
      WITH RECURSIVE step (survivor_id, patient_id) AS (
        SELECT merged_into, id FROM patient WHERE merged_into IS NOT NULL
        UNION
        SELECT gone.merged_into, step.patient_id FROM step JOIN patient AS gone ON gone.id = step.survivor_id
          WHERE gone.merged_into IS NOT NULL
      ) SELECT survivor_id, patient_id FROM step`,
    `CREATE INDEX temp.united_survivor ON united (survivor_id)`,
    `CREATE TEMP TABLE searched AS
      SELECT patient_search_row.docid, search_columns(json_object(
        ${person('patient')},
        'around', json(${known('patient.mother_name, patient.guardian_name, patient.district')}),
        'aroundPhones', json(${known('patient.guardian_phone')}),
        'united', json((SELECT json_group_array(json_object(${person('gone')}))
          FROM united JOIN patient AS gone ON gone.id = united.patient_id WHERE united.survivor_id = patient.id))
      )) AS made
      FROM patient_search_row JOIN patient ON patient.id = patient_search_row.patient_id`,
    `INSERT INTO patient_search_more (rowid, sounds, around)
      SELECT docid, made ->> 'sounds', made ->> 'around' FROM searched ORDER BY docid`,
    `UPDATE patient_search SET names = searched.made ->> 'names', numbers = searched.made ->> 'numbers'
      FROM searched WHERE searched.docid = patient_search.rowid
        AND (patient_search.names <> searched.made ->> 'names' OR patient_search.numbers <> searched.made ->> 'numbers')`,
    `DROP TABLE searched`,
    `DROP TABLE united`,
    `DELETE FROM patient_key`,
    `INSERT INTO patient_key (key, birth_date, patient_id)
      SELECT DISTINCT made.value, patient.birth_date, patient.id
      FROM patient, json_each(sound_keys(patient.name, patient.social_name, patient.mother_name)) AS made
      WHERE patient.status <> 'merged'
      ORDER BY made.value, patient.birth_date, patient.id`,
  ],
}
