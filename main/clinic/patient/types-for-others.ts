import { findPatient } from '../../../db/repositories/patients.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import { listVisitTypes } from '../../../db/repositories/visit-types.ts'
import type { Handle } from '../context.ts'
import { isForSome, isMeantFor } from './meant-for.rules.ts'

/** Which visit types are meant for others than each of these people. */
export async function typesForOthers(
  db: Handle,
  people: readonly { readonly patientId: string }[],
  today: string,
): Promise<(patientId: string) => string[]> {
  const practitioners = await listPractitioners(db)
  const types = await listVisitTypes(
    db,
    practitioners.map(({ id }) => id),
  )
  const limited = types.filter(isForSome)
  const others = new Map<string, string[]>()
  for (const { patientId } of limited.length > 0 ? people : []) {
    const card = (await findPatient(db, patientId))?.card
    const no = limited.filter((type) => card && !isMeantFor(type, card, today))
    others.set(
      patientId,
      no.map(({ id }) => id),
    )
  }
  return (patientId) => others.get(patientId) ?? []
}
