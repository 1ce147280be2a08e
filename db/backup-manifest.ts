import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { RecoveryWrap } from './key-wraps.ts'

export const BACKUP_SUFFIX = '.mbbackup'

const digest = z.string().regex(/^[0-9a-f]{64}$/u)
const Common = {
  /** File name without suffix. */
  name: z.string().regex(/^[\w-]{1,80}$/u),
  takenAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  schemaVersion: z.int(),
  bytes: z.int().positive(),
  sha256: digest,
  /** Where the audit chain ended: an anchor that the database itself cannot rewrite. */
  audit: z.strictObject({ seq: z.int(), hash: digest }),
  /** Of a clinic of trial: a runtime of trial takes no other. */
  trial: z.boolean(),
  /** null: the practice clinic, whose key is published. */
  recovery: RecoveryWrap.nullable(),
}
const Format1 = z.strictObject({ format: z.literal(1), ...Common })
const Format2 = z.strictObject({
  format: z.literal(2),
  ...Common,
  /** The clinic as its anchors name it; null: none was begun. */
  clinic: z
    .string()
    .regex(/^[0-9a-f]{32}$/u)
    .nullable(),
  epoch: z.int(),
  commits: z.int(),
  /** Digest of who may do what. */
  access: digest,
  /** What belongs to the backup beside the database; nothing yet. */
  files: z
    .array(z.strictObject({ path: z.string().max(500), bytes: z.int(), sha256: digest }))
    .max(1_000_000),
  /** Under a key derived from this backup's own data key: nobody without it writes or changes one. */
  mac: digest,
})

/**
 * What stands beside a backup in plain text: nothing about people, and the only way to its key is the printed sheet. Format 1
 * is read for ever, and restored with a schema from before format 2 inside.
 */
export const BackupManifest = z.discriminatedUnion('format', [Format1, Format2])
export type BackupManifest = z.infer<typeof BackupManifest>
type Sealable = Omit<z.infer<typeof Format2>, 'format' | 'mac'>

/** The newest schema that a backup of format 1 may hold. */
export const LAST_SCHEMA_OF_FORMAT_1 = 120

function macOf(key: Uint8Array, manifest: Sealable): string {
  const { name, takenAt, appVersion, schemaVersion, bytes, sha256, audit, trial, recovery } = manifest
  const { clinic, epoch, commits, access, files } = manifest
  const wrap = recovery && [recovery.sheetCheck, recovery.salt, recovery.iv, recovery.data, recovery.tag]
  const secret = new Uint8Array(hkdfSync('sha256', key, Buffer.alloc(0), 'MedicalBooking manifest 2', 32))
  const head = [name, takenAt, appVersion, schemaVersion, bytes, sha256, audit.seq, audit.hash, trial, wrap]
  const rest = [clinic, epoch, commits, access, files.map((file) => [file.path, file.bytes, file.sha256])]
  return createHmac('sha256', secret)
    .update(JSON.stringify([2, ...head, ...rest]))
    .digest('hex')
}

/** A manifest of format 2, sealed with the data key of its backup. */
export function sealManifest(key: Uint8Array, manifest: Sealable): BackupManifest {
  return { format: 2, ...manifest, mac: macOf(key, manifest) }
}

/** Whether it was written with the data key of its backup. Of format 1 nobody can tell: false. */
export function isManifestSealed(key: Uint8Array, manifest: BackupManifest): boolean {
  if (manifest.format === 1) return false
  return timingSafeEqual(Buffer.from(manifest.mac, 'hex'), Buffer.from(macOf(key, manifest), 'hex'))
}

/** The newest format this program reads; a manifest beyond it was written by a newer program. */
export const NEWEST_MANIFEST = 2

export const backupPath = (folder: string, manifest: Pick<BackupManifest, 'name'>): string =>
  join(folder, manifest.name + BACKUP_SUFFIX)

/** SHA-256 of a file, read in pieces; `pieces` is told how many bytes are read. Never of an open database: closing a file drops SQLite's locks on it. */
export function digestOf(path: string, pieces?: (bytes: number) => void): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  let read = 0
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const length = readSync(file, piece)
      if (length === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, length))
      read += length
      pieces?.(read)
    }
  } finally {
    closeSync(file)
  }
}

/** Compares a backup with its manifest, byte by byte. @throws DatabaseError 'damaged' or 'missing' */
export function checkBackupFile(path: string, manifest: Pick<BackupManifest, 'bytes' | 'sha256'>): void {
  try {
    if (statSync(path).size !== manifest.bytes) throw new DatabaseError('damaged', 'size')
    if (digestOf(path) !== manifest.sha256) throw new DatabaseError('damaged', 'sha256')
  } catch (error) {
    throw toDatabaseError(error)
  }
}
