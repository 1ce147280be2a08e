import bcrypt from 'bcrypt'
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { meantBy } from '../../../db/repositories/accounts.ts'

/** bcrypt cost of new hashes; older ones are made anew at the next sign-in. */
export const PASSWORD_COST = 12

/** What bcrypt is given: it cuts at 72 bytes (36 "ç"); the keyed digest makes every byte count and fits in 64 characters. */
export function prehash(key: Uint8Array, password: string): string {
  return createHmac('sha384', key).update(password.normalize('NFC')).digest('base64')
}

/** Hash to store: bcrypt over base64(HMAC-SHA-384(installation key, NFC(password))). */
export function hashPassword(key: Uint8Array, password: string): Promise<string> {
  return bcrypt.hash(prehash(key, password), PASSWORD_COST)
}

// The hash of a password nobody has: an unknown user costs the same work as a known one. Written, not computed: that takes
// as long as a sign-in, and the clinic is being opened meanwhile.
export const NOBODY = `$2b$${PASSWORD_COST}$${'.'.repeat(53)}`

/** True when the password fits. `hash` null (no such account) takes the same time and is false. */
export async function passwordFits(key: Uint8Array, password: string, hash: string | null): Promise<boolean> {
  const fits = await bcrypt.compare(prehash(key, password), hash ?? NOBODY)
  return fits && hash !== null
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A one-time code of 60 random bits: XXXX-XXXX-XXXX. */
export function makeCode(): string {
  const letters = Array.from({ length: 12 }, () => ALPHABET[randomInt(32)])
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/** Digest under which a one-time code is kept; case, separators and look-alike letters are forgiven. */
export function codeDigest(key: Uint8Array, code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  return createHmac('sha256', key).update(`code:${plain}`).digest('hex')
}

export function sameDigest(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Under which an account's tries are counted, whatever name was typed for it. */
export function accountKey(key: Uint8Array, accountId: string, kind: string): string {
  return createHmac('sha256', key).update(`account:${kind}:${accountId}`).digest('hex')
}

/** Digest under which tries are counted, so that no identifier typed by a stranger is kept. Each way of writing one counts the same. */
export function attemptKey(key: Uint8Array, identifier: string, place: string): string {
  return createHmac('sha256', key)
    .update(`try:${place}:${meantBy(identifier).value}`)
    .digest('hex')
}
