import {
  findClosing,
  insertClosing,
  listAffected,
  listClosings,
  removeClosing,
} from '../../../db/repositories/closings.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import type { HandlersOf } from '../context.ts'

/** Absences and closures. What they touch is listed for people to decide on, never changed by itself. */
export const closingHandlers = {
  'closing.list': async (db, span) => [...(await listClosings(db, span))],
  'closing.add': async (tx, input, ctx) => {
    const { fromDate, toDate, startMinute, endMinute } = input
    const halfTold = (startMinute === null) !== (endMinute === null)
    if (
      fromDate > toDate ||
      halfTold ||
      (startMinute !== null && endMinute !== null && startMinute >= endMinute)
    )
      ctx.fail('span-wrong')
    if (input.practitionerId !== null && !(await findPractitioner(tx, input.practitionerId)))
      ctx.fail('not-found')
    const closing = { ...input, id: ctx.newId() }
    await insertClosing(tx, { ...closing, createdAt: ctx.now, createdBy: ctx.actor.accountId })
    return { id: closing.id, affected: (await listAffected(tx, closing)).length }
  },
  'closing.remove': async (tx, { id }, ctx) =>
    (await removeClosing(tx, id, ctx.now)) ? {} : ctx.fail('not-found'),
  'closing.affected': async (db, { id }, ctx) => {
    const closing = await findClosing(db, id)
    return closing ? listAffected(db, closing) : ctx.fail('not-found')
  },
} satisfies HandlersOf<'closing.list' | 'closing.add' | 'closing.remove' | 'closing.affected'>
