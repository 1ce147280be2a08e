import type { Reader } from '../handles.ts'

/** Every value of a chart under these codes with its note's author and secrecy, the oldest first. */
export async function listValues(
  db: Reader,
  { patientId, codes }: { readonly patientId: string; readonly codes: readonly string[] },
) {
  return (
    db
      .selectFrom('chart_entry')
      .innerJoin('note', 'note.id', 'chart_entry.entry_id')
      .innerJoin('observation', 'observation.note_id', 'note.id')
      .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
      .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
      .innerJoin('practitioner', 'practitioner.id', 'note.practitioner_id')
      .select(['observation.code', 'observation.value', 'observation.typed', 'observation.comparator'])
      .select(['observation.words', 'observation.source', 'observation.position', 'observation.place'])
      .select(['note.id as noteId', 'note.account_id as accountId', 'note.secrecy', 'note.shown'])
      .select('practitioner.name as practitionerName')
      // In notes of before a value has no time of its own.
      .select((eb) =>
        eb.fn.coalesce('observation.measured_at', 'visit.date', 'encounter.date').$notNull().as('at'),
      )
      .where('chart_entry.patient_id', '=', patientId)
      .where('chart_entry.kind', '=', 'note')
      .where('observation.code', 'in', codes)
      .orderBy('at')
      .orderBy('note.signed_at')
      .orderBy('observation.place')
      .execute()
  )
}

export type ChartValue = Awaited<ReturnType<typeof listValues>>[number]
