import { findAppointment, type Appointment } from '../../../db/repositories/appointments.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'

interface Seeker {
  concerns(...patientIds: readonly string[]): void
  fail(code: 'not-found' | 'stale'): never
}

/** A visit that exists, with its patient in the audit; fails with 'not-found'. */
export async function findVisit(db: ReadHandle | WriteHandle, ctx: Seeker, id: string): Promise<Appointment> {
  const visit = (await findAppointment(db, id)) ?? ctx.fail('not-found')
  ctx.concerns(visit.patientId)
  return visit
}

/** The visit as it was seen; fails with 'not-found', or with 'stale' when it has changed since. */
export async function seenVisit(
  db: ReadHandle | WriteHandle,
  ctx: Seeker,
  { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
): Promise<Appointment> {
  const visit = await findVisit(db, ctx, appointmentId)
  return visit.version === version ? visit : ctx.fail('stale')
}
