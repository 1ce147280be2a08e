import { createHmac, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseError } from './errors.ts'
import { readSmallFile } from './small-file.ts'
import type { TrustState } from './trust-state.ts'

export const ANCHOR_FILE = 'anchor.json'
const BACKUP_ANCHOR = /^medicalbooking-[0-9a-f]{32}\.anchor\.json$/u
const MOST_BYTES = 10_000
const digest = z.string().regex(/^[0-9a-f]{64}$/u)

/**
 * What a clinic's database had reached, kept outside it: a file may be put back to an older day, page by page or whole, but
 * not behind this. Its MAC's key lives in the database alone, so that who has no key can neither write nor change one.
 */
export const Anchor = z.strictObject({
  format: z.literal(1),
  clinic: z.string().regex(/^[0-9a-f]{32}$/u),
  audit: z.strictObject({ seq: z.int(), hash: digest }),
  commits: z.int(),
  epoch: z.int().positive(),
  /** Digest of who may do what. */
  access: digest,
  writtenAt: z.iso.datetime(),
  mac: digest,
})
export type Anchor = z.infer<typeof Anchor>

function macOf(key: Uint8Array, anchor: Omit<Anchor, 'mac'>): string {
  const { format, clinic, audit, commits, epoch, access, writtenAt } = anchor
  return createHmac('sha256', key)
    .update('MedicalBooking anchor\n')
    .update(JSON.stringify([format, clinic, audit.seq, audit.hash, commits, epoch, access, writtenAt]))
    .digest('hex')
}

/** The anchor of a state. @throws when the state has no clinic: nothing was begun. */
export function anchorOf(key: Uint8Array, state: TrustState, writtenAt: string): Anchor {
  const { clinic, audit, commits, epoch, access } = state
  if (clinic === null) throw new Error('no anchor was begun')
  const anchor = { format: 1, clinic, audit: { ...audit }, commits, epoch, access, writtenAt } as const
  return { ...anchor, mac: macOf(key, anchor) }
}

/** Whether it was written by who holds the key, and not changed since. */
export function isSealed(key: Uint8Array, anchor: Anchor): boolean {
  return timingSafeEqual(Buffer.from(anchor.mac, 'hex'), Buffer.from(macOf(key, anchor), 'hex'))
}

export const anchorText = (anchor: Anchor): string => `${JSON.stringify(anchor, null, 2)}\n`

/** Where the anchor of a clinic stands beside its backups: a folder may hold those of several clinics. */
export const backupAnchorPath = (folder: string, clinic: string): string =>
  join(folder, `medicalbooking-${clinic}.anchor.json`)

export const isBackupAnchor = (name: string): boolean => BACKUP_ANCHOR.test(name)

/** An anchor's file, null where there is none. @throws DatabaseError 'damaged' or 'unreadable' */
export async function readAnchor(path: string): Promise<Anchor | null> {
  const text = await readSmallFile(path, MOST_BYTES)
  if (text === null) return null
  try {
    return Anchor.parse(JSON.parse(text))
  } catch (error) {
    throw new DatabaseError('damaged', 'anchor', error)
  }
}
