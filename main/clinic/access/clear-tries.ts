import { clearAttempt } from '../../../db/repositories/sign-in-attempts.ts'
import type { WriteHandle } from '../context.ts'
import { accountKey, attemptKey } from './passwords.ts'

/** The account was opened by a code, or has a new password: no try at what was before delays its person any more. */
export async function clearTries(
  tx: WriteHandle,
  key: Uint8Array,
  accountId: string,
  /** The name that it was opened by: at a kiosk each waits for itself. */
  name?: string,
): Promise<void> {
  for (const kind of ['desk', 'kiosk']) await clearAttempt(tx, accountKey(key, accountId, kind))
  if (name !== undefined) await clearAttempt(tx, attemptKey(key, name, 'kiosk'))
}
