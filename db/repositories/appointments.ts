import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { LIVE } from '../schema/values.ts'
import type { AppointmentStatus } from '../schema/values.ts'
import { insertVisit, overlapOfPatient, overlapOfPractitioner } from './appointment-statements.ts'

/** A stretch of one day in the clinic's wall-clock minutes, half-open. */
export interface Stretch {
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
}

export interface NewAppointment extends Stretch {
  readonly id: string
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly createdAt: string
  readonly createdBy: string | null
  /** Set when it is squeezed in over another visit. */
  readonly overbookReason?: string | null
  readonly roomId?: string | null
  readonly bufferBefore?: number
  readonly bufferAfter?: number
  readonly series?: { readonly id: string; readonly index: number }
}

/**
 * Books a visit, with the convênio of the patient's card.
 * @throws DatabaseError 'slot-taken' when the professional has a live visit then, 'room-taken' when the room has.
 */
export async function insertAppointment(tx: Writer, visit: NewAppointment): Promise<void> {
  const { series, overbookReason = null, roomId = null, bufferBefore = 0, bufferAfter = 0 } = visit
  await insertVisit(tx, {
    ...visit,
    overbooked: overbookReason ? 1 : 0,
    overbookReason,
    roomId,
    bufferBefore,
    bufferAfter,
    seriesId: series?.id ?? null,
    seriesIndex: series?.index ?? null,
  })
}

export const selectAppointments = (db: Reader) =>
  db
    .selectFrom('appointment')
    .select([
      'id',
      'date',
      'status',
      'room',
      'version',
      'patient_id as patientId',
      'practitioner_id as practitionerId',
    ])
    .select(['visit_type_id as visitTypeId', 'start_minute as startMinute', 'end_minute as endMinute'])
    .select(['cancel_reason as cancelReason', 'cancel_detail as cancelDetail', 'arrived_at as arrivedAt'])
    .select([
      'started_at as startedAt',
      'finished_at as finishedAt',
      'created_at as createdAt',
      'created_by as createdBy',
      'overbooked',
      'overbook_reason as overbookReason',
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

/**
 * Moves a visit, which keeps its identity; returns the new version, or undefined when it had changed meanwhile.
 * @throws DatabaseError 'slot-taken'
 */
export async function moveAppointment(
  tx: Writer,
  visit: Stretch & {
    readonly id: string
    readonly version: number
    readonly practitionerId: string
    readonly visitTypeId: string
    /** Set when it is squeezed in over another visit. */
    readonly overbookReason?: string | null
    readonly roomId?: string | null
    readonly bufferBefore?: number
    readonly bufferAfter?: number
    /** Given back to a visit that was lifted. */
    readonly status?: AppointmentStatus
  },
): Promise<number | undefined> {
  const changed = await tx
    .updateTable('appointment')
    .set({
      practitioner_id: visit.practitionerId,
      visit_type_id: visit.visitTypeId,
      date: visit.date,
      start_minute: visit.startMinute,
      end_minute: visit.endMinute,
      overbooked: visit.overbookReason ? 1 : 0,
      overbook_reason: visit.overbookReason ?? null,
      room_id: visit.roomId ?? null,
      buffer_before: visit.bufferBefore ?? 0,
      buffer_after: visit.bufferAfter ?? 0,
      version: visit.version + 1,
      ...(visit.status === undefined ? {} : { status: visit.status }),
    })
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : visit.version + 1
}

export interface StatusChange {
  readonly id: string
  readonly version: number
  readonly status: AppointmentStatus
  /** Only what is named changes; null takes a time back. */
  readonly room?: string | null
  readonly arrivedAt?: string | null
  readonly startedAt?: string | null
  readonly finishedAt?: string | null
  readonly cancelReason?: string | null
  readonly cancelDetail?: string | null
}

/**
 * Changes where a visit stands; returns the new version, or undefined when it had changed meanwhile.
 * @throws DatabaseError 'slot-taken' when a visit comes back to life over another one.
 */
export async function setAppointmentStatus(tx: Writer, change: StatusChange): Promise<number | undefined> {
  const { id, version, status, room, arrivedAt, startedAt, finishedAt, cancelReason, cancelDetail } = change
  const changed = await tx
    .updateTable('appointment')
    .set({
      status,
      version: version + 1,
      ...(room === undefined ? {} : { room }),
      ...(arrivedAt === undefined ? {} : { arrived_at: arrivedAt }),
      ...(startedAt === undefined ? {} : { started_at: startedAt }),
      ...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
      ...(cancelReason === undefined ? {} : { cancel_reason: cancelReason }),
      ...(cancelDetail === undefined ? {} : { cancel_detail: cancelDetail }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : version + 1
}

/** Gives a visit a room, or none; undefined when it had changed meanwhile. @throws DatabaseError 'room-taken' */
export async function setRoom(
  tx: Writer,
  change: { readonly id: string; readonly version: number; readonly roomId: string | null },
): Promise<number | undefined> {
  const changed = await tx
    .updateTable('appointment')
    .set({ room_id: change.roomId, version: change.version + 1 })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : change.version + 1
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

/** Whether a patient has a visit with this professional on a day, cancelled ones and missed ones apart. */
export async function hasVisitOn(
  db: Reader,
  asked: { readonly patientId: string; readonly practitionerId: string; readonly date: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where('patient_id', '=', asked.patientId)
    .where('date', '=', asked.date)
    .where('practitioner_id', '=', asked.practitionerId)
    .where('status', 'in', LIVE)
    .executeTakeFirst()
  return row !== undefined
}

/** Visits that may still change have the convênio of their patient's card, whosever they were before. */
export async function insureByCard(tx: Writer, patientId: string): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ insurer: (eb) => eb.selectFrom('patient').select('insurer').where('id', '=', patientId) })
    .where('patient_id', '=', patientId)
    .where('status', 'in', ['booked', 'confirmed'])
    .execute()
}

/** Gives a duplicate's visits to the patient it was found to be. */
export async function moveVisits(
  tx: Writer,
  visits: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ patient_id: visits.to })
    .where('patient_id', '=', visits.from)
    .execute()
  await insureByCard(tx, visits.to)
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

/** Puts a visit back as it was before a change; undefined when something else has changed it since. @throws 'slot-taken' */
export async function restoreAppointment(
  tx: Writer,
  before: Appointment,
  version: number,
): Promise<number | undefined> {
  const changed = await tx
    .updateTable('appointment')
    .set({
      practitioner_id: before.practitionerId,
      visit_type_id: before.visitTypeId,
      date: before.date,
      start_minute: before.startMinute,
      end_minute: before.endMinute,
      status: before.status,
      room: before.room,
      arrived_at: before.arrivedAt,
      cancel_reason: before.cancelReason,
      cancel_detail: before.cancelDetail,
      overbooked: before.overbooked,
      overbook_reason: before.overbookReason,
      room_id: before.roomId,
      buffer_before: before.bufferBefore,
      buffer_after: before.bufferAfter,
      version: version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : version + 1
}
