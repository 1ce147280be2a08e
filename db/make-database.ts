import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder, syncFile, syncWay } from './durable-files.ts'
import { DatabaseError } from './errors.ts'
import { claim } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from './open.ts'
import { filesOf, setRestAside } from './set-aside.ts'

const MAKING = '.making'

export interface MakeOptions<T> {
  readonly file: string
  readonly key: Uint8Array
  readonly practice?: boolean
  /** Writes all that makes it a clinic. */
  readonly fill: (database: Database) => Promise<T>
  /** What must stand in the folder before the database counts: its key ring. */
  readonly before?: () => void
}

/**
 * Makes a database under another name, fills it, closes it, and gives it its own name in one step: until then there is no
 * clinic, after it there is a whole one. Open and claimed by this process when it comes back.
 * @throws DatabaseError 'exists' or 'in-use' when somebody else has one here, and whatever fill() throws; nothing of the new
 * one is left then.
 */
export async function makeDatabase<T>(options: MakeOptions<T>): Promise<{ database: Database; made: T }> {
  const { file, key, practice = false, before } = options
  const folder = dirname(file)
  makeFolder(folder)
  const lock = claim(file)
  try {
    if (existsSync(file)) throw new DatabaseError('exists')
    sweepMaking(file)
    const made = await makeAside(options)
    setRestAside(folder)
    before?.()
    renameSync(file + MAKING, file)
    syncWay(folder)
    return { database: openDatabase({ file, key, mode: 'open', practice, lock }), made }
  } catch (error) {
    sweepMaking(file)
    lock.release()
    throw error
  }
}

async function makeAside<T>({ file, key, practice = false, fill }: MakeOptions<T>): Promise<T> {
  const making = file + MAKING
  const database = openDatabase({ file: making, key, mode: 'create', practice, exclusive: false })
  let made: T
  try {
    migrate(database.raw)
    made = await fill(database)
  } finally {
    database.close()
  }
  // Closing writes the log into the file and removes it, and cannot say that it could not.
  if (existsSync(`${making}-wal`)) throw new DatabaseError('unreadable', 'checkpoint')
  syncFile(making)
  return made
}

/** Removes what an unfinished making left: it never was a clinic. Only for whoever holds the claim on the database. */
export function sweepMaking(file: string): void {
  for (const name of filesOf(basename(file) + MAKING)) rmSync(join(dirname(file), name), { force: true })
}
