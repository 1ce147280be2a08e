import { readFileSync, writeFileSync } from 'node:fs'
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

const openAt = (file: string, mode: 'create' | 'open') =>
  openDatabase({ file, key: PRACTICE_KEY, mode, practice: true })

/** The file of a practice clinic of Monday, which a process of tests fills once. */
let monday: Promise<Buffer> | undefined

async function filledOnce(): Promise<Buffer> {
  const folder = testFolder()
  const db = openAt(folder.file(), 'create')
  await fill(db, MONDAY)
  db.close()
  const bytes = readFileSync(folder.file())
  folder.remove()
  return bytes
}

/** A practice clinic of Monday in a database of its own. */
export async function practice(): Promise<Database> {
  const folder = testFolder()
  writeFileSync(folder.file(), await (monday ??= filledOnce()), { mode: 0o600, flag: 'wx' })
  const db = openAt(folder.file(), 'open')
  open.push({ folder, db })
  return db
}

/** The same, filled for this time alone. */
export async function practiceAnew(day: { today: string; now: string } = MONDAY): Promise<Database> {
  const folder = testFolder()
  const db = openAt(folder.file(), 'create')
  open.push({ folder, db })
  await fill(db, day)
  return db
}

async function fill(db: Database, day: { today: string; now: string }): Promise<void> {
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
}

/** Closes and removes those that a test made. */
export function closePractices(): void {
  for (const { folder, db } of open.splice(0)) {
    db.close()
    folder.remove()
  }
}
