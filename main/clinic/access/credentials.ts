import { insertAccountChange } from '../../../db/repositories/account-changes.ts'
import { findAccount, findAccountByIdentifier, setPassword } from '../../../db/repositories/accounts.ts'
import { adoptIdentifiers, setNumber } from '../../../db/repositories/kiosk-accounts.ts'
import { revokeCodes } from '../../../db/repositories/one-time-codes.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { CommandContext, WriteHandle } from '../context.ts'
import { changeBy } from './account-change.ts'
import { drawAccountNumber } from './account-number.ts'
import { hasOpenCode, issueAccess } from './issue-access.ts'
import { unknownPassword } from './unknown-password.ts'

type Clerk = Pick<CommandContext<CommandName>, 'actor' | 'now' | 'newId' | 'sessions'>

/** Accounts of the team are the administration's: no desk ends their password. */
const isStaff = ({ roles }: { readonly roles: readonly string[] }) => roles.some((role) => role !== 'patient')

/**
 * Whoever knew the password of a patient's account, or had it open, does so no longer: it came to see somebody's visits, and
 * only a person whose document reception has seen may go on. Accounts of the team are left alone; false for those.
 */
export async function endAccess(tx: WriteHandle, ctx: Clerk, accountId: string): Promise<boolean> {
  const account = await findAccount(tx, accountId)
  if (!account || isStaff(account)) return false
  const { passwordHash: hash, passwordCost: cost } = unknownPassword()
  await setPassword(tx, { id: accountId, hash, cost, mustChange: true })
  await revokeCodes(tx, accountId, ctx.now)
  ctx.sessions.change({ to: 'ended', accountId })
  return true
}

/** Gives an account what the document proves, and writes down what changed: here, and where the CPF was before. */
export async function adopt(
  tx: WriteHandle,
  ctx: Clerk,
  { accountId, cpf }: { readonly accountId: string; readonly cpf: string | null },
): Promise<string | null> {
  const before = [
    await findAccount(tx, accountId),
    cpf === null ? undefined : await findAccountByIdentifier(tx, cpf),
  ]
  const signInWith = await adoptIdentifiers(tx, { accountId, cpf })
  const changed = new Map(before.flatMap((account) => (account ? [[account.id, account]] : [])))
  for (const account of changed.values()) await insertAccountChange(tx, account, changeBy(ctx))
  return signInWith
}

/** Its e-mail may have been taken away by its owner, its CPF by whoever showed it: the code would open nothing. */
async function giveNumber(tx: WriteHandle, ctx: Clerk, accountId: string): Promise<string> {
  const before = await findAccount(tx, accountId)
  const number = await drawAccountNumber(tx)
  await setNumber(tx, accountId, number)
  if (before) await insertAccountChange(tx, before, changeBy(ctx))
  return number
}

/** The same, and a one-time code for the person present, with what signs in beside it. Null for an account of the team. */
export async function renewAccess(
  tx: WriteHandle,
  ctx: Clerk,
  { accountId, cpf }: { readonly accountId: string; readonly cpf: string | null },
) {
  // Before every access ends, and the code with it.
  const replaced = await hasOpenCode(tx, accountId, ctx.now)
  if (!(await endAccess(tx, ctx, accountId))) return null
  const signInWith = (await adopt(tx, ctx, { accountId, cpf })) ?? (await giveNumber(tx, ctx, accountId))
  const holder = (await findAccount(tx, accountId))?.displayName ?? ''
  return { accountId, holder, signInWith, ...(await issueAccess(tx, ctx, accountId)), replaced }
}
