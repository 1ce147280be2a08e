import { findAccountByIdentifier, type Account } from '../../../db/repositories/accounts.ts'
import { findUsableCode } from '../../../db/repositories/one-time-codes.ts'
import { readAttempt } from '../../../db/repositories/sign-in-attempts.ts'
import type { ReadHandle } from '../context.ts'
import { failedTry, type PasswordContext } from './attempts.ts'
import { secondsToWait } from './backoff.rules.ts'
import { installationKey } from './keys.ts'
import { attemptKey, codeDigest, passwordFits, sameDigest } from './passwords.ts'

export interface CheckedSignIn {
  readonly account: Account
  readonly attemptKey: string
  /** The one-time code that opened the door, to be used up in the transaction. */
  readonly codeId: string | null
}

export interface SignInRules {
  readonly may: (account: Account) => boolean
  /** Tries are counted apart for each purpose. */
  readonly purpose: string
  /** Whether a one-time code does instead of the password. */
  readonly codes: boolean
}

/**
 * Checks an identifier and a password or one-time code, with the same answer and the same work for an unknown person, an
 * inactive one and a wrong password. Tries are counted per identifier, station and PC, so that nobody can be shut out from
 * elsewhere; a valid code opens in spite of the count. Fails with 'credentials' or 'wait'.
 */
export async function checkSignIn(
  db: ReadHandle,
  ctx: PasswordContext,
  typed: { readonly identifier: string; readonly password: string },
  { may, purpose, codes }: SignInRules,
): Promise<CheckedSignIn> {
  const key = await installationKey(db, 'password')
  const tries = attemptKey(key, typed.identifier, `${purpose}:${ctx.actor.station}:${ctx.actor.workstation}`)
  const attempt = await readAttempt(db, tries)
  const wait = secondsToWait(attempt ?? null, ctx.now)
  const found = await findAccountByIdentifier(db, typed.identifier)
  if (found) ctx.about(found.id)
  const account = found?.active && may(found) ? found : null
  const code = account && codes ? await findUsableCode(db, account.id, ctx.now) : undefined
  const byCode = code !== undefined && sameDigest(code.codeHash, codeDigest(key, typed.password))
  if (wait > 0 && !byCode) ctx.failWith('wait', { seconds: wait })
  const fits = await passwordFits(key, typed.password, account?.passwordHash ?? null)
  if (!account || !(fits || byCode)) {
    ctx.afterRollback(failedTry(tries, ctx.now))
    return ctx.fail('credentials')
  }
  ctx.actedBy(account.id)
  return { account, attemptKey: tries, codeId: byCode && code ? code.id : null }
}

/** A staff member's own password at a public station; his tries are counted there and nowhere else. */
export async function checkStaffPassword(
  db: ReadHandle,
  ctx: PasswordContext,
  identifier: string,
  password: string,
): Promise<void> {
  await checkSignIn(
    db,
    ctx,
    { identifier, password },
    {
      may: (account) => account.roles.some((role) => role !== 'patient'),
      purpose: 'leave-kiosk',
      codes: false,
    },
  )
}
