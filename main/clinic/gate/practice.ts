import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../../../db/file-modes.ts'
import { fillPracticeClinic } from '../../../db/demo/fill.ts'
import { migrate } from '../../../db/migrate.ts'
import { openDatabase, type Database } from '../../../db/open.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { PRACTICE_KEY } from '../../../db/practice-key.ts'
import { hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import { TERMS, termsHash } from '../access/terms-text.ts'
import type { Caller } from '../context.ts'
import { sealOf } from '../records/seal.ts'
import { wallClock } from '../wall-clock.ts'
import { auditDoor } from './set-up.ts'

const ZONE = 'America/Sao_Paulo'

/** Opens this PC's practice clinic, made the first time: fictitious people, a published key that opens nothing else. */
export async function openPractice(file: string, caller: Caller, nowMs: number): Promise<Database> {
  if (existsSync(file)) {
    const database = openDatabase({ file, key: PRACTICE_KEY, mode: 'open', practice: true })
    migrate(database.raw)
    if (await readClinic(database.read)) return database
    // The PC went off while it was being made.
    database.close()
    rmSync(dirname(file), { recursive: true, force: true })
  }
  makeFolder(dirname(file))
  const database = openDatabase({ file, key: PRACTICE_KEY, mode: 'create', practice: true })
  try {
    migrate(database.raw)
    const now = new Date(nowMs).toISOString()
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
    return database
  } catch (error) {
    // Half a practice clinic would be taken for a whole one at the next start.
    database.close()
    rmSync(dirname(file), { recursive: true, force: true })
    throw error
  }
}
