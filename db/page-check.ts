import { connectWithKey } from './connect-with-key.ts'
import { toDatabaseError } from './errors.ts'

/** The tables whose pages can be walked one by one, those behind the search included. */
export function tablesOf(file: string, key: Uint8Array): readonly string[] {
  const raw = connectWithKey(file, key, true)
  try {
    const names = raw
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')`)
      .pluck()
      .all()
    return names as readonly string[]
  } finally {
    raw.close()
  }
}

/**
 * Reads every page of a table and of its indexes from the disk, in a short read of its own. False: one of them is not what
 * was written. The connection is a new one each time, for a page that is kept in memory says nothing of the disk.
 * @throws DatabaseError when it could not be looked at
 */
export function isTableWhole(file: string, key: Uint8Array, table: string): boolean {
  let raw
  try {
    raw = connectWithKey(file, key, true)
    return (
      raw
        .prepare(`PRAGMA quick_check("${table.replaceAll('"', '""')}")`)
        .pluck()
        .get() === 'ok'
    )
  } catch (error) {
    const known = toDatabaseError(error)
    // The key was proven when the clinic opened: what does not fit it now is the first page.
    if (known.code === 'damaged' || known.code === 'wrong-key') return false
    throw known
  } finally {
    raw?.close()
  }
}
