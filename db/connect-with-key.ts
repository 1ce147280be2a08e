import { existsSync } from 'node:fs'
import { connect, type RawConnection } from './driver.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'

const OPENING_TIMEOUT_MS = 5000

/** A key as its hex digits. */
export const hexOf = (key: Uint8Array | string): string =>
  typeof key === 'string' ? key.toLowerCase() : Buffer.from(key).toString('hex')

/**
 * Opens one connection with the key set and proven. AEGIS authenticates every page: a flipped bit is an error, never
 * a wrong value.
 * @throws DatabaseError 'wrong-key' when the key does not fit or the file is no database of ours.
 */
export function connectWithKey(file: string, key: Uint8Array | string, readonly = false): RawConnection {
  const hex = hexOf(key)
  if (!/^[0-9a-f]{64}$/iu.test(hex)) throw new DatabaseError('wrong-key', 'length')
  let raw: RawConnection | undefined
  try {
    raw = connect(file, { readonly, fileMustExist: true, timeout: OPENING_TIMEOUT_MS })
    raw.pragma(`cipher='aegis'`)
    raw.pragma(`key="x'${hex}'"`)
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    return raw
  } catch (error) {
    raw?.close()
    const known = toDatabaseError(error)
    throw isNotOurs(error) ? new DatabaseError('wrong-key', known.detail, error) : known
  }
}

function isNotOurs(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'
}

/** The schema version a database file carries, read without changing a byte of it. */
export function versionOf(file: string, key: Uint8Array | string): number {
  const raw = connectWithKey(file, key, true)
  try {
    return Number(raw.pragma('user_version', { simple: true }))
  } catch (error) {
    throw toDatabaseError(error)
  } finally {
    raw.close()
  }
}

/** Rolls back what was cut off while it was switched to WAL: only a writing connection does, and versionOf() is none. */
export function rollBack(file: string, key: Uint8Array | string): void {
  if (existsSync(`${file}-journal`)) connectWithKey(file, key).close()
}

/** Whether a key is a database's own. @throws DatabaseError for anything that keeps it from being told */
export function fits(file: string, key: Uint8Array | string): boolean {
  try {
    rollBack(file, key)
    versionOf(file, key)
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'wrong-key') return false
    throw error
  }
}
