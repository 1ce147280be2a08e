import type { AccountChange } from '../../../db/repositories/account-changes.ts'
import type { Actor } from '../context.ts'

/** What is kept beside the change of an account: when, who and at which station. */
export const changeBy = ({ now, actor }: { readonly now: string; readonly actor: Actor }): AccountChange => ({
  at: now,
  by: actor.accountId,
  station: actor.station,
})
