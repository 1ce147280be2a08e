import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { borders } from '../../build/lint/borders.ts'

const project = join(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: project, overrideConfigFile: join(project, 'build/eslint.config.ts') })
const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax']

/** For each border a file behind it, what it must not import, and what it may. */
const CASES: Readonly<Record<string, { file: string; bad: readonly string[]; good: readonly string[] }>> = {
  contract: {
    file: 'preload/contract/sample.ts',
    bad: [
      'electron',
      '../../main/clinic/context.ts',
      '../../db/schema.ts',
      '../../renderer/data/client.ts',
      'node:fs',
      'kysely',
    ],
    good: ['zod', './define.ts'],
  },
  preload: {
    file: 'preload/sample.ts',
    bad: [
      '../main/clinic/desktop.ts',
      '../renderer/data/client.ts',
      '../db/open.ts',
      'node:crypto',
      'kysely',
    ],
    good: ['electron', './contract/index.ts'],
  },
  renderer: {
    file: 'renderer/stations/sample.ts',
    bad: [
      'electron',
      'electron/renderer',
      '../../main/clinic/context.ts',
      '../../db/open.ts',
      'kysely',
      'node:path',
    ],
    good: ['lit', '../../preload/contract/index.ts', '../data/client.ts'],
  },
  db: {
    file: 'db/repositories/sample.ts',
    bad: ['electron', '../../renderer/data/client.ts', '../../main/clinic/context.ts', 'better-sqlite3'],
    good: ['kysely', '../driver.ts', 'node:fs'],
  },
  driver: {
    file: 'db/driver.ts',
    bad: ['electron', '../renderer/data/client.ts', '../main/clinic/context.ts'],
    good: ['better-sqlite3'],
  },
  'repositories of visits': {
    file: 'db/repositories/appointment-sample.ts',
    bad: ['electron', '../../renderer/data/client.ts', '../../main/clinic/context.ts', 'better-sqlite3'],
    good: ['kysely', './appointment-statements.ts'],
  },
  repositories: {
    file: 'db/repositories/sample.ts',
    bad: [
      './appointment-writes.ts',
      './appointment-statements.ts',
      'electron',
      '../../renderer/data/client.ts',
      '../../main/clinic/context.ts',
      'better-sqlite3',
    ],
    good: ['kysely', '../driver.ts', 'node:fs'],
  },
  visit: {
    file: 'main/clinic/visit/sample.ts',
    bad: ['electron', '../../../renderer/data/client.ts', 'kysely', 'better-sqlite3'],
    good: [
      '../../../db/repositories/appointment-writes.ts',
      '../../../db/repositories/appointment-event-writes.ts',
    ],
  },
  clinic: {
    file: 'main/clinic/booking/sample.ts',
    bad: [
      '../../../db/repositories/appointment-writes.ts',
      '../../../db/repositories/appointment-event-writes.ts',
      'electron',
      'electron/main',
      '../../../renderer/data/client.ts',
      'kysely',
      'kysely/readonly',
      'better-sqlite3',
    ],
    good: ['../../../db/repositories/patients.ts', '../../../preload/contract/index.ts', 'node:crypto'],
  },
  context: {
    file: 'main/clinic/context.ts',
    bad: [
      'electron',
      '../../renderer/data/client.ts',
      'better-sqlite3',
      '../../db/repositories/appointment-writes.ts',
    ],
    good: ['kysely', '../../db/schema.ts'],
  },
  rules: {
    file: 'main/clinic/booking/sample.rules.ts',
    bad: [
      'electron',
      '../../../renderer/data/client.ts',
      'kysely',
      '../../../db/schema.ts',
      'better-sqlite3',
      'node:crypto',
    ],
    good: ['temporal-polyfill', './steps.rules.ts'],
  },
  web: {
    file: 'main/web/sample.ts',
    bad: ['electron', '../../renderer/data/client.ts', '../../db/open.ts', 'kysely'],
    good: ['node:path', '../../preload/contract/define.ts'],
  },
}

async function refused(file: string, code: string): Promise<boolean> {
  const [result] = await eslint.lintText(code, { filePath: join(project, file) })
  if (!result || result.fatalErrorCount > 0) throw new Error(`${file} could not be linted`)
  return result.messages.some(({ ruleId, severity }) => RULES.includes(ruleId ?? '') && severity === 2)
}

/** Every way to bring a module in. */
const forms = (from: string) => [
  `import { something } from '${from}'\nvoid something\n`,
  `import type { Something } from '${from}'\nexport type Mine = Something\n`,
  `export { something } from '${from}'\n`,
  `import '${from}'\n`,
  `export const later = () => import('${from}')\n`,
]

describe('the borders', () => {
  test('are all tried here', () => {
    expect(Object.keys(CASES).sort()).toEqual(borders.map(({ name }) => name).sort())
  })

  test.each(borders)('$name: each of its patterns is tried', ({ name, patterns }) => {
    const bad = CASES[name]?.bad ?? []
    const untried = patterns.filter(({ regex }) => !bad.some((from) => new RegExp(regex, 'u').test(from)))
    expect(untried).toEqual([])
  })

  test.each(Object.entries(CASES))('%s refuses what lies beyond it', async (_name, { file, bad }) => {
    for (const from of bad)
      for (const code of forms(from)) expect(await refused(file, code), `${file}: ${code}`).toBe(true)
  })

  test.each(Object.entries(CASES))('%s lets through what it needs', async (_name, { file, good }) => {
    for (const from of good)
      for (const code of forms(from)) expect(await refused(file, code), `${file}: ${code}`).toBe(false)
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
  const lint = async (code: string) => {
    const [result] = await eslint.lintText(code, {
      filePath: join(project, 'main/clinic/booking/sample.rules.ts'),
    })
    return result?.messages.map(({ ruleId }) => ruleId) ?? []
  }

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
