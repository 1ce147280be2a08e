import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_SUFFIX } from './backup-manifest.ts'
import { installationTag, type BackupSource } from './backup.ts'
import { toDatabaseError } from './errors.ts'
import { trustStateOf } from './trust-state.ts'

const DAY_MS = 86_400_000
const OURS = /^medicalbooking-[\w-]+\.([0-9a-f]{12})\.tmp(-journal|-wal|-shm)?$/u
/** Of nobody in particular: earlier versions left the first, a manifest that was being written leaves the second. */
const ANYBODYS = /^medicalbooking-[\w-]+(\.tmp(-journal|-wal|-shm)?|\.json\.[0-9a-f]{12}\.tmp)$/u
const COPY = /^medicalbooking-\d{4}-\d\d-\d\dT[\d-]+Z\.mbbackup$/u

export interface SweepOptions {
  readonly source: BackupSource
  /** Names (without suffix) of the backups that were finished: none of them is touched, whatever became of its manifest. */
  readonly kept: readonly string[]
  /** UTC instant. */
  readonly now: string
}

/**
 * Removes from a folder of backups what copies that were cut off left there: this clinic's at once, what may be another's
 * after a day. A copy without a manifest goes only when it was never finished, this clinic's key opens it, and its trail is a
 * part of the clinic's: where the clinic went back, it may hold days that are nowhere else.
 * @throws DatabaseError 'missing' or 'unreadable'
 */
export function sweepBackups(folder: string, { source, kept, now }: SweepOptions): void {
  try {
    const names = readdirSync(folder)
    const tag = tagOf(source)
    const isOld = (name: string) => {
      const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
      return stat !== undefined && Date.parse(now) - stat.mtimeMs > DAY_MS
    }
    // A manifest that somebody gave another name ("… (1).json") still speaks for its copy.
    const speaksFor = (base: string) => (name: string) =>
      name.toLowerCase().endsWith('.json') && name.toLowerCase().startsWith(base.toLowerCase())
    const isUnfinished = (name: string) => {
      const base = name.slice(0, -BACKUP_SUFFIX.length)
      return !names.some(speaksFor(base)) && !kept.includes(base) && isOfNow(source, join(folder, name))
    }
    for (const name of names) {
      const left =
        OURS.exec(name)?.[1] === tag ||
        (ANYBODYS.test(name) && isOld(name)) ||
        (COPY.test(name) && isUnfinished(name))
      if (left) removeFile(join(folder, name))
    }
  } catch (error) {
    throw toDatabaseError(error)
  }
}

function tagOf(source: BackupSource): string {
  const raw = source.connectTo(source.file)
  try {
    return installationTag(raw)
  } finally {
    raw.close()
  }
}

function isOfNow(source: BackupSource, path: string): boolean {
  try {
    const { seq, hash } = headIn(source, path)
    const raw = source.connectTo(source.file)
    try {
      return raw.prepare('SELECT 1 FROM audit_event WHERE seq = ? AND hash = ?').get(seq, hash) !== undefined
    } finally {
      raw.close()
    }
  } catch {
    // Another clinic's, or none: not ours to remove.
    return false
  }
}

function headIn(source: BackupSource, path: string) {
  const copy = source.connectTo(path)
  try {
    return trustStateOf(copy).audit
  } finally {
    copy.close()
  }
}

function removeFile(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true })
}
