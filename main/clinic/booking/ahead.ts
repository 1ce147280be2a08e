import { countVisitsAhead } from '../../../db/repositories/visits-ahead.ts'
import { aheadRefusal } from '../people/kiosk-limits.rules.ts'
import { holds } from '../people/ties.ts'
import { isPatient, type Asker } from './asking.ts'
import type { Handle } from './schedule-facts.ts'

/** Why a patient may not book, or hold, one more visit at the kiosk; null for reception, which has no limit. */
export async function tooManyAhead(
  db: Handle,
  asker: Asker,
  patientId: string | undefined,
): Promise<'desk-first' | 'too-many-visits' | null> {
  const { actor, today } = asker
  const { accountId } = actor
  if (!isPatient(actor) || accountId === null) return null
  const linked = await countVisitsAhead(db, { accountId, from: today })
  return aheadRefusal(
    linked.filter((one) => holds(asker, one)),
    patientId,
  )
}
