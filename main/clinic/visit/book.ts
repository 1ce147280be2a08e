import { findAppointment, type Appointment } from '../../../db/repositories/appointments.ts'
import { hasSignedSince } from '../../../db/repositories/chart-entries.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { findPlace, isPatient, type Place, reaches, tooManyAhead, tooManyChanges } from '../booking/free.ts'
import type { Actor, Context, HandlersOf, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { cancelVisit } from './batch.ts'
import { bookVisit, changeVisit } from './change-visit.ts'
import { changeRefusal } from './change.rules.ts'
import { statusThere } from './known-place.ts'
import { fieldsOf } from './place-fields.ts'
import { keepWayBack } from './way-back.ts'

type PlaceContext = Context<'visit.book'> | Context<'visit.reschedule'>
type ChangeContext = Context<'visit.cancel'> | Context<'visit.reschedule'>

/** Whoever keeps everybody's agenda. */
const isDesk = ({ roles }: Actor) => roles.includes('reception')

/** Where the visit shall stand, asked inside the transaction. Overbooked visits and visits at the same time are the desk's. */
async function placeFor(
  tx: WriteHandle,
  ctx: PlaceContext,
  wish: ParsedInput<'visit.book'> | ParsedInput<'visit.reschedule'>,
  patientId: string,
  moving?: Appointment,
): Promise<Place> {
  const byPatient = isPatient(ctx.actor)
  if (!isDesk(ctx.actor) && (wish.overbook || wish.sameTime)) ctx.fail('denied')
  const { practitionerId, visitTypeId, date, startMinute, sameTime = false } = wish
  const who = { patientId, practitionerId, visitTypeId, date, startMinute, byPatient, sameTime, moving }
  const holds = ctx.holds.others(date)
  const place = await findPlace(tx, { ...who, overbook: wish.overbook !== undefined, holds }, ctx)
  return typeof place === 'string' ? ctx.fail(place) : place
}

/** The visit to change, as it was seen. Other people's visits do not exist for a patient, who also has to be in time. */
async function changeableVisit(
  tx: WriteHandle,
  ctx: ChangeContext,
  { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
): Promise<Appointment> {
  const visit = await findAppointment(tx, appointmentId)
  if (!visit || !(await reaches(tx, ctx, visit.patientId))) return ctx.fail('not-found')
  ctx.concerns(visit.patientId)
  if (visit.version !== version) ctx.fail('stale')
  const notice = isPatient(ctx.actor) ? ((await readClinic(tx))?.noticeMinutes ?? 0) : null
  const refusal = changeRefusal(visit, notice, ctx.localNow)
  return refusal ? ctx.fail(refusal) : visit
}

/** A return is booked right after its note was signed, although that closed the chart of an earlier day. */
const JUST_SIGNED_MS = 3_600_000

async function mayBookFor(tx: WriteHandle, ctx: Context<'visit.book'>, patientId: string): Promise<boolean> {
  const { practitionerId } = ctx.actor
  if (practitionerId === null) return false
  const since = new Date(Date.parse(ctx.now) - JUST_SIGNED_MS).toISOString()
  if (await hasSignedSince(tx, { patientId, practitionerId, since })) return true
  return !(await needsReason(tx, ctx, patientId))
}

/** Booking, moving and cancelling visits, by reception or by patients themselves. */
export const visitHandlers = {
  'visit.book': async (tx, wish, ctx) => {
    const { patientId, practitionerId, visitTypeId } = wish
    if (!(await reaches(tx, ctx, patientId))) ctx.fail('not-found')
    ctx.concerns(patientId)
    const { actor } = ctx
    // A doctor fills nobody else's day.
    const isDoctors = !isPatient(actor) && !isDesk(actor)
    if (isDoctors && actor.practitionerId !== practitionerId) ctx.fail('not-yours')
    // That the patient is elsewhere then is for whoever may open the chart, where it stands as well.
    if (isDoctors && !(await mayBookFor(tx, ctx, patientId))) ctx.fail('reason-needed')
    const tooMany = (await tooManyAhead(tx, ctx, patientId)) ?? (await tooManyChanges(tx, ctx, null))
    if (tooMany) ctx.fail(tooMany)
    const place = await placeFor(tx, ctx, wish, patientId)
    const overbookReason = wish.overbook?.reason ?? null
    const made = await bookVisit(tx, ctx, { patientId, practitionerId, visitTypeId, place, overbookReason })
    const { id: appointmentId } = made.before
    ctx.holds.release()
    keepWayBack(ctx, appointmentId, [made])
    return { appointmentId, version: made.version }
  },
  'visit.reschedule': async (tx, wish, ctx) => {
    const visit = await changeableVisit(tx, ctx, wish)
    const tooMany = await tooManyChanges(tx, ctx, visit.id)
    if (tooMany) ctx.fail(tooMany)
    const place = await placeFor(tx, ctx, wish, visit.patientId, visit)
    const reason = wish.overbook?.reason ?? null
    const set = { ...fieldsOf(wish, place, reason), status: statusThere(visit, wish) }
    const { elsewhere } = place
    const moved = await changeVisit(tx, ctx, visit, { event: 'reschedule', reason, elsewhere, set })
    ctx.holds.release()
    keepWayBack(ctx, visit.id, [moved])
    return { appointmentId: visit.id, version: moved.version }
  },
  'visit.cancel': async (tx, { reason, detail, ...seen }, ctx) => {
    const visit = await changeableVisit(tx, ctx, seen)
    const cancelled = await cancelVisit(tx, ctx, visit, reason, detail)
    keepWayBack(ctx, visit.id, [cancelled])
    return { appointmentId: visit.id, version: cancelled.version }
  },
} satisfies HandlersOf<'visit.book' | 'visit.reschedule' | 'visit.cancel'>
