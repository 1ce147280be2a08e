import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { MachineWrap, RecoveryWrap, UserWrap } from './key-wraps.ts'

/** The key ring stands twice, so that one file lost or damaged shuts nobody out. */
export const KEYRING_FILES = ['keyring.json', 'keyring-copy.json'] as const
const [FILE, COPY] = KEYRING_FILES

const Ways = { recovery: RecoveryWrap, users: z.record(z.string().min(1).max(200), UserWrap) }
const Format1 = z.strictObject({ format: z.literal(1), ...Ways })
const Format2 = z.strictObject({
  format: z.literal(2),
  /** Rises with each change: of two rings that differ the higher one counts, whatever the power left of the other. */
  counter: z.int().positive(),
  ...Ways,
  /** A way to the key for this machine, whoever has signed in to it. */
  machine: MachineWrap.optional(),
  /** Digest of the rest: a flipped bit makes a wrap that opens nothing, and the other ring is whole. */
  check: z.string().regex(/^[0-9a-f]{64}$/u),
})
type Format2 = z.infer<typeof Format2>
const AnyFormat = z.union([
  Format2.refine((ring) => ring.check === checkOf(ring)),
  Format1.transform((ring) => ({ ...ring, counter: 0 })),
])

function checkOf({ counter, recovery, users, machine }: Omit<Format2, 'check' | 'format'>): string {
  return createHash('sha256')
    .update(JSON.stringify([2, counter, recovery, users, machine ?? null]))
    .digest('hex')
}

/** How the data key can be had on this machine: by the printed sheet, and by each operating-system user in his own way. */
export type Keyring = Pick<Format2, 'recovery' | 'users' | 'machine'>

interface RingFile {
  readonly name: string
  /** null: not there, or nothing that can be read as a ring. */
  readonly ring: { readonly counter: number; readonly text: string; readonly keyring: Keyring } | null
  readonly problem: DatabaseError | null
}

function readFile(folder: string, name: string): RingFile {
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    const parsed = AnyFormat.safeParse(parseJson(text))
    if (!parsed.success) return { name, ring: null, problem: new DatabaseError('damaged', 'keyring') }
    const { counter, recovery, users } = parsed.data
    const machine = 'machine' in parsed.data ? parsed.data.machine : undefined
    return { name, ring: { counter, text, keyring: { recovery, users, machine } }, problem: null }
  } catch (error) {
    const known = toDatabaseError(error)
    return { name, ring: null, problem: known.code === 'missing' ? null : known }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The two files as they stand, and the ring that counts. */
function readBoth(folder: string) {
  const files = [readFile(folder, FILE), readFile(folder, COPY)] as const
  const [one, copy] = files
  const best = (copy.ring?.counter ?? -1) > (one.ring?.counter ?? -1) ? copy : one
  return { files, best: best.ring }
}

/**
 * The keyring of a data folder, from whichever of its two files is whole and newer; null where there is none.
 * @throws DatabaseError 'damaged' or 'unreadable' when neither can be read
 */
export function readKeyring(folder: string): Keyring | null {
  const { files, best } = readBoth(folder)
  if (best) return best.keyring
  const problem = files[0].problem ?? files[1].problem
  if (problem) throw problem
  return null
}

/** The ring as it is written, one change on from what stands in the folder. */
export function nextRingText(folder: string, { recovery, users, machine }: Keyring): string {
  const counter = (readBoth(folder).best?.counter ?? 0) + 1
  // Parsed first, so that what is digested has its fields in the order in which they are read again.
  const unchecked = Format2.omit({ check: true }).parse({ format: 2, counter, recovery, users, machine })
  const ring: Format2 = { ...unchecked, check: checkOf(unchecked) }
  return `${JSON.stringify(ring, null, 2)}\n`
}

/**
 * Writes the keyring whole, twice: after a power cut the old one or the new one counts. From the first file on it is the new
 * one, and a copy that cannot follow is taken away.
 */
export function writeKeyring(folder: string, keyring: Keyring): void {
  const text = nextRingText(folder, keyring)
  try {
    replaceFile(join(folder, FILE), text)
  } catch (error) {
    throw toDatabaseError(error)
  }
  bringUp(join(folder, COPY), text)
}

/** Brings the lost, damaged or older one of the two rings up to the other: a sheet that was replaced opens neither. */
export function mendKeyring(folder: string): void {
  const { files, best } = readBoth(folder)
  if (!best) return
  for (const { name, ring } of files) if (ring?.text !== best.text) bringUp(join(folder, name), best.text)
}

// A full disk must not keep the clinic shut, and an older ring would still open with a sheet that was replaced.
function bringUp(path: string, text: string): void {
  try {
    replaceFile(path, text)
  } catch {
    try {
      rmSync(path, { force: true })
    } catch {
      // The next start tries again.
    }
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
