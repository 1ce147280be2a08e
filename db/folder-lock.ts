import { connect } from './driver.ts'
import { makePrivate } from './durable-files.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'

export interface FolderLock {
  release(): void
}

/**
 * Claims a clinic's database for this process. An empty SQLite file beside it is held with BEGIN EXCLUSIVE: SQLite turns
 * that into a lock of the operating system (fcntl, LockFileEx), which ends with the process however it dies, so no stale
 * lock file is ever left to delete by hand. It also refuses a second claim inside the same process.
 * @throws DatabaseError 'in-use' when another process (or this one) holds it.
 */
export function claim(file: string): FolderLock {
  const path = `${file}.lock`
  try {
    // SQLite would create it readable for everybody. Never opened otherwise while held: closing it would drop the lock.
    makePrivate(path)
  } catch (error) {
    if (toDatabaseError(error).code !== 'exists') throw toDatabaseError(error)
  }
  let holder
  try {
    holder = connect(path, { fileMustExist: true, timeout: 0 })
    holder.pragma('journal_mode=OFF')
    holder.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    holder?.close()
    const known = toDatabaseError(error)
    throw known.code === 'busy' ? new DatabaseError('in-use', null, error) : known
  }
  return {
    release() {
      holder.close()
    },
  }
}
