import { listRefusals, markTold } from '../../../db/repositories/account-claims.ts'
import type { HandlersOf } from '../context.ts'

/** What an account is told at the kiosk of those whom reception refused to link to it. */
export const ownRefusalHandlers = {
  'claim.refusals': async (db, _input, ctx) => {
    const refusals = await listRefusals(db, ctx.actor.accountId ?? ctx.fail('signed-out'))
    // That the person has an account of her own is not told to whoever said to be her.
    return refusals.map(({ patientId: _patientId, refusal, ...rest }) => ({
      ...rest,
      refusal: refusal === 'has-account' ? ('other' as const) : refusal,
    }))
  },
  'claim.refusals-read': async (tx, { claimIds }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const read = (await listRefusals(tx, accountId)).filter(({ claimId }) => claimIds.includes(claimId))
    ctx.concerns(...read.map(({ patientId }) => patientId))
    await markTold(tx, accountId, claimIds, ctx.now)
    return {}
  },
} satisfies HandlersOf<'claim.refusals' | 'claim.refusals-read'>
