import { findAccount, setPassword } from '../../../db/repositories/accounts.ts'
import { adoptIdentifiers } from '../../../db/repositories/kiosk-accounts.ts'
import { revokeCodes } from '../../../db/repositories/one-time-codes.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import { issueAccess } from '../access/issue-access.ts'
import type { unknownPasswordHash } from '../access/unknown-password.ts'
import type { CommandContext, WriteHandle } from '../context.ts'

type Clerk = Pick<CommandContext<CommandName>, 'actor' | 'now' | 'newId' | 'sessions'>
/** A password nobody knows, made before the transaction. */
export type UnknownPassword = Awaited<ReturnType<typeof unknownPasswordHash>>

/** Accounts of the team are the administration's: no desk ends their password. */
const isStaff = ({ roles }: { readonly roles: readonly string[] }) => roles.some((role) => role !== 'patient')

/**
 * Whoever knew the password of a patient's account, or had it open, does so no longer: it came to see somebody's visits, and
 * only a person whose document reception has seen may go on. Accounts of the team are left alone; false for those.
 */
export async function endAccess(
  tx: WriteHandle,
  ctx: Clerk,
  accountId: string,
  voided: UnknownPassword,
): Promise<boolean> {
  const account = await findAccount(tx, accountId)
  if (!account || isStaff(account)) return false
  const { passwordHash: hash, passwordCost: cost } = voided
  await setPassword(tx, { id: accountId, hash, cost, mustChange: true })
  await revokeCodes(tx, accountId, ctx.now)
  ctx.sessions.change({ to: 'ended', accountId })
  return true
}

/** The same, and a one-time code for the person present, with what signs in beside it. Null for an account of the team. */
export async function renewAccess(
  tx: WriteHandle,
  ctx: Clerk,
  {
    accountId,
    cpf,
    voided,
  }: { readonly accountId: string; readonly cpf: string | null; readonly voided: UnknownPassword },
) {
  if (!(await endAccess(tx, ctx, accountId, voided))) return null
  const signInWith = await adoptIdentifiers(tx, { accountId, cpf })
  const holder = (await findAccount(tx, accountId))?.displayName ?? ''
  return { accountId, holder, signInWith, ...(await issueAccess(tx, ctx, accountId)) }
}
