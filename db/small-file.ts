import { lstat, readFile } from 'node:fs/promises'
import { DatabaseError, toDatabaseError } from './errors.ts'

/**
 * The text of a small file, off the thread; null where there is none.
 * @throws DatabaseError 'damaged' for what is no file of at most so many bytes: a pipe would be read for ever.
 */
export async function readSmallFile(path: string, mostBytes: number): Promise<string | null> {
  try {
    const stat = await lstat(path)
    if (!stat.isFile() || stat.size > mostBytes) throw new DatabaseError('damaged', 'file')
    return await readFile(path, 'utf8')
  } catch (error) {
    const known = toDatabaseError(error)
    if (known.code === 'missing') return null
    throw known
  }
}
