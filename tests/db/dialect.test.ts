import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileOnce, type Slots } from '../../db/compiled.ts'
import { sqliteDialect } from '../../db/dialect.ts'
import type { Database } from '../../db/open.ts'
import { openDatabase } from '../../db/open.ts'
import { setAccountPhoto, readAccountPhoto } from '../../db/repositories/account-photos.ts'
import type { Schema } from '../../db/schema.ts'
import { newDatabase, newId, NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addAccount, addPatient, writing } from '../helpers/people.ts'

let folder: TestFolder
let db: Database
const key = testKey()

/** The same object with one method in another's place. */
function intercept<T extends object, F>(target: T, method: keyof T, instead: F): T {
  return new Proxy(target, {
    get(_, name) {
      if (name === method) return instead
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file(), key, false)
})
afterEach(() => {
  db.close()
  folder.remove()
})

describe('statements', () => {
  it('are prepared once per SQL text', async () => {
    let prepared = 0
    const counting = intercept(db.raw, 'prepare', (sql: string) => {
      prepared += 1
      return db.raw.prepare(sql)
    })
    const kysely = new Kysely<Schema>({ dialect: sqliteDialect(counting) })
    for (let i = 0; i < 50; i += 1)
      await kysely.selectFrom('patient').selectAll().where('id', '=', newId()).execute()
    expect(prepared).toBe(1)
  })

  it('carry a limit in their text, where SQLite does not plan anew for it', () => {
    const { sql: text, parameters } = db.read
      .selectFrom('patient')
      .select('id')
      .where('id', '=', 'one')
      .limit(3)
      .compile()
    expect(text).toMatch(/ limit 3$/u)
    expect(parameters).toEqual(['one'])
  })

  it('refuse a boolean and undefined instead of guessing', async () => {
    const undefinedId = undefined as unknown as string
    await expect(
      db.read.selectFrom('patient').selectAll().where('id', '=', undefinedId).execute(),
    ).rejects.toThrow(TypeError)
    const yes = true as unknown as 1
    await expect(
      db.read.selectFrom('account').selectAll().where('active', '=', yes).execute(),
    ).rejects.toThrow(TypeError)
  })

  it('carry bytes unchanged', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const id = await writing(db, addAccount)
    await writing(db, (tx) => setAccountPhoto(tx, { accountId: id, jpeg: bytes, changedAt: NOW }))
    expect(new Uint8Array((await readAccountPhoto(db.read, id)) ?? [])).toEqual(bytes)
  })

  it('compiled once take their values by name, each time anew', async () => {
    const ids = await writing(db, async (tx) => [
      await addPatient(tx, { name: 'Um Dois' }),
      await addPatient(tx, { name: 'Tres Quatro' }),
    ])
    const named = compileOnce((reader, slot: Slots<{ name: string; id: string }>) =>
      reader.selectFrom('patient').select('id').where('name', '=', slot('name')).where('id', '=', slot('id')),
    )
    expect(await named(db.read, { id: ids[0] ?? '', name: 'Um Dois' })).toEqual([{ id: ids[0] }])
    expect(await named(db.read, { id: ids[1] ?? '', name: 'Um Dois' })).toEqual([])
    expect(await named(db.read, { id: ids[1] ?? '', name: 'Tres Quatro' })).toEqual([{ id: ids[1] }])
  })
})

describe('transactions', () => {
  it('take the write lock at once', async () => {
    const other = openDatabase({ file: folder.file(), key, mode: 'open', exclusive: false })
    other.raw.pragma('busy_timeout=10')
    try {
      await writing(db, async () => {
        const refused = other.write.transaction().execute(async () => undefined)
        await expect(refused).rejects.toMatchObject({ code: 'busy' })
      })
      await other.write.transaction().execute(async () => undefined)
    } finally {
      other.close()
    }
  })

  it('try again after a lock that another process gave back', async () => {
    const other = openDatabase({ file: folder.file(), key, mode: 'open', exclusive: false })
    other.raw.pragma('busy_timeout=0')
    let refusals = 0
    const releasing = intercept(other.raw, 'prepare', (sql: string) => {
      const statement = other.raw.prepare(sql)
      return intercept(statement, 'run', (...parameters: unknown[]) => {
        try {
          return statement.run(...parameters)
        } catch (error) {
          refusals += 1
          db.raw.exec('COMMIT')
          throw error
        }
      })
    })
    try {
      db.raw.exec('BEGIN IMMEDIATE')
      const kysely = new Kysely<Schema>({ dialect: sqliteDialect(releasing) })
      await expect(kysely.transaction().execute(async () => 'through')).resolves.toBe('through')
      expect(refusals).toBe(1)
    } finally {
      other.close()
    }
  })

  it('give the reason, not "no transaction is active", after SQLite rolled back by itself', async () => {
    db.raw.pragma(`max_page_count=${String(Number(db.raw.pragma('page_count', { simple: true })) + 2)}`)
    const filling = writing(db, async (tx) => {
      for (let i = 0; i < 5000; i += 1) await addPatient(tx, { street: 'x'.repeat(2000) })
    })
    await expect(filling).rejects.toMatchObject({ code: 'no-space' })
    expect(await db.read.selectFrom('patient').selectAll().execute()).toEqual([])
  })

  it('show a reader the state before them until they commit', async () => {
    await writing(db, async (tx) => {
      await addPatient(tx)
      expect(await db.read.selectFrom('patient').select('id').execute()).toEqual([])
    })
    expect(await db.read.selectFrom('patient').select('id').execute()).toHaveLength(1)
  })

  it('roll everything back when their work throws', async () => {
    const failing = writing(db, async (tx) => {
      await addPatient(tx)
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await db.read.selectFrom('patient').select('id').execute()).toEqual([])
  })
})

it('names the columns of a broken rule, never the values', async () => {
  await writing(db, (tx) => addAccount(tx, { email: 'ana@exemplo.com.br' }))
  const twice = writing(db, (tx) => addAccount(tx, { email: 'ana@exemplo.com.br' }))
  await expect(twice).rejects.toMatchObject({ code: 'unique', detail: 'account.email' })
  const wild = sql`insert into account_role values ('nobody', 'admin')`.execute(db.write)
  await expect(wild).rejects.toMatchObject({ code: 'reference' })
})
