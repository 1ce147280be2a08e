import { insertAppointmentEvent, listAppointmentEvents } from '../../../db/repositories/appointment-events.ts'
import { listDay } from '../../../db/repositories/appointment-lines.ts'
import {
  findAppointment,
  setAppointmentStatus,
  type Appointment,
  type StatusChange,
} from '../../../db/repositories/appointments.ts'
import {
  findEncounterByAppointment,
  insertEncounter,
  removeEncounter,
  setEncounterEnd,
} from '../../../db/repositories/encounters.ts'
import { readDraft } from '../../../db/repositories/note-drafts.ts'
import type { Actor, Context, HandlersOf, WriteHandle } from '../context.ts'
import { dayGrid, weekGrid } from './day-grid.ts'
import { dateOf, dayOf } from '../booking/days.rules.ts'
import { possibleSteps, takeStep, type Step } from './steps.rules.ts'
import { rememberChange } from '../appointments/visits.ts'

const takerOf = ({ roles, practitionerId }: Actor, visit: { readonly practitionerId: string }) => ({
  roles,
  own: practitionerId === visit.practitionerId,
})

/** What a step changes about the visit's own times. */
function timesOf(step: Step, { arrivedAt }: Appointment, now: string): Partial<StatusChange> {
  switch (step) {
    case 'arrive':
      return { arrivedAt: now }
    case 'undo-arrive':
      return { arrivedAt: null }
    case 'start':
      // Called in without the desk: the patient came no later than now.
      return { arrivedAt: arrivedAt ?? now, startedAt: now }
    case 'undo-start':
      return { startedAt: null }
    case 'finish':
      return { finishedAt: now }
    case 'confirm':
    case 'undo-confirm':
    case 'miss':
    case 'undo-miss':
      return {}
  }
}

/** The consultation follows its visit: it begins, ends or never was. */
async function followEncounter(
  tx: WriteHandle,
  ctx: Context<'agenda.step'>,
  step: Step,
  visit: Appointment,
): Promise<void> {
  if (step === 'start') {
    const { id: appointmentId, patientId, practitionerId } = visit
    await insertEncounter(tx, {
      id: ctx.newId(),
      appointmentId,
      patientId,
      practitionerId,
      startedAt: ctx.now,
    })
  }
  if (step !== 'finish' && step !== 'undo-start') return
  const encounter = await findEncounterByAppointment(tx, visit.id)
  if (!encounter) return
  if (step === 'finish') return setEncounterEnd(tx, encounter.id, ctx.now)
  // What was written in it cannot be unwritten.
  if (encounter.signedNoteId !== null || (await readDraft(tx, encounter.id))) ctx.fail('wrong-status')
  await removeEncounter(tx, encounter.id)
}

/** What reception may take back within ten seconds; a consultation's own steps have their own ways back. */
const UNDOABLE: readonly Step[] = ['confirm', 'arrive', 'miss', 'undo-confirm', 'undo-arrive', 'undo-miss']

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
  'agenda.step': async (tx, { appointmentId, version, step }, ctx) => {
    const visit = await findAppointment(tx, appointmentId)
    if (!visit) return ctx.fail('not-found')
    ctx.concerns(visit.patientId)
    const { status: fromStatus, practitionerId, date, startMinute } = visit
    const status = takeStep(visit, step, takerOf(ctx.actor, visit), ctx.localNow)
    if (status === 'not-yours') return ctx.fail(status)
    if (visit.version !== version) ctx.fail('stale')
    if (status === 'wrong-status' || status === 'not-today') return ctx.fail(status)
    await followEncounter(tx, ctx, step, visit)
    // Who comes back may find his place, or his room, taken: the database says so.
    const change = { id: appointmentId, version, status, ...timesOf(step, visit, ctx.now) }
    const next = (await setAppointmentStatus(tx, change)) ?? ctx.fail('stale')
    const { accountId, station } = ctx.actor
    const told = {
      appointmentId,
      at: ctx.now,
      event: step,
      fromStatus,
      toStatus: status,
      practitionerId,
      date,
      startMinute,
    }
    await insertAppointmentEvent(tx, { ...told, reason: null, accountId, station })
    const changes = [{ before: visit, version: next }]
    // Of these only a missed visit leaves its place.
    if (UNDOABLE.includes(step)) rememberChange(ctx, appointmentId, changes, { leaves: step === 'miss' })
    return { version: next, status }
  },
  'agenda.history': async (db, { appointmentId }, ctx) => {
    const visit = await findAppointment(db, appointmentId)
    if (!visit) return ctx.fail('not-found')
    ctx.concerns(visit.patientId)
    const events = await listAppointmentEvents(db, appointmentId)
    return events.map(({ at, event, actorName, station, date, startMinute, reason }) => ({
      at,
      event,
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
  'agenda.give-reason': async (tx, { appointmentId, version, reason }, ctx) => {
    const visit = await findAppointment(tx, appointmentId)
    if (!visit) return ctx.fail('not-found')
    ctx.concerns(visit.patientId)
    if (visit.status !== 'cancelled') ctx.fail('wrong-status')
    const next = await setAppointmentStatus(tx, {
      id: appointmentId,
      version,
      status: 'cancelled',
      cancelReason: reason,
    })
    const after = next ?? ctx.fail('stale')
    // Telling why does not close the way back.
    ctx.undo.follow(appointmentId, version, after)
    return { version: after }
  },
} satisfies HandlersOf<
  'agenda.day' | 'agenda.step' | 'agenda.history' | 'agenda.grid' | 'agenda.week' | 'agenda.give-reason'
>
