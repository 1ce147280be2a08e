import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { BACKUP_SUFFIX, BackupManifest, digestOf, NEWEST_MANIFEST } from './backup-manifest.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { latestVersion } from './open.ts'

/** `whole` as far as can be told without reading it all: the bytes are compared when it is restored. */
export type BackupState = 'whole' | 'damaged' | 'file-missing' | 'manifest-missing' | 'newer'

/** A backup met in a folder, or what is left of one. */
export interface FoundBackup {
  readonly state: BackupState
  readonly folder: string
  /** As it is called here, which may not be as it was made. */
  readonly fileName: string
  readonly takenAt: string | null
  readonly appVersion: string | null
  readonly schemaVersion: number | null
  readonly bytes: number
  readonly manifest: BackupManifest | null
  /** Files that may be its own, by name or by size. */
  readonly paths: readonly string[]
}

/** A manifest is half a kilobyte, or a few with a list of files. */
const MOST_MANIFEST_BYTES = 65_536
const MOST_ENTRIES = 5000
const MOST_FOLDERS = 100

interface Entry {
  readonly folder: string
  readonly name: string
  readonly size: number
}

/** What a newer program's manifest is likely to tell still. */
const Newer = z.object({
  format: z.int().gt(NEWEST_MANIFEST),
  sha256: z.string(),
  name: z.string().max(200).optional(),
  takenAt: z.iso.datetime().optional().catch(undefined),
  appVersion: z.string().max(40).optional().catch(undefined),
  schemaVersion: z.int().optional().catch(undefined),
  bytes: z.int().nonnegative().optional().catch(undefined),
})

/** Regular files only: a pipe or a device would keep its reader for ever. What is called like a backup is looked at first. */
function filesIn(folders: readonly string[]): readonly Entry[] {
  const names = folders.flatMap((folder) => namesIn(folder).map((name) => ({ folder, name })))
  const likely = names.filter(({ name }) => looksLikely(name))
  const others = names.filter(({ name }) => !looksLikely(name))
  return [...likely, ...others].slice(0, MOST_ENTRIES).flatMap(({ folder, name }) => {
    const size = sizeOf(join(folder, name))
    return size === null ? [] : [{ folder, name, size }]
  })
}

// A stick has folders that are the system's own: what cannot be looked into hides nothing else.
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function sizeOf(path: string): number | null {
  try {
    const stat = lstatSync(path)
    return stat.isFile() ? stat.size : null
  } catch {
    return null
  }
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .slice(0, MOST_FOLDERS)
    .map(({ name }) => join(folder, name))
}

