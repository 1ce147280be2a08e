import { countKioskChanges } from '../../../db/repositories/kiosk-counts.ts'
import { countVisitsAhead } from '../../../db/repositories/visits-ahead.ts'
import { aheadRefusal, changesRefusal, countedFrom } from '../people/kiosk-limits.rules.ts'
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

/** Why a patient may not book or move at the kiosk once more today, or hold a time for it; `movingId`: the visit that moves. */
export async function tooManyChanges(
  db: Handle,
  { actor, now, today }: Asker & { readonly now: string },
  movingId: string | null,
): Promise<'too-many-changes' | null> {
  const { accountId } = actor
  if (!isPatient(actor) || accountId === null) return null
  const asked = { accountId, appointmentId: movingId, from: countedFrom(now, 24), today }
  return changesRefusal(await countKioskChanges(db, asked))
}
