import { liftVisits } from '../../../db/repositories/appointment-writes.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import { findPlace, type PlaceRefusal } from '../booking/free.ts'
import type { CommandContext, WriteHandle } from '../context.ts'
import { changeVisit, tryChange, type Changer } from './change-visit.ts'
import { statusThere } from './known-place.ts'
import { fieldsOf } from './place-fields.ts'
import type { Change } from './undo-store.ts'

type Clerk = Changer & Pick<CommandContext<CommandName>, 'localNow' | 'today' | 'holds'>

/** One visit of a batch and where it goes. */
export interface Move {
  readonly visit: Appointment
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
}

export interface Conflict {
  readonly appointmentId: string
  readonly code: PlaceRefusal | 'stale'
}

/**
 * Moves many visits in one transaction, each checked like one alone and against those that moved before it. With a
 * conflict the caller has to fail, which rolls everything back.
 */
export async function moveAll(
  tx: WriteHandle,
  ctx: Clerk,
  moves: readonly Move[],
): Promise<{ readonly changes: readonly Change[]; readonly conflicts: Conflict[] }> {
  const changes: Change[] = []
  const conflicts: Conflict[] = []
  await liftVisits(
    tx,
    moves.map(({ visit }) => visit.id),
  )
  for (const { visit, ...to } of moves) {
    const { id: appointmentId, patientId } = visit
    ctx.concerns(patientId)
    const holds = ctx.holds.others(to.date)
    const place = await findPlace(tx, { ...to, patientId, byPatient: false, moving: visit, holds }, ctx)
    if (typeof place === 'string') {
      conflicts.push({ appointmentId, code: place })
      continue
    }
    // Lifted, it has none of its own.
    const set = { ...fieldsOf(to, place), status: statusThere(visit, to) }
    const change = await tryChange(tx, ctx, visit, { event: 'reschedule', set })
    if (change) changes.push(change)
    else conflicts.push({ appointmentId, code: 'stale' })
  }
  return { changes, conflicts }
}

/** Cancels a visit for a reason. */
export const cancelVisit = (
  tx: WriteHandle,
  ctx: Changer,
  visit: Appointment,
  reason: string,
  detail: string | null = null,
): Promise<Change> =>
  changeVisit(tx, ctx, visit, {
    event: 'cancel',
    reason,
    set: { status: 'cancelled', cancelReason: reason, cancelDetail: detail },
  })

/** Cancels many visits for one reason; fails with 'stale' when one of them has changed meanwhile. */
export async function cancelAll(
  tx: WriteHandle,
  ctx: Changer,
  visits: readonly Appointment[],
  reason: string,
): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const visit of visits) changes.push(await cancelVisit(tx, ctx, visit, reason))
  return changes
}
