import {
  insertAppointmentEvent,
  type NewAppointmentEvent,
} from '../../../db/repositories/appointment-events.ts'
import { findAppointment, type Appointment } from '../../../db/repositories/appointments.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { LIVE } from '../../../db/schema/values.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Actor, Context, WriteHandle } from '../context.ts'
import { isPatient, reaches } from '../booking/asking.ts'
import { changeRefusal } from './own-visits.rules.ts'
import type { Place } from '../booking/placement.ts'
import type { Handle } from '../booking/schedule-facts.ts'
import type { Change, Undoable } from './undo.ts'

/** How long before a visit this person may still change it; null: until it is over. */
export async function noticeOf(db: Handle, actor: Actor): Promise<number | null> {
  return isPatient(actor) ? ((await readClinic(db))?.noticeMinutes ?? 0) : null
}

type Changing = Context<'booking.cancel'> | Context<'booking.reschedule'>

/** The visit to change, once it is known to be the one that was seen. Other people's visits do not exist for a patient. */
export async function changeable(
  tx: WriteHandle,
  ctx: Changing,
  id: string,
  version: number,
): Promise<Appointment> {
  const visit = await findAppointment(tx, id)
  if (!visit || !(await reaches(tx, ctx.actor, visit.patientId))) return ctx.fail('not-found')
  ctx.concerns(visit.patientId)
  if (visit.version !== version) ctx.fail('stale')
  const refusal = changeRefusal(visit, await noticeOf(tx, ctx.actor), ctx.localNow)
  return refusal ? ctx.fail(refusal) : visit
}

type Teller = Pick<Context<CommandName>, 'actor' | 'now'>

/** One line in the visit's own history. */
export function tell(
  tx: WriteHandle,
  { actor, now }: Teller,
  visit: Omit<NewAppointmentEvent, 'at' | 'accountId' | 'station'>,
): Promise<void> {
  return insertAppointmentEvent(tx, { ...visit, at: now, accountId: actor.accountId, station: actor.station })
}

/** Notes in the history that the desk was told of the patient's other visit at that time, and went on. */
export async function tellElsewhere(
  tx: WriteHandle,
  ctx: Teller,
  appointmentId: string,
  visit: { readonly practitionerId: string; readonly status: Appointment['status'] },
  place: Place,
): Promise<void> {
  if (!place.elsewhere) return
  const { practitionerId, status } = visit
  const { date, startMinute } = place
  const told = { appointmentId, practitionerId, date, startMinute, fromStatus: status, toStatus: status }
  await tell(tx, ctx, { ...told, event: 'same-time', reason: null })
}

/** The way back of a visit that was not there before: one that was booked by mistake. */
export async function unbooking(
  tx: WriteHandle,
  ctx: { fail(code: 'not-found'): never },
  id: string,
): Promise<Change> {
  const made = (await findAppointment(tx, id)) ?? ctx.fail('not-found')
  return { before: { ...made, status: 'cancelled', cancelReason: 'mistake' }, version: made.version }
}

/** Keeps what a change was before, for ten seconds, and holds the gaps that it left as long. */
export function rememberChange(
  ctx: Pick<Context<CommandName>, 'undo'>,
  id: string,
  changes: readonly Change[],
  { wishes = [], leaves = true }: { readonly wishes?: Undoable['wishes']; readonly leaves?: boolean } = {},
): void {
  const left = leaves ? changes.filter(({ before }) => LIVE.includes(before.status)) : []
  ctx.undo.remember({ id, changes, wishes, gaps: left.map(({ before }) => before) })
}
