import type { Reader } from '../handles.ts'
import { keptEncounters } from './kept-drafts.ts'
import { lastRectifications } from './rectifications.ts'
import { movedNotes } from './wrong-charts.ts'

const notesOf = (db: Reader, patientId: string) =>
  db
    .selectFrom('chart_entry')
    .innerJoin('note', 'note.id', 'chart_entry.entry_id')
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')

/** The notes of a chart without their words: when, of which encounter, and what decides who sees them. */
export const listNoteMarks = (db: Reader, patientId: string) =>
  notesOf(db, patientId)
    .select(['note.id', 'chart_entry.at', 'note.encounter_id as encounterId'])
    .select(['note.account_id as accountId', 'note.secrecy'])
    .execute()

/** What was added to some notes, without its words. */
export const listAddendumMarks = (db: Reader, noteIds: readonly string[]) =>
  db
    .selectFrom('addendum')
    .select(['id', 'note_id as noteId', 'signed_at as at'])
    .where('note_id', 'in', noteIds)
    .execute()

/** The diagnoses of all notes of a chart, of a note that was rectified those that count since. */
export async function listChartDiagnoses(db: Reader, patientId: string) {
  const signed = notesOf(db, patientId)
    .innerJoin('note_diagnosis as named', 'named.note_id', 'note.id')
    .leftJoin('rectification', 'rectification.note_id', 'note.id')
    .select(['named.note_id as noteId', 'named.code', 'named.words', 'named.place'])
    .where('rectification.note_id', 'is', null)
  const rectified = lastRectifications(db)
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'last.note_id')
    .innerJoin('rectified_diagnosis as named', (join) =>
      join.onRef('named.note_id', '=', 'last.note_id').onRef('named.number', '=', 'last.number'),
    )
    .select(['named.note_id as noteId', 'named.code', 'named.words', 'named.line as place'])
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')
  return db
    .selectFrom(signed.unionAll(rectified).as('counted'))
    .select(['counted.noteId', 'counted.code', 'counted.words'])
    .orderBy('counted.noteId')
    .orderBy('counted.place')
    .execute()
}

/** Encounters of a patient of which nothing stands in the chart; those that were opened by mistake are none. */
export async function listUnsignedEncounters(db: Reader, patientId: string) {
  return (
    db
      .selectFrom('encounter')
      .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
      .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
      // What was signed in it for somebody else is signed elsewhere.
      .leftJoin('note', (join) =>
        join.onRef('note.encounter_id', '=', 'encounter.id').on('note.id', 'not in', movedNotes(db)),
      )
      .select(['encounter.id', 'encounter.started_at as at', 'encounter.contact'])
      .select(['visit.visit_type_name as visitType', 'practitioner.name as practitionerName'])
      .select((eb) => eb.fn.coalesce('visit.date', 'encounter.date').$notNull().as('date'))
      .where('encounter.patient_id', '=', patientId)
      .where('encounter.status', '<>', 'discarded')
      .where('note.id', 'is', null)
      // What its professional left in it stands in the chart for itself.
      .where('encounter.id', 'not in', keptEncounters(db))
      .execute()
  )
}
