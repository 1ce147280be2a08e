import { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { existsSync, statSync, unlinkSync } from 'node:fs'
import { connectWithKey, hexOf, rollBack, versionOf } from './connect-with-key.ts'
import { sqliteDialect } from './dialect.ts'
import type { RawConnection } from './driver.ts'
import { makePrivate } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { restrict } from './file-modes.ts'
import { claim, type FolderLock } from './folder-lock.ts'
import { migrations } from './migrations/index.ts'
import { PRACTICE_KEY } from './practice-key.ts'
import type { Schema } from './schema.ts'

/** A short wait of SQLite's, repeated by the dialect. */
const BUSY_TIMEOUT_MS = 250

export interface OpenOptions {
  readonly file: string
  /** 32 bytes, or their 64 hex digits. */
  readonly key: Uint8Array | string
  readonly mode: 'create' | 'open'
  /** The practice clinic: opens with the published key only, which any other clinic refuses. */
  readonly practice?: boolean
  /** The newest schema this build knows; a database beyond it is refused untouched. */
  readonly latest?: number
  /** false: other processes may open the same file. For what has no name yet that another would open, and for tests. */
  readonly exclusive?: boolean
  /** The claim on this file, when the caller holds it already: it goes over to the database. */
  readonly lock?: FolderLock
}

export interface Database {
  readonly file: string
  /** The data key, for a thread that opens the file on its own and for what is derived from it. */
  readonly key: Uint8Array
  readonly write: Kysely<Schema>
  /** A second connection that cannot write. */
  readonly read: ReadonlyKysely<Schema>
  /** The writing connection below Kysely, for migrations and backups. */
  readonly raw: RawConnection
  /** One more connection with the same key, readable only: to this file or to a copy of it. The caller closes it. */
  connectTo(file: string): RawConnection
  close(): void
}

const PRAGMAS = [
  'foreign_keys=ON',
  // Without it INSERT OR REPLACE walks around the append-only triggers.
  'recursive_triggers=ON',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'checkpoint_fullfsync=ON',
  // This driver's default in WAL is NORMAL, which loses acknowledged commits in a power cut.
  'synchronous=FULL',
  // Sorts and sub-queries must not spill clinical text into plain temporary files.
  'temp_store=MEMORY',
  `busy_timeout=${BUSY_TIMEOUT_MS}`,
  // A day of thirty professionals touches more pages than the 2 MB of the default hold, and each is deciphered anew.
  'cache_size=-32768',
]

/** The newest migration this build carries. */
export function latestVersion(): number {
  return migrations.at(-1)?.version ?? 0
}

function prepareFile({ file, key, mode, latest }: OpenOptions): void {
  if (mode === 'create') {
    // Made here so that it is nobody else's to read from its first byte; -wal and -shm take its mode.
    makePrivate(file)
    return
  }
  if (!existsSync(file)) throw new DatabaseError('missing')
  const stat = statSync(file)
  if (!stat.isFile()) throw new DatabaseError('unreadable', 'not a file')
  // An empty file opens as an empty database with any key.
  if (stat.size === 0) throw new DatabaseError('damaged', 'empty')
  for (const suffix of ['', '-journal', '-wal', '-shm'])
    if (existsSync(file + suffix)) restrict(file + suffix)
  rollBack(file, key)
  if (statSync(file).size === 0) throw new DatabaseError('damaged', 'empty')
  if (versionOf(file, key) > (latest ?? latestVersion())) throw new DatabaseError('newer')
}

function checkKind({ key, practice = false }: OpenOptions): void {
  if ((hexOf(key) === PRACTICE_KEY.toString('hex')) !== practice) throw new DatabaseError('wrong-kind')
}

function configured(options: OpenOptions): RawConnection {
  const raw = connectWithKey(options.file, options.key)
  try {
    if (raw.pragma('journal_mode=WAL', { simple: true }) !== 'wal')
      throw new DatabaseError('unreadable', 'wal')
    for (const pragma of PRAGMAS) raw.pragma(pragma)
    return raw
  } catch (error) {
    raw.close()
    throw toDatabaseError(error)
  }
}

/** Tries a write lock, more than once where others are writing: each try waits for BUSY_TIMEOUT_MS. */
function provePermission(raw: RawConnection, tries = 80): void {
  try {
    raw.exec('BEGIN IMMEDIATE; ROLLBACK')
  } catch (error) {
    if (tries <= 1 || toDatabaseError(error).code !== 'busy') throw error
    provePermission(raw, tries - 1)
  }
}

function connectBoth(options: OpenOptions): readonly [RawConnection, RawConnection] {
  const writing = configured(options)
  try {
    // A file without write permission opens silently read-only: better to know now than at the first booking.
    provePermission(writing)
    const reading = configured(options)
    reading.pragma('query_only=ON')
    return [writing, reading]
  } catch (error) {
    writing.close()
    throw toDatabaseError(error)
  }
}

function optimise(raw: RawConnection): void {
  try {
    raw.pragma('analysis_limit=400')
    raw.pragma('optimize')
  } catch {
    // Statistics only: a full or failing disk must not keep the clinic from closing.
  }
}

/**
 * Opens a clinic's database: encrypted, durable at every commit (WAL, FULL), foreign keys on, one process only.
 * `create` makes a new file and leaves it without tables: run `migrate` next, as after every `open`.
 * @throws DatabaseError with 'missing', 'exists', 'wrong-key', 'wrong-kind', 'newer', 'in-use', 'damaged', 'no-space',
 * 'read-only' or 'unreadable'; the file is then as it was.
 */
export function openDatabase(options: OpenOptions): Database {
  checkKind(options)
  let lock = options.lock
  let made = false
  try {
    if (options.mode === 'open' && !existsSync(options.file)) throw new DatabaseError('missing')
    if (options.exclusive !== false) lock ??= claim(options.file)
    prepareFile(options)
    made = options.mode === 'create'
    const [raw, reading] = connectBoth(options)
    const read = new Kysely<Schema>({ dialect: sqliteDialect(reading) })
    return {
      file: options.file,
      key: typeof options.key === 'string' ? Buffer.from(options.key, 'hex') : options.key,
      raw,
      write: new Kysely<Schema>({ dialect: sqliteDialect(raw) }),
      // query_only makes true what the type only says.
      read: read as unknown as ReadonlyKysely<Schema>,
      connectTo: (file) => connectWithKey(file, options.key, true),
      close() {
        if (!raw.open) return
        optimise(raw)
        reading.close()
        raw.close()
        lock?.release()
      },
    }
  } catch (error) {
    if (made)
      for (const suffix of ['', '-journal', '-wal', '-shm'])
        if (existsSync(options.file + suffix)) unlinkSync(options.file + suffix)
    lock?.release()
    throw toDatabaseError(error)
  }
}
