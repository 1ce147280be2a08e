import type { z } from 'zod'
import { listAppointments } from '../../../db/repositories/appointment-sets.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import {
  countAffected,
  findClosing,
  insertClosing,
  listAffected,
  listClosings,
  listFirstClosings,
  removeClosing,
} from '../../../db/repositories/closings.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { MOST_AFFECTED, MOST_CLOSINGS } from '../../../preload/contract/closing.ts'
import type { StateCode } from '../../../preload/contract/fields.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import { holidaysOf } from '../calendar/holidays.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { cancelVisit, moveAll } from '../visit/batch.ts'
import type { Change } from '../visit/undo-store.ts'
import { keepWayBack } from '../visit/way-back.ts'
import { isSpan } from './span.rules.ts'

type ApplyContext = Context<'closing.apply'>

/** The visits of a batch as they were seen; another state ends it. */
async function seenVisits(
  tx: WriteHandle,
  ctx: ApplyContext,
  asked: readonly { readonly appointmentId: string; readonly version: number }[],
): Promise<ReadonlyMap<string, Appointment>> {
  const ids = asked.map(({ appointmentId }) => appointmentId)
  const visits = new Map((await listAppointments(tx, ids)).map((visit) => [visit.id, visit]))
  for (const { appointmentId, version } of asked) {
    const visit = visits.get(appointmentId) ?? ctx.fail('not-found')
    if (visit.version !== version) ctx.fail('stale')
    if (!isOpen(visit.status)) ctx.fail('wrong-status')
  }
  if (new Set(ids).size < ids.length) ctx.fail('invalid')
  return visits
}

/** The clinic's closures of one whole day each, by their day. */
async function closedDays(db: ReadHandle, year: number): Promise<ReadonlyMap<string, string>> {
  const closings = await listClosings(db, { from: `${year}-01-01`, to: `${year}-12-31` })
  const whole = closings.filter(
    (one) => one.practitionerId === null && one.startMinute === null && one.fromDate === one.toDate,
  )
  return new Map(whole.map(({ id, fromDate }) => [fromDate, id]))
}

/** Absences and closures. What they touch is listed for people to decide on, never changed by itself. */
export const closingHandlers = {
  'closing.list': async (db, span) => {
    const found = await listFirstClosings(db, span, MOST_CLOSINGS + 1)
    return { closings: found.slice(0, MOST_CLOSINGS), more: found.length > MOST_CLOSINGS }
  },
  'closing.holidays': async (db, { year }, ctx) => {
    const clinic = (await readClinic(db)) ?? ctx.fail('not-found')
    const closed = await closedDays(db, year)
    return holidaysOf(year, clinic.state as z.infer<typeof StateCode>).map((holiday) => ({
      ...holiday,
      closureId: closed.get(holiday.date) ?? null,
    }))
  },
  'closing.hits': (db, span) => countAffected(db, span),
  'closing.add': async (tx, input, ctx) => {
    if (!isSpan(input)) ctx.fail('span-wrong')
    if (input.practitionerId !== null && !(await findPractitioner(tx, input.practitionerId)))
      ctx.fail('not-found')
    const closing = { ...input, id: ctx.newId() }
    await insertClosing(tx, { ...closing, createdAt: ctx.now, createdBy: ctx.actor.accountId })
    return { id: closing.id, ...(await countAffected(tx, closing)) }
  },
  'closing.remove': async (tx, { id }, ctx) =>
    (await removeClosing(tx, id, ctx.now)) ? {} : ctx.fail('not-found'),
  'closing.affected': async (db, { id }, ctx) => {
    const closing = await findClosing(db, id)
    if (!closing) return ctx.fail('not-found')
    const visits = (await listAffected(db, closing, MOST_AFFECTED)).map((one) => {
      const { agreedAt, endMinute: _end, bufferBefore: _before, bufferAfter: _after, ...visit } = one
      return { ...visit, agreed: agreedAt !== null }
    })
    const total = visits.length < MOST_AFFECTED ? visits.length : (await countAffected(db, closing)).affected
    return { visits, total }
  },
} satisfies HandlersOf<
  'closing.list' | 'closing.holidays' | 'closing.hits' | 'closing.add' | 'closing.remove' | 'closing.affected'
>

/** What people decided about the visits of an absence, done at once. */
export const closingBatchHandlers = {
  'closing.apply': async (tx, { id, moves, cancels }, ctx) => {
    if (!(await findClosing(tx, id))) ctx.fail('not-found')
    const visits = await seenVisits(tx, ctx, [...moves, ...cancels])
    const cancelled: Change[] = []
    for (const { appointmentId, reason } of cancels) {
      const visit = visits.get(appointmentId) ?? ctx.fail('not-found')
      cancelled.push(await cancelVisit(tx, ctx, visit, reason))
    }
    const going = moves.flatMap(({ appointmentId, version: _version, ...to }) => {
      const visit = visits.get(appointmentId)
      return visit ? [{ visit, ...to }] : []
    })
    const { changes, conflicts } = await moveAll(tx, ctx, going)
    if (conflicts.length > 0) ctx.failWith('batch-conflicts', { conflicts })
    const batchId = ctx.newId()
    keepWayBack(ctx, batchId, [...cancelled, ...changes])
    return { batchId, moved: changes.length, cancelled: cancelled.length }
  },
} satisfies HandlersOf<'closing.apply'>
