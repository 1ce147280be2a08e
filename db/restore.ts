import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupPath, checkBackupFile, type BackupManifest } from './backup-manifest.ts'
import { replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { ANCHOR_FILE } from './anchor.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { restrict } from './file-modes.ts'
import { claim } from './folder-lock.ts'
import { KEYRING_FILE, type Keyring } from './keyring.ts'
import { beginRestoredEpoch, checkCopy, type BackupContent } from './restore-check.ts'

export const DATABASE_FILE = 'clinic.db'
export const RESTORING = '.restoring'
export const RESTORED = '.restored'
/** What a re-key sets aside: gone once its successor has been opened, for it opens with the sheet that was replaced. */
export const RETIRED = 'retired-'
/** A database of this name is complete, checked and decided upon: whoever finds it puts it in its place. */
const DECIDED = /^clinic\.db\.(restored|rekeyed)-(\d+)$/u

export interface RestoreOptions {
  readonly backup: { readonly folder: string; readonly manifest: BackupManifest }
  /** The clinic's data folder. What is in it is set aside, not deleted. */
  readonly folder: string
  readonly key: Uint8Array
  /** The keyring for this machine, written together with the database. */
  readonly keyring: Keyring
}

/**
 * Puts a backup in the place of a clinic's database: compared with its manifest, opened, checked (pages, references, the
 * whole audit chain) before anything changes, and then in one step that a power cut cannot halve.
 * @throws DatabaseError 'missing', 'damaged', 'wrong-key', 'wrong-kind', 'newer', 'in-use', 'no-space'; the folder is
 * then as it was.
 */
export async function restoreInto({ backup, folder, key, keyring }: RestoreOptions): Promise<BackupContent> {
  if (backup.manifest.recovery === null) throw new DatabaseError('wrong-kind')
  const target = join(folder, DATABASE_FILE)
  const copy = target + RESTORING
  const ring = join(folder, KEYRING_FILE) + RESTORED
  const anchor = join(folder, ANCHOR_FILE) + RESTORED
  let content: BackupContent
  const lock = claim(target)
  try {
    checkBackupFile(backup.folder, backup.manifest)
    copyFileSync(backupPath(backup.folder, backup.manifest), copy)
    restrict(copy)
    syncFile(copy)
    content = await checkCopy(copy, key, backup.manifest)
    replaceFile(anchor, await beginRestoredEpoch(copy, key, folder, backup.manifest.takenAt))
    syncFile(copy)
    replaceFile(ring, `${JSON.stringify(keyring, null, 2)}\n`)
    // From this name on it is done, whatever happens next.
    renameSync(copy, `${target}${RESTORED}-${String(nextNumber(folder))}`)
    syncFolder(folder)
  } catch (error) {
    for (const left of [copy, `${copy}-wal`, `${copy}-shm`, ring, anchor]) rmSync(left, { force: true })
    throw toDatabaseError(error)
  } finally {
    lock.release()
  }
  finishRestore(folder)
  return content
}

/**
 * Finishes a restore that a power cut interrupted after its decision; does nothing otherwise. To be called before
 * anything else looks into a data folder.
 */
export function finishRestore(folder: string): void {
  const target = join(folder, DATABASE_FILE)
  const ring = join(folder, KEYRING_FILE)
  const anchor = join(folder, ANCHOR_FILE)
  try {
    const decided = readdirSync(folder).find((name) => DECIDED.test(name))
    if (decided === undefined) {
      // The decision did not fall: what was prepared for it is nothing.
      for (const left of [target + RESTORING, ring + RESTORED, anchor + RESTORED])
        rmSync(left, { force: true })
      for (const left of ['-journal', '-wal', '-shm']) rmSync(target + RESTORING + left, { force: true })
      return
    }
    const [, kind, number = ''] = DECIDED.exec(decided) ?? []
    const aside = join(folder, `${kind === 'rekeyed' ? RETIRED : 'replaced-'}${number}-`)
    const old = [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, DATABASE_FILE]
    if (existsSync(ring + RESTORED)) old.push(KEYRING_FILE)
    if (existsSync(anchor + RESTORED)) old.push(ANCHOR_FILE)
    for (const name of old) if (existsSync(join(folder, name))) renameSync(join(folder, name), aside + name)
    if (existsSync(ring + RESTORED)) renameSync(ring + RESTORED, ring)
    placeAnchor(anchor)
    syncFolder(folder)
    renameSync(join(folder, decided), target)
    syncFolder(folder)
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/** Empty: what was restored has none yet, and begins one when it is opened. */
function placeAnchor(anchor: string): void {
  if (!existsSync(anchor + RESTORED)) return
  if (statSync(anchor + RESTORED).size === 0) rmSync(anchor + RESTORED)
  else renameSync(anchor + RESTORED, anchor)
}

// Chosen once and kept in the name, so that what one restore sets aside shares a number whenever the power goes.
function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^replaced-(\d+)-/u.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers) + 1
}
