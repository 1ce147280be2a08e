import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { listOddPhones } from '../../db/repositories/patient-phones.ts'
import { NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
let db: Database
beforeEach(() => {
  folder = testFolder()
  db = openDatabase({ file: folder.file(), key: testKey(), mode: 'create' })
  migrate(db.raw, { migrations: migrations.filter(({ version }) => version < 180) })
})
afterEach(() => {
  db.close()
  folder.remove()
})

test('stored numbers stay as they are, and those that are none are marked', async () => {
  const stored = [
    ['a', '+5511987654329', null],
    ['b', '+555511987654329', null],
    ['c', null, '+55119876'],
    ['d', null, null],
    ['e', '+551133334444', '+5511987654321'],
  ] as const
  for (const [id, phone, guardianPhone] of stored)
    db.raw
      .prepare(
        `INSERT INTO patient (id, status, name, birth_date, sex_at_birth, phone, guardian_phone, created_at)
          VALUES (?, 'active', 'Ana Lima', '1984-05-12', 'female', ?, ?, ?)`,
      )
      .run(id, phone, guardianPhone, NOW)
  migrate(db.raw)
  const now = db.raw.prepare('SELECT id, phone, guardian_phone FROM patient ORDER BY id').raw().all()
  expect(now).toEqual(stored)
  expect((await listOddPhones(db.read, 9)).lines.map(({ id }) => id).sort()).toEqual(['b', 'c'])
})
