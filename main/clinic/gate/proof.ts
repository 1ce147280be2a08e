import { unwrapWithPassphrase, unwrapWithRecovery, type PassphraseWrap } from '../../../db/key-wraps.ts'
import { wrapOf, type Keyring } from '../../../db/keyring.ts'
import { parseRecoveryCode } from '../../../db/recovery-code.ts'
import type { Door } from './door.ts'
import { fail, failWith } from './failing.ts'

/** The key ring of the clinic that is here, or null. Fails with 'folder-shut' when the disk does not give it. */
export function ringHere(door: Door): Keyring | null {
  try {
    return door.ring()
  } catch {
    return fail('folder-shut')
  }
}

/** The key behind this user's passphrase, or null; each try is counted and slows down the next. Fails with 'wait'. */
export async function tryPassphrase(
  door: Door,
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Uint8Array | null> {
  const tries = door.tries()
  const now = new Date(door.options.clock()).toISOString()
  const wait = tries.wait(now)
  if (wait > 0) failWith('wait', { seconds: wait })
  tries.count(now)
  const key = await unwrapWithPassphrase(wrap, passphrase)
  if (key) tries.right()
  return key
}

/**
 * Whoever replaces a clinic that is here, or makes this PC another station of it, has its sheet or its passphrase: gives the
 * key that they lead to. The code of the backup that is brought back is proof too, when it is the same sheet's. Where both key
 * rings are lost nothing can be proved any more (null), and what is replaced is set aside. Fails with 'proof-needed',
 * 'proof-wrong', 'wait' or 'folder-shut'.
 */
export async function proveOwner(
  door: Door,
  proof: string | null,
  code: string | null,
): Promise<Uint8Array | null> {
  if (door.status() === 'empty') return null
  const ring = ringHere(door)
  if (!ring) return null
  const opened = (typed: string | null) => (typed === null ? null : unwrapWithRecovery(ring.recovery, typed))
  const byCode = opened(code)
  if (byCode) return byCode
  if (proof === null) return fail('proof-needed')
  const byProof = opened(parseRecoveryCode(proof))
  if (byProof) return byProof
  const own = wrapOf(ring, door.options.osUser)
  const byPassphrase = own?.kind === 'passphrase' ? await tryPassphrase(door, own, proof) : null
  return byPassphrase ?? fail('proof-wrong')
}
