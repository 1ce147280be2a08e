import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { RecoveryWrap, UserWrap } from './key-wraps.ts'

export const KEYRING_FILE = 'keyring.json'

/** How the data key can be had on this machine: by the printed sheet, and by each operating-system user in his own way. */
export const Keyring = z.strictObject({
  format: z.literal(1),
  recovery: RecoveryWrap,
  users: z.record(z.string().min(1).max(200), UserWrap),
})
export type Keyring = z.infer<typeof Keyring>

/** The keyring of a data folder, or null where there is none. @throws DatabaseError 'damaged' or 'unreadable' */
export function readKeyring(folder: string): Keyring | null {
  let text: string
  try {
    text = readFileSync(join(folder, KEYRING_FILE), 'utf8')
  } catch (error) {
    const known = toDatabaseError(error)
    if (known.code === 'missing') return null
    throw known
  }
  const parsed = Keyring.safeParse(parseJson(text))
  if (!parsed.success) throw new DatabaseError('damaged', 'keyring')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes the keyring whole: after a power cut the old one or the new one is there. */
export function writeKeyring(folder: string, keyring: Keyring): void {
  try {
    replaceFile(join(folder, KEYRING_FILE), `${JSON.stringify(keyring, null, 2)}\n`)
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/** The same keyring with one user's own way to the key. */
export function withUser(keyring: Keyring, userId: string, wrap: UserWrap): Keyring {
  return { ...keyring, users: { ...keyring.users, [userId]: wrap } }
}

/** The same keyring with a new sheet; the old sheet opens it no more. */
export function withRecovery(keyring: Keyring, recovery: RecoveryWrap): Keyring {
  return { ...keyring, recovery }
}

/** This user's way to the key, if he has one. */
export function wrapOf(keyring: Keyring, userId: string): UserWrap | null {
  return Object.hasOwn(keyring.users, userId) ? (keyring.users[userId] ?? null) : null
}
