import { hasReasonSince } from '../../../db/repositories/access-reasons.ts'
import { isOthersToo, listVisitsOn } from '../../../db/repositories/appointments.ts'
import { listOpenEncounters } from '../../../db/repositories/encounters.ts'
import type { Actor, ReadHandle, WriteHandle } from '../context.ts'
import { endedCountSince, reasonsCountSince, unsignedCountSince } from './chart-access.rules.ts'

interface ChartReader {
  readonly actor: Actor
  readonly now: string
  readonly today: string
}

/**
 * Whether this doctor must say why before the chart opens: no visit with him today or just ended, nothing of the last days left to
 * sign, no reason given lately. What he can make alone opens nothing, nor does its note: a visit that he booked and nobody else had
 * to do with, one that was written down afterwards, an encounter without a visit.
 */
export async function needsReason(
  db: ReadHandle | WriteHandle,
  { actor, now, today }: ChartReader,
  patientId: string,
): Promise<boolean> {
  const { accountId, practitionerId } = actor
  if (accountId === null || practitionerId === null) return true
  const since = unsignedCountSince(today)
  const unsigned = (await listOpenEncounters(db, practitionerId)).flatMap((one) =>
    one.patientId === patientId && one.date >= since && one.visit?.recordedLate === false ? one.visit.id : [],
  )
  const endedSince = endedCountSince(now)
  const visits = await listVisitsOn(db, { patientId, practitionerId, date: today, endedSince })
  if (await isOthersToo(db, [...visits, ...unsigned], accountId)) return false
  return !(await hasReasonSince(db, { patientId, accountId, since: reasonsCountSince(now) }))
}
