import { hasReasonSince } from '../../../db/repositories/access-reasons.ts'
import { hasVisitOn } from '../../../db/repositories/appointments.ts'
import { listOpenEncounters } from '../../../db/repositories/encounters.ts'
import type { Actor, ReadHandle, WriteHandle } from '../context.ts'
import { reasonsCountSince, unsignedCountSince } from './chart-access.rules.ts'

interface ChartReader {
  readonly actor: Actor
  readonly now: string
  readonly today: string
}

/**
 * Whether this doctor must say why before the chart opens: no visit today with him, nothing of the last days left to sign, no
 * reason given lately.
 */
export async function needsReason(
  db: ReadHandle | WriteHandle,
  { actor, now, today }: ChartReader,
  patientId: string,
): Promise<boolean> {
  const { accountId, practitionerId } = actor
  if (accountId === null || practitionerId === null) return true
  if (await hasVisitOn(db, { patientId, practitionerId, date: today })) return false
  const unsigned = await listOpenEncounters(db, practitionerId)
  const since = unsignedCountSince(today)
  if (unsigned.some((one) => one.patientId === patientId && one.date >= since)) return false
  return !(await hasReasonSince(db, { patientId, accountId, since: reasonsCountSince(now) }))
}
