import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RAW_SQL } from '../../build/lint/house-map.ts'
import { refused, rulesAgainst } from '../helpers/linting.ts'

const project = join(import.meta.dirname, '../..')

describe('SQL as text', () => {
  const raw = [
    `import { sql } from 'kysely'\nexport const one = sql\`select 1\`\n`,
    `export const one = (raw: Raw) => raw.prepare('SELECT 1').get()\n`,
    `export const one = (raw: Raw) => raw.exec(\`DELETE FROM \${'patient'}\`)\n`,
    `export const one = (raw: Raw) => raw.pragma('user_version')\n`,
  ]

  test('stands in the files that are named, and nowhere else', async () => {
    for (const code of raw) {
      expect(await refused('db/repositories/rooms.ts', code), code).toBe(true)
      expect(await refused('db/small-file.ts', code), code).toBe(true)
      expect(await refused('db/rekey.ts', code), code).toBe(false)
    }
    expect(await refused('main/clinic/visit/book.ts', raw[1] ?? '')).toBe(true)
  })

  test('is none where a word or a handler is meant', async () => {
    const code = `export const one = (name: string, plan: Plan) => [/a/u.exec(name), plan.prepare(name)]\n`
    expect(await refused('db/small-file.ts', code)).toBe(false)
  })

  test('is named for no file that is gone', () => {
    for (const glob of RAW_SQL) expect(globSync(glob, { cwd: project }), glob).not.toEqual([])
  })
})

describe('a visit and its history', () => {
  const writes = (table: string) => [
    `export const change = (tx: Tx) => tx.updateTable('${table}').set({}).execute()\n`,
    `export const add = (tx: Tx) => tx.insertInto('${table}').values({}).execute()\n`,
    `export const remove = (tx: Tx) => tx.deleteFrom('${table}').execute()\n`,
    `export const raw = (tx: Tx) => sql\`update ${table} set status = 'x'\`.execute(tx)\n`,
  ]

  test.each(['appointment', 'appointment_event'])('%s is written by its own files only', async (table) => {
    for (const code of writes(table)) {
      expect(await refused('db/repositories/sample.ts', code), code).toBe(true)
      expect(await refused('main/clinic/patient/sample.ts', code), code).toBe(true)
      expect(await refused('db/repositories/appointment-writes.ts', code), code).toBe(false)
    }
    for (const code of writes('appointment_series'))
      expect(await refused('db/repositories/sample.ts', code), code).toBe(false)
  })
})

describe('rules', () => {
  const lint = (code: string) => rulesAgainst('main/clinic/booking/sample.rules.ts', code)

  test.each([
    'export const now = () => Date.now()\n',
    'export const now = () => new Date()\n',
    'export const id = () => crypto.randomUUID()\n',
    'export const zone = () => process.env\n',
    'export const time = () => performance.now()\n',
  ])('read nothing around them: %s', async (code) => {
    expect(await lint(code)).toContain('no-restricted-globals')
  })

  test.each([
    'export const chance = () => Math.random()\n',
    `import { Temporal } from 'temporal-polyfill'\nexport const now = () => Temporal.Now.instant()\n`,
  ])('read neither chance nor clock: %s', async (code) => {
    expect(await lint(code)).toContain('no-restricted-properties')
  })

  test('may reckon with the time they are told', async () => {
    const code = `import { Temporal } from 'temporal-polyfill'\nexport const day = (now: string) => Temporal.PlainDate.from(now).dayOfWeek\n`
    expect(await lint(code)).toEqual([])
  })
})
