import { fillPracticeClinic } from '../../db/demo/fill.ts'
import { migrate } from '../../db/migrate.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { PRACTICE_KEY } from '../../db/practice-key.ts'
import { sealOf } from '../../main/clinic/record/seal.ts'
import { TERMS, termsHash } from '../../main/clinic/terms/terms-text.ts'
import { testFolder, type TestFolder } from './database.ts'

/** The day of the practice clinic in tests: a Monday morning. */
export const MONDAY = { today: '2026-11-23', now: '2026-11-23T13:04:00.000Z' }
const open: { folder: TestFolder; db: Database }[] = []

/** A practice clinic in a database of its own. */
export async function practice(day: { today: string; now: string } = MONDAY): Promise<Database> {
  const folder = testFolder()
  const db = openDatabase({ file: folder.file(), key: PRACTICE_KEY, mode: 'create', practice: true })
  open.push({ folder, db })
  migrate(db.raw)
  let keys = 0
  await fillPracticeClinic(db, {
    ...day,
    hashPassword: async (password, key) => `${password} ${Buffer.from(key).toString('hex')}`,
    passwordCost: 12,
    sealOf,
    newKey: () => new Uint8Array(32).fill((keys += 1)),
    terms: TERMS.map((text) => ({ ...text, hash: termsHash(text) })),
  })
  return db
}

/** Closes and removes those that a test made. */
export function closePractices(): void {
  for (const { folder, db } of open.splice(0)) {
    db.close()
    folder.remove()
  }
}
