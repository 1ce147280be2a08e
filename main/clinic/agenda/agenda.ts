import { listAppointmentEvents } from '../../../db/repositories/appointment-events.ts'
import { listDay } from '../../../db/repositories/appointment-lines.ts'
import { VISIT_EVENTS } from '../../../preload/contract/visit-status.ts'
import { dateOf, dayOf } from '../booking/days.rules.ts'
import type { Actor, HandlersOf } from '../context.ts'
import { changeVisit } from '../visit/change-visit.ts'
import { findVisit } from '../visit/seen-visit.ts'
import { isWritten, stepVisit } from '../visit/steps.ts'
import { isOfDesk, possibleSteps, takeStep } from '../visit/steps.rules.ts'
import { followWayBack, keepWayBack } from '../visit/way-back.ts'
import { dayGrid, weekGrid } from './day-grid.ts'

const takerOf = ({ roles, practitionerId }: Actor, visit: { readonly practitionerId: string }) => ({
  roles,
  own: practitionerId === visit.practitionerId,
})

/** The word of a visit's history, as it can be told: one that this version does not know is a change all the same. */
const eventOf = (word: string) => VISIT_EVENTS.find((known) => known === word) ?? 'other'

/** The day as the desk and the doctors see it, and the steps of each visit. */
export const agendaHandlers = {
  'agenda.day': async (db, { date, practitionerId }, ctx) => {
    const { actor } = ctx
    const own = actor.roles.includes('reception') ? undefined : (actor.practitionerId ?? ctx.fail('denied'))
    if (own !== undefined && practitionerId !== undefined && practitionerId !== own) ctx.fail('denied')
    const lines = await listDay(db, { date, practitionerId: own ?? practitionerId })
    return lines.map((line) => ({
      ...line,
      steps: possibleSteps(line, takerOf(actor, line), ctx.localNow),
    }))
  },
  'visit.step': async (tx, { appointmentId, version, step }, ctx) => {
    const visit = await findVisit(tx, ctx, appointmentId)
    const to = takeStep(visit, step, takerOf(ctx.actor, visit), ctx.localNow)
    if (to === 'not-yours') return ctx.fail(to)
    if (visit.version !== version) ctx.fail('stale')
    if (to === 'wrong-status' || to === 'not-today') return ctx.fail(to)
    if (step === 'undo-start' && (await isWritten(tx, appointmentId))) ctx.fail('wrong-status')
    const { encounterId, ...change } = await stepVisit(tx, ctx, visit, { step, to })
    if (isOfDesk(step)) keepWayBack(ctx, appointmentId, [change])
    return { appointmentId, version: change.version, status: to, encounterId }
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
  'agenda.grid': async (db, { date }, ctx) => dayGrid(db, ctx, date, ctx.holds.on(date)),
  'agenda.week': async (db, input, ctx) => {
    const to = dateOf(dayOf(input.from) + 6)
    const others = ctx.holds.others(input.from, to)
    return (await weekGrid(db, ctx, input, others)) ?? ctx.fail('not-found')
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
} satisfies HandlersOf<
  'agenda.day' | 'visit.step' | 'visit.history' | 'agenda.grid' | 'agenda.week' | 'visit.give-reason'
>
