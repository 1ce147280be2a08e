import { forgetAttempts, readAttempt, writeAttempt } from '../../../db/repositories/sign-in-attempts.ts'
import type { DetailsOf } from '../../../preload/contract/failures.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { Aftermath, CommandContext } from '../context.ts'
import { afterFailure } from './backoff.rules.ts'

/** An operation that may answer that a password was wrong, or that it is too early to try again. */
export type PasswordContext = Pick<
  CommandContext<CommandName>,
  'about' | 'actor' | 'now' | 'actedBy' | 'passwords' | 'afterRollback' | 'newId'
> & {
  fail(code: 'credentials'): never
  failWith(code: 'wait', details: DetailsOf<'wait'>): never
}

const DAY_MS = 86_400_000

/** Counts a failed try; it is written although the command is rolled back. */
export function failedTry(key: string, now: string): Aftermath {
  return async (tx) => {
    const known = await readAttempt(tx, key)
    await writeAttempt(tx, { key, ...afterFailure(known ?? null, now) })
    await forgetAttempts(tx, new Date(Date.parse(now) - DAY_MS).toISOString())
  }
}
