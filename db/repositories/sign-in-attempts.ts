import type { Reader, Writer } from '../handles.ts'

export interface SignInAttempt {
  /** Digest of account or name and kind of station, or the kind of a window: the table keeps no identifier. */
  readonly key: string
  readonly failures: number
  readonly blockedUntil: string
  readonly lastAt: string
}

export async function readAttempt(db: Reader, key: string): Promise<SignInAttempt | undefined> {
  return db
    .selectFrom('sign_in_attempt')
    .select(['key', 'failures', 'blocked_until as blockedUntil', 'last_at as lastAt'])
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function writeAttempt(tx: Writer, attempt: SignInAttempt): Promise<void> {
  const { key, failures, blockedUntil, lastAt } = attempt
  const row = { failures, blocked_until: blockedUntil, last_at: lastAt }
  await tx
    .insertInto('sign_in_attempt')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

export async function clearAttempt(tx: Writer, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('key', '=', key).execute()
}

/** Forgets what lies before an instant, so that a kiosk typed at for years does not fill the table. */
export async function forgetAttempts(tx: Writer, before: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('last_at', '<', before).execute()
}
