import { wrapOfOs, wrapWithPassphrase, type UserWrap } from '../../../db/key-wraps.ts'
import { wrapOf, type Keyring } from '../../../db/keyring.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { OperationFailure } from '../context.ts'
import type { KeyStore } from '../desktop.ts'

/** The key as far as this user of the system gets at it without being asked, or what he is to be asked for. */
export async function keyOfUser(
  ring: Keyring,
  { osUser, keyStore }: { readonly osUser: string; readonly keyStore: KeyStore },
): Promise<Uint8Array | 'needs-recovery' | 'needs-passphrase'> {
  const own = wrapOf(ring, osUser)
  if (!own) return 'needs-recovery'
  if (own.kind === 'passphrase') return 'needs-passphrase'
  try {
    return await keyStore.unprotect(Buffer.from(own.blob, 'base64'))
  } catch {
    // The key store was reset or belongs to another account: the sheet still opens.
    return 'needs-recovery'
  }
}

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
