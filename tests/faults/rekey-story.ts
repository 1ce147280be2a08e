import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { verifyAudit } from '../../db/audit-chain.ts'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { toDatabaseError } from '../../db/errors.ts'
import { checkIntegrity } from '../../db/integrity.ts'
import { readKeyring } from '../../db/keyring.ts'
import { openDatabase } from '../../db/open.ts'
import { finishRestore } from '../../db/restore.ts'
import { DATABASE_FILE } from '../../db/set-aside.ts'

export const OLD_KEY = 'a0b1c2d3'.repeat(8)
export const NEW_KEY = '0f1e2d3c'.repeat(8)
export const OLD_SHEET = 'OLD-OLD'
export const NEW_SHEET = 'NEW-NEW'
export const PATIENTS = 40

const opens = (file: string, key: string): boolean => {
  try {
    connectWithKey(file, key, true).close()
    return true
  } catch (error) {
    if (toDatabaseError(error).code === 'wrong-key') return false
    throw error
  }
}

/** null when the clinic opens with the sheet that its ring shows and with no other, whole; else what is wrong. */
export async function whatIsWrong(folder: string, said: ReadonlySet<string>): Promise<string | null> {
  const data = join(folder, 'data')
  const file = join(data, DATABASE_FILE)
  if (!said.has('made')) return null
  try {
    finishRestore(data)
    const sheet = readKeyring(data)?.recovery.sheetCheck
    const isNew = sheet === NEW_SHEET
    if (!isNew && sheet !== OLD_SHEET) return 'no ring'
    if (said.has('re-keyed') && !isNew) return 'lost: the new sheet'
    if (!existsSync(file)) return 'no database'
    const [key, other] = isNew ? [NEW_KEY, OLD_KEY] : [OLD_KEY, NEW_KEY]
    if (!opens(file, key)) return `the sheet ${String(sheet)} does not open the database`
    if (opens(file, other)) return 'the other sheet opens the database'
    const db = openDatabase({ file, key, mode: 'open', exclusive: false })
    try {
      checkIntegrity(db.raw)
      if (!(await verifyAudit(db.read, { from: 'start' })).intact) return 'the trail is broken'
      const patients = db.raw.prepare('SELECT count(*) FROM patient').pluck().get()
      return patients === PATIENTS ? null : `${String(patients)} patients`
    } finally {
      db.close()
    }
  } catch (error) {
    return `broken: ${toDatabaseError(error).message}`
  }
}
