import { liftVisits } from '../../../db/repositories/appointment-sets.ts'
import {
  moveAppointment,
  setAppointmentStatus,
  type Appointment,
} from '../../../db/repositories/appointments.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Context, WriteHandle } from '../context.ts'
import { findPlace, type PlaceRefusal } from '../booking/placement.ts'
import type { Change } from './undo.ts'
import { tell } from './visits.ts'

type Clerk = Pick<Context<CommandName>, 'actor' | 'now' | 'localNow' | 'today' | 'concerns' | 'holds'>

/** One visit of a batch and where it goes. */
export interface Move {
  readonly visit: Appointment
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly start: string
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
  for (const { visit, practitionerId, visitTypeId, start } of moves) {
    const { id, version, status, patientId } = visit
    ctx.concerns(patientId)
    const held = ctx.holds.others(start.slice(0, 10))
    const wish = {
      patientId,
      practitionerId,
      visitTypeId,
      start,
      byPatient: false,
      moving: visit,
      holds: held,
    }
    const place = await findPlace(tx, wish, ctx)
    if (typeof place === 'string') {
      conflicts.push({ appointmentId: id, code: place })
      continue
    }
    const after = await moveAppointment(tx, { id, version, practitionerId, visitTypeId, status, ...place })
    if (after === undefined) {
      conflicts.push({ appointmentId: id, code: 'stale' })
      continue
    }
    changes.push({ before: visit, version: after })
    const { date, startMinute } = place
    const told = { appointmentId: id, practitionerId, date, startMinute, reason: null }
    await tell(tx, ctx, { ...told, event: 'reschedule', fromStatus: status, toStatus: status })
  }
  return { changes, conflicts }
}

/** Cancels many visits for one reason; undefined when one of them has changed meanwhile. */
export async function cancelAll(
  tx: WriteHandle,
  ctx: Clerk,
  visits: readonly Appointment[],
  reason: string,
): Promise<readonly Change[] | undefined> {
  const changes: Change[] = []
  for (const before of visits) {
    const { id, version, patientId, practitionerId, date, startMinute, status } = before
    ctx.concerns(patientId)
    const change = { id, version, status: 'cancelled', cancelReason: reason, cancelDetail: null } as const
    const after = await setAppointmentStatus(tx, change)
    if (after === undefined) return undefined
    changes.push({ before, version: after })
    const told = { appointmentId: id, practitionerId, date, startMinute, reason }
    await tell(tx, ctx, { ...told, event: 'cancel', fromStatus: status, toStatus: 'cancelled' })
  }
  return changes
}
