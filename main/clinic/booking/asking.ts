import { mayBookFor } from '../../../db/repositories/account-patients.ts'
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

/** What other windows hold on a date, or from one date to another. */
export function heldElsewhere(
  holds: Holds,
  { actor, now }: { readonly actor: Actor; readonly now: string },
  from: string,
  to = from,
) {
  return holds.others(actor.windowId, from, to, Date.parse(now))
}
