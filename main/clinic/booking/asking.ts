import { mayBookFor } from '../../../db/repositories/account-patients.ts'
import { findAppointment } from '../../../db/repositories/appointments.ts'
import type { Actor } from '../context.ts'
import type { Handle } from './schedule-facts.ts'
import { insurerOf } from './wanted-visit.ts'

export const isPatient = ({ roles }: Actor) => roles.includes('patient')

/** Whether this person may touch this patient's visits: reception all, a patient those of his own people. */
export async function reaches(db: Handle, actor: Actor, patientId: string): Promise<boolean> {
  return !isPatient(actor) || (actor.accountId !== null && (await mayBookFor(db, actor.accountId, patientId)))
}

/**
 * For whom a time is looked for: his convênio, and whether only types exist that patients book by themselves; null: the
 * person, or the visit that moves, is none of who asks. What moves is its patient's, and may keep its type.
 */
export async function askedFor(
  db: Handle,
  actor: Actor,
  asked: {
    readonly patientId?: string | undefined
    readonly movingId?: string | undefined
    readonly visitTypeId: string
  },
): Promise<{
  readonly insurer: string | null
  readonly onlyBookable: boolean
  readonly patientId: string | undefined
} | null> {
  const moving = asked.movingId === undefined ? undefined : await findAppointment(db, asked.movingId)
  const byPatient = isPatient(actor)
  if (byPatient && asked.movingId !== undefined && !moving) return null
  for (const patientId of [asked.patientId, moving?.patientId])
    if (patientId !== undefined && !(await reaches(db, actor, patientId))) return null
  const patientId = asked.patientId ?? moving?.patientId
  return {
    insurer: await insurerOf(db, patientId),
    onlyBookable: byPatient && moving?.visitTypeId !== asked.visitTypeId,
    patientId,
  }
}
