import { insertAppointmentEvent } from '../../../db/repositories/appointment-event-writes.ts'
import {
  insertAppointment,
  updateAppointment,
  type AppointmentFields,
} from '../../../db/repositories/appointment-writes.ts'
import { findAppointment, type Appointment } from '../../../db/repositories/appointments.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import { isLive, type CallOutcome, type VisitEvent } from '../../../preload/contract/visit-status.ts'
import type { Place } from '../booking/free.ts'
import type { CommandContext, WriteHandle } from '../context.ts'
import { followKnown } from './known-place.ts'
import type { Change } from './undo-store.ts'

/** Whoever changes a visit: any command. */
export type Changer = Pick<CommandContext<CommandName>, 'actor' | 'now' | 'newId' | 'concerns' | 'undo'> & {
  fail(code: 'not-found' | 'stale'): never
}

/** One line in a visit's own history, as the visit stands after it. */
async function tell(
  tx: WriteHandle,
  { actor, now: at }: Changer,
  after: Pick<Appointment, 'id' | 'status' | 'practitionerId' | 'date' | 'startMinute'>,
  event: VisitEvent,
  fromStatus: Appointment['status'] | null,
  reason: string | null = null,
): Promise<void> {
  const { id: appointmentId, status: toStatus, practitionerId, date, startMinute } = after
  const { accountId, station } = actor
  const who = { at, accountId, station }
  await insertAppointmentEvent(tx, {
    ...who,
    appointmentId,
    event,
    fromStatus,
    toStatus,
    practitionerId,
    date,
    startMinute,
    reason,
  })
}

/** One line in a visit's history about what changes nothing of it: how a call ended. */
export const noteCall = (tx: WriteHandle, ctx: Changer, visit: Appointment, outcome: CallOutcome) =>
  tell(tx, ctx, visit, outcome, visit.status)

export interface VisitChange {
  /** The word in its history; null: a change that is none, like a priority. */
  readonly event: VisitEvent | null
  readonly reason?: string | null
  /** The desk goes on although the patient is elsewhere at that time. */
  readonly elsewhere?: boolean
  readonly set: Partial<AppointmentFields>
}

/**
 * Changes a visit as it was seen: its row, its version, its history, and the patient in the audit. Gives the way back, or
 * undefined when the visit had changed meanwhile.
 * @throws DatabaseError 'slot-taken' or 'room-taken' when somebody stands where it goes or comes back to
 */
export async function tryChange(
  tx: WriteHandle,
  ctx: Changer,
  before: Appointment,
  { event, reason = null, elsewhere = false, set }: VisitChange,
): Promise<Change | undefined> {
  ctx.concerns(before.patientId)
  const version = await updateAppointment(tx, before, set)
  if (version === undefined) return undefined
  const after = { ...before, ...set }
  // An undo leads from wherever the visit was, which the row before it tells.
  if (event !== null) await tell(tx, ctx, after, event, event === 'undo' ? null : before.status, reason)
  if (elsewhere) await tell(tx, ctx, after, 'same-time', after.status)
  await followKnown(tx, ctx, { before, after, event })
  const leaves = set.date !== undefined || !isLive(after.status)
  return { before, version, leavesGap: isLive(before.status) && leaves }
}

/** The same; fails with 'stale' when the visit had changed meanwhile. */
export async function changeVisit(
  tx: WriteHandle,
  ctx: Changer,
  before: Appointment,
  change: VisitChange,
): Promise<Change> {
  return (await tryChange(tx, ctx, before, change)) ?? ctx.fail('stale')
}

export interface NewVisit {
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly place: Place
  /** Set when it is overbooked. */
  readonly overbookReason?: string | null
  readonly series?: { readonly id: string; readonly index: number }
}

/** Books a visit and begins its history. Its way back is a visit that was booked by mistake. */
export async function bookVisit(tx: WriteHandle, ctx: Changer, wish: NewVisit): Promise<Change> {
  const { place, overbookReason = null, ...who } = wish
  ctx.concerns(wish.patientId)
  const id = ctx.newId()
  const made = { ...who, ...place, id, overbookReason, createdAt: ctx.now, createdBy: ctx.actor.accountId }
  await insertAppointment(tx, made)
  const visit = (await findAppointment(tx, id)) ?? ctx.fail('not-found')
  await tell(tx, ctx, visit, 'book', null, overbookReason)
  if (place.elsewhere) await tell(tx, ctx, visit, 'same-time', visit.status)
  const before = { ...visit, status: 'cancelled', cancelReason: 'mistake' } as const
  return { before, version: visit.version, leavesGap: false }
}

/** How a visit stands that was written down after it had happened. */
export const LATE = { status: 'fulfilled', recordedLate: 1 } as const

/**
 * Writes down a visit that has happened, and why only now. Nobody arrived for it here, so that it is in no wait. Its way back
 * is a visit that was written by mistake; it stays known as one that nobody had booked.
 */
export async function recordLate(
  tx: WriteHandle,
  ctx: Changer,
  wish: Omit<NewVisit, 'series'> & { readonly reason: string },
): Promise<Change> {
  const { place, overbookReason = null, reason, ...who } = wish
  ctx.concerns(wish.patientId)
  const id = ctx.newId()
  const made = { ...who, ...place, id, overbookReason, createdAt: ctx.now, createdBy: ctx.actor.accountId }
  await insertAppointment(tx, made)
  const booked = (await findAppointment(tx, id)) ?? ctx.fail('not-found')
  const version = (await updateAppointment(tx, booked, LATE)) ?? ctx.fail('stale')
  await tell(tx, ctx, { ...booked, ...LATE }, 'record-late', null, reason)
  const before = { ...booked, ...LATE, status: 'cancelled', cancelReason: 'mistake' } as const
  return { before, version, leavesGap: false }
}
