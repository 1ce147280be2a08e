import { liftVisits } from '../../../db/repositories/appointment-sets.ts'
import { restoreAppointment } from '../../../db/repositories/appointments.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import type { Change } from './undo.ts'
import { tell } from './visits.ts'
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
export const undoHandlers = {
  'agenda.undo': async (tx, { appointmentId }, ctx) => {
    const known = ctx.undo.recall(appointmentId)
    // A batch is taken back whole or not at all: its name is none of a visit.
    const change = known?.changes.find(({ before }) => before.id === appointmentId)
    if (!known || !change) return ctx.fail('undo-expired')
    const version = (await takeBack(tx, ctx, change)) ?? ctx.fail('undo-expired')
    ctx.undo.tookBack(known, [version])
    return { version }
  },
  'agenda.undo-batch': async (tx, { batchId }, ctx) => {
    const known = ctx.undo.recall(batchId)
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
    ctx.undo.tookBack(known, versions)
    return { restored: known.changes.length }
  },
} satisfies HandlersOf<'agenda.undo' | 'agenda.undo-batch'>
