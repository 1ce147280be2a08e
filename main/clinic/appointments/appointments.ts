import {
  insertAppointment,
  moveAppointment,
  setAppointmentStatus,
  type Appointment,
} from '../../../db/repositories/appointments.ts'
import type { Parsed } from '../../../preload/contract/index.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { findPlace, type Place } from '../booking/placement.ts'
import { changeable, rememberChange, tell, tellElsewhere, unbooking } from './visits.ts'
import { isPatient, reaches } from '../booking/asking.ts'

type Booking = Context<'booking.book'> | Context<'booking.reschedule'>
type Asking = Parsed<'booking.book'> | Parsed<'booking.reschedule'>

/** Where the visit shall stand, asked inside the transaction. Encaixes and visits at the same time are the desk's. */
async function placeFor(
  tx: WriteHandle,
  ctx: Booking,
  asking: Asking,
  patientId: string,
  moving?: Appointment,
): Promise<Place> {
  const byPatient = isPatient(ctx.actor)
  if (byPatient && (asking.overbook || asking.sameTime)) ctx.fail('denied')
  const { practitionerId, visitTypeId, start, sameTime = false } = asking
  const wish = { patientId, practitionerId, visitTypeId, start, byPatient, sameTime, moving }
  const held = ctx.holds.others(start.slice(0, 10))
  const place = await findPlace(tx, { ...wish, overbook: asking.overbook !== undefined, holds: held }, ctx)
  return typeof place === 'string' ? ctx.fail(place) : place
}

/** Booking, moving and cancelling visits, by reception or by patients themselves. */
export const bookingHandlers = {
  'booking.book': async (tx, wish, ctx) => {
    const { patientId, practitionerId, visitTypeId } = wish
    if (!(await reaches(tx, ctx.actor, patientId))) ctx.fail('not-found')
    const place = await placeFor(tx, ctx, wish, patientId)
    const id = ctx.newId()
    const overbookReason = wish.overbook?.reason ?? null
    const visit = { id, patientId, practitionerId, visitTypeId, ...place, overbookReason }
    await insertAppointment(tx, { ...visit, createdAt: ctx.now, createdBy: ctx.actor.accountId })
    ctx.holds.release()
    const { date, startMinute } = place
    const told = { practitionerId, date, startMinute, reason: overbookReason }
    await tell(tx, ctx, { appointmentId: id, event: 'book', fromStatus: null, toStatus: 'booked', ...told })
    await tellElsewhere(tx, ctx, id, { practitionerId, status: 'booked' }, place)
    if (!isPatient(ctx.actor)) rememberChange(ctx, id, [await unbooking(tx, ctx, id)])
    return { appointmentId: id }
  },
  'booking.reschedule': async (tx, wish, ctx) => {
    const { appointmentId, version, practitionerId, visitTypeId } = wish
    const visit = await changeable(tx, ctx, appointmentId, version)
    const { status } = visit
    const place = await placeFor(tx, ctx, wish, visit.patientId, visit)
    const overbookReason = wish.overbook?.reason ?? null
    const moved = { id: appointmentId, version, practitionerId, visitTypeId, overbookReason, ...place }
    const after = (await moveAppointment(tx, moved)) ?? ctx.fail('stale')
    ctx.holds.release()
    const { date, startMinute } = place
    const told = { practitionerId, date, startMinute, reason: overbookReason }
    await tell(tx, ctx, {
      appointmentId,
      event: 'reschedule',
      fromStatus: status,
      toStatus: status,
      ...told,
    })
    await tellElsewhere(tx, ctx, appointmentId, { practitionerId, status }, place)
    if (!isPatient(ctx.actor)) rememberChange(ctx, appointmentId, [{ before: visit, version: after }])
    return { version: after }
  },
  'booking.cancel': async (tx, { appointmentId, version, reason, detail }, ctx) => {
    const visit = await changeable(tx, ctx, appointmentId, version)
    const { practitionerId, date, startMinute, status } = visit
    const change = { status: 'cancelled', cancelReason: reason, cancelDetail: detail } as const
    const after =
      (await setAppointmentStatus(tx, { id: appointmentId, version, ...change })) ?? ctx.fail('stale')
    const told = { practitionerId, date, startMinute, reason }
    await tell(tx, ctx, {
      appointmentId,
      event: 'cancel',
      fromStatus: status,
      toStatus: 'cancelled',
      ...told,
    })
    if (!isPatient(ctx.actor)) rememberChange(ctx, appointmentId, [{ before: visit, version: after }])
    return { version: after }
  },
} satisfies HandlersOf<'booking.book' | 'booking.reschedule' | 'booking.cancel'>
