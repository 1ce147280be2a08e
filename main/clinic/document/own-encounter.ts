import { findEncounter, type Encounter } from '../../../db/repositories/encounters.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import type { Context, Handle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { professionalAuthor } from './frame.ts'

type ChartContext = Context<'document.list'> | Context<'document.issue'>

/** Whoever issues papers in a chart that is open to him. */
export async function issuerIn(db: Handle, ctx: ChartContext, patientId: string) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  const practitioner = (await findPractitioner(db, practitionerId)) ?? ctx.fail('not-found')
  const { council } = practitioner
  return { accountId, practitionerId, patientId, council, author: await professionalAuthor(db, practitioner) }
}

/** The consultation a paper is about: the doctor's own with this patient, and no mistake; null where there is none. */
export async function ownEncounter(
  db: Handle,
  { actor }: ChartContext,
  { encounterId, patientId }: { readonly encounterId: string | null; readonly patientId: string },
): Promise<Encounter | null | 'not-yours' | 'wrong-status'> {
  if (encounterId === null) return null
  const encounter = await findEncounter(db, encounterId)
  if (encounter?.patientId !== patientId || encounter.practitionerId !== actor.practitionerId)
    return 'not-yours'
  return encounter.status === 'discarded' ? 'wrong-status' : encounter
}
