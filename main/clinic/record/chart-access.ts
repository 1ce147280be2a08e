import { hasReasonSince } from '../../../db/repositories/access-reasons.ts'
import { hasVisitOn } from '../../../db/repositories/appointments.ts'
import { listOpenEncounters, type Encounter } from '../../../db/repositories/encounters.ts'
import type { Actor, ReadHandle, WriteHandle } from '../context.ts'
import { reasonsCountSince, unsignedCountSince } from './chart-access.rules.ts'

interface ChartReader {
  readonly actor: Actor
  readonly now: string
  readonly today: string
}

/**
 * Whether this doctor must say why before the chart opens: no visit today with him, nothing of the last days left to sign, no
 * reason given lately. A visit that was written down afterwards opens nothing, nor does its note: anybody can write one down.
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
  const opens = (one: Encounter) =>
    one.patientId === patientId && one.date >= since && !one.visit?.recordedLate
  if (unsigned.some(opens)) return false
  return !(await hasReasonSince(db, { patientId, accountId, since: reasonsCountSince(now) }))
}
