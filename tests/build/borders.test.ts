import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AREAS, FACES } from '../../build/lint/clinic-areas.ts'
import { partOf } from '../../build/lint/house-borders.ts'
import { HOUSE } from '../../build/lint/house-map.ts'
import { messagesOf, refused } from '../helpers/linting.ts'

const project = join(import.meta.dirname, '../..')
/** How a file names another one of the project. */
function specifier(from: string, to: string): string {
  const path = posix.normalize(relative(dirname(from), to))
  return path.startsWith('.') ? path : `./${path}`
}
const importing = (from: string, to: string) =>
  `import type { Something } from '${specifier(from, to)}'\nexport type Mine = Something\n`

/** A file of a part that may be made up, but stands in it. */
function sampleOf({ name, files }: (typeof HOUSE)[number]): string {
  const made = files.map((glob) =>
    glob
      .replaceAll(/\{([^,}]*)[^}]*\}/gu, '$1')
      .replaceAll('**', 'sample.ts')
      .replaceAll(/\*(?=$)/gu, 'sample.ts')
      .replaceAll('*', 'sample'),
  )
  const fits = made.find((path) => partOf(path)?.name === name)
  if (fits === undefined) throw new Error(`no file would stand in ${name}`)
  return fits
}

/** The laws of the architecture by themselves, whatever the map says: file, what it may not import. */
const LAWS: readonly (readonly [string, string])[] = [
  ['preload/contract/sample.ts', 'main/clinic/context.ts'],
  ['preload/contract/sample.ts', 'renderer/data/client.ts'],
  ['preload/contract/sample.ts', 'db/schema.ts'],
  ['preload/sample.ts', 'main/clinic/desktop.ts'],
  ['renderer/data/sample.ts', 'main/clinic/context.ts'],
  ['renderer/stations/reception/sample.ts', 'db/open.ts'],
  ['db/repositories/sample.ts', 'main/clinic/context.ts'],
  ['db/sample.ts', 'renderer/data/client.ts'],
  ['main/clinic/booking/sample.ts', 'renderer/i18n/errors.ts'],
  ['main/web/sample.ts', 'db/open.ts'],
  // Visits are written in one place.
  ['db/repositories/sample.ts', 'db/repositories/appointment-writes.ts'],
  ['db/repositories/sample.ts', 'db/repositories/appointment-statements.ts'],
  ['main/clinic/series/sample.ts', 'db/repositories/appointment-writes.ts'],
  ['main/clinic/booking/sample.ts', 'db/repositories/appointment-event-writes.ts'],
  ['main/clinic/context.ts', 'db/repositories/appointment-writes.ts'],
  // Rules are pure.
  ['main/clinic/booking/sample.rules.ts', 'db/repositories/patients.ts'],
  ['main/clinic/visit/sample.rules.ts', 'main/clinic/context.ts'],
  ['main/clinic/visit/sample.rules.ts', 'main/clinic/visit/steps.ts'],
  // The engine has one face.
  ['main/clinic/visit/sample.ts', 'main/clinic/booking/placement.ts'],
  ['main/clinic/closing/sample.ts', 'main/clinic/booking/start-bits.rules.ts'],
  ['main/clinic/memory.ts', 'main/clinic/booking/holds.ts'],
  // The clinic knows what it is given, and nothing of what stands around it.
  ['main/clinic/patient/sample.ts', 'main/clinic/dispatch.ts'],
  ['main/clinic/health/sample.ts', 'main/clinic/gate/door.ts'],
  ['main/clinic/dispatch.ts', 'main/clinic/gate/door.ts'],
  ['main/electron/sample.ts', 'main/clinic/visit/book.ts'],
  // style < i18n < data < elements < print < desk < stations
  ['renderer/style/sample.ts', 'renderer/i18n/format.ts'],
  ['renderer/i18n/sample.ts', 'renderer/data/client.ts'],
  ['renderer/data/sample.ts', 'renderer/elements/icon.ts'],
  ['renderer/elements/sample.ts', 'renderer/print/paper.ts'],
  ['renderer/elements/day-grid/sample.ts', 'renderer/desk/view-keys.ts'],
  ['renderer/print/sample.ts', 'renderer/desk/frame.ts'],
  ['renderer/print/sample.ts', 'renderer/stations/doctor/record.ts'],
  ['renderer/desk/sample.ts', 'renderer/stations/reception/deed.ts'],
  ['renderer/desk/sample.ts', 'renderer/first-start/draft.ts'],
  ['renderer/stations/doctor/sample.ts', 'renderer/stations/reception/deed.ts'],
  ['renderer/stations/kiosk/sample.ts', 'renderer/stations/reception/deed.ts'],
  ['renderer/stations/reception/sample.ts', 'renderer/stations/kiosk/leave.ts'],
  ['renderer/stations/panel/sample.ts', 'renderer/stations/admin/staff.ts'],
  // No element knows a route or an operation's output.
  ['renderer/elements/sample.ts', 'renderer/router.ts'],
  ['renderer/elements/day-grid/sample.ts', 'preload/contract/index.ts'],
  ['renderer/elements/sample.ts', 'preload/contract/visit.ts'],
]
const PACKAGE_LAWS: readonly (readonly [string, string])[] = [
  ['preload/contract/sample.ts', 'electron'],
  ['preload/contract/sample.ts', 'node:fs'],
  ['preload/contract/sample.ts', 'kysely'],
  ['preload/sample.ts', 'node:crypto'],
  ['renderer/data/sample.ts', 'electron/renderer'],
  ['renderer/elements/sample.ts', 'node:path'],
  ['renderer/stations/admin/sample.ts', 'kysely'],
  ['db/repositories/sample.ts', 'better-sqlite3'],
  ['db/sample.ts', 'electron'],
  ['main/clinic/booking/sample.ts', 'kysely/readonly'],
  ['main/clinic/booking/sample.ts', 'better-sqlite3'],
  ['main/clinic/gate/sample.ts', 'electron/main'],
  ['main/clinic/booking/sample.rules.ts', 'node:crypto'],
  ['main/web/sample.ts', 'kysely'],
  ['main/electron/sample.ts', 'better-sqlite3'],
]
const LET_THROUGH: readonly (readonly [string, string])[] = [
  ['renderer/stations/reception/sample.ts', 'renderer/desk/frame.ts'],
  ['renderer/elements/sample.ts', 'preload/contract/visit-status.ts'],
  ['main/clinic/visit/sample.ts', 'db/repositories/appointment-writes.ts'],
  ['main/clinic/closing/sample.ts', 'main/clinic/booking/free.ts'],
  ['main/clinic/gate/sample.ts', 'main/clinic/open-clinic.ts'],
  ['db/repositories/sample.ts', 'db/handles.ts'],
  ['renderer/stations/admin/sample.ts', 'build/readme/for-it.md?raw'],
]

