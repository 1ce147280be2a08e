import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choosable } from '../../main/clinic/diagnosis/entries.rules.ts'
import { indexOf, wordsOf, type DiagnosisEntry } from '../../main/clinic/diagnosis/index.rules.ts'
import { codesWritten } from '../../main/clinic/diagnosis/recent.rules.ts'
import { beginsAlmost, searchIndex } from '../../main/clinic/diagnosis/search.rules.ts'
import { starterEntries } from '../../main/clinic/diagnosis/starter.ts'
import { DRAWN } from '../faults/scale.ts'

const starter = starterEntries()
const index = indexOf(starter)
const NOBODY: ReadonlySet<string> = new Set()
const ALL = Infinity
const search = (text: string, known = NOBODY, enough = ALL) => searchIndex(index, text, known, enough).matches
const codes = (text: string, known = NOBODY, enough = 12) =>
  search(text, known, enough).map(({ entry }) => entry.code)

const anyEntry = fc.constantFrom(...starter)
const runs = { numRuns: 200, ...DRAWN }

describe('the starter set', () => {
  test('has each code once, in the shape of a code, with words and what people say', () => {
    expect(new Set(starter.map(({ code }) => code)).size).toBe(starter.length)
    for (const { code, words, synonyms } of starter) {
      expect(code).toMatch(/^[A-Z]\d{2}\d?$/u)
      expect(words, code).toMatch(/^\p{Lu}.{2,}/u)
      expect(synonyms.length, code).toBeGreaterThan(0)
      for (const phrase of [words, ...synonyms]) {
        expect(phrase, code).toBe(phrase.trim())
        expect(wordsOf(phrase).length, code).toBeGreaterThan(0)
      }
    }
    expect(starter.length).toBeGreaterThan(600)
  })

  test('has no code beside its own subdivisions', () => {
    const there = new Set(starter.map(({ code }) => code))
    expect(starter.filter(({ code }) => code.length === 4 && there.has(code.slice(0, 3)))).toEqual([])
  })

  test.each([
    ['pressão alta', 'I10'],
    ['pressao alta', 'I10'],
    ['alta press', 'I10'],
    ['hipretensão', 'I10'],
    ['covid', 'U071'],
    ['covid19', 'U071'],
    ['check-up', 'Z000'],
    ['checkup', 'Z000'],
    ['dor de garganta', 'R070'],
    ['garganta dor', 'R070'],
    ['garganta inflamada', 'J029'],
    ['dor de cabeça', 'R51'],
    ['diabetes', 'E119'],
    ['M54.5', 'M545'],
    ['m545', 'M545'],
    ['e11.9', 'E119'],
    ['dengue', 'A90'],
    ['receita', 'Z760'],
    ['atestado', 'Z027'],
    ['enxaqeca', 'G439'],
    ['hepatite a', 'B159'],
    ['TPM', 'N943'],
  ])('%s is %s first', (text, code) => {
    expect(codes(text)[0]).toBe(code)
  })

  test('a name stands before the same words as a synonym', () => {
    expect(codes('dor de garganta').slice(0, 2)).toEqual(['R070', 'J029'])
  })

  test('an entry with the very word is not ranked by another word that is almost it', () => {
    expect(codes('próstata')[0]).toBe('N40')
  })

  test('a synonym is told where neither code nor words were typed', () => {
    const found = (text: string) => search(text, NOBODY, 12)[0]
    expect(found('pressão alta')?.synonym).toBe('pressão alta')
    expect(found('hipertensão essencial')?.synonym).toBeNull()
    expect(found('I10')?.synonym).toBeNull()
  })

  test('what is in no word, blank or signs alone find nothing; long text is no longer work', () => {
    for (const text of ['xqzwk', '   ', '...', '—']) expect(search(text), text).toEqual([])
    expect(search('dor '.repeat(30)).length).toBe(search('dor').length)
  })
})

/** One letter of a word changed, dropped, doubled or swapped with the next. */
const mistyped = (word: string) =>
  fc
    .record({
      at: fc.integer({ min: 0, max: word.length - 1 }),
      how: fc.constantFrom('changed', 'dropped', 'doubled', 'swapped'),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    })
    .map(({ at, how, letter }) => {
      const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
      if (how === 'changed') return `${before}${letter}${after}`
      if (how === 'dropped') return `${before}${after}`
      if (how === 'doubled') return `${before}${here}${here}${after}`
      return after === '' ? word : `${before}${after[0] ?? ''}${here}${after.slice(1)}`
    })

const phrasesOf = ({ words, synonyms }: DiagnosisEntry) => [words, ...synonyms]

