import {
  countAffected,
  findClosing,
  insertClosing,
  listClosingsOf,
  removeClosing,
} from '../../../db/repositories/closings.ts'
import { MOST_CLOSINGS } from '../../../preload/contract/closing.ts'
import type { HandlersOf } from '../context.ts'
import { isSpan } from './span.rules.ts'

/** A professional's own time, blocked by himself: an absence like any other, which reception sees with the visits in it. */
export const ownClosingHandlers = {
  'closing.own': async (db, _input, ctx) => {
    const { accountId, practitionerId } = ctx.actor
    if (practitionerId === null) return ctx.fail('denied')
    const found = await listClosingsOf(db, { practitionerId, from: ctx.today }, MOST_CLOSINGS)
    return found.map(({ practitionerId: _own, createdBy, ...closing }) => ({
      ...closing,
      mayRemove: createdBy === accountId,
    }))
  },
  'closing.own-hits': async (db, span, ctx) => {
    const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
    return countAffected(db, { ...span, practitionerId })
  },
  'closing.add-own': async (tx, input, ctx) => {
    const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
    if (!isSpan(input) || input.toDate < ctx.today) ctx.fail('span-wrong')
    const closing = { ...input, practitionerId, id: ctx.newId() }
    await insertClosing(tx, { ...closing, createdAt: ctx.now, createdBy: ctx.actor.accountId })
    return { id: closing.id, ...(await countAffected(tx, closing)) }
  },
  'closing.remove-own': async (tx, { id }, ctx) => {
    const closing = await findClosing(tx, id)
    if (!closing || closing.practitionerId !== ctx.actor.practitionerId) return ctx.fail('not-found')
    // What reception or the administration wrote of him is theirs to take back.
    if (closing.createdBy !== ctx.actor.accountId) ctx.fail('not-yours')
    return (await removeClosing(tx, id, ctx.now)) ? {} : ctx.fail('not-found')
  },
} satisfies HandlersOf<'closing.own' | 'closing.own-hits' | 'closing.add-own' | 'closing.remove-own'>
