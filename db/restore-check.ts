import { Kysely } from 'kysely'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  ANCHOR_FILE,
  anchorOf,
  anchorText,
  isBackupAnchor,
  isSealed,
  readAnchor,
  type Anchor,
} from './anchor.ts'
import { verifyAudit, type AuditHead } from './audit-chain.ts'
import { isManifestSealed, LAST_SCHEMA_OF_FORMAT_1, type BackupManifest } from './backup-manifest.ts'
import { connectWithKey } from './connect-with-key.ts'
import { sqliteDialect } from './dialect.ts'
import type { RawConnection } from './driver.ts'
import { DatabaseError } from './errors.ts'
import { expectedSchema, schemaOf } from './expected-schema.ts'
import { checkIntegrity, schemaVersion } from './integrity.ts'
import { latestVersion } from './open.ts'
import { readContents } from './read-contents.ts'
import type { Schema } from './schema.ts'
import { DATABASE_FILE } from './set-aside.ts'
import { trustStateOf, type TrustState } from './trust-state.ts'

/** What a backup holds, for whoever decides about it. */
export interface BackupContent {
  readonly visits: number
  readonly signedNotes: number
  readonly timeZone: string | null
  readonly head: AuditHead
  /** Format 1: nothing proves that the manifest was written with the backup. */
  readonly unsealed: boolean
}

/** Details of 'damaged' that say: whole, but not as this program made it. */
export const ALTERED: readonly (string | null)[] = ['manifest', 'format', 'schema', 'access']

/** @throws DatabaseError 'damaged' when the manifest was not written with this backup's key. */
export function checkSeal(manifest: BackupManifest, key: Uint8Array): void {
  if (manifest.format === 2 && !isManifestSealed(key, manifest))
    throw new DatabaseError('damaged', 'manifest')
}

function checkState(raw: RawConnection, manifest: BackupManifest): void {
  const { audit, access, clinic, epoch, commits } = trustStateOf(raw)
  if (audit.seq !== manifest.audit.seq) throw new DatabaseError('damaged', 'audit')
  if (manifest.format === 1) return
  const same =
    access === manifest.access &&
    clinic === manifest.clinic &&
    epoch === manifest.epoch &&
    commits === manifest.commits
  if (!same) throw new DatabaseError('damaged', 'access')
}

/**
 * Looks at a closed copy of a backup before it counts: its pages, its references, its schema against what this program's
 * migrations make of its version, its trail whole, and who may do what against the manifest.
 * @throws DatabaseError 'newer', 'wrong-key', 'damaged'
 */
