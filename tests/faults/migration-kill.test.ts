import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { checkIntegrity, schemaVersion } from '../../db/integrity.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { newId, NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { run } from './child.ts'
import { full, scaled } from './scale.ts'

let folder: TestFolder
const key = testKey().toString('hex')

beforeEach(() => {
  folder = testFolder()
})
afterEach(() => {
  folder.remove()
})

const objects = (db: Database) =>
  db.raw
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name`)
    .all()

/** A database at an older version with so many patients, and how its schema looks there and at the newest. */
function older(version: number, patients: number) {
  const file = folder.file(`v${String(version)}.db`)
  const db = openDatabase({ file, key, mode: 'create' })
  migrate(db.raw, { migrations: migrations.filter((one) => one.version <= version) })
  // By hand: what writes a patient today writes columns that the old schema does not have.
  const insert =
    patients > 0
      ? db.raw.prepare(
          `INSERT INTO patient (id, status, name, birth_date, sex_at_birth, address, created_at)
           VALUES (?, 'active', 'Maria Aparecida de Souza', '1984-05-12', 'female', ?, ?)`,
        )
      : null
  for (let i = 0; i < patients; i += 1) insert?.run(newId(), 'x'.repeat(500), NOW)
  const before = objects(db)
  db.close()
  copyFileSync(file, folder.file('new.db'))
  const copy = openDatabase({ file: folder.file('new.db'), key, mode: 'open' })
  migrate(copy.raw)
  const after = objects(copy)
  copy.close()
  return { file, before, after }
}

/** Of the runs beside the one in which every statement is met. */
const SOME = 100

/** A moment for the kill: before each statement, and before the version and the commit; of many, some in equal steps. */
const moments = (version: number, patients: number): number[] => {
  const count = migrations
    .filter((one) => one.version > version)
    .reduce((sum, { statements }) => sum + statements.length, 2)
  const taken = scaled(version === 20 && patients === 200 ? count : SOME, 8)
  return Array.from({ length: taken }, (_, i) => Math.round((i * (count - 1)) / (taken - 1)))
}

async function killedAt(
  made: ReturnType<typeof older>,
  version: number,
  patients: number,
  at: number,
): Promise<void> {
  const file = folder.file('victim.db')
  for (const suffix of ['', '-wal', '-shm', `-v${String(version)}.mbbackup`])
    if (existsSync(file + suffix)) rmSync(file + suffix)
  copyFileSync(made.file, file)
  const ended = await run('migration-victim.ts', [file, key, String(at)])
  expect({ at, signal: ended.signal, errors: ended.errors }).toEqual({ at, signal: 'SIGKILL', errors: '' })
  const db = openDatabase({ file, key, mode: 'open' })
  try {
    expect(schemaVersion(db.raw), `killed at ${String(at)}`).toBe(version)
    expect(objects(db)).toEqual(made.before)
    checkIntegrity(db.raw)
    if (version > 0) {
      // The copy was there, whole, before the first statement ran.
      const copy = connectWithKey(`${file}-v${String(version)}.mbbackup`, key, true)
      checkIntegrity(copy)
      expect(schemaVersion(copy)).toBe(version)
      copy.close()
    }
    expect(migrate(db.raw)).toMatchObject({ from: version, to: migrations.at(-1)?.version })
    expect(objects(db)).toEqual(made.after)
    if (version >= 20) expect(db.raw.prepare('SELECT count(*) FROM patient').pluck().get()).toBe(patients)
  } finally {
    db.close()
  }
}

const runs: readonly (readonly [number, number])[] = full
  ? [0, 10, 20, 30].flatMap((version) =>
      version < 20
        ? [[version, 0] as const]
        : ([
            [version, 0],
            [version, 200],
            [version, 5000],
          ] as const),
    )
  : [[20, 200]]

describe('a migration killed before any of its statements', () => {
  it.each(runs)(
    'leaves the old schema, never one between: from version %i with %i patients',
    async (version, patients) => {
      const made = older(version, patients)
      if (patients > 1000) expect(statSync(made.file).size).toBeGreaterThan(1_000_000)
      for (const at of moments(version, patients)) await killedAt(made, version, patients, at)
    },
    3_600_000,
  )
})
