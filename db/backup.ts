import { renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_SUFFIX, digestOf, sealManifest, type BackupManifest } from './backup-manifest.ts'
import { makePrivate, replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import type { RecoveryWrap } from './key-wraps.ts'
import { checkIntegrity, schemaVersion } from './migrate.ts'
import type { Database } from './open.ts'
import { trustStateOf, type TrustState } from './trust-state.ts'

export interface BackupExtras {
  /** UTC instant; also names the file. */
  readonly takenAt: string
  readonly appVersion: string
  readonly trial: boolean
  /** The sheet's wrap of the key; null for the practice clinic. */
  readonly recovery: RecoveryWrap | null
}

/**
 * Makes a checked, encrypted copy of the open database in a folder, while work goes on. The manifest is written last: a
 * backup without one does not count.
 * @throws DatabaseError 'missing' (no such folder), 'read-only', 'no-space', 'exists', 'damaged' (the copy did not pass
 * its check) or 'unreadable'; nothing is left behind then.
 */
export function backupTo(db: Database, folder: string, extras: BackupExtras): BackupManifest {
  const name = `medicalbooking-${extras.takenAt.replace(/[:.]/gu, '-')}`
  const path = join(folder, name + BACKUP_SUFFIX)
  const temporary = join(folder, `${name}.tmp`)
  let placed = false
  try {
    reserve(folder, temporary, path)
    const source = db.connectTo(db.file)
    try {
      source.prepare('VACUUM INTO ?').run(temporary)
    } finally {
      source.close()
    }
    syncFile(temporary)
    const { state, version } = inspectCopy(db, temporary)
    const { audit, clinic, epoch, commits, access } = state
    const manifest = sealManifest(db.key, {
      name,
      takenAt: extras.takenAt,
      appVersion: extras.appVersion,
      schemaVersion: version,
      bytes: statSync(temporary).size,
      sha256: digestOf(temporary),
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
    for (const left of ['', '-journal', '-wal', '-shm']) rmSync(temporary + left, { force: true })
    if (placed) rmSync(path, { force: true })
    throw toDatabaseError(error)
  }
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

function inspectCopy(db: Database, path: string): { readonly state: TrustState; readonly version: number } {
  const copy = db.connectTo(path)
  try {
    checkIntegrity(copy)
    return { state: trustStateOf(copy), version: schemaVersion(copy) }
  } finally {
    copy.close()
  }
}
