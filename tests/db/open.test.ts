import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionOf } from '../../db/connect-with-key.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database, type OpenOptions } from '../../db/open.ts'
import { PRACTICE_KEY } from '../../db/practice-key.ts'
import { readClinic } from '../../db/repositories/clinic.ts'
import { newDatabase, testFolder, testKey, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
let open: Database[] = []
const key = testKey()

beforeEach(() => {
  folder = testFolder()
})
afterEach(() => {
  for (const db of open) db.close()
  open = []
  folder.remove()
})

function opened(options: Partial<OpenOptions> = {}): Database {
  const db = openDatabase({ file: folder.file(), key, mode: 'open', ...options })
  open.push(db)
  return db
}

async function made(): Promise<void> {
  const db = await newDatabase(folder.file(), key)
  db.close()
}

const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
  return 'no error'
}

describe('an open database', () => {
  it('is durable and guarded on both connections', async () => {
    await made()
    const db = opened()
    const pragma = (name: string) => db.raw.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('recursive_triggers')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('temp_store')).toBe(2)
    expect(pragma('busy_timeout')).toBe(250)
  })

  it('gives a reading handle that cannot write, whatever its type is cast to', async () => {
    await made()
    const db = opened()
    const forced = db.read as unknown as Database['write']
    await expect(forced.deleteFrom('clinic').execute()).rejects.toMatchObject({ code: 'read-only' })
    expect(await readClinic(db.read)).toMatchObject({ name: 'Clínica Teste', practice: false })
  })

  it('keeps its files to their owner and never in plain text', async () => {
    const db = await newDatabase(folder.file(), key)
    open.push(db)
    for (const suffix of ['', '-wal', '-shm', '.lock'])
      expect(statSync(folder.file() + suffix).mode & 0o777).toBe(0o600)
    db.close()
    expect(readFileSync(folder.file()).subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0')
  })

  it('answers "closed" after it was closed', async () => {
    await made()
    const db = opened()
    db.close()
    db.close()
    await expect(readClinic(db.read)).rejects.toMatchObject({ code: 'closed' })
  })
})

describe('opening refuses, and changes nothing', () => {
  const refused: readonly (readonly [string, string, Partial<OpenOptions>])[] = [
    ['another key', 'wrong-key', { key: testKey() }],
    ['a key that is no key', 'wrong-key', { key: 'abc' }],
    ['a later schema', 'newer', { latest: 30 }],
    ['the practice key for a real clinic', 'wrong-kind', { key: PRACTICE_KEY }],
    ['the practice key in hex', 'wrong-kind', { key: PRACTICE_KEY.toString('hex').toUpperCase() }],
    ['a real key for the practice clinic', 'wrong-kind', { practice: true }],
    ['a second creation', 'exists', { mode: 'create' }],
  ]
  it.each(refused)('%s: %s', async (_, expected, options) => {
    await made()
    const before = readFileSync(folder.file())
    expect(code(() => opened(options))).toBe(expected)
    expect(readFileSync(folder.file()).equals(before)).toBe(true)
    expect(opened().raw.open).toBe(true)
  })

  it('no file, an empty file, a folder, a file of something else', () => {
    expect(code(() => opened())).toBe('missing')
    writeFileSync(folder.file(), '')
    expect(code(() => opened())).toBe('damaged')
    writeFileSync(folder.file('text.db'), 'not a database '.repeat(1000))
    expect(code(() => opened({ file: folder.file('text.db') }))).toBe('wrong-key')
    mkdirSync(folder.file('folder.db'))
    expect(code(() => opened({ file: folder.file('folder.db') }))).toBe('unreadable')
  })

  it('a second opening in the same process', async () => {
    await made()
    opened()
    expect(code(() => opened())).toBe('in-use')
  })

  it('leaves no half-made database behind when creation fails', () => {
    expect(code(() => opened({ mode: 'create', key: 'zz' }))).toBe('wrong-key')
    const db = opened({ mode: 'create' })
    expect(migrate(db.raw).to).toBeGreaterThan(0)
  })
})

it('reads the version of a closed database', async () => {
  await made()
  expect(versionOf(folder.file(), key)).toBe(migrations.at(-1)?.version)
})

it('opens the practice clinic with the published key', () => {
  const db = opened({ mode: 'create', practice: true, key: PRACTICE_KEY })
  expect(migrate(db.raw).from).toBe(0)
})
