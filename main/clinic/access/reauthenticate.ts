import { findAccount, type Account } from '../../../db/repositories/accounts.ts'
import { findCode } from '../../../db/repositories/one-time-codes.ts'
import type { ReadHandle } from '../context.ts'
import type { PasswordContext } from './attempts.ts'
import { installationKey } from './keys.ts'
import { tellFailedTry } from './notices.ts'
import { kindOf } from './password-guard.ts'
import { accountKey, codeDigest, passwordFits, sameDigest } from './passwords.ts'

/**
 * Asks the person of this session for his own password again, before unlocking, signing or changing it
 * (SBIS NGS1.02.14). Who came in with a one-time code and has no password of his own yet types that code again: `codeId`.
 * Tries count with those of signing in. Fails with 'credentials' or 'wait'.
 */
export async function reauthenticate(
  db: ReadHandle,
  ctx: PasswordContext,
  password: string,
  codeId: string | null = null,
): Promise<Account> {
  const account = ctx.actor.accountId === null ? undefined : await findAccount(db, ctx.actor.accountId)
  if (account) ctx.about(account.id)
  if (!account?.active) return ctx.fail('credentials')
  const key = await installationKey(db, 'password')
  const code = codeId === null ? undefined : await findCode(db, codeId)
  if (code !== undefined && sameDigest(code.codeHash, codeDigest(key, password))) return account
  const tries = accountKey(key, account.id, kindOf(ctx.actor.station))
  const looked = await ctx.passwords.look({ told: tries }, ctx.actor, ctx.now, () =>
    passwordFits(key, password, account.passwordHash),
  )
  if (typeof looked === 'object') return ctx.failWith('wait', { seconds: looked.wait })
  if (looked === 'right') return account
  const told = tellFailedTry(account, ctx)
  if (told) ctx.afterRollback(told)
  return ctx.fail('credentials')
}
