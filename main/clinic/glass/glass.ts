import { insertGlassBreak, listUntoldBreaks, markBreakSeen } from '../../../db/repositories/broken-glass.ts'
import {
  listClosedDrafts,
  listClosedNotes,
  listClosedVersions,
} from '../../../db/repositories/closed-entries.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { glassFits, sees } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'

/** What of an entry is under secrecy to whoever asks; nothing of one that stands in another chart. */
async function closedParts(
  tx: WriteHandle,
  ctx: Context<'glass.break'>,
  asked: { readonly patientId: string; readonly entryId: string },
) {
  const by = await onlooker(tx, ctx)
  const closed = [
    ...(await listClosedNotes(tx, asked.patientId)),
    ...(await listClosedDrafts(tx, asked.patientId)),
    ...(await listClosedVersions(tx, asked.patientId)),
  ]
  return closed.filter((one) => one.entryId === asked.entryId && !sees(by, one))
}

/** A colleague's secret entry opened with a reason, and its author told. */
export const glassHandlers = {
  'glass.break': async (tx, { patientId, entryId, reason }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (await needsReason(tx, ctx, patientId)) ctx.fail('denied')
    const parts = await closedParts(tx, ctx, { patientId, entryId })
    if (parts.length === 0) ctx.fail('wrong-status')
    if (!parts.some(glassFits)) ctx.fail('denied')
    const id = ctx.newId()
    await insertGlassBreak(tx, { id, entryId, accountId, reason, brokenAt: ctx.now })
    return { breakId: id }
  },
  'glass.untold': async (db, _input, ctx) => {
    const { accountId } = ctx.actor
    return accountId === null ? [] : listUntoldBreaks(db, accountId)
  },
  'glass.seen': async (tx, { ids }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const own = new Set((await listUntoldBreaks(tx, accountId)).map(({ id }) => id))
    for (const breakId of ids.filter((id) => own.has(id)))
      await markBreakSeen(tx, { breakId, accountId, at: ctx.now })
    return {}
  },
} satisfies HandlersOf<'glass.break' | 'glass.untold' | 'glass.seen'>
