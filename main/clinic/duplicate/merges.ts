import { DatabaseError } from '../../../db/errors.ts'
import { digestOf } from '../../../db/repositories/merge-digests.ts'
import { moveWardsBack } from '../../../db/repositories/patient-guardians.ts'
import {
  addClaimCandidates,
  closeMerge,
  findMerge,
  insertMerge,
  moveBack,
  readBelongings,
} from '../../../db/repositories/patient-merges.ts'
import { findPatient, reopenMerged, setRemark, updatePatient } from '../../../db/repositories/patients.ts'
import { reopenWaiting } from '../../../db/repositories/waiting-list.ts'
import { endAccess } from '../access/credentials.ts'
import type { CommandContext, HandlersOf, WriteHandle } from '../context.ts'
import { changeOf } from '../patient/card-history.ts'
import { refreshPairs } from '../patient/likeness.ts'
import { cardRefusal } from '../patient/patient-card.rules.ts'
import { partVisits } from '../visit/whose-visits.ts'
import { keptCard, mergedCard, unitedRemark } from './merged-card.rules.ts'
import { uniteCards } from './uniting.ts'

const isTaken = (error: unknown) => error instanceof DatabaseError && error.code === 'unique'

/**
 * The accounts of either card see other visits than before: whoever held one gets in again only with a new code, which
 * reception gives to the person whose document it sees. Gives how many that were.
 */
async function endAccessOf(
  tx: WriteHandle,
  ctx: CommandContext<'duplicate.merge'> | CommandContext<'duplicate.unmerge'>,
  links: readonly { readonly account_id: string }[],
): Promise<number> {
  let ended = 0
  for (const accountId of new Set(links.map(({ account_id }) => account_id)))
    if (await endAccess(tx, ctx, accountId)) ended += 1
  return ended
}

/** Making two cards one, and taking that back. Signed notes keep whom they were signed for and follow their encounter. */
export const mergeHandlers = {
  'duplicate.merge': async (tx, input, ctx) => {
    const { survivorId, duplicateId, take } = input
    const mergedBy = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (survivorId === duplicateId) ctx.fail('same-patient')
    const [survivor, duplicate] = [await findPatient(tx, survivorId), await findPatient(tx, duplicateId)]
    if (survivor?.status !== 'active' || duplicate?.status !== 'active') return ctx.fail('not-found')
    if (survivor.version !== input.survivorVersion || duplicate.version !== input.duplicateVersion)
      ctx.fail('stale')
    const card = mergedCard(survivor.card, duplicate.card, take)
    const refusal = cardRefusal(card, ctx.today)
    if (refusal) ctx.fail(refusal)
    const belongings = await readBelongings(tx, { survivorId, duplicateId })
    if (belongings.links.length > 0 && !input.photoIdChecked) ctx.fail('photo-id-needed')
    // The duplicate goes first: two active patients cannot share a CPF.
    const twice = await uniteCards(tx, ctx, { from: duplicateId, to: survivorId, by: mergedBy })
    await addClaimCandidates(tx, belongings.claims, survivorId)
    try {
      await updatePatient(tx, { id: survivorId, version: survivor.version, card }, changeOf(ctx, 'merge'))
    } catch (error) {
      if (isTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
    await refreshPairs(tx, survivorId)
    const mergeId = ctx.newId()
    await insertMerge(tx, {
      id: mergeId,
      survivorId,
      duplicateId,
      mergedAt: ctx.now,
      mergedBy,
      before: { card: survivor.card, remark: survivor.remark, ...belongings, twice },
      stateAfter: await digestOf(tx, { survivorId, duplicateId }),
    })
    return { mergeId, endedAccounts: await endAccessOf(tx, ctx, belongings.links) }
  },
  'duplicate.unmerge': async (tx, { mergeId }, ctx) => {
    const by = ctx.actor.accountId ?? ctx.fail('signed-out')
    const merge = await findMerge(tx, mergeId)
    if (!merge) return ctx.fail('not-found')
    const { survivorId, duplicateId, before } = merge
    const [survivor, duplicate] = [await findPatient(tx, survivorId), await findPatient(tx, duplicateId)]
    if (!survivor || !duplicate || merge.undone || (await digestOf(tx, merge)) !== merge.stateAfter)
      return ctx.fail('merge-changed')
    await partVisits(tx, before.visits, duplicateId)
    await moveBack(tx, { survivorId, duplicateId, before })
    await reopenWaiting(tx, before.twice ?? [])
    const { remark } = before
    // What was remarked since the merge stays.
    if (remark !== undefined && survivor.remark === unitedRemark(remark, duplicate.remark))
      await setRemark(tx, survivorId, remark)
    try {
      await updatePatient(
        tx,
        { id: survivorId, version: survivor.version, card: keptCard(before.card) },
        changeOf(ctx, 'unmerge'),
      )
      await reopenMerged(tx, duplicateId)
      await moveWardsBack(tx, before.wards ?? [], { from: survivorId, to: duplicateId })
    } catch (error) {
      if (isTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
    for (const patientId of [survivorId, duplicateId]) await refreshPairs(tx, patientId)
    await closeMerge(tx, mergeId, { at: ctx.now, by })
    await endAccessOf(tx, ctx, before.links)
    return { survivorId, duplicateId }
  },
} satisfies HandlersOf<'duplicate.merge' | 'duplicate.unmerge'>