describe('every entry', () => {
  test('is found first by its code, with and without the dot', () => {
    for (const { code } of starter) {
      expect(codes(code)[0]).toBe(code)
      expect(codes(`${code.slice(0, 3)}.${code.slice(3)}`)[0]).toBe(code)
      expect(codes(code.toLowerCase())[0]).toBe(code)
    }
  })

  test('is found by the first four letters of each of its words', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        for (const word of phrasesOf(entry).flatMap(wordsOf))
          expect(codes(word.slice(0, 4), NOBODY, ALL), word).toContain(entry.code)
      }),
      runs,
    )
  })

  test('is found by each synonym as it is written, in any order of its words, among those with it whole', () => {
    fc.assert(
      fc.property(anyEntry, fc.boolean(), (entry, backwards) => {
        for (const synonym of entry.synonyms) {
          const text = backwards ? synonym.split(' ').reverse().join(' ') : synonym
          expect(codes(text, NOBODY, ALL), text).toContain(entry.code)
        }
      }),
      runs,
    )
  })

  test('is found by a long word of its own with one letter changed, dropped, doubled or swapped', () => {
    const cases = anyEntry.chain((entry) => {
      const long = phrasesOf(entry)
        .flatMap(wordsOf)
        .filter((word) => word.length >= 6 && !/\d/u.test(word))
      return fc
        .constantFrom(...(long.length > 0 ? long : ['']))
        .chain((word) =>
          fc.record({ entry: fc.constant(entry), text: word ? mistyped(word) : fc.constant('') }),
        )
    })
    fc.assert(
      fc.property(cases, ({ entry, text }) => {
        fc.pre(text !== '')
        expect(codes(text, NOBODY, ALL), text).toContain(entry.code)
      }),
      runs,
    )
  })

  test('with two letters wrong it is none of it: the error is one', () => {
    expect(beginsAlmost('hipertensao', 'hipertensao')).toBe(true)
    expect(beginsAlmost('hipertensao', 'hiportensoa')).toBe(false)
    expect(codes('hiportensoa essencial', NOBODY, ALL)).toEqual([])
    // A code is not guessed at, nor is a short word.
    expect(codes('M545', NOBODY, ALL)).toEqual(['M545'])
    expect(codes('goa', NOBODY, ALL)).not.toContain('M109')
  })
})

describe('the order', () => {
  const errorsOf = (text: string) => (code: string) => {
    const entry = index.entries[index.places.get(code) ?? -1]
    const words = entry ? [...phrasesOf(entry).flatMap(wordsOf), code.toLowerCase()] : []
    return wordsOf(text).filter((one) => !words.some((word) => word.startsWith(one))).length
  }

  test('exact before error, and what the doctor knows first among each', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'gota',
          'tosse',
          'diabetes tipo',
          'alergia',
          'cisto ovario',
          'fraturas',
          'dor lombar',
        ),
        fc.uniqueArray(anyEntry, { maxLength: 300 }),
        (text, known) => {
          const knownCodes = new Set(known.map(({ code }) => code))
          const found = codes(text, knownCodes, ALL)
          const ranks = found.map((code) => errorsOf(text)(code) * 2 + (knownCodes.has(code) ? 0 : 1))
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        },
      ),
      runs,
    )
  })

  test('errors are looked for only while there are not enough without', () => {
    const exact = codes('diabetes', NOBODY, 1)
    expect(codes('diabetes', NOBODY, ALL).slice(0, exact.length)).toEqual(exact)
    expect(exact.every((code) => errorsOf('diabetes')(code) === 0)).toBe(true)
  })
})

describe('an official table beside the starter set', () => {
  const row = (code: string, words: string) => ({ code, words, sex: null, asterisk: false })
  const entries = choosable(starter, {
    version: 'Tabela 2',
    codes: [
      row('I10', 'Hipertensão da tabela'),
      row('A01', 'Febres'),
      row('A010', 'Febre tifoide'),
      row('A46', 'E'),
      row('A460', 'E0'),
    ],
  })
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))

  test('gives its own words, keeps what people say, and offers leaves alone', () => {
    expect(byCode.get('I10')).toMatchObject({ words: 'Hipertensão da tabela', table: 'Tabela 2' })
    expect(byCode.get('I10')?.synonyms).toEqual(
      expect.arrayContaining(['Hipertensão essencial', 'pressão alta']),
    )
    expect(byCode.has('A01')).toBe(false)
    expect(byCode.get('A010')?.table).toBe('Tabela 2')
    // It is divided there, so that the starter set's leaf is none.
    expect(byCode.has('A46')).toBe(false)
    expect(byCode.get('E119')?.table).toBe('inicial 1')
  })
})

test('codes are read out of what was written, once each and without their dots', () => {
  const texts = [
    'I10 Hipertensão essencial\nE11.9 Diabetes',
    '{"content":{"code":"E119"}}',
    'sem código, B1 e tipo 2',
  ]
  expect(codesWritten(texts)).toEqual(['I10', 'E119'])
})
