import type { WaitingEntry } from '../../../db/repositories/waiting-list.ts'
import { isPatient } from '../booking/free.ts'
import type { Changer } from './change-visit.ts'
import type { Change } from './undo-store.ts'

/**
 * Keeps what changed for ten seconds, under the visit's id or a batch's, and holds the gaps that it left as long. Patients
 * have no undo: they book again.
 */
export function keepWayBack(
  ctx: Pick<Changer, 'actor' | 'undo'>,
  id: string,
  changes: readonly Change[],
  wishes: readonly WaitingEntry[] = [],
): void {
  if (isPatient(ctx.actor)) return
  const gaps = changes.flatMap(({ before, leavesGap }) => (leavesGap ? [before] : []))
  ctx.undo.remember({ id, changes, wishes, gaps })
}

/** A change that takes nothing away from the way back of the one before it: a reason, a room, a priority. */
export function followWayBack(ctx: Pick<Changer, 'undo'>, { before, version }: Change): void {
  ctx.undo.follow(before.id, before.version, version)
}
