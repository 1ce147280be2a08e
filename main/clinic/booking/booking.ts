import { listAccountPatients, mayBookFor } from '../../../db/repositories/account-patients.ts'
import { insertAppointmentEvent } from '../../../db/repositories/appointment-events.ts'
import {
  findOwn,
  listNext,
  listPast,
  type OwnAppointment,
} from '../../../db/repositories/appointment-lines.ts'
import {
  countOverbooked,
  findAppointment,
  insertAppointment,
  moveAppointment,
  setAppointmentStatus,
  type Appointment,
} from '../../../db/repositories/appointments.ts'
import { listWorkingHours } from '../../../db/repositories/practitioners.ts'
import type { Actor, Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import type { HouseParts } from '../handlers.ts'
import {
  openings,
  type Interval,
  PATIENT_HORIZON_DAYS,
  PATIENT_NOTICE_MINUTES,
  datesFrom,
} from './openings.rules.ts'
import { changeRefusal } from './own-visits.rules.ts'
import { unavailableOn } from './day-plan.rules.ts'
import { bookableType, busyByDate, closedByDate, findPlace, stretchAt } from './placement.ts'

/** Encaixes of one professional on one day. */
const MOST_OVERBOOKED = 4

const isPatient = ({ roles }: Actor) => roles.includes('patient')

/** Whether this person may touch this patient's visits: reception all, a patient those of his own people. */
async function reaches(db: ReadHandle | WriteHandle, actor: Actor, patientId: string): Promise<boolean> {
  return !isPatient(actor) || (actor.accountId !== null && (await mayBookFor(db, actor.accountId, patientId)))
}

type Changing = Context<'booking.cancel'> | Context<'booking.reschedule'>

/** The visit to change, once it is known to be the one that was seen. Other people's visits do not exist for a patient. */
async function changeable(tx: WriteHandle, ctx: Changing, id: string, version: number): Promise<Appointment> {
  const visit = await findAppointment(tx, id)
  if (!visit || !(await reaches(tx, ctx.actor, visit.patientId))) return ctx.fail('not-found')
  ctx.concerns(visit.patientId)
  if (visit.version !== version) ctx.fail('stale')
  const refusal = changeRefusal(visit, isPatient(ctx.actor), ctx.localNow)
  return refusal ? ctx.fail(refusal) : visit
}

/** One line in the visit's own history. */
function tell(
  tx: WriteHandle,
  { actor, now }: Context<'booking.book'> | Changing,
  visit: Told,
): Promise<void> {
  return insertAppointmentEvent(tx, { ...visit, at: now, accountId: actor.accountId, station: actor.station })
}
type Told = Omit<Parameters<typeof insertAppointmentEvent>[1], 'at' | 'accountId' | 'station'>

const toOwn = (visit: OwnAppointment, now: string) => ({
  ...visit,
  canChange: changeRefusal(visit, true, now) === null,
})

/** Booking, moving and cancelling visits, by reception or by patients themselves. */
export function bookingHandlers({ holds, undo }: Pick<HouseParts, 'holds' | 'undo'>) {
  const ms = (now: string) => Date.parse(now)
  const heldBy =
    ({ actor, now }: { actor: Actor; now: string }, practitionerId: string) =>
    (date: string) =>
      holds.others(actor.windowId, practitionerId, date, ms(now))

  return {
    'booking.openings': async (db, { practitionerId, visitTypeId, from, days }, ctx) => {
      const byPatient = isPatient(ctx.actor)
      const type = await bookableType(db, { practitionerId, visitTypeId }, byPatient)
      if (!type) return ctx.fail('not-found')
      const hours = await listWorkingHours(db, practitionerId)
      const to = datesFrom(from, days).at(-1) ?? from
      const busy = await busyByDate(db, { practitionerId, from, to })
      const closed = await closedByDate(db, { practitionerId, from, days })
      for (const hold of datesFrom(from, days).flatMap((date) => heldBy(ctx, practitionerId)(date))) {
        ;(busy as Map<string, Interval[]>).set(hold.date, [...(busy.get(hold.date) ?? []), hold])
      }
      const facts = { hours, busy, closed, minutes: type.minutes }
      const found = openings(facts, from, days, ctx.localNow, byPatient ? PATIENT_NOTICE_MINUTES : 0)
      const last = datesFrom(ctx.today, PATIENT_HORIZON_DAYS + 1).at(-1) ?? ctx.today
      return found.map(({ date, closed, starts }) => ({
        date,
        closed,
        starts: byPatient && date > last ? [] : [...starts],
      }))
    },
    'booking.book': async (tx, wish, ctx) => {
      const { patientId, practitionerId, visitTypeId } = wish
      if (!(await reaches(tx, ctx.actor, patientId))) ctx.fail('not-found')
      const byPatient = isPatient(ctx.actor)
      if (byPatient && wish.overbook) ctx.fail('denied')
      const overbook = wish.overbook !== undefined
      const place = await findPlace(
        tx,
        { ...wish, byPatient, overbook, held: heldBy(ctx, practitionerId) },
        ctx.localNow,
      )
      if (typeof place === 'string') return ctx.fail(place)
      if (overbook && (await countOverbooked(tx, practitionerId, place.date)) >= MOST_OVERBOOKED)
        ctx.fail('overbook-limit')
      const id = ctx.newId()
      const visit = { id, patientId, practitionerId, visitTypeId, ...place }
      const overbookReason = wish.overbook?.reason ?? null
      await insertAppointment(tx, {
        ...visit,
        createdAt: ctx.now,
        createdBy: ctx.actor.accountId,
        overbookReason,
      })
      holds.release(ctx.actor.windowId)
      const { date, startMinute } = place
      const told = {
        event: 'book',
        fromStatus: null,
        toStatus: 'booked',
        practitionerId,
        date,
        startMinute,
        reason: overbookReason,
      } as const
      await tell(tx, ctx, { appointmentId: id, ...told })
      return { appointmentId: id }
    },
    'booking.reschedule': async (tx, wish, ctx) => {
      const { appointmentId, version, practitionerId, visitTypeId, start } = wish
      const visit = await changeable(tx, ctx, appointmentId, version)
      const { patientId, status } = visit
      const byPatient = isPatient(ctx.actor)
      if (byPatient && wish.overbook) ctx.fail('denied')
      const overbook = wish.overbook !== undefined
      const overbookReason = wish.overbook?.reason ?? null
      const place = await findPlace(
        tx,
        {
          patientId,
          practitionerId,
          visitTypeId,
          start,
          byPatient,
          overbook,
          moving: visit,
          held: heldBy(ctx, practitionerId),
        },
        ctx.localNow,
      )
      if (typeof place === 'string') return ctx.fail(place)
      if (overbook && (await countOverbooked(tx, practitionerId, place.date)) >= MOST_OVERBOOKED)
        ctx.fail('overbook-limit')
      const next = await moveAppointment(tx, {
        id: appointmentId,
        version,
        practitionerId,
        visitTypeId,
        overbookReason,
        ...place,
      })
      const { date, startMinute } = place
      const told = {
        event: 'reschedule',
        fromStatus: status,
        toStatus: status,
        practitionerId,
        date,
        startMinute,
        reason: overbookReason,
      }
      await tell(tx, ctx, { appointmentId, ...told })
      const after = next ?? ctx.fail('stale')
      undo.remember(ctx.actor.windowId, { before: visit, version: after, at: ms(ctx.now) })
      return { version: after }
    },
    'booking.cancel': async (tx, { appointmentId, version, reason, detail }, ctx) => {
      const visit = await changeable(tx, ctx, appointmentId, version)
      const { practitionerId, date, startMinute, status } = visit
      const change = {
        id: appointmentId,
        version,
        status: 'cancelled',
        cancelReason: reason,
        cancelDetail: detail,
      } as const
      const next = await setAppointmentStatus(tx, change)
      const told = {
        event: 'cancel',
        fromStatus: status,
        toStatus: 'cancelled',
        practitionerId,
        date,
        startMinute,
        reason,
      } as const
      await tell(tx, ctx, { appointmentId, ...told })
      const after = next ?? ctx.fail('stale')
      undo.remember(ctx.actor.windowId, { before: visit, version: after, at: ms(ctx.now) })
      return { version: after }
    },
    'booking.mine': async (db, _input, ctx) => {
      const people = await listAccountPatients(db, ctx.actor.accountId ?? ctx.fail('signed-out'))
      const patientIds = people.map(({ patientId }) => patientId)
      const minute = Number(ctx.localNow.slice(11, 13)) * 60 + Number(ctx.localNow.slice(14, 16))
      const asked = { patientIds, date: ctx.today, minute }
      const next = await listNext(db, asked)
      const past = await listPast(db, asked)
      return {
        next: next.map((visit) => toOwn(visit, ctx.localNow)),
        past: past.map((visit) => toOwn(visit, ctx.localNow)),
      }
    },
    'booking.slip': async (db, { appointmentId }, ctx) => {
      const visit = await findOwn(db, appointmentId)
      if (!visit || !(await reaches(db, ctx.actor, visit.patientId))) return ctx.fail('not-found')
      ctx.concerns(visit.patientId)
      return toOwn(visit, ctx.localNow)
    },
    'booking.hold': async (tx, { practitionerId, visitTypeId, start }, ctx) => {
      const byPatient = isPatient(ctx.actor)
      const type = await bookableType(tx, { practitionerId, visitTypeId }, byPatient)
      if (!type) return ctx.fail('not-found')
      const place = stretchAt(start, type.minutes)
      const taken = heldBy(
        ctx,
        practitionerId,
      )(place.date).some((one) => one.startMinute < place.endMinute && one.endMinute > place.startMinute)
      if (taken) ctx.fail('on-hold')
      const { windowId, workstation } = ctx.actor
      const expiresAt = holds.take({ windowId, workstation, practitionerId, ...place }, ms(ctx.now))
      return { expiresAt: new Date(expiresAt).toISOString() }
    },
    'booking.release': async (_tx, _input, ctx) => {
      holds.release(ctx.actor.windowId)
      return {}
    },
    'booking.explain': async (db, { practitionerId, visitTypeId, start }, ctx) => {
      const type = await bookableType(db, { practitionerId, visitTypeId }, false)
      if (!type) return ctx.fail('not-found')
      const { date, startMinute, endMinute } = stretchAt(start, type.minutes)
      const hours = await listWorkingHours(db, practitionerId)
      const closed = (await closedByDate(db, { practitionerId, from: date, days: 1 })).get(date) ?? []
      const crosses = (one: Interval) => one.startMinute < endMinute && one.endMinute > startMinute
      const busy = (await busyByDate(db, { practitionerId, from: date, to: date })).get(date) ?? []
      const held = heldBy(ctx, practitionerId)(date)
      return [
        ...(start < ctx.localNow ? [{ reason: 'past' as const, label: null }] : []),
        ...unavailableOn(hours, closed, date, 0, 1440)
          .filter(crosses)
          .map(({ kind, label }) => ({ reason: kind, label })),
        ...(busy.some(crosses) ? [{ reason: 'visit' as const, label: null }] : []),
        ...held.filter(crosses).map(({ workstation }) => ({ reason: 'hold' as const, label: workstation })),
      ]
    },
  } satisfies HandlersOf<
    | 'booking.hold'
    | 'booking.release'
    | 'booking.explain'
    | 'booking.openings'
    | 'booking.book'
    | 'booking.reschedule'
    | 'booking.cancel'
    | 'booking.mine'
    | 'booking.slip'
  >
}
