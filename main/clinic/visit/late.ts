import { findOverlap } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findVisitType } from '../../../db/repositories/visit-types.ts'
import type { Context, HandlersOf } from '../context.ts'
import { changeVisit, LATE, recordLate } from './change-visit.ts'
import { seenVisit } from './seen-visit.ts'
import { HAPPENED_FROM, hasBegun } from './steps.rules.ts'
import { keepWayBack } from './way-back.ts'

type LateContext = Context<'visit.record-late'> | Context<'visit.happened'>

/** Reception writes for everybody, a doctor for himself. */
function mustBeOwn({ actor, fail }: LateContext, practitionerId: string): void {
  if (actor.station === 'doctor' && actor.practitionerId !== practitionerId) fail('not-yours')
}

/** Visits that have happened and are written down afterwards. Hours, holds and rooms say nothing any more: it was so. */
export const lateVisitHandlers = {
  'visit.record-late': async (tx, { reason, ...wish }, ctx) => {
    const { patientId, practitionerId, visitTypeId, date, startMinute } = wish
    mustBeOwn(ctx, practitionerId)
    const patient = (await findPatient(tx, patientId)) ?? ctx.fail('not-found')
    if (patient.status === 'merged') ctx.fail('patient-inactive')
    const type = await findVisitType(tx, visitTypeId)
    if (type?.practitionerId !== practitionerId) return ctx.fail('not-found')
    if (!hasBegun(wish, ctx.localNow)) ctx.fail('not-yet')
    const stretch = { date, startMinute, endMinute: Math.min(startMinute + type.minutes, 1440) }
    // He was in one place: what stands there happened, or is said to have.
    if (await findOverlap(tx, { ...stretch, who: { patientId } })) ctx.fail('patient-busy')
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
    mustBeOwn(ctx, visit.practitionerId)
    if (!HAPPENED_FROM.includes(visit.status)) ctx.fail('wrong-status')
    if (!hasBegun(visit, ctx.localNow)) ctx.fail('not-yet')
    const change = await changeVisit(tx, ctx, visit, { event: 'record-late', reason, set: LATE })
    keepWayBack(ctx, visit.id, [change])
    return { appointmentId: visit.id, version: change.version }
  },
} satisfies HandlersOf<'visit.record-late' | 'visit.happened'>
