import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { verifyAudit } from './audit-chain.ts'
import { backupPath, checkBackupFile, type BackupManifest } from './backup-manifest.ts'
import { sqliteDialect } from './dialect.ts'
import { replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { restrict } from './file-modes.ts'
import { claim } from './folder-lock.ts'
import { KEYRING_FILE, type Keyring } from './keyring.ts'
import { checkIntegrity, schemaVersion } from './migrate.ts'
import { connectWithKey, latestVersion } from './open.ts'
import type { Schema } from './schema.ts'
import { trustStateOf } from './trust-state.ts'

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
export async function restoreInto({ backup, folder, key, keyring }: RestoreOptions): Promise<void> {
  if (backup.manifest.recovery === null) throw new DatabaseError('wrong-kind')
  const target = join(folder, DATABASE_FILE)
  const copy = target + RESTORING
  const ring = join(folder, KEYRING_FILE) + RESTORED
  const lock = claim(target)
  try {
    checkBackupFile(backup.folder, backup.manifest)
    copyFileSync(backupPath(backup.folder, backup.manifest), copy)
    restrict(copy)
    syncFile(copy)
    await checkCopy(copy, key, backup.manifest)
    replaceFile(ring, `${JSON.stringify(keyring, null, 2)}\n`)
    // From this name on it is done, whatever happens next.
    renameSync(copy, `${target}${RESTORED}-${String(nextNumber(folder))}`)
    syncFolder(folder)
  } catch (error) {
    for (const left of [copy, `${copy}-wal`, `${copy}-shm`, ring]) rmSync(left, { force: true })
    throw toDatabaseError(error)
  } finally {
    lock.release()
  }
  finishRestore(folder)
}

async function checkCopy(path: string, key: Uint8Array, manifest: BackupManifest): Promise<void> {
  const raw = connectWithKey(path, key, true)
  try {
    if (schemaVersion(raw) > latestVersion()) throw new DatabaseError('newer')
    checkIntegrity(raw)
    if (raw.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new DatabaseError('damaged', 'references')
    if (trustStateOf(raw).audit.seq !== manifest.audit.seq) throw new DatabaseError('damaged', 'audit')
    const reader = new Kysely<Schema>({ dialect: sqliteDialect(raw) })
    const { intact } = await verifyAudit(reader, { from: 'start', anchors: [manifest.audit] })
    if (!intact) throw new DatabaseError('damaged', 'audit')
  } finally {
    raw.close()
  }
  for (const left of ['-wal', '-shm']) rmSync(path + left, { force: true })
}

/**
 * Finishes a restore that a power cut interrupted after its decision; does nothing otherwise. To be called before
 * anything else looks into a data folder.
 */
export function finishRestore(folder: string): void {
  const target = join(folder, DATABASE_FILE)
  const ring = join(folder, KEYRING_FILE)
  try {
    const decided = readdirSync(folder).find((name) => DECIDED.test(name))
    if (decided === undefined) {
      // The decision did not fall: what was prepared for it is nothing.
      for (const left of [target + RESTORING, ring + RESTORED]) rmSync(left, { force: true })
      for (const left of ['-journal', '-wal', '-shm']) rmSync(target + RESTORING + left, { force: true })
      return
    }
    const [, kind, number = ''] = DECIDED.exec(decided) ?? []
    const aside = join(folder, `${kind === 'rekeyed' ? RETIRED : 'replaced-'}${number}-`)
    const old = [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, DATABASE_FILE]
    if (existsSync(ring + RESTORED)) old.push(KEYRING_FILE)
    for (const name of old) if (existsSync(join(folder, name))) renameSync(join(folder, name), aside + name)
    if (existsSync(ring + RESTORED)) renameSync(ring + RESTORED, ring)
    syncFolder(folder)
    renameSync(join(folder, decided), target)
    syncFolder(folder)
  } catch (error) {
    throw toDatabaseError(error)
  }
}

// Chosen once and kept in the name, so that what one restore sets aside shares a number whenever the power goes.
function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^replaced-(\d+)-/u.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers) + 1
}
