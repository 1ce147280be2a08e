import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { schemaVersion } from '../../db/integrity.ts'
import { checkOrder, migrate } from '../../db/migrate.ts'
import type { Migration } from '../../db/migration.ts'
import { migrations } from '../../db/migrations/index.ts'
import { birthKeys, foldName, motherKeys, nameKeys, searchColumns } from '../../db/migrations/words-181.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
let db: Database
const key = testKey()
const first = migrations.slice(0, 2)
const newest = migrations.at(-1)?.version ?? 0

beforeEach(() => {
  folder = testFolder()
  db = openDatabase({ file: folder.file(), key, mode: 'create' })
})
afterEach(() => {
  db.close()
  folder.remove()
})

const tables = () => db.raw.prepare(`SELECT name FROM sqlite_schema ORDER BY name`).pluck().all()
const next = (...statements: string[]): Migration[] => [...first, { version: 30, name: 'next', statements }]

describe('migrating', () => {
  it('makes a new database without a copy, and does nothing the second time', () => {
    expect(migrate(db.raw)).toEqual({ from: 0, to: newest, backup: null })
    expect(migrate(db.raw)).toEqual({ from: newest, to: newest, backup: null })
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.mbbackup'))).toEqual([])
  })

  it('keeps an encrypted copy of the database as it was', () => {
    migrate(db.raw, { migrations: first })
    const { backup } = migrate(db.raw)
    expect(backup).toBe(`${folder.file()}-v20.mbbackup`)
    const copy = connectWithKey(backup ?? '', key, true)
    expect(schemaVersion(copy)).toBe(20)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
    expect(
      readFileSync(backup ?? '')
        .subarray(0, 16)
        .toString('latin1'),
    ).not.toBe('SQLite format 3\0')
    expect(statSync(backup ?? '').mode & 0o777).toBe(0o600)
  })

  it('goes through whole or not at all', () => {
    migrate(db.raw, { migrations: first })
    const before = tables()
    expect(() =>
      migrate(db.raw, {
        migrations: next('CREATE TABLE half (id INTEGER) STRICT', 'CREATE TABLE half (id INTEGER) STRICT'),
      }),
    ).toThrow()
    expect(tables()).toEqual(before)
    expect(schemaVersion(db.raw)).toBe(20)
    expect(db.raw.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(migrate(db.raw).to).toBe(newest)
  })

  it('refuses a database that does not hold together afterwards', () => {
    migrate(db.raw, { migrations: first })
    const orphan = `INSERT INTO account_role VALUES ('nobody', 'admin')`
    expect(() => migrate(db.raw, { migrations: next(orphan) })).toThrow(
      expect.objectContaining({ code: 'reference' }) as Error,
    )
    expect(schemaVersion(db.raw)).toBe(20)
  })

  it('can rebuild a table that others point to', () => {
    migrate(db.raw, { migrations: first })
    db.raw.exec(
      `INSERT INTO practitioner VALUES ('p', 'n', 't', 'CRM', '1', 'SP', NULL, 's', NULL, 1, '${NOW}')`,
    )
    db.raw
      .exec(`INSERT INTO account (id, display_name, password_hash, password_cost, must_change, practitioner_id, active, created_at)
      VALUES ('a', 'n', 'h', 12, 0, 'p', 1, '${NOW}')`)
    migrate(db.raw, {
      migrations: next(
        'CREATE TABLE practitioner_new (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT',
        'INSERT INTO practitioner_new SELECT id, name FROM practitioner',
        'DROP TABLE practitioner',
        'ALTER TABLE practitioner_new RENAME TO practitioner',
      ),
    })
    expect(db.raw.prepare('SELECT practitioner_id FROM account').pluck().get()).toBe('p')
  })

  it('refuses a database from the future without touching it', () => {
    migrate(db.raw)
    const before = tables()
    expect(() => migrate(db.raw, { migrations: first })).toThrow(
      expect.objectContaining({ code: 'newer' }) as Error,
    )
    expect(tables()).toEqual(before)
    expect(schemaVersion(db.raw)).toBe(newest)
  })

  it('replaces the copy of a try that failed', () => {
    migrate(db.raw, { migrations: first })
    expect(() => migrate(db.raw, { migrations: next('no sql') })).toThrow()
    expect(existsSync(`${folder.file()}-v20.mbbackup`)).toBe(true)
    expect(migrate(db.raw).backup).toBe(`${folder.file()}-v20.mbbackup`)
  })
})

it('wants strictly rising numbers', () => {
  const list = (...versions: number[]) => versions.map((version) => ({ version, name: 'x', statements: [] }))
  expect(() => {
    checkOrder(list(10, 20, 30))
  }).not.toThrow()
  for (const wrong of [list(10, 10), list(20, 10), list(0), list(1.5)])
    expect(() => {
      checkOrder(wrong)
    }).toThrow('out of order')
  expect(() => {
    checkOrder(migrations)
  }).not.toThrow()
})

describe('a frozen migration', () => {
  const folder = new URL('../../db/migrations/', import.meta.url)
  /** What marks a number as odd is looked at anew whenever somebody writes the card. */
  const LIVE = new Set(['../odd-phone.ts'])

  it('imports nothing that changes after it', () => {
    const imported = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/from '(\.[^']+)'/gu)].map(
        ([, path = '']) => path,
      ),
    )
    expect(imported).toContain('./words-181.ts')
    const lives = imported.filter((path) => path !== '../migration.ts' && !path.startsWith('./'))
    expect(lives.filter((path) => !LIVE.has(path))).toEqual([])
  })

  it('folds, hears and searches as it did in 181', () => {
    const parts = { name: 'João D’Ávila Ørsted Conceicao', socialName: null, motherName: 'Thereza Wagner' }
    expect(foldName(parts.name)).toBe('joao d avila orsted conceicao')
    expect([...nameKeys(parts), ...motherKeys(parts), ...birthKeys(parts)]).toEqual([
      'n d joao',
      'n avila joao',
      'n joao orsted',
      'n joao konseisao',
      'm teresa vagner joao',
      'b teresa',
    ])
    const { numbers } = searchColumns({
      ...parts,
      birthDate: '1984-05-12',
      cpf: '01234567890',
      phones: ['+5511987654321', '+595981123456'],
      around: [],
      aroundPhones: [],
      united: [],
    })
    expect(numbers).toBe(
      '12051984 120584 1984 01234567890 1234567890 5511987654321 11987654321 987654321 4321 1187654321 87654321 595981123456 5981123456 3456',
    )
  })
})
