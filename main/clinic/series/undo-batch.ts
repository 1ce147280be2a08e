import type { HandlersOf } from '../context.ts'
import { takeBack } from '../visit/take-back.ts'
import { waitAgain } from '../waiting/waiting.ts'

/** Undo of a whole batch: all of it or nothing. */
export const batchUndoHandlers = {
  'series.undo': async (tx, { batchId }, ctx) => {
    const known = ctx.undo.recall(batchId)
    if (!known) return ctx.fail('undo-expired')
    const versions = await takeBack(tx, ctx, known.changes)
    await waitAgain(tx, ctx, known.wishes)
    ctx.undo.tookBack(known, versions)
    return { restored: known.changes.length }
  },
} satisfies HandlersOf<'series.undo'>
