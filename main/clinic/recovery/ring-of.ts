import { toDatabaseError } from '../../../db/errors.ts'
import { readKeyring, type Keyring } from '../../../db/keyring.ts'

/** The key ring of a folder; null where there is none or neither of the two can be read. @throws DatabaseError 'unreadable' */
export function ringOf(folder: string): Keyring | null {
  try {
    return readKeyring(folder)
  } catch (error) {
    const known = toDatabaseError(error)
    if (known.code === 'damaged') return null
    throw known
  }
}
