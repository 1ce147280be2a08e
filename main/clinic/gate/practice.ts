import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fillPracticeClinic } from '../../../db/demo/fill.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import { makeDatabase } from '../../../db/make-database.ts'
import { migrate } from '../../../db/migrate.ts'
import { openDatabase, type Database } from '../../../db/open.ts'
import { PRACTICE_KEY } from '../../../db/practice-key.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { setClinicAside } from '../../../db/set-aside.ts'
import { settle } from '../../../db/settle.ts'
import { hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller } from '../context.ts'
import { sealOf } from '../record/seal.ts'
import { TERMS, termsHash } from '../terms/terms-text.ts'
import { wallClock } from '../wall-clock.ts'

const ZONE = 'America/Sao_Paulo'

/** Opens this PC's practice clinic, made the first time: fictitious people, a published key that opens nothing else. */
export async function openPractice(file: string, caller: Caller, nowMs: number): Promise<Database> {
  const folder = dirname(file)
  settle(folder)
  if (existsSync(file)) {
    const database = await openMade(file)
    if (database) return database
    setClinicAside(folder)
  }
  const now = new Date(nowMs).toISOString()
  const fill = (database: Database) => fillPractice(database, caller, now)
  return (await makeDatabase({ file, key: PRACTICE_KEY, practice: true, fill })).database
}

/** null for a file that is no practice clinic, or no longer: it may well stand aside for a new one. */
async function openMade(file: string): Promise<Database | null> {
  let database: Database | undefined
  try {
    database = openDatabase({ file, key: PRACTICE_KEY, mode: 'open', practice: true })
    migrate(database.raw)
    if (await readClinic(database.read)) return database
    database.close()
    return null
  } catch (error) {
    database?.close()
    const known = toDatabaseError(error)
    if (known.code === 'damaged' || known.code === 'wrong-key') return null
    throw known
  }
}

async function fillPractice(database: Database, caller: Caller, now: string): Promise<void> {
  const passwordKey = randomBytes(32)
  const keys = [passwordKey, randomBytes(32)]
  await fillPracticeClinic(database, {
    today: wallClock(now, ZONE).slice(0, 10),
    now,
    hashPassword: (password) => hashPassword(passwordKey, password),
    passwordCost: PASSWORD_COST,
    sealOf,
    newKey: () => keys.shift() ?? randomBytes(32),
    terms: TERMS.map((text) => ({ ...text, hash: termsHash(text) })),
  })
  await database.write.transaction().execute((tx) => auditDoor(tx, 'practice.filled', caller, now))
}
