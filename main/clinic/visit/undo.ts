import type { HandlersOf } from '../context.ts'
import { takeBack } from './take-back.ts'
import { waitAgain } from '../waiting/waiting.ts'

/** Undo of one visit's last change, or of a whole batch: all of it or nothing. */
export const undoHandlers = {
  'visit.undo': async (tx, { appointmentId }, ctx) => {
    const known = ctx.undo.recall(appointmentId)
    // A batch is taken back whole or not at all: its name is none of a visit.
    const change = known?.changes.find(({ before }) => before.id === appointmentId)
    if (!known || !change) return ctx.fail('undo-expired')
    const versions = await takeBack(tx, ctx, [change])
    ctx.undo.tookBack(known, versions)
    return { appointmentId, version: versions[0] ?? change.version }
  },
  'visit.undo-batch': async (tx, { batchId }, ctx) => {
    const known = ctx.undo.recall(batchId)
    if (!known) return ctx.fail('undo-expired')
    const versions = await takeBack(tx, ctx, known.changes)
    await waitAgain(tx, ctx, known.wishes)
    ctx.undo.tookBack(known, versions)
    return { restored: known.changes.length }
  },
} satisfies HandlersOf<'visit.undo' | 'visit.undo-batch'>
