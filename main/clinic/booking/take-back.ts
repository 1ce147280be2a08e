import { liftVisits } from '../../../db/repositories/appointment-sets.ts'
import { restoreAppointment } from '../../../db/repositories/appointments.ts'
import { reopenWaiting } from '../../../db/repositories/waiting-list.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import type { Change } from './undo.ts'
import { tell, type BookingParts } from './visits.ts'

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

/** Undo of a whole batch: all of it or nothing. */
export function batchUndoHandlers({ holds, undo }: BookingParts) {
  return {
    'agenda.undo-batch': async (tx, { batchId }, ctx) => {
      const known = undo.recall(ctx.actor.windowId, batchId, Date.parse(ctx.now))
      if (!known) return ctx.fail('undo-expired')
      // One may go back to where another still stands.
      await liftVisits(
        tx,
        known.changes.map(({ before }) => before.id),
      )
      for (const change of known.changes) {
        ctx.concerns(change.before.patientId)
        if ((await takeBack(tx, ctx, change)) === undefined) ctx.fail('undo-expired')
      }
      const unbooked = known.changes.filter(({ before }) => before.status === 'cancelled')
      await reopenWaiting(
        tx,
        unbooked.map(({ before }) => before.id),
      )
      undo.forget(ctx.actor.windowId)
      holds.releaseGaps(ctx.actor.windowId)
      return { restored: known.changes.length }
    },
  } satisfies HandlersOf<'agenda.undo-batch'>
}
