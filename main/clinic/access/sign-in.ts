import { findAccountByIdentifier, NO_ACCOUNT, type Account } from '../../../db/repositories/accounts.ts'
import { listNewestCodes } from '../../../db/repositories/one-time-codes.ts'
import type { Role } from '../../../preload/contract/define.ts'
import type { ReadHandle } from '../context.ts'
import type { PasswordContext } from './attempts.ts'
import { installationKey } from './keys.ts'
import { tellFailedTry } from './notices.ts'
import { kindOf, type TryKeys } from './password-guard.ts'
import { accountKey, attemptKey, codeDigest, passwordFits, sameDigest } from './passwords.ts'
import { rolesInUse } from './roles-in-use.ts'

export interface CheckedSignIn {
  readonly account: Account
  /** The one-time code that opened the door, to be used up in the transaction. */
  readonly codeId: string | null
}

export interface SignInRules {
  readonly may: (account: Account) => boolean
  /** Answers a one-time code that was right and is over; null: here no code does instead of the password. */
  readonly spentCode: ((account: Account) => Promise<never>) | null
}

/**
 * Checks an identifier and a password or one-time code, with the same answer and the same work for an unknown person, an
 * inactive one and a wrong password. Tries are counted per account and kind of station, whichever of its names was typed, and
 * per window; a name without account counts like an account, so that a wait tells nobody who has one. At a kiosk each name
 * waits for itself as well and is told of that alone, so that no wait tells whose two names are one person's. A valid code
 * opens in spite of the count. Whoever types a code of this account that is over has proved that he was given it, and is told
 * that it is; that is looked for among the same rows and answered after the same work. Fails with 'credentials' or 'wait'.
 */
export async function checkSignIn(
  db: ReadHandle,
  ctx: PasswordContext,
  typed: { readonly identifier: string; readonly password: string },
  { may, spentCode }: SignInRules,
): Promise<CheckedSignIn> {
  const key = await installationKey(db, 'password')
  const kind = kindOf(ctx.actor.station)
  const found = await findAccountByIdentifier(db, typed.identifier)
  const account = found?.active && may(found) ? found : null
  const codes = spentCode ? await listNewestCodes(db, account?.id ?? NO_ACCOUNT, ctx.now) : []
  const digest = codeDigest(key, typed.password)
  const code = codes.find(({ codeHash }) => sameDigest(codeHash, digest))
  if (account && code?.usable) {
    ctx.about(account.id)
    return { account, codeId: code.id }
  }
  const name = attemptKey(key, typed.identifier, kind)
  const person = account ? accountKey(key, account.id, kind) : attemptKey(key, typed.identifier, 'nobody')
  const keys: TryKeys = kind === 'kiosk' ? { told: name, untold: person } : { told: account ? person : name }
  const looked = await ctx.passwords.look(keys, ctx.actor, ctx.now, () =>
    passwordFits(key, typed.password, account?.passwordHash ?? null),
  )
  // Of what waits the trail names nobody, so that a flood of names is one row, whoever has them.
  if (typeof looked === 'object') return ctx.failWith('wait', { seconds: looked.wait })
  // A name that nobody has is counted by itself like an account, or a row less would tell.
  if (found) ctx.about(found.id)
  ctx.apart(keys.told)
  if (account && code && spentCode && looked === 'wrong') return spentCode(account)
  if (!account || looked === 'wrong') {
    const told = tellFailedTry(account, ctx)
    if (told) ctx.afterRollback(told)
    return ctx.fail('credentials')
  }
  return { account, codeId: null }
}

/** A staff member's own password, where nobody is signed in as such; gives what that person may be now. */
export async function checkStaffPassword(
  db: ReadHandle,
  ctx: PasswordContext,
  identifier: string,
  password: string,
): Promise<readonly Role[]> {
  const { account } = await checkSignIn(
    db,
    ctx,
    { identifier, password },
    {
      may: (account) => account.roles.some((role) => role !== 'patient'),
      spentCode: null,
    },
  )
  // A professional who was put out of use is nobody of the staff by that.
  const roles = await rolesInUse(db, account)
  if (roles.every((role) => role === 'patient')) ctx.fail('credentials')
  ctx.actedBy(account.id)
  return roles
}
