import { isDriverError } from './driver.ts'

/** Everything that can go wrong with a database, as a closed list. */
export type DatabaseErrorCode =
  // while opening
  | 'missing'
  | 'exists'
  /** The key does not fit, or the first page is no longer readable: an authenticated file cannot tell the two apart. */
  | 'wrong-key'
  /** A real clinic with the published practice key, or the practice clinic with another one. */
  | 'wrong-kind'
  | 'newer'
  | 'in-use'
  // at any time
  | 'damaged'
  | 'no-space'
  | 'read-only'
  | 'unreadable'
  | 'busy'
  | 'closed'
  /** Somebody ended a copy before it was whole. */
  | 'cancelled'
  // what the database itself guards
  | 'slot-taken'
  | 'room-taken'
  | 'append-only'
  | 'sealed'
  | 'audit-gap'
  | 'unique'
  | 'reference'
  | 'check'
  | 'internal'

/** A database failure with a closed code. `detail` names columns ("patient.cpf") or files, never values. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode
  readonly detail: string | null

  constructor(code: DatabaseErrorCode, detail: string | null = null, cause?: unknown) {
    super(detail === null ? code : `${code}: ${detail}`, { cause })
    this.name = 'DatabaseError'
    this.code = code
    this.detail = detail
  }
}

const GUARDS: readonly DatabaseErrorCode[] = [
  'slot-taken',
  'room-taken',
  'append-only',
  'sealed',
  'audit-gap',
]

const PREFIXES: readonly (readonly [string, DatabaseErrorCode])[] = [
  ['SQLITE_CONSTRAINT_UNIQUE', 'unique'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'unique'],
  ['SQLITE_CONSTRAINT_ROWID', 'unique'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'reference'],
  ['SQLITE_CONSTRAINT', 'check'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'no-space'],
  ['SQLITE_IOERR_NOSPC', 'no-space'],
  // The shared memory of the log could not grow.
  ['SQLITE_IOERR_SHMSIZE', 'no-space'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_IOERR_DATA', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'unreadable'],
  ['SQLITE_CANTOPEN', 'unreadable'],
  ['SQLITE_PERM', 'unreadable'],
  ['SQLITE_AUTH', 'unreadable'],
]

const SYSTEM: Readonly<Record<string, DatabaseErrorCode>> = {
  ENOENT: 'missing',
  EEXIST: 'exists',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EIO: 'unreadable',
}

/** Translates whatever the driver or the file system threw; our own triggers keep their code. */
export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  if (isDriverError(error)) {
    const guard =
      error.code === 'SQLITE_CONSTRAINT_TRIGGER' && GUARDS.find((known) => known === error.message)
    if (guard) return new DatabaseError(guard, null, error)
    const code = PREFIXES.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? 'internal'
    const columns = /^UNIQUE constraint failed: (.+)$/u.exec(error.message)?.[1]
    return new DatabaseError(code, columns ?? error.code, error)
  }
  if (error instanceof TypeError && error.message === 'The database connection is not open') {
    return new DatabaseError('closed', null, error)
  }
  const system =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return new DatabaseError((system === null ? undefined : SYSTEM[system]) ?? 'internal', system, error)
}
