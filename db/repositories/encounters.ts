import type { Reader, Writer } from '../handles.ts'
import type { EncounterTable } from '../schema/records.ts'
import { movedNotes } from './wrong-charts.ts'

interface Begun {
  readonly id: string
  readonly patientId: string
  readonly practitionerId: string
  readonly startedAt: string
}

export interface NewEncounter extends Begun {
  readonly appointmentId: string
}

export interface NewContact extends Begun {
  readonly contact: NonNullable<EncounterTable['contact']>
  /** The clinic's day. */
  readonly date: string
}

const begun = ({ id, patientId, practitionerId, startedAt }: Begun) => ({
  ...{ id, patient_id: patientId, practitioner_id: practitionerId, started_at: startedAt },
  ...{ status: 'in-progress' as const, finished_at: null, discard_reason: null },
})

/** Begins the consultation of a visit. */
export async function insertEncounter(tx: Writer, row: NewEncounter): Promise<void> {
  const visit = { appointment_id: row.appointmentId, contact: null, date: null }
  await tx
    .insertInto('encounter')
    .values({ ...begun(row), ...visit })
    .execute()
}

/** Begins an encounter without a visit. */
export async function insertContact(tx: Writer, row: NewContact): Promise<void> {
  const { contact, date } = row
  await tx
    .insertInto('encounter')
    .values({ ...begun(row), appointment_id: null, contact, date })
    .execute()
}

