import { listAppointmentEvents } from '../../../db/repositories/appointment-events.ts'
import { VISIT_EVENTS } from '../../../preload/contract/visit-status.ts'
import type { HandlersOf } from '../context.ts'
import { changeVisit } from './change-visit.ts'
import { findVisit } from './seen-visit.ts'
import { isOfDesk, takeStep } from './steps.rules.ts'
import { isVisitWritten, stepVisit, unwrites } from './steps.ts'
import { takerOf } from './taker.ts'
import { followWayBack, keepWayBack } from './way-back.ts'

/** The word of a visit's history, as it can be told: one that this version does not know is a change all the same. */
const eventOf = (word: string) => VISIT_EVENTS.find((known) => known === word) ?? 'other'

/** A visit's steps, its history, and why it was cancelled. */
export const stepHandlers = {
  'visit.step': async (tx, { appointmentId, version, step }, ctx) => {
    const visit = await findVisit(tx, ctx, appointmentId)
    const to = takeStep(visit, step, takerOf(ctx.actor, visit), ctx.localNow)
    if (to === 'not-yours') return ctx.fail(to)
    if (visit.version !== version) ctx.fail('stale')
    if (to === 'wrong-status' || to === 'not-today') return ctx.fail(to)
    if (unwrites(step) && (await isVisitWritten(tx, appointmentId)))
      ctx.fail(step === 'undo-late' ? 'already-written' : 'wrong-status')
    const { encounterId, status, ...change } = await stepVisit(tx, ctx, visit, { step, to })
    if (isOfDesk(step)) keepWayBack(ctx, appointmentId, [change])
    return { appointmentId, version: change.version, status, encounterId }
  },
  'visit.give-reason': async (tx, { reason, ...seen }, ctx) => {
    const visit = await findVisit(tx, ctx, seen.appointmentId)
    if (visit.status !== 'cancelled') ctx.fail('wrong-status')
    if (visit.version !== seen.version) ctx.fail('stale')
    const change = await changeVisit(tx, ctx, visit, { event: null, set: { cancelReason: reason } })
    // Telling why does not close the way back.
    followWayBack(ctx, change)
    return { appointmentId: visit.id, version: change.version }
  },
  'visit.history': async (db, { appointmentId }, ctx) => {
    await findVisit(db, ctx, appointmentId)
    const events = await listAppointmentEvents(db, appointmentId)
    return events.map(({ at, event, toStatus, actorName, station, date, startMinute, reason }) => ({
      at,
      event: eventOf(event),
      toStatus,
      actorName: actorName ?? '',
      station,
      date,
      startMinute,
      reason,
    }))
  },
} satisfies HandlersOf<'visit.step' | 'visit.give-reason' | 'visit.history'>
