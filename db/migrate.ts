import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { RawConnection } from './driver.ts'
import { makePrivate, syncFile, syncFolder } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import { checkIntegrity, schemaVersion } from './integrity.ts'
import type { Migration } from './migration.ts'
import { migrations as released } from './migrations/index.ts'

export interface MigrateOptions {
  readonly migrations?: readonly Migration[]
  /** Where the copy made before a change goes: `<prefix>-v<version>.mbbackup`. Defaults to the database file itself. */
  readonly backupPrefix?: string
  /** Called before each statement; the fault tests die here. */
  readonly beforeStatement?: (index: number) => void
}

export interface MigrationResult {
  readonly from: number
  readonly to: number
  /** The copy of the database as it was, kept; null when nothing was pending or the database was new. */
  readonly backup: string | null
}

/** Numbers must rise strictly: two branches with one number would leave a clinic with half of each. */
export function checkOrder(migrations: readonly Migration[]): void {
  let last = 0
  for (const { version, name } of migrations) {
    if (!Number.isInteger(version) || version <= last)
      throw new Error(`migration ${String(version)} ${name} is out of order`)
    last = version
  }
}

/**
 * Brings a database to the newest schema: integrity check and a kept copy first, then everything pending in one
 * transaction together with the version, so that a power cut leaves the old schema or the new one, never one between.
 * Forward only.
 * @throws DatabaseError 'newer' (the database is from a later version), 'damaged', 'no-space'; nothing has changed then.
 */
export function migrate(raw: RawConnection, options: MigrateOptions = {}): MigrationResult {
  const { migrations = released, backupPrefix = raw.name, beforeStatement } = options
  checkOrder(migrations)
  try {
    const from = schemaVersion(raw)
    const to = migrations.at(-1)?.version ?? 0
    if (from > to) throw new DatabaseError('newer')
    const pending = migrations.filter(({ version }) => version > from)
    if (pending.length === 0) return { from, to, backup: null }
    const backup = from === 0 ? null : copyBefore(raw, `${backupPrefix}-v${String(from)}.mbbackup`)
    apply(raw, pending, to, beforeStatement)
    return { from, to, backup }
  } catch (error) {
    throw toDatabaseError(error)
  }
}

function copyBefore(raw: RawConnection, path: string): string {
  checkIntegrity(raw)
  // A copy of an earlier try that did not get through: the database has not changed since.
  rmSync(path, { force: true })
  try {
    makePrivate(path)
    raw.prepare('VACUUM INTO ?').run(path)
    syncFile(path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  return path
}

function apply(
  raw: RawConnection,
  pending: readonly Migration[],
  to: number,
  before?: (index: number) => void,
): void {
  let index = 0
  // Rebuilding a table drops the old one, which counts as deleting its rows; the check below stands in.
  raw.pragma('foreign_keys=OFF')
  try {
    raw.exec('BEGIN IMMEDIATE')
    for (const { statements, functions = {} } of pending) {
      for (const [name, run] of Object.entries(functions)) raw.function(name, { deterministic: true }, run)
      for (const statement of statements) {
        before?.(index)
        raw.exec(statement)
        index += 1
      }
    }
    before?.(index)
    if (raw.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new DatabaseError('reference', 'foreign_key_check')
    raw.pragma(`user_version=${String(to)}`)
    before?.(index + 1)
    raw.exec('COMMIT')
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK')
    throw error
  } finally {
    raw.pragma('foreign_keys=ON')
  }
}
