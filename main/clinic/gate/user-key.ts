import { wrapOfOs, wrapWithPassphrase, type UserWrap } from '../../../db/key-wraps.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { OperationFailure } from '../context.ts'
import type { KeyStore } from '../desktop.ts'

/**
 * This operating-system user's own way to the data key: the system's key store, or a start-up passphrase where there is
 * none. Fails with 'passphrase-needed', or 'passphrase-weak' for one that would be among the first tried.
 */
export async function wrapForUser(
  keyStore: KeyStore,
  key: Uint8Array,
  passphrase: string | null,
  personal: readonly (string | null)[] = [],
): Promise<UserWrap> {
  if (await keyStore.isAvailable()) return wrapOfOs(await keyStore.protect(key))
  if (passphrase === null) throw new OperationFailure('passphrase-needed')
  if (await passwordWeakness(passphrase, personal)) throw new OperationFailure('passphrase-weak')
  return wrapWithPassphrase(key, passphrase)
}
