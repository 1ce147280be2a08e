import { LIVE } from '../../preload/contract/visit-status.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader } from '../handles.ts'
import type { Stretch } from './appointment-fields.ts'
import { overlapOfPatient, overlapOfPractitioner } from './appointment-statements.ts'

export const selectAppointments = (db: Reader) =>
  db
    .selectFrom('appointment')
    .select([
      'id',
      'date',
      'status',
      'version',
      'patient_id as patientId',
      'practitioner_id as practitionerId',
    ])
    .select(['visit_type_id as visitTypeId', 'visit_type_name as visitTypeName'])
    .select(['start_minute as startMinute', 'end_minute as endMinute'])
    .select(['cancel_reason as cancelReason', 'cancel_detail as cancelDetail', 'arrived_at as arrivedAt'])
    .select([
      'started_at as startedAt',
      'finished_at as finishedAt',
      'created_at as createdAt',
      'created_by as createdBy',
      'overbooked',
      'overbook_reason as overbookReason',
      'recorded_late as recordedLate',
      'room_id as roomId',
      'buffer_before as bufferBefore',
      'buffer_after as bufferAfter',
      'insurer',
      'series_id as seriesId',
      'series_index as seriesIndex',
    ])

export type Appointment = Awaited<ReturnType<ReturnType<typeof selectAppointments>['execute']>>[number]

const byId = compileOnce((db, slot: Slots<{ id: string }>) =>
  selectAppointments(db).where('id', '=', slot('id')),
)

export async function findAppointment(db: Reader, id: string): Promise<Appointment | undefined> {
  return (await byId(db, { id }))[0]
}

/** A live visit that overlaps this stretch, of the professional or of the patient; touching is not overlapping. */
export async function findOverlap(
  db: Reader,
  asked: Stretch & {
    readonly who: { readonly practitionerId: string } | { readonly patientId: string }
    readonly except?: readonly string[]
  },
): Promise<{ readonly id: string } | undefined> {
  const { who, date, startMinute, endMinute, except = [] } = asked
  const when = { date, startMinute, endMinute, except: JSON.stringify(except) }
  const found =
    'patientId' in who
      ? await overlapOfPatient(db, { ...when, id: who.patientId })
      : await overlapOfPractitioner(db, { ...when, id: who.practitionerId })
  return found[0]
}

/** Visits of a patient with this professional on a day or ended since; not cancelled, missed or written down afterwards. */
export async function listVisitsOn(
  db: Reader,
  asked: {
    readonly patientId: string
    readonly practitionerId: string
    readonly date: string
    readonly endedSince: string
  },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('appointment')
    .select('id')
    .where('patient_id', '=', asked.patientId)
    .where((eb) => eb.or([eb('date', '=', asked.date), eb('finished_at', '>=', asked.endedSince)]))
    .where('practitioner_id', '=', asked.practitionerId)
    .where('status', 'in', LIVE)
    .where('recorded_late', '=', 0)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether any of these visits is more than this account's own word at a doctor's desk: somebody else had to do with it. */
export async function isOthersToo(
  db: Reader,
  visitIds: readonly string[],
  accountId: string,
): Promise<boolean> {
  if (visitIds.length === 0) return false
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where('id', 'in', visitIds)
    .where((eb) =>
      eb.or([
        eb('created_by', 'is', null),
        eb('created_by', '<>', accountId),
        eb.exists(
          eb
            .selectFrom('appointment_event as event')
            .select('event.id')
            .whereRef('event.appointment_id', '=', 'appointment.id')
            .where((of) =>
              of.or([of('event.account_id', '<>', accountId), of('event.station', '<>', 'doctor')]),
            ),
        ),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** A pair of live visits at the same time, one of each patient: two such charts cannot become one unnoticed. */
export async function findSharedTime(
  db: Reader,
  patientId: string,
  otherId: string,
): Promise<Pick<Appointment, 'id' | 'date' | 'startMinute'> | undefined> {
  return db
    .selectFrom('appointment as one')
    .innerJoin('appointment as other', (join) =>
      join.onRef('other.date', '=', 'one.date').on('other.patient_id', '=', otherId),
    )
    .select(['one.id', 'one.date', 'one.start_minute as startMinute'])
    .where('one.patient_id', '=', patientId)
    .where('one.status', 'in', LIVE)
    .where('other.status', 'in', LIVE)
    .whereRef('one.start_minute', '<', 'other.end_minute')
    .whereRef('one.end_minute', '>', 'other.start_minute')
    .executeTakeFirst()
}
