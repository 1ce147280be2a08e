import { mayBookFor } from '../../../db/repositories/account-patients.ts'
import { findAppointment } from '../../../db/repositories/appointments.ts'
import type { Actor } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import type { Holds } from './holds.ts'
import type { Handle } from './schedule-facts.ts'

/** What places and visits need of the house around them. */
export type BookingParts = Pick<HouseParts, 'holds' | 'undo'>

export const isPatient = ({ roles }: Actor) => roles.includes('patient')

/** Whether this person may touch this patient's visits: reception all, a patient those of his own people. */
export async function reaches(db: Handle, actor: Actor, patientId: string): Promise<boolean> {
  return !isPatient(actor) || (actor.accountId !== null && (await mayBookFor(db, actor.accountId, patientId)))
}

/**
 * Whether only types that patients book by themselves exist for whoever asks, or null: the visit that he moves is not
 * one of his. What moves may keep its type.
 */
export async function onlyPatientTypes(
  db: Handle,
  actor: Actor,
  { movingId, visitTypeId }: { readonly movingId?: string | undefined; readonly visitTypeId: string },
): Promise<boolean | null> {
  if (!isPatient(actor)) return false
  if (movingId === undefined) return true
  const moving = await findAppointment(db, movingId)
  if (!moving || !(await reaches(db, actor, moving.patientId))) return null
  return moving.visitTypeId !== visitTypeId
}

/** What other windows hold on a date, or from one date to another. */
export function heldElsewhere(
  holds: Holds,
  { actor, now }: { readonly actor: Actor; readonly now: string },
  from: string,
  to = from,
) {
  return holds.others(actor.windowId, from, to, Date.parse(now))
}
