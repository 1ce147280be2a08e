import { findAccount, type Account } from '../../../db/repositories/accounts.ts'
import { findCode } from '../../../db/repositories/one-time-codes.ts'
import { readAttempt } from '../../../db/repositories/sign-in-attempts.ts'
import type { ReadHandle } from '../context.ts'
import { failedTry, type PasswordContext } from './attempts.ts'
import { secondsToWait } from './backoff.rules.ts'
import { installationKey } from './keys.ts'
import { attemptKey, codeDigest, passwordFits, sameDigest } from './passwords.ts'

/**
 * Asks the person of this session for his own password again, before unlocking, signing or changing it
 * (SBIS NGS1.02.14). Who came in with a one-time code and has no password of his own yet types that code again: `codeId`.
 * Fails with 'credentials' or 'wait'.
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
  const tries = attemptKey(key, account.id, `again:${ctx.actor.station}:${ctx.actor.workstation}`)
  const wait = secondsToWait((await readAttempt(db, tries)) ?? null, ctx.now)
  if (wait > 0) ctx.failWith('wait', { seconds: wait })
  const code = codeId === null ? undefined : await findCode(db, codeId)
  const byCode = code !== undefined && sameDigest(code.codeHash, codeDigest(key, password))
  if (!(await passwordFits(key, password, account.passwordHash)) && !byCode) {
    ctx.afterRollback(failedTry(tries, ctx.now))
    ctx.fail('credentials')
  }
  return account
}
