import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { RecoveryWrap } from './key-wraps.ts'

export const BACKUP_SUFFIX = '.mbbackup'

/** What stands beside a backup in plain text: nothing about people, and the only way to its key is the printed sheet. */
export const BackupManifest = z.strictObject({
  format: z.literal(1),
  /** File name without suffix. */
  name: z.string().regex(/^[\w-]{1,80}$/u),
  takenAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  schemaVersion: z.int(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Where the audit chain ended: an anchor that the database itself cannot rewrite. */
  audit: z.strictObject({ seq: z.int(), hash: z.string().regex(/^[0-9a-f]{64}$/u) }),
  /** Of a clinic of trial: a runtime of trial takes no other. */
  trial: z.boolean(),
  /** null: the practice clinic, whose key is published. */
  recovery: RecoveryWrap.nullable(),
})
export type BackupManifest = z.infer<typeof BackupManifest>

export const backupPath = (folder: string, manifest: Pick<BackupManifest, 'name'>): string =>
  join(folder, manifest.name + BACKUP_SUFFIX)

function parse(path: string): BackupManifest | null {
  try {
    const manifest = BackupManifest.parse(JSON.parse(readFileSync(path, 'utf8')))
    return existsSync(path.replace(/\.json$/u, BACKUP_SUFFIX)) ? manifest : null
  } catch {
    return null
  }
}

/** A backup as its folder shows it. */
export interface FoundBackup {
  readonly name: string
  readonly takenAt: string
  readonly audit: BackupManifest['audit']
  /** Its file has the length that its manifest says. */
  readonly whole: boolean
}

/** Every backup of a folder whose manifest can be read, whosever it is. @throws DatabaseError */
export function listBackupsIn(folder: string): readonly FoundBackup[] {
  try {
    const names = readdirSync(folder).filter((name) => /^medicalbooking-.*\.json$/u.test(name))
    return names
      .flatMap((name) => parse(join(folder, name)) ?? [])
      .map((manifest) => {
        const { name, takenAt, audit, bytes } = manifest
        const file = statSync(backupPath(folder, manifest), { throwIfNoEntry: false })
        return { name, takenAt, audit, whole: file?.size === bytes }
      })
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/**
 * The newest backup in a folder.
 * @throws DatabaseError 'missing' (no folder, or no backup in it) or 'damaged' (only unreadable ones).
 */
export function readBackup(folder: string): BackupManifest {
  let files: readonly string[]
  try {
    files = readdirSync(folder)
  } catch (error) {
    throw toDatabaseError(error)
  }
  const candidates = files.filter((name) => name.endsWith('.json') && /^medicalbooking-/u.test(name))
  const found = candidates
    .flatMap((name) => parse(join(folder, name)) ?? [])
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
  const [newest] = found
  if (newest) return newest
  throw new DatabaseError(
    candidates.length > 0 || files.some((name) => name.endsWith(BACKUP_SUFFIX)) ? 'damaged' : 'missing',
    'backup',
  )
}

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
export function checkBackupFile(folder: string, manifest: BackupManifest): void {
  const path = backupPath(folder, manifest)
  try {
    if (statSync(path).size !== manifest.bytes) throw new DatabaseError('damaged', 'size')
    if (digestOf(path) !== manifest.sha256) throw new DatabaseError('damaged', 'sha256')
  } catch (error) {
    throw toDatabaseError(error)
  }
}
