import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt,
  type ScryptOptions,
} from 'node:crypto'
import { z } from 'zod'
import { DatabaseError } from './errors.ts'
import { PRACTICE_KEY } from './practice-key.ts'

const Sealed = { salt: z.base64(), iv: z.base64(), data: z.base64(), tag: z.base64() }

export const RecoveryWrap = z.strictObject({
  kind: z.literal('recovery'),
  sheetCheck: z.string().max(20),
  ...Sealed,
})
export const PassphraseWrap = z.strictObject({
  kind: z.literal('passphrase'),
  // Bounded, so that a file from a stranger cannot ask for all the memory there is.
  n: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  ...Sealed,
})
/** The operating system's own box (DPAPI, Keychain, libsecret), made and opened by the caller. */
export const OsWrap = z.strictObject({ kind: z.literal('os'), blob: z.base64() })
/** The machine's own box, whoever has signed in to it; kept, and written by nobody yet. */
export const MachineWrap = z.strictObject({ kind: z.literal('machine'), blob: z.base64() })
export const UserWrap = z.discriminatedUnion('kind', [PassphraseWrap, OsWrap])

export type RecoveryWrap = z.infer<typeof RecoveryWrap>
export type PassphraseWrap = z.infer<typeof PassphraseWrap>
export type OsWrap = z.infer<typeof OsWrap>
export type UserWrap = z.infer<typeof UserWrap>
type Box = Pick<RecoveryWrap, 'iv' | 'data' | 'tag'>

const KEY_BYTES = 32
// OWASP's second choice (scrypt); Argon2 is not in every Electron's OpenSSL. 128 MiB, about 0.4 s.
const COST = { n: 2 ** 17, r: 8, p: 1 }

/** A new random data key. */
export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

function refusePractice(key: Uint8Array): void {
  if (PRACTICE_KEY.equals(key)) throw new DatabaseError('wrong-kind')
}

function seal(secret: Uint8Array, key: Uint8Array, label: string): Box {
  refusePractice(key)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(label))
  const data = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    iv: iv.toString('base64'),
    data: data.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

function unseal(secret: Uint8Array, box: Box, label: string): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(box.iv, 'base64'), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(label)).setAuthTag(Buffer.from(box.tag, 'base64'))
    const key = Buffer.concat([decipher.update(Buffer.from(box.data, 'base64')), decipher.final()])
    refusePractice(key)
    return key
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    return null
  }
}

// A code of 130 random bits needs no slow derivation.
function fromCode(code: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', code, salt, 'MedicalBooking recovery', KEY_BYTES))
}

/** Wraps the data key for the printed sheet. `code` as `newRecoveryCode` or `parseRecoveryCode` gave it. */
export function wrapWithRecovery(key: Uint8Array, code: string, sheetCheck: string): RecoveryWrap {
  const salt = randomBytes(16)
  return {
    kind: 'recovery',
    sheetCheck,
    salt: salt.toString('base64'),
    ...seal(fromCode(code, salt), key, 'recovery'),
  }
}

/** The data key, or null when the code belongs to another sheet. */
export function unwrapWithRecovery(wrap: RecoveryWrap, code: string): Buffer | null {
  return unseal(fromCode(code, Buffer.from(wrap.salt, 'base64')), wrap, 'recovery')
}

function derive(passphrase: string, salt: Uint8Array, { n, r, p }: typeof COST): Promise<Uint8Array> {
  // Twice the 128·N·r bytes it uses: Node refuses at the brim.
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, options, (error, secret) => {
      if (error) reject(error)
      else resolve(secret)
    })
  })
}

/** Wraps the data key for a start-up passphrase, where the operating system keeps no keys. */
export async function wrapWithPassphrase(key: Uint8Array, passphrase: string): Promise<PassphraseWrap> {
  const salt = randomBytes(16)
  const box = seal(await derive(passphrase, salt, COST), key, 'passphrase')
  return { kind: 'passphrase', ...COST, salt: salt.toString('base64'), ...box }
}

/** The data key, or null when the passphrase is another. */
export async function unwrapWithPassphrase(wrap: PassphraseWrap, passphrase: string): Promise<Buffer | null> {
  return unseal(await derive(passphrase, Buffer.from(wrap.salt, 'base64'), wrap), wrap, 'passphrase')
}

/** Keeps what the operating system made of the key. */
export function wrapOfOs(blob: Uint8Array): OsWrap {
  return { kind: 'os', blob: Buffer.from(blob).toString('base64') }
}
