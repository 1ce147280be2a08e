import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ANCHOR_FILE } from './anchor.ts'
import { backupPath, checkBackupFile, type BackupManifest } from './backup-manifest.ts'
import { connectWithKey } from './connect-with-key.ts'
import { replaceFile, syncFile, syncFolder, syncWay } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { restrict } from './file-modes.ts'
import { claim } from './folder-lock.ts'
import type { Writer } from './handles.ts'
import { KEYRING_FILES, mendKeyring, nextRingText, type Keyring } from './keyring.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { beginRestoredEpoch, checkCopy, type BackupContent } from './restore-check.ts'
import { DATABASE_FILE, filesOf, nextNumber, REPLACED, RETIRED, setAside } from './set-aside.ts'

const [RING] = KEYRING_FILES
export const RESTORING = '.restoring'
export const RESTORED = '.restored'
/** A database of this name is complete, checked and decided upon: whoever finds it puts it in its place. */
const DECIDED = /^clinic\.db\.(restored|rekeyed)-(\d+)$/u

export interface RestoreOptions {
  readonly backup: {
    readonly folder: string
    readonly manifest: BackupManifest
    /** The file itself, where it no longer has the name that its manifest gives it. */
    readonly path?: string
  }
  /** The clinic's data folder. What is in it is set aside, not deleted. */
  readonly folder: string
  readonly key: Uint8Array
  /** The keyring for this machine, written together with the database. */
  readonly keyring: Keyring
  /** Writes into the trail that it was restored: with the copy that counts, or not at all. */
  readonly note?: (tx: Writer) => Promise<unknown>
}

/**
 * Puts a backup in the place of a clinic's database: compared with its manifest, opened, checked (pages, references, the
 * whole audit chain) before anything changes, and then in one step that a power cut cannot halve.
 * @throws DatabaseError 'missing', 'damaged', 'wrong-key', 'wrong-kind', 'newer', 'in-use', 'no-space'; the folder is
 * then as it was.
 */
export async function restoreInto({
  backup,
  folder,
  key,
  keyring,
  note,
}: RestoreOptions): Promise<BackupContent> {
  if (backup.manifest.recovery === null) throw new DatabaseError('wrong-kind')
  const target = join(folder, DATABASE_FILE)
  const copy = target + RESTORING
  const ring = join(folder, RING) + RESTORED
  const anchor = join(folder, ANCHOR_FILE) + RESTORED
  let content: BackupContent
  const lock = claim(target)
  try {
    finishRestore(folder)
    const path = backup.path ?? backupPath(backup.folder, backup.manifest)
    checkBackupFile(path, backup.manifest)
    copyFileSync(path, copy)
    restrict(copy)
    syncFile(copy)
    content = await checkCopy(copy, key, backup.manifest)
    replaceFile(anchor, await beginRestoredEpoch(copy, key, folder, backup.folder, backup.manifest.takenAt))
    // After the anchor: the same backup may be put back once more without being a step back.
    if (note) await noteInCopy(copy, key, note)
    switchToWal(copy, key)
    replaceFile(ring, nextRingText(folder, keyring))
    // From this name on it is done, whatever happens next.
    renameSync(copy, `${target}${RESTORED}-${String(nextNumber(folder))}`)
    syncWay(folder)
    finishRestore(folder)
    mendKeyring(folder)
  } catch (error) {
    if (!findDecided(folder))
      for (const left of [...filesOf(copy), ring, anchor]) rmSync(left, { force: true })
    throw toDatabaseError(error)
  } finally {
    lock.release()
  }
  return content
}

// After it counts the power may go before anybody has written that the clinic went back.
async function noteInCopy(
  copy: string,
  key: Uint8Array,
  note: (tx: Writer) => Promise<unknown>,
): Promise<void> {
  const database = openDatabase({ file: copy, key, mode: 'open', exclusive: false })
  try {
    migrate(database.raw)
    await database.write.transaction().execute(note)
  } finally {
    database.close()
  }
}

// While it does not count yet: done in its place, a cut would leave a journal that only a writing connection rolls back.
function switchToWal(copy: string, key: Uint8Array): void {
  const raw = connectWithKey(copy, key)
  try {
    raw.pragma('synchronous=FULL')
    if (raw.pragma('journal_mode=WAL', { simple: true }) !== 'wal')
      throw new DatabaseError('unreadable', 'wal')
  } finally {
    raw.close()
  }
  if (existsSync(`${copy}-wal`)) throw new DatabaseError('unreadable', 'checkpoint')
  syncFile(copy)
}

const findDecided = (folder: string): string | undefined =>
  readdirSync(folder).find((name) => DECIDED.test(name))

/**
 * Finishes a restore that a power cut interrupted after its decision, else sweeps what was prepared for one. Only for whoever
 * holds the claim on the folder's database.
 */
export function finishRestore(folder: string): void {
  const target = join(folder, DATABASE_FILE)
  const ring = join(folder, RING)
  const anchor = join(folder, ANCHOR_FILE)
  try {
    const decided = findDecided(folder)
    if (decided === undefined) {
      // The decision did not fall: what was prepared for it is nothing.
      for (const left of [...filesOf(target + RESTORING), ring + RESTORED, anchor + RESTORED])
        rmSync(left, { force: true })
      return
    }
    // Chosen with the decision, so that what one restore sets aside shares a number whenever the power goes.
    const [, kind, number] = DECIDED.exec(decided) ?? []
    const rings = existsSync(ring + RESTORED) ? KEYRING_FILES : []
    const anchors = existsSync(anchor + RESTORED) ? [ANCHOR_FILE] : []
    const prefix = kind === 'rekeyed' ? RETIRED : REPLACED
    setAside(folder, [...filesOf(DATABASE_FILE), ...rings, ...anchors], Number(number), prefix)
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
