import { Kysely } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { sqliteDialect } from '../../db/dialect.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import type { Schema } from '../../db/schema.ts'
import { newDatabase, testFolder } from '../helpers/database.ts'
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

  test('shows twenty, whole words first, each by name and nobody twice', async () => {
    const found = await searchPatients(db.read, 'ana')
    expect(found).toHaveLength(20)
    expect(new Set(found.map(({ id }) => id)).size).toBe(20)
    expect(found.slice(0, 15).every(({ name }) => name.startsWith('Ana '))).toBe(true)
    expect(found.slice(15).every(({ name }) => name.startsWith('Anastácia '))).toBe(true)
    const names = found.slice(0, 15).map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'pt-BR')))
  })
})
