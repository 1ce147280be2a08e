import type { Migration } from '../migration.ts'

const joined = (name: string) => `replace(replace(${name}, '''', ''), '’', '')`
const named = `(patient.name || ' ' || coalesce(patient.social_name, ''))`

/** Names with an apostrophe are found as one word too: "davila". The index folds case and accents by itself. */
export const joinedNames: Migration = {
  version: 120,
  name: 'joined-names',
  statements: [
    `UPDATE patient_search SET names = patient_search.names || ' ' || ${joined(named)}
      FROM patient_search_row JOIN patient ON patient.id = patient_search_row.patient_id
      WHERE patient_search_row.docid = patient_search.rowid AND ${named} <> ${joined(named)}`,
  ],
}
