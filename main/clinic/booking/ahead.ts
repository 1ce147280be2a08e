import { countVisitsAhead } from '../../../db/repositories/visits-ahead.ts'
import type { Actor, Handle } from '../context.ts'
import { tieHolds } from '../patient/guardianship.rules.ts'
import { aheadRefusal } from '../account/kiosk-limits.rules.ts'
import { isPatient } from './asking.ts'

/** Why a patient may not book, or hold, one more visit at the kiosk; null for reception, which has no limit. */
export async function tooManyAhead(
  db: Handle,
  { actor, today }: { readonly actor: Actor; readonly today: string },
  patientId: string | undefined,
): Promise<'desk-first' | 'too-many-visits' | null> {
  const { accountId } = actor
  if (!isPatient(actor) || accountId === null) return null
  const linked = await countVisitsAhead(db, { accountId, from: today })
  return aheadRefusal(
    linked.filter((one) => tieHolds(one, today)),
    patientId,
  )
}