describe('the map of the house', () => {
  test.each(HOUSE)('$name may import what it names, and nothing else', async (part) => {
    const file = sampleOf(part)
    const others = HOUSE.filter((one) => one !== part)
    const lines = others.map((other) => `export type {} from '${specifier(file, sampleOf(other))}'`)
    const hit = new Set((await messagesOf(file, `${lines.join('\n')}\n`)).map(({ line }) => line))
    const open = others.flatMap(({ name }, at) => (hit.has(at + 1) ? [] : [name]))
    expect(open.sort()).toEqual([...new Set(part.may)].filter((name) => name !== part.name).sort())
  })

  test.each(LAWS)('%s does not import %s', async (file, to) => {
    expect(await refused(file, importing(file, to))).toBe(true)
  })

  test.each(PACKAGE_LAWS)('%s does not import the package %s', async (file, name) => {
    expect(await refused(file, `import '${name}'\n`)).toBe(true)
  })

  test.each(LET_THROUGH)('%s may import %s', async (file, to) => {
    expect(await refused(file, importing(file, to))).toBe(false)
  })

  test('sees every way to bring a module in', async () => {
    const from = '../../renderer/data/client.ts'
    for (const code of [
      `import { something } from '${from}'\nvoid something\n`,
      `import type { Something } from '${from}'\nexport type Mine = Something\n`,
      `export { something } from '${from}'\n`,
      `export * from '${from}'\n`,
      `import '${from}'\n`,
      `export const later = () => import('${from}')\n`,
      `export type Mine = import('${from}').Something\n`,
      `export const later = () => import(\`${from}\`)\n`,
      `export const later = (name: string) => import(name)\n`,
      `import something = require('${from}')\nvoid something\n`,
    ])
      expect(await refused('db/repositories/sample.ts', code), code).toBe(true)
  })

  test.each([
    ['main/clinic/telephone/sample.ts', 'preload/contract/<word>.ts'],
    ['main/clinic/sample.ts', 'beside the areas'],
    ['main/clinic/visit/deep/sample.ts', 'An area is one word'],
    ['main/sample.ts', 'main/electron/'],
    ['db/deep/sample.ts', 'db/repositories/'],
    ['preload/contract/deep/sample.ts', 'preload/contract/<word>.ts'],
    ['renderer/sample.ts', 'stations/<station>/'],
    ['renderer/stations/telephone/sample.ts', 'stations/<station>/'],
  ])('%s stands in no part, and is told where it belongs', async (file, told) => {
    const [message, ...more] = await messagesOf(file, 'export const one = 1\n')
    expect(more).toEqual([])
    expect(message?.message).toContain(told)
  })

  test('an import of what stands in no part is refused', async () => {
    expect(await refused('main/clinic/visit/sample.ts', `import '../../../build/runtime/sample.ts'\n`)).toBe(
      true,
    )
  })

  test('names only parts that there are', () => {
    const names = HOUSE.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(HOUSE.flatMap(({ may }) => may.filter((name) => !names.includes(name)))).toEqual([])
  })

  test('has circles in these places alone, each told in the map', () => {
    const mayBoth = HOUSE.flatMap((one) =>
      HOUSE.flatMap((other) =>
        one.name < other.name && one.may.includes(other.name) && other.may.includes(one.name)
          ? [`${one.name} and ${other.name}`]
          : [],
      ),
    )
    expect(mayBoth.sort()).toEqual([
      'access and clinic context',
      'backup and clinic context',
      'clinic context and health',
      'clinic context and recovery',
      'clinic context and visit',
      'db and files on disk',
      'db and migrations',
      'db and repositories',
      'repositories of visits and writers of visits',
    ])
  })
})

describe('areas of the clinic', () => {
  test('import each other in no circle', () => {
    const below = (area: string, seen: readonly string[]): void => {
      expect(seen).not.toContain(area)
      for (const other of AREAS[area] ?? []) below(other, [...seen, area])
    }
    for (const area of Object.keys(AREAS)) below(area, [])
  })

  test('may import nothing that they do not', () => {
    const used = new Set(
      globSync('main/clinic/*/*.ts', { cwd: project }).flatMap((path) => {
        const file = path.replaceAll('\\', '/')
        const area = file.split('/')[2] ?? ''
        return [...readFileSync(join(project, file), 'utf8').matchAll(/ from '\.\.\/([a-z]+)\//gu)].map(
          ([, other = '']) => `${area} ${other}`,
        )
      }),
    )
    const unused = Object.entries(AREAS).flatMap(([area, may]) =>
      may.map((other) => `${area} ${other}`).filter((edge) => !used.has(edge)),
    )
    expect(unused).toEqual([])
  })

  test('show a face where they have one', () => {
    for (const area of FACES) expect(partOf(`main/clinic/${area}/free.ts`)?.name).toBe(area)
  })
})