/** The beginning of a small file, never more than a manifest can be, whatever its size says; null for anything else. */
function readSmall({ folder, name, size }: Entry): string | null {
  if (size === 0 || size > MOST_MANIFEST_BYTES) return null
  const { O_RDONLY, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number }
  let file
  try {
    file = openSync(join(folder, name), O_RDONLY | O_NONBLOCK)
    if (!fstatSync(file).isFile()) return null
    const content = Buffer.alloc(MOST_MANIFEST_BYTES + 1)
    const length = readSync(file, content, 0, content.length, 0)
    return length > MOST_MANIFEST_BYTES ? null : content.toString('utf8', 0, length)
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** An editor may have put a byte-order mark before it. */
function readJson(entry: Entry): unknown {
  const text = readSmall(entry)?.replace(/^\uFEFF/u, '')
  if (!text?.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const looksLikely = (name: string) => /medicalbooking|\.mbbackup/iu.test(name)
const looksLikeBackup = (name: string) => name.toLowerCase().includes(BACKUP_SUFFIX)

const hasName = (entry: Entry, name: string) =>
  entry.name.toLowerCase() === (name + BACKUP_SUFFIX).toLowerCase()

function fromManifest(
  manifest: BackupManifest,
  at: Entry,
  all: readonly Entry[],
  others: readonly BackupManifest[],
): FoundBackup {
  const named = all.filter((entry) => hasName(entry, manifest.name))
  // Copies of one day are often of one size: what another manifest names is that one's.
  const sized = all
    .filter((entry) => entry.size === manifest.bytes && entry !== at)
    .filter((entry) => !others.some((other) => other.bytes === entry.size && hasName(entry, other.name)))
  // Of those in its own folder first: the same copy may lie in several.
  const near = (entry: Entry) => (entry.folder === at.folder ? 0 : 2) + (named.includes(entry) ? 0 : 1)
  const own = sized.toSorted((a, b) => near(a) - near(b))
  const file = own[0] ?? named[0]
  return {
    state:
      manifest.schemaVersion > latestVersion()
        ? 'newer'
        : own.length > 0
          ? 'whole'
          : named.length > 0
            ? 'damaged'
            : 'file-missing',
    folder: file?.folder ?? at.folder,
    fileName: file?.name ?? at.name,
    takenAt: manifest.takenAt,
    appVersion: manifest.appVersion,
    schemaVersion: manifest.schemaVersion,
    bytes: manifest.bytes,
    manifest,
    paths: own.map(({ folder, name }) => join(folder, name)),
  }
}

function fromNewer(newer: z.infer<typeof Newer>, at: Entry): FoundBackup {
  return {
    state: 'newer',
    folder: at.folder,
    fileName: newer.name === undefined ? at.name : newer.name + BACKUP_SUFFIX,
    takenAt: newer.takenAt ?? null,
    appVersion: newer.appVersion ?? null,
    schemaVersion: newer.schemaVersion ?? null,
    bytes: newer.bytes ?? 0,
    manifest: null,
    paths: [],
  }
}

function withoutManifest({ folder, name, size }: Entry): FoundBackup {
  const unknown = { takenAt: null, appVersion: null, schemaVersion: null, manifest: null, paths: [] }
  return { state: 'manifest-missing', folder, fileName: name, bytes: size, ...unknown }
}

const RANK: Readonly<Record<BackupState, number>> = {
  whole: 0,
  newer: 1,
  damaged: 2,
  'file-missing': 3,
  'manifest-missing': 4,
}

/** One backup once, however many copies of its two files lie about. */
function once(found: readonly FoundBackup[]): readonly FoundBackup[] {
  const best = new Map<string, FoundBackup>()
  for (const backup of found) {
    const key = backup.manifest?.sha256 ?? join(backup.folder, backup.fileName)
    const known = best.get(key)
    if (!known || RANK[backup.state] < RANK[known.state]) best.set(key, backup)
  }
  return [...best.values()]
}

function look(folders: readonly string[]): readonly FoundBackup[] {
  const all = filesIn(folders)
  const read = all.map((entry) => ({ entry, json: readJson(entry) }))
  const manifests = read.flatMap(({ entry, json }) => {
    const parsed = BackupManifest.safeParse(json)
    return parsed.success ? [{ entry, manifest: parsed.data }] : []
  })
  const known = new Set(manifests.map(({ entry }) => entry))
  const newer = read.flatMap(({ entry, json }) => {
    const parsed = known.has(entry) ? null : Newer.safeParse(json)
    return parsed?.success ? [fromNewer(parsed.data, entry)] : []
  })
  const own = manifests.map(({ entry, manifest }) => {
    const others = manifests.map((one) => one.manifest).filter(({ sha256 }) => sha256 !== manifest.sha256)
    return fromManifest(manifest, entry, all, others)
  })
  const found = [...own, ...newer]
  const told = new Set(found.map(({ folder, fileName }) => join(folder, fileName)))
  const claimed = new Set(found.flatMap(({ paths }) => paths))
  const strays = all
    .filter(({ name }) => looksLikeBackup(name))
    .filter(({ folder, name }) => !told.has(join(folder, name)) && !claimed.has(join(folder, name)))
  return once([...found, ...strays.map(withoutManifest)])
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false
    throw toDatabaseError(error)
  }
}

/**
 * All backups of a folder, newest first, found by what is in the files and not by what they are called. Where there is none
 * the folders in it are looked through too; a file stands for the folder it is in.
 * @throws DatabaseError 'missing' (no such folder) or 'unreadable'
 */
export function findBackups(path: string): readonly FoundBackup[] {
  const folder = isFolder(path) ? path : dirname(path)
  const here = look([folder])
  const found = here.some(({ manifest }) => manifest !== null) ? here : look([folder, ...foldersIn(folder)])
  return found.toSorted(
    (a, b) =>
      (b.takenAt ?? '').localeCompare(a.takenAt ?? '') ||
      RANK[a.state] - RANK[b.state] ||
      a.fileName.localeCompare(b.fileName),
  )
}

/**
 * The newest backup of a folder that is whole as far as can be told.
 * @throws DatabaseError 'missing' (no folder, or no backup in it), 'newer' (only of a newer program) or 'damaged'
 */
export function newestBackup(path: string): FoundBackup & { readonly manifest: BackupManifest } {
  const found = findBackups(path)
  const whole = found.find(({ state }) => state === 'whole')
  if (whole?.manifest) return { ...whole, manifest: whole.manifest }
  const code = found.some(({ state }) => state === 'newer')
    ? 'newer'
    : found.length > 0
      ? 'damaged'
      : 'missing'
  throw new DatabaseError(code, 'backup')
}

/** The newest backup's manifest. Throws as newestBackup() does. */
export const readBackup = (path: string): BackupManifest => newestBackup(path).manifest

/**
 * The file of a backup whose bytes are its own, told by its digest.
 * @throws DatabaseError 'missing' or 'damaged'
 */
export function fileOf({ paths, manifest }: Pick<FoundBackup, 'paths' | 'manifest'>): string {
  if (!manifest || paths.length === 0) throw new DatabaseError('missing', basename(paths[0] ?? 'backup'))
  for (const path of paths) if (digestOf(path) === manifest.sha256) return path
  throw new DatabaseError('damaged', 'sha256')
}
