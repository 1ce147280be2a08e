import { listClaimsOf, refuseClaim, type Claim } from '../../../db/repositories/account-claims.ts'
import { unlinkPatient } from '../../../db/repositories/account-patients.ts'
import { forgetPatientSearch } from '../../../db/repositories/patient-search.ts'
import { hasVisits, listVisitsAhead } from '../../../db/repositories/visits-ahead.ts'
import type { ClaimRefusal } from '../../../db/schema/values.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { CommandContext, WriteHandle } from '../context.ts'
import { cancelAll } from '../visit/batch.ts'
import type { Changer } from '../visit/change-visit.ts'

type Refuser = Changer &
  Pick<CommandContext<CommandName>, 'today' | 'sessions'> & { fail(code: 'signed-out'): never }

/**
 * Refuses a claim and what hangs on it: the account books no longer for whom it declared, and the visits it booked for him
 * are free again. Where it was the account's own person, its dependants go the same way. Gives how many visits were
 * cancelled.
 */
export async function refuse(
  tx: WriteHandle,
  ctx: Refuser,
  claim: Claim,
  why: { readonly refusal: ClaimRefusal; readonly note: string | null },
): Promise<number> {
  const closedBy = ctx.actor.accountId ?? ctx.fail('signed-out')
  const { claimId, accountId, provisionalId: patientId } = claim
  if (!(await refuseClaim(tx, { id: claimId, closedAt: ctx.now, closedBy, ...why }))) return 0
  await unlinkPatient(tx, accountId, patientId)
  const visits = await listVisitsAhead(tx, { patientId, from: ctx.today })
  await cancelAll(tx, ctx, visits, 'clinic')
  // A card that nobody was seen under is found no more; one with a chart stays.
  if (!(await hasVisits(tx, patientId))) await forgetPatientSearch(tx, patientId)
  ctx.concerns(patientId)
  if (claim.relationship !== 'self') return visits.length
  ctx.sessions.change({ to: 'ended', accountId })
  let cancelled = visits.length
  for (const dependant of await listClaimsOf(tx, accountId))
    cancelled += await refuse(tx, ctx, dependant, { refusal: 'holder-refused', note: null })
  return cancelled
}
