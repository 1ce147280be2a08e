import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseError } from './errors.ts'
import { claim } from './folder-lock.ts'
import { mendKeyring } from './keyring.ts'
import { sweepMaking } from './make-database.ts'
import { finishRestore } from './restore.ts'
import { DATABASE_FILE, holdsNothing, setClinicAside, setForeignJournalAside } from './set-aside.ts'

/** What replaceFile() leaves of a key ring, the tries or an anchor when it is cut off before its rename. */
const LEFT = /^(?:keyring|passphrase|anchor).*\.json(?:\.restored)?\.[0-9a-f]{12}\.tmp$/u

/**
 * Brings a data folder to where one can look at it, whatever a power cut or a kill left: a restore that was decided is
 * finished, what never counted is swept, a clinic that never came to be is set aside, the two key rings agree. Does nothing
 * while another process holds the folder.
 * @throws DatabaseError as opening does
 */
export function settle(folder: string): void {
  if (!existsSync(folder)) return
  const file = join(folder, DATABASE_FILE)
  let lock
  try {
    lock = claim(file)
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'in-use') return
    throw error
  }
  try {
    finishRestore(folder)
    sweepMaking(file)
    if (holdsNothing(file)) setClinicAside(folder)
    else setForeignJournalAside(file)
    mendKeyring(folder)
    for (const name of readdirSync(folder)) if (LEFT.test(name)) rmSync(join(folder, name), { force: true })
  } finally {
    lock.release()
  }
}
