import { findAppointment, findOverlap } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findVisitType } from '../../../db/repositories/visit-types.ts'
import type { HandlersOf } from '../context.ts'
import { changeVisit, LATE, recordLate } from './change-visit.ts'
import { isLateDay } from './late.rules.ts'
import { seenVisit } from './seen-visit.ts'
import { hasBegun, mayHaveHappened } from './steps.rules.ts'
import { keepWayBack } from './way-back.ts'

/** Visits that have happened and are written down afterwards. Hours, holds and rooms say nothing any more: it was so. */
export const lateVisitHandlers = {
  'visit.record-late': async (tx, { reason, ...wish }, ctx) => {
    const { patientId, practitionerId, visitTypeId, date, startMinute } = wish
    const { actor, today } = ctx
    // Reception writes for everybody, a doctor for himself.
    if (actor.station === 'doctor' && actor.practitionerId !== practitionerId) ctx.fail('not-yours')
    const patient = (await findPatient(tx, patientId)) ?? ctx.fail('not-found')
    ctx.concerns(patientId)
    if (patient.status === 'merged') ctx.fail('patient-inactive')
    const type = await findVisitType(tx, visitTypeId)
    if (type?.practitionerId !== practitionerId) return ctx.fail('not-found')
    if (!hasBegun(wish, ctx.localNow)) ctx.fail('not-yet')
    if (!isLateDay(date, { birthDate: patient.card.birthDate, today })) ctx.fail('day-wrong')
    const stretch = { date, startMinute, endMinute: Math.min(startMinute + type.minutes, 1440) }
    // He was in one place: what stands there happened, or is said to have. A doctor is told so of his own visits alone.
    const other = await findOverlap(tx, { ...stretch, who: { patientId } })
    const met = other && (await findAppointment(tx, other.id))
    if (met && (actor.station === 'reception' || met.practitionerId === practitionerId))
      ctx.fail('patient-busy')
    const isBeside = (await findOverlap(tx, { ...stretch, who: { practitionerId } })) !== undefined
    const place = { ...stretch, roomId: null, bufferBefore: 0, bufferAfter: 0, elsewhere: false }
    const overbookReason = isBeside ? reason : null
    const who = { patientId, practitionerId, visitTypeId }
    const made = await recordLate(tx, ctx, { ...who, place, overbookReason, reason })
    keepWayBack(ctx, made.before.id, [made])
    return { appointmentId: made.before.id, version: made.version }
  },
  'visit.happened': async (tx, { reason, ...seen }, ctx) => {
    const visit = await seenVisit(tx, ctx, seen)
    if (!hasBegun(visit, ctx.localNow)) ctx.fail('not-yet')
    if (!mayHaveHappened(visit, ctx.today)) ctx.fail('wrong-status')
    const { id, patientId, date, startMinute, endMinute } = visit
    const others = { who: { patientId }, except: [id], date, startMinute, endMinute }
    if (await findOverlap(tx, others)) ctx.fail('patient-busy')
    const change = await changeVisit(tx, ctx, visit, { event: 'record-late', reason, set: LATE })
    keepWayBack(ctx, id, [change])
    return { appointmentId: id, version: change.version }
  },
} satisfies HandlersOf<'visit.record-late' | 'visit.happened'>
