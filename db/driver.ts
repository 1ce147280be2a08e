import Driver from 'better-sqlite3'

/** One connection of the driver: the only way to SQLite that is not Kysely (pragmas, migrations, backups). */
export type RawConnection = Driver.Database
export type RawStatement = Driver.Statement<unknown[], unknown>

export interface ConnectOptions {
  readonly readonly?: boolean
  readonly fileMustExist?: boolean
  /** Milliseconds to wait for another connection's lock. */
  readonly timeout?: number
}

/**
 * Opens one connection. This module is the only one that knows which driver is behind it, so that plain better-sqlite3
 * can take its place.
 */
export function connect(file: string, options: ConnectOptions = {}): RawConnection {
  return new Driver(file, options)
}

/** The driver's own errors carry SQLite's extended result code. */
export function isDriverError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Driver.SqliteError
}
