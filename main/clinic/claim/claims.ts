import { DatabaseError } from '../../../db/errors.ts'
import {
  closeClaim,
  findClaim,
  listClaimsByCpf,
  type Claim,
} from '../../../db/repositories/account-claims.ts'
import { confirmLink } from '../../../db/repositories/account-patients.ts'
import { confirmProvisional, findPatient } from '../../../db/repositories/patients.ts'
import { isSurelyMinor } from '../../../preload/contract/birth-date.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { renewAccess } from '../access/credentials.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { uniteAccounts, uniteCards } from '../duplicate/uniting.ts'
import { guardianshipRefusal } from '../patient/guardianship.rules.ts'
import { refreshPairs } from '../patient/likeness.ts'
import { findClaimedCards } from './claimed-cards.ts'
import { refuse } from './refusals.ts'

type LinkContext = Context<'claim.link'>

/** Names in the trail what is decided, and about whom, also where it fails. */
async function findNamed(
  tx: WriteHandle,
  ctx: LinkContext | Context<'claim.refuse'>,
  claimId: string,
): Promise<Claim> {
  const claim = await findClaim(tx, claimId)
  if (!claim) return ctx.fail('not-found')
  ctx.about(claimId)
  ctx.concerns(claim.provisionalId)
  return claim
}

/** Whether this claim may be linked to this card. */
async function decide(
  tx: WriteHandle,
  ctx: LinkContext,
  { claimId, patientId, guardianship }: ParsedInput<'claim.link'>,
) {
  const claim = await findNamed(tx, ctx, claimId)
  const { provisionalId, relationship } = claim
  const target = patientId ?? provisionalId
  const [declared, card] = [await findPatient(tx, provisionalId), await findPatient(tx, target)]
  if (!declared || !card) return ctx.fail('not-found')
  if (claim.closedAt !== null) ctx.fail('claim-closed')
  const candidates = (await findClaimedCards(tx, [provisionalId])).get(provisionalId) ?? []
  if (patientId !== null && !candidates.includes(patientId)) ctx.fail('not-a-candidate')
  const isOwn = relationship === 'self'
  if (!isOwn && !claim.holderKnown) ctx.fail('holder-first')
  const minor = [declared, card].every((one) => isSurelyMinor(one.card.birthDate, ctx.today))
  const refusal = guardianshipRefusal({ relationship, minor, seen: guardianship })
  if (refusal) ctx.fail(refusal)
  return { claim, card, target, isOwn }
}

/** The declared card is a patient like any other from now on. */
async function confirmCard(tx: WriteHandle, ctx: LinkContext, provisionalId: string): Promise<void> {
  try {
    await confirmProvisional(tx, provisionalId)
    await refreshPairs(tx, provisionalId)
  } catch (error) {
    // Two active patients cannot share a CPF: this is one of the candidates after all.
    if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('not-a-candidate')
    throw error
  }
}

/** Others who said at a kiosk that they are this person: there is one, and the desk has just seen who. */
async function refuseRivals(tx: WriteHandle, ctx: LinkContext, claim: Claim, cpf: string | null) {
  const rivals = cpf === null ? [] : await listClaimsByCpf(tx, cpf)
  let [refused, cancelled] = [0, 0]
  for (const rival of rivals) {
    if (rival.claimId === claim.claimId) continue
    cancelled += await refuse(tx, ctx, rival, { refusal: 'has-account', note: null })
    refused += 1
  }
  return { refused, cancelled }
}

/**
 * Linking accounts to patients, only after reception has seen a photo ID. The proof reaches the credential: whoever made the
 * account, it opens from then on to the person present alone.
 */
export const claimHandlers = {
  'claim.link': async (tx, input, ctx) => {
    const { claim, card, target, isOwn } = await decide(tx, ctx, input)
    const { claimId, patientId, guardianship } = input
    const { provisionalId } = claim
    const closedBy = ctx.actor.accountId ?? ctx.fail('signed-out')
    const decision = { id: claimId, patientId: target, closedAt: ctx.now, closedBy }
    const paper = isOwn ? null : guardianship
    if (!(await closeClaim(tx, { ...decision, guardianship: paper }))) ctx.fail('claim-closed')
    if (patientId === null) await confirmCard(tx, ctx, provisionalId)
    else await uniteCards(tx, ctx, { from: provisionalId, to: patientId, by: closedBy })
    await confirmLink(tx, {
      accountId: claim.accountId,
      patientId: target,
      linkedAt: ctx.now,
      linkedBy: closedBy,
      guardianship: paper,
    })
    // What stands on a card of the clinic's counts; what was typed at the kiosk proves nothing of it.
    const cpf = isOwn ? card.card.cpf : null
    const accountId = (isOwn && (await uniteAccounts(tx, ctx, target))) || claim.accountId
    const access = await renewAccess(tx, ctx, { accountId, cpf })
    return { patientId: target, access, ...(await refuseRivals(tx, ctx, claim, cpf)) }
  },
  'claim.refuse': async (tx, { claimId, refusal, note }, ctx) => {
    const claim = await findNamed(tx, ctx, claimId)
    if (claim.closedAt !== null) ctx.fail('claim-closed')
    return { cancelled: await refuse(tx, ctx, claim, { refusal, note }) }
  },
} satisfies HandlersOf<'claim.link' | 'claim.refuse'>
