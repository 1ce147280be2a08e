import { findTie } from '../../../db/repositories/account-patients.ts'
import { findAppointment, type Appointment } from '../../../db/repositories/appointments.ts'
import type { Actor, Handle } from '../context.ts'
import { holds, type Calendar } from '../patient/ties.ts'
import { insurerOf, type ByPatient } from './wanted-visit.ts'

export const isPatient = ({ roles }: Actor) => roles.includes('patient')

/** Who asks, and on which day of the clinic. */
export interface Asker extends Calendar {
  readonly actor: Actor
}

/** Whether somebody books by himself, and for whom. */
export const byPatientOf = ({ actor, today }: Asker, patientId: string | undefined): ByPatient =>
  isPatient(actor) && { patientId, today }

/** Whether this person may touch this patient's visits: reception all, a patient those of his own people. */
export async function reaches(db: Handle, asker: Asker, patientId: string): Promise<boolean> {
  const { actor } = asker
  if (!isPatient(actor)) return true
  const tie = actor.accountId === null ? undefined : await findTie(db, actor.accountId, patientId)
  return tie !== undefined && holds(asker, tie)
}

/**
 * For whom a time is looked for: his convênio, whether he books by himself, and the visit that moves; null: the person, or that
 * visit, is none of who asks. What moves is its patient's, and may keep its type.
 */
export async function askedFor(
  db: Handle,
  asker: Asker,
  asked: {
    readonly patientId?: string | undefined
    readonly movingId?: string | undefined
    readonly visitTypeId: string
  },
): Promise<{
  readonly insurer: string | null
  readonly byPatient: ByPatient
  readonly moving: Appointment | undefined
  readonly patientId: string | undefined
} | null> {
  const moving = asked.movingId === undefined ? undefined : await findAppointment(db, asked.movingId)
  if (isPatient(asker.actor) && asked.movingId !== undefined && !moving) return null
  for (const patientId of [asked.patientId, moving?.patientId])
    if (patientId !== undefined && !(await reaches(db, asker, patientId))) return null
  const patientId = asked.patientId ?? moving?.patientId
  return {
    insurer: await insurerOf(db, patientId),
    byPatient: byPatientOf(asker, patientId),
    moving,
    patientId,
  }
}
