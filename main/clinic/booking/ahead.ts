import { countKioskChanges, countSlips } from '../../../db/repositories/kiosk-counts.ts'
import { countVisitsAhead } from '../../../db/repositories/visits-ahead.ts'
import { aheadRefusal, changesRefusal, countedFrom, slipsRefusal } from '../account/kiosk-limits.rules.ts'
import type { Handle } from '../context.ts'
import { holds } from '../patient/ties.ts'
import { isPatient, type Asker } from './asking.ts'

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

interface Moment {
  /** UTC instant. */
  readonly now: string
}

/** Why a patient may not book or move at the kiosk once more today, or hold a time for it; `movingId`: the visit that moves. */
export async function tooManyChanges(
  db: Handle,
  { actor, now, today }: Asker & Moment,
  movingId: string | null,
): Promise<'too-many-changes' | null> {
  const { accountId } = actor
  if (!isPatient(actor) || accountId === null) return null
  const asked = { accountId, appointmentId: movingId, from: countedFrom(now, 24), today }
  return changesRefusal(await countKioskChanges(db, asked))
}

/** Why the slip of a visit is not printed at the kiosk once more now. */
export async function tooManySlips(
  db: Handle,
  { accountId, now }: Moment & { readonly accountId: string },
  appointmentId: string,
): Promise<'too-many-slips' | null> {
  return slipsRefusal(await countSlips(db, { accountId, appointmentId, from: countedFrom(now) }))
}
