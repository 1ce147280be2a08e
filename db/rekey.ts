import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { connectWithKey } from './connect-with-key.ts'
import type { RawConnection } from './driver.ts'
import { makePrivate, replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { claim } from './folder-lock.ts'
import { checkIntegrity } from './integrity.ts'
import { KEYRING_FILES, mendKeyring, nextRingText, type Keyring } from './keyring.ts'
import { finishRestore, RESTORED, RESTORING } from './restore.ts'
import { DATABASE_FILE, RETIRED } from './set-aside.ts'
import { trustStateOf } from './trust-state.ts'

export interface RekeyOptions {
  /** The clinic's data folder; the clinic is shut. */
  readonly folder: string
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** With wraps of the new key alone. */
  readonly keyring: Keyring
  /** Told which share of the whole is done. */
  readonly reached?: (share: number) => void
}

/** Shares of the time that were measured: copying, then changing the key of the copy, then checking it. */
const COPIED = 0.2
const CHANGED = 0.45

/**
 * Puts a copy under another key in the place of the database, the key ring with it: complete, checked and decided by one
 * rename as a restore is, so that a power cut leaves the old key or the new one, each with its ring. What was there is kept
 * as `retired-…` until `removeRetired`.
 * @throws DatabaseError 'in-use', 'no-space', 'damaged', 'unreadable'; unless the decision fell the folder is as it was.
 */
export function rekeyInto({ folder, from, to, keyring, reached }: RekeyOptions): void {
  const target = join(folder, DATABASE_FILE)
  const copy = target + RESTORING
  const ring = join(folder, KEYRING_FILES[0]) + RESTORED
  const lock = claim(target)
  try {
    finishRestore(folder)
    copyUnder(target, copy, from, to, reached)
    replaceFile(ring, nextRingText(folder, keyring))
    // From this name on it is done, whatever happens next.
    renameSync(copy, `${target}.rekeyed-1`)
    syncFolder(folder)
    finishRestore(folder)
    mendKeyring(folder)
  } catch (error) {
    if (!existsSync(`${target}.rekeyed-1`)) sweep(copy, ring)
    throw toDatabaseError(error)
  } finally {
    lock.release()
  }
}

function sweep(copy: string, ring: string): void {
  for (const left of [copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`, ring])
    rmSync(left, { force: true })
}

function copyUnder(
  target: string,
  copy: string,
  from: Uint8Array,
  to: Uint8Array,
  reached: RekeyOptions['reached'],
): void {
  makePrivate(copy)
  const source = connectWithKey(target, from, true)
  try {
    source.prepare('VACUUM INTO ?').run(copy)
    reached?.(COPIED)
    const changing = connectWithKey(copy, from)
    try {
      // Nothing of it counts yet: what is cut off here is thrown away.
      for (const pragma of ['journal_mode=OFF', 'synchronous=OFF', 'temp_store=MEMORY'])
        changing.pragma(pragma)
      changing.pragma(`rekey="x'${Buffer.from(to).toString('hex')}'"`)
    } finally {
      changing.close()
    }
    reached?.(CHANGED)
    checkSame(source, copy, to)
    syncFile(copy)
  } finally {
    source.close()
  }
}

/** The copy opens with the new key and holds what the source holds; it is left in WAL, as the clinic keeps it. */
function checkSame(source: RawConnection, copy: string, key: Uint8Array): void {
  const raw = connectWithKey(copy, key)
  try {
    raw.pragma('synchronous=FULL')
    if (raw.pragma('journal_mode=WAL', { simple: true }) !== 'wal')
      throw new DatabaseError('unreadable', 'wal')
    checkIntegrity(raw)
    if (raw.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new DatabaseError('damaged', 'references')
    if (JSON.stringify(contentOf(raw)) !== JSON.stringify(contentOf(source)))
      throw new DatabaseError('damaged', 'copy')
  } finally {
    raw.close()
  }
  if (existsSync(`${copy}-wal`)) throw new DatabaseError('unreadable', 'checkpoint')
}

/** Rows of each table, where the trail ends and who may do what. */
function contentOf(raw: RawConnection): unknown {
  const tables = raw
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  const rows = tables.map((name) => [name, raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()])
  return [raw.pragma('user_version', { simple: true }), rows, trustStateOf(raw)]
}

/** Removes the database and the ring of a key that was replaced: once the new ones have been opened. */
export function removeRetired(folder: string): void {
  const retired = readdirSync(folder).filter((name) => name.startsWith(RETIRED))
  for (const name of retired) rmSync(join(folder, name), { force: true })
  if (retired.length > 0) syncFolder(folder)
}

/** How much of the first copy is written, as a share of the whole. */
export function copiedShare(folder: string): number {
  const sizeOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  const whole = sizeOf(DATABASE_FILE)
  return whole === 0 ? 0 : Math.min(1, sizeOf(DATABASE_FILE + RESTORING) / whole) * COPIED
}
