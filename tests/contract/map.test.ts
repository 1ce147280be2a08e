import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HouseParts } from '../../main/clinic/house-parts.ts'
import { practiceRecovery } from '../../main/clinic/recovery/recovery-port.ts'
import { contract } from '../../preload/contract/index.ts'

const CONTRACT = join(import.meta.dirname, '../../preload/contract')
const CLINIC = join(import.meta.dirname, '../../main/clinic')

/** Areas that nobody outside can ask for anything: what several others do by them. */
const INNER_AREAS = ['access', 'calendar', 'substance']
/** Files of the contract that declare no operation: words that several files share. */
const SHARED_WORDS = [
  'access',
  'addendum',
  'audit-events',
  'audit-intents',
  'birth-date',
  'blank-note',
  'clean-text',
  'clinic-data',
  'define',
  'document-content',
  'document-kinds',
  'document-told',
  'draft',
  'exam-lines',
  'failures',
  'field-issue',
  'fields',
  'fold',
  'found-by',
  'health-reason',
  'hues',
  'index',
  'kept-draft',
  'measured-when',
  'measures',
  'medicine-alert',
  'message-words',
  'most-folders',
  'most-listed',
  'most-qualifications',
  'moved-note',
  'note-diagnosis',
  'note-sections',
  'paper-layout',
  'paper-way-field',
  'papers',
  'patient-card',
  'phone',
  'posology',
  'posology-by-weight',
  'posology-doses',
  'posology-quantity',
  'posology-read',
  'posology-words',
  'prescription-kinds',
  'preset-kinds',
  'rectification',
  'references',
  'repeated-events',
  'section-fields',
  'visit-fields',
  'visit-status',
  'vital-doubts',
  'vital-signs',
  'word-starts',
]

const wordOf = (operation: string) => operation.slice(0, operation.indexOf('.'))
const operations = Object.keys(contract).sort()
const words = [...new Set(operations.map(wordOf))].sort()
const contractFiles = readdirSync(CONTRACT).flatMap((file) =>
  file.endsWith('.ts') ? [file.replace(/\.ts$/u, '')] : [],
)
const areas = readdirSync(CLINIC, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** Enough for handlers to be made; none of them runs here. */
const parts = { recovery: practiceRecovery } as HouseParts

type Module = Readonly<Record<string, unknown>>
/** What a file of the contract declares, by the names of its exports that say so. */
async function declaredIn(file: string) {
  const module = (await import(join(CONTRACT, `${file}.ts`))) as Module
  return Object.entries(module).flatMap(([name, value]) =>
    name.endsWith('Contract') ? [{ name, operations: Object.keys(value as object) }] : [],
  )
}

/** The area that each file of handlers stands in, and the operations it answers: those of the open clinic and of the door. */
async function answered() {
  const imports = ['handlers.ts', 'house.ts'].flatMap((file) => [
    ...readFileSync(join(CLINIC, file), 'utf8').matchAll(
      /^import \{[^}]*\w+Handlers\b[^}]*\} from '(.+)'$/gmu,
    ),
  ])
  const files = imports.flatMap(([, from = '']) => (from === './handlers.ts' ? [] : [from]))
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(join(CLINIC, file))) as Module
      const handlers = Object.entries(module).flatMap(([name, value]) => {
        if (!name.endsWith('Handlers')) return []
        return Object.keys(typeof value === 'function' ? (value(parts) as object) : (value as object))
      })
      return { area: file.split('/')[1], handlers }
    }),
  )
}

describe('one word', () => {
  test('is an operation’s prefix and the file of the contract that declares it, and no other', async () => {
    for (const word of words) {
      const [declared, ...more] = await declaredIn(word)
      expect(more).toEqual([])
      expect(declared?.name).toBe(`${word}Contract`)
      expect(declared?.operations.sort()).toEqual(
        operations.filter((operation) => wordOf(operation) === word),
      )
    }
  })

  test('is a single one, without an ending', () => {
    for (const word of words) expect(word).toMatch(/^[a-z]+$/u)
  })

  test('is every file of the contract, but for a few whose words others share', async () => {
    expect(contractFiles.filter((file) => !words.includes(file)).sort()).toEqual(SHARED_WORDS)
    for (const file of SHARED_WORDS) expect(await declaredIn(file), file).toEqual([])
  })

  test('is the area in which it is answered', async () => {
    const found = await answered()
    for (const { area, handlers } of found)
      for (const handler of handlers) expect(wordOf(handler), `${handler} in ${String(area)}/`).toBe(area)
    expect(found.flatMap(({ handlers }) => handlers).sort()).toEqual(operations)
  })

  test('is every folder of the clinic, but for the areas within', () => {
    expect(areas.filter((area) => !words.includes(area)).sort()).toEqual(INNER_AREAS)
    expect(words.filter((word) => !areas.includes(word))).toEqual([])
  })
})
