import { ESLint } from 'eslint'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const project = join(import.meta.dirname, '../..')
// Where CI is set the typed linter takes itself for the run of a command: it reads each file once, from the disk, and
// would not see the texts that it is given here.
process.env['TSESTREE_SINGLE_RUN'] = 'false'
const untyped = new ESLint({ cwd: project, overrideConfigFile: join(project, 'build/eslint.config.ts') })
const typed = new ESLint({ cwd: project, overrideConfigFile: join(project, 'build/eslint.typed.config.ts') })

async function found(eslint: ESLint, file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(project, file) })
  if (!result || result.fatalErrorCount > 0) throw new Error(`${file} could not be linted`)
  return result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? '')
}

describe('an exception tells its reason', () => {
  const refuses = async (code: string) =>
    (await found(untyped, 'db/sample.ts', code)).includes('own/reasoned-exceptions')

  test.each([
    '// eslint-disable-next-line eqeqeq\nexport const one = 1\n',
    'export const one = 1 // eslint-disable-line\n',
    '/* eslint-disable */\nexport const one = 1\n',
    '/* eslint-disable eqeqeq */\nexport const one = 1\n',
    '/* eslint eqeqeq: "off" */\nexport const one = 1\n',
    '// eslint-disable-next-line eqeqeq --\nexport const one = 1\n',
    '/* eslint-disable-next-line eqeqeq\n-- on another line */\nexport const one = 1\n',
    '// prettier-ignore\nexport const one = 1\n',
    '// @ts-expect-error\nexport const one: string = 1\n',
    '// @ts-expect-error --\nexport const one: string = 1\n',
    '/* @ts-expect-error */ export const one: string = 1\n',
  ])('refused without one: %s', async (code) => {
    expect(await refuses(code)).toBe(true)
  })

  test.each([
    '// eslint-disable-next-line eqeqeq -- null and undefined are one here\nexport const one = 1\n',
    '/* eslint-disable no-console -- the command line speaks */\nexport const one = 1\n',
    '// prettier-ignore -- a table is read in columns\nexport const one = 1\n',
    '// @ts-expect-error the answer is no string\nexport const one: string = 1\n',
    '// @ts-expect-error -- the answer is no string\nexport const one: string = 1\n',
    '// Nobody may write eslint-disable here, nor prettier-ignore.\nexport const one = 1\n',
  ])('let through: %s', async (code) => {
    expect(await refuses(code)).toBe(false)
  })
})

describe('a catch beside the database', () => {
  const handler = (inside: string, handle = 'tx') =>
    `export const run = async (${handle}: never, _input: unknown, ctx: { fail(code: string): never }) => {\n${inside}\n}\n`
  const refuses = async (code: string, file = 'main/clinic/patient/sample.ts') =>
    (await found(untyped, file, code)).includes('own/honest-catch')
  const caught = (body: string) => `try { await step(tx) } catch (error) { ${body} }`

  const bad = [
    caught(''),
    caught('return {}'),
    caught('note(error)'),
    caught(`if (isTaken(error)) ctx.fail('taken')`),
    caught(`if (isTaken(error)) return {}\nthrow error`),
    caught(`switch (error) { case 1: return {} }\nthrow error`),
    `for (const one of many) { ${caught(`if (one) continue\nthrow error`)} }`,
    `try { await step(tx) } catch { return null }`,
    `await step(tx).catch(() => undefined)`,
    `await step(tx).catch((error) => { note(error) })`,
    `await step(tx).catch(ignore)`,
    `const inner = async () => { ${caught('return 1')} }\nawait inner()`,
  ]
  test.each(bad)('is refused: %s', async (inside) => {
    expect(await refuses(handler(inside))).toBe(true)
  })

  test.each([
    caught('throw error'),
    caught(`ctx.fail('taken')`),
    caught(`return ctx.fail('taken')`),
    caught(`if (isTaken(error)) ctx.fail('taken')\nthrow error`),
    caught(`for (const one of many) { if (one) break }\nthrow error`),
    caught(`const known = many.map((one) => { return one })\nthrow known`),
    `await step(tx).catch(() => ctx.fail('taken'))`,
    `await step(tx).catch((error) => { throw error })`,
  ])('is let through: %s', async (inside) => {
    expect(await refuses(handler(inside))).toBe(false)
  })

  test('is meant for whatever handle, in the repositories too, and for nothing else', async () => {
    const [swallowing = ''] = bad
    for (const handle of ['tx', '_tx', 'db', '_db'])
      expect(await refuses(handler(swallowing, handle))).toBe(true)
    expect(await refuses(handler(swallowing), 'db/repositories/sample.ts')).toBe(true)
    expect(await refuses(handler(swallowing, 'text'))).toBe(false)
    expect(await refuses(handler(swallowing), 'main/electron/sample.ts')).toBe(false)
  })
})

