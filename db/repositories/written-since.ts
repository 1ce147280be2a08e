import type { Reader } from '../handles.ts'

/**
 * What was added to the notes of these charts, and what is typed of their visits and not signed, by whose chart and when:
 * none of it has a row of its own where an entry stands.
 */
export async function listWritten(db: Reader, patientIds: readonly string[]) {
  const added = db
    .selectFrom('addendum')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'addendum.note_id')
    .select(['chart_entry.patient_id as patientId', 'addendum.id', 'addendum.signed_at as at'])
  const typed = db
    .selectFrom('note_draft as draft')
    .innerJoin('encounter', 'encounter.id', 'draft.encounter_id')
    .select(['encounter.patient_id as patientId', 'encounter.id', 'draft.saved_at as at'])
  const triaged = db
    .selectFrom('triage_draft as draft')
    .innerJoin('appointment', 'appointment.id', 'draft.appointment_id')
    .select(['appointment.patient_id as patientId', 'appointment.id', 'draft.saved_at as at'])
  const [addenda, drafts, triages] = await Promise.all([
    added.where('chart_entry.patient_id', 'in', patientIds).execute(),
    typed.where('encounter.patient_id', 'in', patientIds).execute(),
    triaged.where('appointment.patient_id', 'in', patientIds).execute(),
  ])
  return [...addenda, ...drafts, ...triages]
}
