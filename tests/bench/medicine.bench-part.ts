import { indexOf, wordsOf } from '../../main/clinic/diagnosis/index.rules.ts'
import { searchIndex } from '../../main/clinic/diagnosis/search.rules.ts'
import { starterMedicines } from '../../main/clinic/substance/starter.rules.ts'
import { warningsFrom } from '../../main/clinic/substance/warnings.rules.ts'
import { below, seeded } from '../faults/scale.ts'
import { summary, type Pair } from './pairs.ts'

const ENTRIES = 16_000
const QUERIES = 200
/** Before anything is measured, as on a working day. */
const UNMEASURED = 100
const LIMIT_MICROS = 10_000

interface Entry {
  readonly code: string
  readonly words: string
  readonly synonyms: readonly string[]
}

const SYLLABLES = 'ca ti ro me den lo gas neu pul car fe nal her bri so pan ta mi cis va'.split(' ')
const FORMS = [
  'comprimido',
  'cápsula',
  'solução oral',
  'pó para solução para injeção; frasco-ampola',
  'creme',
]

/** As many names as the starter set and the official lists have together, with brands. */
function generated(random: () => number): readonly Entry[] {
  const starter = starterMedicines().map(({ name, brands, classes }) => ({
    words: name,
    synonyms: [...brands, ...classes],
  }))
  const made = () =>
    Array.from({ length: 3 + below(random, 3) }, () => SYLLABLES[below(random, SYLLABLES.length)]).join('')
  const others = Array.from({ length: ENTRIES - starter.length }, () => ({
    words: `${made()} ${1 + below(random, 900)} mg ${FORMS[below(random, FORMS.length)] ?? ''}`,
    synonyms: [made()],
  }))
  return [...starter, ...others].map((entry, place) => ({
    ...entry,
    code: `m${String(place).padStart(6, '0')}`,
  }))
}

const without = (word: string, at: number) => `${word.slice(0, at)}${word.slice(at + 1)}`

/** What doctors type: beginnings, a strength beside them, a brand, an error. */
const KINDS: Readonly<Record<string, (entry: Entry, random: () => number) => string>> = {
  'two letters': ({ words }) => words.slice(0, 2),
  'a beginning and a strength': ({ words }) => {
    const [name = '', strength = ''] = wordsOf(words)
    return `${name.slice(0, 5)} ${strength}`
  },
  brand: ({ synonyms: [brand = 'x'] }) => brand,
  'the whole name': ({ words }) => words,
  'an error in the name': ({ words }, random) => {
    const [name = ''] = wordsOf(words)
    return without(name, below(random, name.length))
  },
}

/** Fifteen allergies and medicines in use, of which half are known. */
const CHART = {
  allergies: ['penicilina', 'dipirona', 'AAS', 'camarão', 'sulfa', 'poeira', 'látex da luva'],
  inUse: [
    'Losartana 50 mg',
    'Glifage XR 500',
    'Sinvastatina 20 mg comprimido',
    'chá de boldo',
    'Puran T4 75',
    'Tylenol',
    'fórmula manipulada',
    'ômega 3',
  ],
}

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0

/** Medicines among 16,000 names, each result with its warnings: the slowest of a hundred searches stays under 10 ms. */
export function measureMedicines(): Promise<readonly Pair[]> {
  const random = seeded(14)
  const entries = generated(random)
  const begun = performance.now()
  const index = indexOf(entries)
  console.log(`medicines: ${entries.length} names made ready in ${(performance.now() - begun).toFixed(0)} ms`)
  // The quickest of three counts: what other programs take of the machine is none of ours.
  const micros = (text: string) => {
    const started = performance.now()
    const warningsOf = warningsFrom(CHART)
    for (const { entry } of searchIndex(index, text, new Set(), 12).matches) warningsOf(entry.words)
    warningsOf(text)
    return (performance.now() - started) * 1000
  }
  const all: number[] = []
  for (const [kind, query] of Object.entries(KINDS)) {
    const times: number[] = []
    for (let turn = -UNMEASURED; turn < QUERIES; turn += 1) {
      const entry = entries[below(random, entries.length)]
      const text = entry ? query(entry, random).slice(0, 120) : ''
      const time = Math.min(micros(text), micros(text), micros(text))
      if (turn >= 0) times.push(time)
    }
    all.push(...times)
    console.log(
      `medicines by ${kind}, ms: p50 ${(at(times, 0.5) / 1000).toFixed(2)}, p99 ${(at(times, 0.99) / 1000).toFixed(2)}`,
    )
  }
  const slowest = { ours: at(all, 0.99), yardstick: LIMIT_MICROS }
  return Promise.resolve([summary('medicines among 16,000, slowest in 100 / 10 ms', 1, [slowest])])
}