describe('what is typed', () => {
  const inPage = (inside: string, members = '') =>
    `declare const root: ShadowRoot\nexport class Page { ${members}\nrun() { ${inside} } }\n`
  const refuses = async (code: string, file = 'renderer/stations/admin/sample.ts') =>
    (await found(untyped, file, code)).includes('own/bound-values')
  const query = `@query('#name') private name!: HTMLInputElement`
  const getter = `get #name() { return root.querySelector<HTMLInputElement>('#name') }`

  const bad = [
    [`return root.querySelector<HTMLInputElement>('#name')?.value`, ''],
    [`return (root.querySelector('#name') as HTMLInputElement | null)?.value.trim() ?? ''`, ''],
    [`return root.querySelector<HTMLInputElement>('#urgent')?.checked ? 1 : 2`, ''],
    [`const field = root.querySelector<HTMLInputElement>('#name'); return field?.value`, ''],
    [`const { value } = root.querySelector<HTMLInputElement>('#name')!; return value`, ''],
    [`return [...root.querySelectorAll<HTMLInputElement>('input')].map(({ value }) => value)`, ''],
    [`return [...root.querySelectorAll<HTMLInputElement>('input')].map((one) => one.value)`, ''],
    [`return [...root.querySelectorAll<HTMLInputElement>('input')].at(-1)?.value`, ''],
    [`for (const one of root.querySelectorAll<HTMLInputElement>('input')) return one.value`, ''],
    [`return this.name.value`, query],
    [`return this.#name?.value`, getter],
    [`return new FormData(document.forms[0]).get('name')`, ''],
  ] as const
  test.each(bad)('is not read from an element that was looked up: %s', async (inside, members) => {
    expect(await refuses(inPage(inside, members))).toBe(true)
  })

  test.each([
    [`root.querySelector<HTMLInputElement>('#name')?.focus()`, ''],
    [`return (event: Event) => (event.currentTarget as HTMLInputElement).value`, ''],
    [`return this.name.value`, `name = { value: 1 }`],
    [`return [{ value: 1 }].map(({ value }) => value)`, ''],
    [`this.#name?.focus()`, getter],
  ] as const)('is let through: %s', async (inside, members) => {
    expect(await refuses(inPage(inside, members))).toBe(false)
  })

  test('is meant for pages, the doors and the first start; an element of ours reads its own control', async () => {
    const code = inPage(...bad[0])
    expect(await refuses(code, 'renderer/desk/sample.ts')).toBe(true)
    expect(await refuses(code, 'renderer/first-start/sample.ts')).toBe(true)
    expect(await refuses(code, 'renderer/elements/sample.ts')).toBe(false)
  })
})

describe('work that nobody waits for', () => {
  // Types are those of the project, so the text stands in the place of one of its files.
  const inRepository = (inside: string) =>
    found(
      typed,
      'db/repositories/rooms.ts',
      `import type { Writer } from '../handles.ts'
async function put(tx: Writer) { await tx.updateTable('room').set({ position: 1 }).execute() }
export async function run(tx: Writer, ids: readonly string[]): Promise<unknown> {\n${inside}\nreturn [put, ids]\n}\n`,
    )
  const FLOATING = '@typescript-eslint/no-floating-promises'

  test.each([
    ['put(tx)', FLOATING],
    ['void put(tx)', FLOATING],
    ['ids.map(() => put(tx))', FLOATING],
    [`tx.updateTable('room').set({ position: 1 }).execute()`, FLOATING],
    [`tx.updateTable('room').set({ position: 1 }).where('id', '=', 'r')`, 'own/executed-queries'],
    [`await tx.deleteFrom('room')`, 'own/executed-queries'],
    [
      `let query = tx.selectFrom('room').selectAll()\nquery.where('id', '=', 'r')\nawait query.execute()`,
      'own/executed-queries',
    ],
    ['ids.forEach(async () => put(tx))', '@typescript-eslint/no-misused-promises'],
    ['if (put(tx)) return 1', '@typescript-eslint/no-misused-promises'],
    ['await ids', '@typescript-eslint/await-thenable'],
    ['try { return put(tx) } catch { throw new Error() }', '@typescript-eslint/return-await'],
    [`switch (ids.length as 1 | 2) { case 1: break }`, '@typescript-eslint/switch-exhaustiveness-check'],
  ])('is refused: %s', async (inside, rule) => {
    expect(await inRepository(inside)).toContain(rule)
  })

  test.each([
    'await put(tx)',
    'await Promise.all(ids.map(() => put(tx)))',
    `let query = tx.selectFrom('room').selectAll()\nquery = query.where('id', '=', 'r')\nawait query.execute()`,
    'try { return await put(tx) } catch { throw new Error() }',
  ])('is none: %s', async (inside) => {
    expect(await inRepository(inside)).toEqual([])
  })

  test('is seen in a handler and in the contract, and allowed to the events of windows alone', async () => {
    const left = `export const ask = async () => 1\nvoid ask()\n`
    expect(await found(typed, 'main/clinic/report/reports.ts', left)).toEqual([FLOATING])
    expect(await found(typed, 'main/electron/windows.ts', left)).toEqual([])
    expect(await found(typed, 'preload/contract/define.ts', left.replace('void ', ''))).toEqual([FLOATING])
  })
})

describe('imports', () => {
  const refuses = async (code: string) =>
    (await found(untyped, 'renderer/desk/sample.ts', code)).includes('own/import-order')

  test.each([
    "import { css } from 'lit'\nimport { msg } from '@lit/localize'\nexport const all = [css, msg]\n",
    "import { date } from '../i18n/format.ts'\nimport { css } from 'lit'\nexport const all = [css, date]\n",
    "import './frame.ts'\nimport '../elements/notice.ts'\n",
    "import '../elements/notice.ts'\nimport type { Name } from '../../preload/contract/index.ts'\nexport type Same = Name\n",
  ])('in no order are refused: %s', async (code) => {
    expect(await refuses(code)).toBe(true)
  })

  test.each([
    "import { msg } from '@lit/localize'\nimport { css } from 'lit'\nexport const all = [css, msg]\n",
    "import type { Name } from '../../preload/contract/index.ts'\nimport '../elements/notice.ts'\nimport './frame.ts'\nexport type Same = Name\n",
  ])('packages, then what is furthest up, then what is beside: %s', async (code) => {
    expect(await refuses(code)).toBe(false)
  })
})
