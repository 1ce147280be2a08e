import { restoreAppointment } from '../../../db/repositories/appointments.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Context, WriteHandle } from '../context.ts'
import type { Change } from './undo.ts'
import { tell } from './visits.ts'

/**
 * Puts one visit back as it was; undefined when something else has changed it since.
 * @throws DatabaseError 'slot-taken' or 'room-taken' when its place is gone
 */
export async function takeBack(
  tx: WriteHandle,
  ctx: Pick<Context<CommandName>, 'actor' | 'now'>,
  { before, version }: Change,
): Promise<number | undefined> {
  const next = await restoreAppointment(tx, before, version)
  if (next === undefined) return undefined
  const { id: appointmentId, practitionerId, date, startMinute, status } = before
  const told = { appointmentId, practitionerId, date, startMinute, reason: null }
  await tell(tx, ctx, { ...told, event: 'undo', fromStatus: null, toStatus: status })
  return next
}
