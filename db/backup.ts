import { renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { GENESIS } from './audit-chain.ts'
import { BACKUP_SUFFIX, digestOf, sealManifest, type BackupManifest } from './backup-manifest.ts'
import type { RawConnection } from './driver.ts'
import { makePrivate, replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { checkTables, schemaVersion } from './integrity.ts'
import type { RecoveryWrap } from './key-wraps.ts'
import type { Database } from './open.ts'
import { trustStateOf, type TrustState } from './trust-state.ts'

/** What is copied: the file of an open database, read through connections of its own. */
export type BackupSource = Pick<Database, 'file' | 'key' | 'connectTo'>

export interface BackupExtras {
  /** UTC instant; also names the file. */
  readonly takenAt: string
  readonly appVersion: string
  readonly trial: boolean
  /** The sheet's wrap of the key; null for the practice clinic. */
  readonly recovery: RecoveryWrap | null
}

/** How far a copy is. While SQLite copies, the growing file says it; the rest is told from 0 to 1. */
export type BackupStep =
  | { readonly phase: 'copying'; readonly path: string; readonly bytes: number }
  | { readonly phase: 'checking' | 'sealing'; readonly fraction: number }

/** The name of the backup that was taken at an instant, without suffix. */
export const backupName = (takenAt: string): string => `medicalbooking-${takenAt.replace(/[:.]/gu, '-')}`

/**
 * Makes a checked, encrypted copy of the open database in a folder, while work goes on. The manifest is written last: a
 * backup without one does not count. `watch` is told each step, and ends the copy by throwing.
 * @throws DatabaseError 'missing' (no such folder), 'read-only', 'no-space', 'exists', 'damaged' (the copy did not pass
 * its check) or 'unreadable'; nothing is left behind then.
 */
export function backupTo(
  db: BackupSource,
  folder: string,
  extras: BackupExtras,
  watch: (step: BackupStep) => void = () => undefined,
): BackupManifest {
  const name = backupName(extras.takenAt)
  const path = join(folder, name + BACKUP_SUFFIX)
  let temporary: string | null = null
  let placed = false
  try {
    const source = db.connectTo(db.file)
    try {
      temporary = join(folder, `${name}.${installationTag(source)}.tmp`)
      reserve(folder, temporary, path)
      watch({ phase: 'copying', path: temporary, bytes: sizeOf(source) })
      source.prepare('VACUUM INTO ?').run(temporary)
    } finally {
      source.close()
    }
    watch({ phase: 'checking', fraction: 0 })
    syncFile(temporary)
    const { state, version } = inspectCopy(db, temporary, (fraction) =>
      watch({ phase: 'checking', fraction }),
    )
    const { audit, clinic, epoch, commits, access } = state
    const { size } = statSync(temporary)
    const manifest = sealManifest(db.key, {
      name,
      takenAt: extras.takenAt,
      appVersion: extras.appVersion,
      schemaVersion: version,
      bytes: size,
      sha256: digestOf(temporary, (bytes) => watch({ phase: 'sealing', fraction: bytes / size })),
      audit: { ...audit },
      trial: extras.trial,
      recovery: extras.recovery,
      clinic,
      epoch,
      commits,
      access,
      files: [],
    })
    renameSync(temporary, path)
    placed = true
    syncFolder(folder)
    replaceFile(join(folder, `${name}.json`), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  } catch (error) {
    if (temporary !== null)
      for (const left of ['', '-journal', '-wal', '-shm']) rmSync(temporary + left, { force: true })
    if (placed) rmSync(path, { force: true })
    throw toDatabaseError(error)
  }
}

function sizeOf(source: RawConnection): number {
  const read = (pragma: string) => Number(source.pragma(pragma, { simple: true }))
  return read('page_count') * read('page_size')
}

/** Tells what this clinic left in a folder from what others of its name are writing there. */
export function installationTag(source: RawConnection): string {
  const first = source.prepare('SELECT hash FROM audit_event WHERE seq = 1').pluck().get()
  return (typeof first === 'string' ? first : GENESIS).slice(0, 12)
}

function reserve(folder: string, temporary: string, path: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) throw new DatabaseError('missing', 'folder')
  if (statSync(path, { throwIfNoEntry: false })) throw new DatabaseError('exists', 'backup')
  try {
    makePrivate(temporary)
  } catch (error) {
    const known = toDatabaseError(error)
    throw known.code === 'unreadable' ? new DatabaseError('read-only', 'folder', error) : known
  }
}

function inspectCopy(
  db: BackupSource,
  path: string,
  checked: (fraction: number) => void,
): { readonly state: TrustState; readonly version: number } {
  const copy = db.connectTo(path)
  try {
    checkTables(copy, checked)
    return { state: trustStateOf(copy), version: schemaVersion(copy) }
  } finally {
    copy.close()
  }
}
