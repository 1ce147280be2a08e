import type { Reader, Writer } from '../handles.ts'

export interface NewEncounter {
  readonly id: string
  readonly appointmentId: string
  readonly patientId: string
  readonly practitionerId: string
  readonly startedAt: string
}

/** Begins the consultation of a visit. */
export async function insertEncounter(tx: Writer, row: NewEncounter): Promise<void> {
  await tx
    .insertInto('encounter')
    .values({
      id: row.id,
      appointment_id: row.appointmentId,
      patient_id: row.patientId,
      practitioner_id: row.practitionerId,
      status: 'in-progress',
      started_at: row.startedAt,
      finished_at: null,
      contact: null,
      date: null,
      discard_reason: null,
    })
    .execute()
}

const selectEncounters = (db: Reader) =>
  db
    .selectFrom('encounter')
    .innerJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .innerJoin('patient', 'patient.id', 'encounter.patient_id')
    // Its own professional's note: others may have written in it too.
    .leftJoin('note', (join) =>
      join
        .onRef('note.encounter_id', '=', 'encounter.id')
        .onRef('note.practitioner_id', '=', 'encounter.practitioner_id'),
    )
    .select(['encounter.id', 'encounter.status', 'visit.id as appointmentId'])
    .select(['encounter.patient_id as patientId', 'encounter.practitioner_id as practitionerId'])
    .select(['encounter.started_at as startedAt', 'encounter.finished_at as finishedAt'])
    .select(['visit.version as appointmentVersion', 'visit.status as appointmentStatus', 'visit.date'])
    .select(['visit.start_minute as startMinute', 'visit.arrived_at as arrivedAt'])
    .select(['visit.visit_type_name as visitType', 'visit.recorded_late as recordedLate'])
    .select('visit.visit_type_id as visitTypeId')
    .select('note.id as signedNoteId')
    .select((eb) => [
      eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'),
      eb('visit.end_minute', '-', eb.ref('visit.start_minute')).as('minutes'),
    ])

export type Encounter = Awaited<ReturnType<ReturnType<typeof selectEncounters>['execute']>>[number]

export async function findEncounter(db: Reader, id: string): Promise<Encounter | undefined> {
  return selectEncounters(db).where('encounter.id', '=', id).executeTakeFirst()
}

export async function findEncounterByAppointment(
  db: Reader,
  appointmentId: string,
): Promise<Encounter | undefined> {
  return selectEncounters(db).where('encounter.appointment_id', '=', appointmentId).executeTakeFirst()
}

/** Consultations of a professional that are not signed yet, of whatever day, the newest first: begun, or with words in them. */
export async function listOpenEncounters(db: Reader, practitionerId: string): Promise<Encounter[]> {
  return selectEncounters(db)
    .where('encounter.practitioner_id', '=', practitionerId)
    .where((eb) =>
      eb.or([
        eb('encounter.status', '=', 'in-progress'),
        eb('encounter.id', 'in', eb.selectFrom('note_draft').select('encounter_id')),
      ]),
    )
    .where('note.id', 'is', null)
    .orderBy('encounter.started_at', 'desc')
    .execute()
}

/**
 * Visits of a professional that were written down afterwards and in whose note there is no word yet, the newest first; the
 * consultation where one was begun.
 */
export async function listUnwrittenLate(db: Reader, practitionerId: string) {
  return (
    db
      .selectFrom('appointment as visit')
      .innerJoin('patient', 'patient.id', 'visit.patient_id')
      .leftJoin('encounter', 'encounter.appointment_id', 'visit.id')
      .leftJoin('note_draft as draft', 'draft.encounter_id', 'encounter.id')
      .leftJoin('note', 'note.encounter_id', 'encounter.id')
      .select(['encounter.id', 'visit.id as appointmentId', 'visit.patient_id as patientId'])
      .select(['visit.visit_type_name as visitType', 'visit.date', 'visit.start_minute as startMinute'])
      .select('visit.recorded_late as recordedLate')
      .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
      .where('visit.practitioner_id', '=', practitionerId)
      // Written out: the index of such visits is one of this value alone.
      .where((eb) => eb('visit.recorded_late', '=', eb.lit(1)))
      .where('visit.status', '=', 'fulfilled')
      .where('draft.encounter_id', 'is', null)
      .where('note.id', 'is', null)
      .orderBy('visit.date', 'desc')
      .orderBy('visit.start_minute', 'desc')
      .execute()
  )
}

/** Ends a consultation (an instant) or takes its end back (null). */
export async function setEncounterEnd(tx: Writer, id: string, finishedAt: string | null): Promise<void> {
  await tx
    .updateTable('encounter')
    .set({ status: finishedAt === null ? 'in-progress' : 'finished', finished_at: finishedAt })
    .where('id', '=', id)
    .execute()
}

/** Whether a professional has seen anybody yet. */
export async function hasRecords(db: Reader, practitionerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('encounter')
    .select('id')
    .where('practitioner_id', '=', practitionerId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Undoes a start. @throws DatabaseError 'reference' when something was written in it already. */
export async function removeEncounter(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('encounter').where('id', '=', id).execute()
}

/** Gives a duplicate's consultations to the patient it was found to be; signed notes never move. */
export async function moveEncounters(
  tx: Writer,
  encounters: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('encounter')
    .set({ patient_id: encounters.to })
    .where('patient_id', '=', encounters.from)
    .execute()
}

/** Whether anybody has written in a record of this clinic. */
export async function hasAnyRecord(db: Reader): Promise<boolean> {
  return (await db.selectFrom('note').select('id').limit(1).executeTakeFirst()) !== undefined
}
