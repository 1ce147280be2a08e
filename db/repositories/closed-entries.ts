import type { Reader } from '../handles.ts'
import { movedVersions } from './wrong-charts.ts'

/** What of a chart is not open to everybody who may read it: notes, with what decides who sees them. */
export async function listClosedNotes(db: Reader, patientId: string) {
  return db
    .selectFrom('chart_entry')
    .innerJoin('note', 'note.id', 'chart_entry.entry_id')
    .select(['note.id as entryId', 'note.account_id as accountId', 'note.secrecy'])
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')
    .where('note.secrecy', '<>', 'open')
    .execute()
}

/** The same of what was left unsigned. */
export async function listClosedDrafts(db: Reader, patientId: string) {
  return db
    .selectFrom('chart_entry')
    .innerJoin('kept_draft as kept', 'kept.id', 'chart_entry.entry_id')
    .select(['kept.id as entryId', 'kept.author_id as accountId', 'kept.secrecy'])
    .where('chart_entry.patient_id', '=', patientId)
    .where('kept.secrecy', '<>', 'open')
    .execute()
}

/** The same of versions of what is known. */
export async function listClosedVersions(db: Reader, patientId: string) {
  return db
    .selectFrom('chart_entry')
    .innerJoin('statement_version as version', 'version.statement_id', 'chart_entry.entry_id')
    .select(['version.statement_id as entryId', 'version.account_id as accountId', 'version.secrecy'])
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'statement')
    .where('version.id', 'not in', movedVersions(db))
    .where('version.secrecy', '<>', 'open')
    .execute()
}
