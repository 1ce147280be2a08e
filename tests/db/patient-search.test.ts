import { Kysely } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { sqliteDialect } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase } from '../../db/open.ts'
import { foldName } from '../../db/person-names.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import type { Schema } from '../../db/schema.ts'
import { newDatabase, NOW, testFolder, testKey } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'

const folder = testFolder()
const db = await newDatabase(folder.file())
afterAll(() => {
  db.close()
  folder.remove()
})
for (let index = 0; index < 45; index += 1)
  await writing(db, (tx) =>
    addPatient(tx, { name: `Ana${index % 3 === 0 ? '' : 'stácia'} Souza ${String(index)}` }),
  )

/** Whether a statement reads all matches to put them in order, however few it shows. */
const ranksAll = (sql: string) =>
  /\b(order by|rank|bm25)\b/iu.test(sql) ||
  db.raw
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array.from({ length: (sql.match(/\?/gu) ?? []).length }, () => '"ana"'))
    .some((step) => /TEMP B-TREE/u.test((step as { detail: string }).detail))

describe('the search of patients', () => {
  test('stops at its limit: nothing it sends puts all matches in order', async () => {
    const sent: string[] = []
    const listening = new Kysely<Schema>({
      dialect: sqliteDialect(db.raw),
      log: ({ query }) => void sent.push(query.sql),
    })
    for (const text of ['ana', 'ana souza', 'so an', '12/05/1984']) await searchPatients(listening, text)
    const matching = sent.filter((sql) => sql.includes('match'))
    expect(matching.length).toBeGreaterThanOrEqual(4)
    for (const sql of matching) {
      expect(sql).toMatch(/limit/u)
      expect(ranksAll(sql), sql).toBe(false)
    }
    // What would be caught.
    const index = 'SELECT rowid FROM patient_search WHERE patient_search MATCH ?'
    expect(ranksAll(`${index} ORDER BY rank LIMIT 20`)).toBe(true)
    expect(ranksAll(`${index.replace('rowid', 'DISTINCT names')} LIMIT 20`)).toBe(true)
  })

  test('finds by every letter, those too at which the index parts words', async () => {
    db.raw.exec(
      `CREATE VIRTUAL TABLE temp.parted USING fts5 (words, tokenize = "unicode61 remove_diacritics 2")`,
    )
    db.raw.exec(`CREATE VIRTUAL TABLE temp.parts USING fts5vocab ('temp', 'parted', 'instance')`)
    const insert = db.raw.prepare('INSERT INTO temp.parted (rowid, words) VALUES (?, ?)')
    db.raw.transaction(() => {
      for (let code = 0; code < 0x1_1000; code += 1) {
        const letter = String.fromCodePoint(code)
        // Ideographs and syllables are letters to everybody.
        if (!/\p{L}/u.test(letter) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(letter)) continue
        insert.run(code, `q${foldName(letter)}q`)
      }
    })()
    const parted = db.raw.prepare(`SELECT DISTINCT doc FROM temp.parts WHERE term = 'q'`).all()
    const letters = parted.map((row) => String.fromCodePoint(Number((row as { doc: number }).doc)))
    expect(letters.length).toBeGreaterThan(0)
    for (const [at, letter] of letters.entries()) {
      const other = String.fromCodePoint(97 + at).repeat(4)
      const name = `Zulmira${letter}xavier ${other}`
      const id = await writing(db, (tx) => addPatient(tx, { name }))
      for (const text of [name, `xavier${letter}${letter}zulmira ${other}`])
        expect((await searchPatients(db.read, text)).lines.length, text).toBeGreaterThan(0)
      await expect(searchPatients(db.read, `'x'${letter}'avier${letter}zul`)).resolves.toBeDefined()
      expect((await searchPatients(db.read, name)).lines.map((line) => line.id)).toContain(id)
    }
  })

  test('shows twenty, whole words first, each by name and nobody twice', async () => {
    const { lines: found, more } = await searchPatients(db.read, 'ana')
    expect(more).toBe(true)
    expect(found).toHaveLength(20)
    expect(new Set(found.map(({ id }) => id)).size).toBe(20)
    expect(found.slice(0, 15).every(({ name }) => name.startsWith('Ana '))).toBe(true)
    expect(found.slice(15).every(({ name }) => name.startsWith('Anastácia '))).toBe(true)
    const names = found.slice(0, 15).map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'pt-BR')))
  })

  test('finds a name with an apostrophe as it is written, as two words, and as one', async () => {
    const id = await writing(db, (tx) => addPatient(tx, { name: "Joana D'Ávila Sant’Anna" }))
    for (const text of ["D'Ávila", 'd avila', 'davila', 'joana dav', 'avila', 'santanna', 'D’Ávila'])
      expect(
        (await searchPatients(db.read, text)).lines.map((one) => one.id),
        text,
      ).toEqual([id])
    expect((await searchPatients(db.read, 'joanad')).lines).toEqual([])
  })

  test('finds such names of older databases too, once they are brought up', async () => {
    const old = openDatabase({ file: folder.file('old.db'), key: testKey(), mode: 'create' })
    migrate(old.raw, { migrations: migrations.filter(({ version }) => version < 120) })
    const people = [
      ["Ana D'Ávila Lopes", 'Bia D’Amico'],
      ['Ana Lopes', null],
    ] as const
    for (const [at, [name, social]] of people.entries()) {
      const insert = (text: string, ...values: unknown[]) => old.raw.prepare(text).run(...values)
      insert(
        `INSERT INTO patient (id, status, name, social_name, birth_date, sex_at_birth, created_at)
         VALUES (?, 'active', ?, ?, '1984-05-12', 'female', ?)`,
        `p${String(at)}`,
        name,
        social,
        NOW,
      )
      insert('INSERT INTO patient_search_row VALUES (?, ?)', at + 1, `p${String(at)}`)
      const names = foldName(`${name} ${social ?? ''}`)
      insert('INSERT INTO patient_search (rowid, names, numbers) VALUES (?, ?, ?)', at + 1, names, '12051984')
    }
    migrate(old.raw)
    for (const text of ['davila', 'bia damico'])
      expect(
        (await searchPatients(old.read, text)).lines.map((one) => one.id),
        text,
      ).toEqual(['p0'])
    expect((await searchPatients(old.read, 'ana lopes')).lines).toHaveLength(2)
    old.close()
  })
})
