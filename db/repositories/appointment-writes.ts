import { OPEN, type VisitStatus } from '../../preload/contract/visit-status.ts'
import type { Writer } from '../handles.ts'
import type { Flag, Priority } from '../schema/values.ts'
import type { NewAppointment, Stretch } from './appointment-fields.ts'
import { insertVisit, nameUnder } from './appointment-statements.ts'

// Everything that writes a visit's row. Only main/clinic/visit may import this: what changes a visit also tells its
// history and keeps the way back.

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

/** What of a visit can change. */
export interface AppointmentFields extends Stretch {
  readonly practitionerId: string
  readonly visitTypeId: string
  /** As it was booked; not named with another type: as that one is called now. */
  readonly visitTypeName: string
  readonly status: VisitStatus
  readonly roomId: string | null
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly overbooked: Flag
  readonly overbookReason: string | null
  /** Written down after it had happened. */
  readonly recordedLate: Flag
  readonly priority: Priority | null
  /** UTC instants; null takes one back. */
  readonly arrivedAt: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly cancelReason: string | null
  readonly cancelDetail: string | null
  readonly remark: string | null
}

const COLUMNS = {
  practitionerId: 'practitioner_id',
  visitTypeId: 'visit_type_id',
  visitTypeName: 'visit_type_name',
  date: 'date',
  startMinute: 'start_minute',
  endMinute: 'end_minute',
  status: 'status',
  roomId: 'room_id',
  bufferBefore: 'buffer_before',
  bufferAfter: 'buffer_after',
  overbooked: 'overbooked',
  overbookReason: 'overbook_reason',
  recordedLate: 'recorded_late',
  priority: 'priority',
  arrivedAt: 'arrived_at',
  startedAt: 'started_at',
  finishedAt: 'finished_at',
  cancelReason: 'cancel_reason',
  cancelDetail: 'cancel_detail',
  remark: 'remark',
} as const satisfies Record<keyof AppointmentFields, string>

/**
 * Changes what is named of a visit, which keeps its identity; returns the new version, or undefined when it had changed
 * meanwhile.
 * @throws DatabaseError 'slot-taken' or 'room-taken' when somebody stands where it goes or comes back to
 */
export async function updateAppointment(
  tx: Writer,
  seen: { readonly id: string; readonly version: number },
  fields: Partial<AppointmentFields>,
): Promise<number | undefined> {
  const named = Object.entries(fields) as [keyof AppointmentFields, string | number | null][]
  const set = Object.fromEntries(named.map(([name, value]) => [COLUMNS[name], value]))
  const changed = await tx
    .updateTable('appointment')
    .set({
      ...(fields.visitTypeId !== undefined && { visit_type_name: nameUnder(fields.visitTypeId) }),
      ...set,
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : seen.version + 1
}

/** Visits that may still change have the convênio of their patient's card, whosever they were before. */
export async function insureByCard(tx: Writer, patientId: string): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ insurer: (eb) => eb.selectFrom('patient').select('insurer').where('id', '=', patientId) })
    .where('patient_id', '=', patientId)
    .where('status', 'in', OPEN)
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

/** Gives these visits to a patient: those of a duplicate that turned out to be somebody else after all. */
export async function giveVisits(tx: Writer, ids: readonly string[], patientId: string): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('appointment')
      .set({ patient_id: patientId })
      .where('id', 'in', [...ids])
      .execute()
  await insureByCard(tx, patientId)
}

/**
 * Takes visits off the agenda while they all move in one transaction, so that none is in another's way. Whoever lifts
 * must put each of them somewhere, with its status, before the transaction ends.
 */
export async function liftVisits(tx: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('appointment')
    .set({ status: 'cancelled' })
    .where('id', 'in', [...ids])
    .execute()
}
