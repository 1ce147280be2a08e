import type { Reader } from '../handles.ts'

/** The words of all notes of a chart, the newest first, with what decides who sees them. */
export const listNoteTexts = (db: Reader, patientId: string) =>
  db
    .selectFrom('chart_entry')
    .innerJoin('note', 'note.id', 'chart_entry.entry_id')
    .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
    .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .innerJoin('practitioner', 'practitioner.id', 'note.practitioner_id')
    .select(['note.id', 'chart_entry.at', 'note.account_id as accountId', 'note.secrecy'])
    .select(['note.complaint', 'note.examination', 'note.assessment', 'note.plan'])
    .select(['note.parts', 'note.shown', 'visit.visit_type_name as visitType'])
    .select('practitioner.name as practitionerName')
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')
    .orderBy('chart_entry.at', 'desc')
    .orderBy('note.id', 'desc')
    .execute()

export type NoteTextRow = Awaited<ReturnType<typeof listNoteTexts>>[number]

/** What was added to some notes, in its order. */
export const listAddendumTexts = (db: Reader, noteIds: readonly string[]) =>
  db
    .selectFrom('addendum')
    .select(['note_id as noteId', 'reason', 'text'])
    .where('note_id', 'in', noteIds)
    .orderBy('signed_at')
    .execute()