const selectEncounters = (db: Reader) =>
  db
    .selectFrom('encounter')
    .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .innerJoin('patient', 'patient.id', 'encounter.patient_id')
    // Its own professional's note: others may have written in it too.
    .leftJoin('note', (join) =>
      join
        .onRef('note.encounter_id', '=', 'encounter.id')
        .onRef('note.practitioner_id', '=', 'encounter.practitioner_id')
        .on('note.id', 'not in', movedNotes(db)),
    )
    .select(['encounter.id', 'encounter.status', 'visit.id as appointmentId'])
    .select(['encounter.patient_id as patientId', 'encounter.practitioner_id as practitionerId'])
    .select(['encounter.started_at as startedAt', 'encounter.finished_at as finishedAt'])
    .select(['visit.version as appointmentVersion', 'visit.status as appointmentStatus'])
    .select('encounter.contact')
    .select(['visit.start_minute as startMinute', 'visit.arrived_at as arrivedAt'])
    .select(['visit.visit_type_name as visitType', 'visit.recorded_late as recordedLate'])
    .select('visit.visit_type_id as visitTypeId')
    .select('note.id as signedNoteId')
    .select((eb) => [
      eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'),
      eb('visit.end_minute', '-', eb.ref('visit.start_minute')).as('minutes'),
      // Of its visit, or its own.
      eb.fn.coalesce('visit.date', 'encounter.date').$notNull().as('date'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectEncounters>['execute']>>[number]

/** What a row has of a visit where there is one. */
interface VisitOfEncounter {
  readonly id: string
  readonly version: number
  readonly status: NonNullable<Row['appointmentStatus']>
  readonly type: string
  readonly typeId: string
  readonly startMinute: number
  readonly minutes: number
  readonly arrivedAt: string | null
}

/** An encounter with its visit, or with what kind of contact it was. */
function toEncounter(row: Row) {
  const { appointmentId, appointmentVersion, appointmentStatus, visitType, visitTypeId, ...rest } = row
  const { startMinute, minutes, arrivedAt, recordedLate, ...encounter } = rest
  const visit = {
    ...{ id: appointmentId, version: appointmentVersion, status: appointmentStatus },
    ...{ type: visitType, typeId: visitTypeId, startMinute, minutes, arrivedAt },
  } as VisitOfEncounter
  return {
    ...encounter,
    visit: appointmentId === null ? null : { ...visit, recordedLate: recordedLate === 1 },
  }
}

export type Encounter = ReturnType<typeof toEncounter>

export async function findEncounter(db: Reader, id: string): Promise<Encounter | undefined> {
  const row = await selectEncounters(db).where('encounter.id', '=', id).executeTakeFirst()
  return row && toEncounter(row)
}

/** The consultation of a visit; one that was opened by mistake is none. */
export async function findEncounterByAppointment(
  db: Reader,
  appointmentId: string,
): Promise<Encounter | undefined> {
  const row = await selectEncounters(db)
    .where('encounter.appointment_id', '=', appointmentId)
    .where('encounter.status', '<>', 'discarded')
    .executeTakeFirst()
  return row && toEncounter(row)
}

/** Those whose note was about somebody else. */
const emptiedEncounters = (db: Reader) =>
  db.selectFrom('note').select('encounter_id').where('note.id', 'in', movedNotes(db))

/**
 * Encounters of a professional that are not signed yet, of whatever day, the newest first: begun, with words in them, or
 * emptied because their note was about somebody else.
 */
export async function listOpenEncounters(db: Reader, practitionerId: string): Promise<Encounter[]> {
  const rows = await selectEncounters(db)
    .where('encounter.practitioner_id', '=', practitionerId)
    .where((eb) =>
      eb.or([
        eb('encounter.status', '=', 'in-progress'),
        eb('encounter.id', 'in', eb.selectFrom('note_draft').select('encounter_id')),
        eb('encounter.id', 'in', emptiedEncounters(db)).and('encounter.discard_reason', 'is', null),
      ]),
    )
    .where('note.id', 'is', null)
    .orderBy('encounter.started_at', 'desc')
    .execute()
  return rows.map(toEncounter)
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
      .leftJoin('encounter', (join) =>
        join.onRef('encounter.appointment_id', '=', 'visit.id').on('encounter.status', '<>', 'discarded'),
      )
      .leftJoin('note_draft as draft', 'draft.encounter_id', 'encounter.id')
      .leftJoin('note', (join) =>
        join.onRef('note.encounter_id', '=', 'encounter.id').on('note.id', 'not in', movedNotes(db)),
      )
      .select(['encounter.id', 'visit.id as appointmentId', 'visit.patient_id as patientId'])
      .select(['visit.visit_type_name as visitType', 'visit.date', 'visit.start_minute as startMinute'])
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

/** Whether the note of an encounter was about somebody else. */
export async function isEmptied(db: Reader, id: string): Promise<boolean> {
  const found = emptiedEncounters(db).where('encounter_id', '=', id)
  return (await found.executeTakeFirst()) !== undefined
}

/** The encounters of a professional with a patient on one of the clinic's days in which no note is signed. */
export async function listUnsignedOn(
  db: Reader,
  {
    practitionerId,
    patientId,
    date,
  }: { readonly practitionerId: string; readonly patientId: string; readonly date: string },
): Promise<Encounter[]> {
  const rows = await selectEncounters(db)
    .where('encounter.practitioner_id', '=', practitionerId)
    .where('encounter.patient_id', '=', patientId)
    .where('encounter.status', '<>', 'discarded')
    .where((eb) => eb(eb.fn.coalesce('visit.date', 'encounter.date'), '=', date))
    .where('note.id', 'is', null)
    .orderBy('encounter.started_at')
    .execute()
  return rows.map(toEncounter)
}

/** When the last triage of each patient of one of the clinic's days ended. */
export async function listTriagedOn(db: Reader, date: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('encounter')
    .select(({ fn }) => ['patient_id as patientId', fn.max('finished_at').as('at')])
    .where('date', '=', date)
    .where('contact', '=', 'triage')
    .where('status', '<>', 'discarded')
    .groupBy('patient_id')
    .execute()
  return new Map(rows.flatMap(({ patientId, at }) => (at === null ? [] : [[patientId, at]])))
}

/** Whether somebody signed a triage of a patient between two instants: what is later was signed by a clock that was ahead. */
export async function hasTriagedSince(
  db: Reader,
  of: {
    readonly patientId: string
    readonly practitionerId: string
    readonly since: string
    readonly now: string
  },
): Promise<boolean> {
  const found = await db
    .selectFrom('encounter')
    .select('id')
    .where('patient_id', '=', of.patientId)
    .where('practitioner_id', '=', of.practitionerId)
    .where('contact', '=', 'triage')
    .where('finished_at', '>', of.since)
    .where('finished_at', '<=', of.now)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Ends a consultation (an instant) or takes its end back (null). */
export async function setEncounterEnd(tx: Writer, id: string, finishedAt: string | null): Promise<void> {
  await tx
    .updateTable('encounter')
    .set({ status: finishedAt === null ? 'in-progress' : 'finished', finished_at: finishedAt })
    .where('id', '=', id)
    .execute()
}

/** An encounter was opened by mistake: it stays, with the reason. */
export async function discardEncounter(
  tx: Writer,
  { id, reason, at }: { readonly id: string; readonly reason: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('encounter')
    .set({ status: 'discarded', discard_reason: reason, finished_at: at })
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