export async function checkCopy(
  path: string,
  key: Uint8Array,
  manifest: BackupManifest,
): Promise<BackupContent> {
  const raw = connectWithKey(path, key, true)
  try {
    checkSeal(manifest, key)
    const version = schemaVersion(raw)
    if (version > latestVersion()) throw new DatabaseError('newer')
    // Later versions write format 2 alone: with format 1 beside it somebody took the seal away.
    if (manifest.format === 1 && version > LAST_SCHEMA_OF_FORMAT_1)
      throw new DatabaseError('damaged', 'format')
    checkIntegrity(raw)
    if (raw.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new DatabaseError('damaged', 'references')
    if (JSON.stringify(schemaOf(raw)) !== JSON.stringify(expectedSchema(version)))
      throw new DatabaseError('damaged', 'schema')
    checkState(raw, manifest)
    const reader = new Kysely<Schema>({ dialect: sqliteDialect(raw) })
    const { intact } = await verifyAudit(reader, { from: 'start', anchors: [manifest.audit] })
    if (!intact) throw new DatabaseError('damaged', 'audit')
    return contentOf(raw, manifest)
  } finally {
    raw.close()
    for (const left of ['-wal', '-shm']) rmSync(path + left, { force: true })
  }
}

function contentOf(raw: RawConnection, manifest: BackupManifest): BackupContent {
  const count = (table: string) => Number(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const { visits, timeZone } = readContents(raw)
  return {
    visits,
    signedNotes: count('note'),
    timeZone,
    head: { ...manifest.audit },
    unsealed: manifest.format === 1,
  }
}

/** What would be lost by putting a backup in the place of the clinic that stands in a folder. */
export interface StepBack {
  /** UTC instant that the clinic's anchor is of. */
  readonly reachedAt: string
  /** Rows of the trail that the backup does not have. */
  readonly rows: number
}

type Progress = Pick<Anchor, 'commits' | 'writtenAt'> & Pick<TrustState, 'clinic' | 'audit'>

/** How far the shut database of a folder has come, by itself; null where it cannot be read. */
function reachedIn(folder: string, key: Uint8Array): Progress | null {
  try {
    const raw = connectWithKey(join(folder, DATABASE_FILE), key, true)
    try {
      const writtenAt = raw.prepare('SELECT at FROM audit_event ORDER BY seq DESC LIMIT 1').pluck().get()
      return typeof writtenAt === 'string' ? { ...trustStateOf(raw), writtenAt } : null
    } finally {
      raw.close()
    }
  } catch {
    return null
  }
}

/** The same by the anchor beside it, or else by the database to whoever has its key; null where neither can be read. */
async function reachedBy(folder: string, key: Uint8Array | null): Promise<Progress | null> {
  const anchor = await readAnchor(join(folder, ANCHOR_FILE)).catch(() => null)
  return anchor ?? (key && reachedIn(folder, key))
}

/** Which clinic stands in a folder; null where it cannot be read. */
export const clinicIn = async (folder: string, key: Uint8Array): Promise<string | null> =>
  (await reachedBy(folder, key))?.clinic ?? null

/**
 * Whether a backup is behind the clinic in a folder, as far as that one's anchor tells, or its database itself to whoever has
 * its key; null when it is not, 'unknown' where neither can be read.
 */
export async function stepBack(
  folder: string,
  manifest: BackupManifest,
  key: Uint8Array | null,
): Promise<StepBack | null | 'unknown'> {
  const reached = await reachedBy(folder, key)
  if (!reached) return 'unknown'
  if (manifest.format === 2 && manifest.clinic !== reached.clinic) return null
  const rows = reached.audit.seq - manifest.audit.seq
  const behind = rows > 0 || (manifest.format === 2 && manifest.commits < reached.commits)
  return behind ? { reachedAt: reached.writtenAt, rows: Math.max(rows, 0) } : null
}

/**
 * Raises the epoch of a copy that is about to count, above that of the clinic it replaces and of what stands beside the
 * backups, so that no anchor of before says anything of it; gives the text of its anchor, empty where none was begun.
 */
export async function beginRestoredEpoch(
  copy: string,
  key: Uint8Array,
  folder: string,
  backups: string,
  takenAt: string,
): Promise<string> {
  const beside = readdirSync(backups).filter(isBackupAnchor)
  const paths = [join(folder, ANCHOR_FILE), ...beside.map((name) => join(backups, name))]
  const known = await Promise.all(paths.map((path) => readAnchor(path).catch(() => null)))
  const raw = connectWithKey(copy, key)
  try {
    const before = trustStateOf(raw)
    if (before.clinic === null || before.anchoredSeq === 0) return ''
    const secret = raw.prepare(`SELECT bytes FROM installation_key WHERE name = 'anchor'`).pluck().get()
    if (!Buffer.isBuffer(secret)) throw new DatabaseError('damaged', 'anchor key')
    const isOwn = (one: Anchor | null) => one?.clinic === before.clinic && isSealed(secret, one)
    const epochs = known.flatMap((one) => (one && isOwn(one) ? [one.epoch] : []))
    raw.pragma('synchronous=FULL')
    raw.prepare('UPDATE db_state SET epoch = ?').run(Math.max(before.epoch, ...epochs) + 1)
    return anchorText(anchorOf(secret, trustStateOf(raw), takenAt))
  } finally {
    raw.close()
  }
}
