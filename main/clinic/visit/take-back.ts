import { listAppointments } from '../../../db/repositories/appointment-sets.ts'
import { liftVisits, type AppointmentFields } from '../../../db/repositories/appointment-writes.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import type { WriteHandle } from '../context.ts'
import { tryChange, type Changer } from './change-visit.ts'
import type { Change } from './undo-store.ts'

/** What an undo puts back: everything but when the consultation began and ended, whose steps have ways back of their own. */
const KEPT = [
  'practitionerId',
  'visitTypeId',
  'visitTypeName',
  'date',
  'startMinute',
  'endMinute',
  'status',
  'arrivedAt',
  'cancelReason',
  'cancelDetail',
  'overbooked',
  'overbookReason',
  'recordedLate',
  'roomId',
  'bufferBefore',
  'bufferAfter',
] as const satisfies readonly (keyof AppointmentFields & keyof Appointment)[]

const fieldsAsBefore = (before: Appointment): Partial<AppointmentFields> =>
  Object.fromEntries(KEPT.map((field) => [field, before[field]]))

type Undoer = Changer & { fail(code: 'undo-expired'): never }

/**
 * Puts visits back as they were, all of them or none; gives the versions that this left. Fails with 'undo-expired' when
 * something else has changed one since.
 * @throws DatabaseError 'slot-taken' or 'room-taken' when a place is gone
 */
export async function takeBack(
  tx: WriteHandle,
  ctx: Undoer,
  changes: readonly Change[],
): Promise<readonly number[]> {
  const ids = changes.map(({ before }) => before.id)
  const standing = new Map((await listAppointments(tx, ids)).map((visit) => [visit.id, visit]))
  // One may go back to where another still stands.
  if (changes.length > 1) await liftVisits(tx, ids)
  const versions: number[] = []
  for (const { before, version } of changes) {
    const change = { event: 'undo', set: fieldsAsBefore(before) } as const
    const now = standing.get(before.id) ?? ctx.fail('undo-expired')
    const back = (await tryChange(tx, ctx, { ...now, version }, change)) ?? ctx.fail('undo-expired')
    versions.push(back.version)
  }
  return versions
}
