import type { Migration } from '../migration.ts'
import { motherKeys, nameKeys } from './words-181.ts'

const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]/gu
const STRAY_JOINERS = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu

/** A line as it was kept by this version (preload/contract/clean-text.ts, as it was). */
const cleanLine = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(STRAY_JOINERS, '')
    .replaceAll('\u2011', '-')
    .replace(/\s+/gu, ' ')
    .trim()

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

/** What is searched of a name: folded, and words with an apostrophe as one word too. */
function searchedNames(name: unknown, socialName: unknown): string {
  const names = `${textOf(name) ?? ''} ${textOf(socialName) ?? ''}`
  const inOneWord = (names.match(/\p{L}+(?:['’]\p{L}+)+/gu) ?? []).map((word) => word.replace(/['’]/gu, ''))
  return [names, ...inOneWord]
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function keysOf(name: unknown, socialName: unknown, motherName: unknown): string {
  const person = { name: textOf(name) ?? '', socialName: textOf(socialName), motherName: textOf(motherName) }
  return JSON.stringify([...nameKeys(person), ...motherKeys(person)])
}

const COLUMNS = [
  ['name', 'name'],
  ['socialName', 'social_name'],
  ['motherName', 'mother_name'],
  ['guardian.name', 'guardian_name'],
] as const

/** Cleans stored names once, each with its row in the card's history; one that is nothing but what is cleaned stays. */
export const cleaningNames = (version: number, name: string, clean: (text: string) => string): Migration => ({
  version,
  name,
  functions: {
    clean_name: (value) => clean(String(value)) || String(value),
    searched_names: searchedNames,
    clean_keys: keysOf,
  },
  statements: [
    `CREATE TEMP TABLE unclean AS SELECT id FROM patient
      WHERE ${COLUMNS.map(([, column]) => `${column} <> clean_name(${column})`).join(' OR ')}`,
    `INSERT INTO patient_change (patient_id, version, at, cause, account_id, station, fields)
      SELECT patient.id, patient.version + 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'update', NULL, 'house',
        (SELECT json_group_array(json(made.field)) FROM (
          ${COLUMNS.map(
            ([field, column]) =>
              `SELECT json_object('field', '${field}', 'before', ${column}, 'after', clean_name(${column})) AS field
                WHERE ${column} <> clean_name(${column})`,
          ).join(' UNION ALL ')}) AS made)
      FROM patient WHERE id IN (SELECT id FROM unclean) ORDER BY patient.id`,
    `UPDATE patient SET version = version + 1,
        ${COLUMNS.map(([, column]) => `${column} = CASE WHEN ${column} IS NULL THEN NULL ELSE clean_name(${column}) END`).join(', ')}
      WHERE id IN (SELECT id FROM unclean)`,
    `UPDATE patient_search SET names = searched_names(patient.name, patient.social_name)
      FROM patient_search_row JOIN patient ON patient.id = patient_search_row.patient_id
      WHERE patient_search_row.docid = patient_search.rowid AND patient.id IN (SELECT id FROM unclean)`,
    `DELETE FROM patient_key WHERE patient_id IN (SELECT id FROM unclean)`,
    `INSERT INTO patient_key (key, birth_date, patient_id)
      SELECT DISTINCT made.value, patient.birth_date, patient.id
      FROM patient, json_each(clean_keys(patient.name, patient.social_name, patient.mother_name)) AS made
      WHERE patient.id IN (SELECT id FROM unclean) AND patient.status <> 'merged'`,
    `DROP TABLE unclean`,
  ],
})

/**
 * Names stored before they were cleaned (signs of direction, blanks that nobody sees) are cleaned once, each with its row
 * in the card's history; what finds them is made anew.
 */
export const cleanNames = cleaningNames(163, 'clean-names', cleanLine)
