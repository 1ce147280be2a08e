import { liftVisits } from '../../../db/repositories/appointment-sets.ts'
import { restoreAppointment } from '../../../db/repositories/appointments.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import type { Change, Undoable } from './undo.ts'
import { tell } from './visits.ts'
import { type BookingParts } from '../booking/asking.ts'
import { waitAgain } from '../waiting/waiting.ts'

type Undoing = Pick<Context<CommandName>, 'actor' | 'now' | 'concerns'>

/**
 * Puts one visit back as it was; undefined when something else has changed it since.
 * @throws DatabaseError 'slot-taken' or 'room-taken' when its place is gone
 */
async function takeBack(
  tx: WriteHandle,
  ctx: Undoing,
  { before, version }: Change,
): Promise<number | undefined> {
  const { id: appointmentId, patientId, practitionerId, date, startMinute, status } = before
  ctx.concerns(patientId)
  const next = await restoreAppointment(tx, before, version)
  if (next === undefined) return undefined
  const told = { appointmentId, practitionerId, date, startMinute, reason: null }
  await tell(tx, ctx, { ...told, event: 'undo', fromStatus: null, toStatus: status })
  return next
}

/** Undo of one visit's last change, or of a whole batch: all of it or nothing. */
export function undoHandlers({ holds, undo }: BookingParts) {
  /** What each visit was changed by before goes on from the version that this left, one for each change. */
  const undone = (windowId: string, known: Undoable, versions: readonly number[]) => {
    undo.drop(windowId, known)
    holds.releaseGaps(known.gaps)
    for (const [at, { before }] of known.changes.entries())
      undo.follow(windowId, before.id, before.version, versions[at] ?? before.version)
  }
  return {
    'agenda.undo': async (tx, { appointmentId }, ctx) => {
      const known = undo.recall(ctx.actor.windowId, appointmentId, Date.parse(ctx.now))
      // A batch is taken back whole or not at all: its name is none of a visit.
      const change = known?.changes.find(({ before }) => before.id === appointmentId)
      if (!known || !change) return ctx.fail('undo-expired')
      const version = (await takeBack(tx, ctx, change)) ?? ctx.fail('undo-expired')
      undone(ctx.actor.windowId, known, [version])
      return { version }
    },
    'agenda.undo-batch': async (tx, { batchId }, ctx) => {
      const known = undo.recall(ctx.actor.windowId, batchId, Date.parse(ctx.now))
      if (!known) return ctx.fail('undo-expired')
      // One may go back to where another still stands.
      await liftVisits(
        tx,
        known.changes.map(({ before }) => before.id),
      )
      const versions: number[] = []
      for (const change of known.changes)
        versions.push((await takeBack(tx, ctx, change)) ?? ctx.fail('undo-expired'))
      await waitAgain(tx, ctx, known.wishes)
      undone(ctx.actor.windowId, known, versions)
      return { restored: known.changes.length }
    },
  } satisfies HandlersOf<'agenda.undo' | 'agenda.undo-batch'>
}
