import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, foundIn, type SearchedPart } from '../../main/clinic/chart/search.rules.ts'
import { fold } from '../../preload/contract/fold.ts'
import { searchWords, wordsBegun, wordSpans } from '../../preload/contract/word-starts.ts'

const part = (text: string): SearchedPart => ({ kind: 'section', key: 'plan', title: null, text })
const finds = (texts: readonly string[], query: string) =>
  foundIn(texts.map(part), searchWords(query)).map(({ text }) => text)

const word = fc.constantFrom(
  'Pressão',
  'losartana',
  'DOR',
  'lombar',
  'às',
  'HbA1c',
  '120',
  'médica',
  'tontura',
)
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const accents = (of: string) => of.normalize('NFD').replace(/\p{M}/gu, '')

describe('a search in a chart', () => {
  test('finds a word by its beginning, without accents and case, and not by its middle', () => {
    expect(finds(['Pressão alta'], 'PRESSAO')).toEqual(['Pressão alta'])
    expect(finds(['Pressão alta'], 'pres alt')).toEqual(['Pressão alta'])
    expect(finds(['Hipertensão'], 'tensão')).toEqual([])
    expect(finds(['Losartana 50 mg', 'Tontura ao levantar'], 'tontura losartana')).toHaveLength(2)
    expect(finds(['Losartana 50 mg'], 'tontura losartana')).toEqual([])
    expect(finds(['tudo'], ' .,; ')).toEqual([])
  })

  test('asks neither for the order of its words, nor for accents or case', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(word, { minLength: 1 }),
        (texts, asked) => {
          const found = finds(texts, asked.join(' '))
          expect(finds(texts, asked.toReversed().join(' '))).toEqual(found)
          expect(finds(texts, accents(asked.join(' ')).toUpperCase())).toEqual(found)
          expect(finds(texts.map(accents), asked.join(' '))).toEqual(found.map(accents))
        },
      ),
    )
  })

  test('finds exactly what has each of its words at the beginning of one', () => {
    fc.assert(
      fc.property(text, word, fc.integer({ min: 1, max: 9 }), (said, whole, letters) => {
        const begun = fold(whole).slice(0, letters)
        const has = fold(said)
          .split(' ')
          .some((one) => one.startsWith(begun))
        expect(finds([said], begun).length > 0).toBe(has)
        expect(wordSpans(said, [begun]).length > 0).toBe(has)
        expect(wordsBegun(fold(said), [begun]).length > 0).toBe(has)
      }),
    )
  })

  test('shows the words around what it found, each marked, and nothing that is not there', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), word, (texts, asked) => {
        const said = texts.join('\n')
        const words = searchWords(asked)
        const excerpt = excerptOf(said, words)
        const shown = excerpt.map((one) => one.text).join('')
        expect(said.replace(/\s+/gu, ' ')).toContain(shown.replaceAll('…', ''))
        for (const { text: marked, found } of excerpt)
          if (found) expect(wordSpans(marked, words)).toEqual([{ from: 0, to: marked.length }])
        if (wordSpans(said, words).length > 0) expect(excerpt.some(({ found }) => found)).toBe(true)
        expect(shown.length).toBeLessThan(260)
      }),
    )
  })
})

test('a text without a blank is shown in part alone, and no character of it is cut in two', () => {
  const text = `a${'😀'.repeat(5000)}`
  const shown = excerptOf(text, ['a'])
    .map((one) => one.text)
    .join('')
  expect(shown.length).toBeLessThan(600)
  expect(shown).not.toMatch(/[\uD800-\uDFFF]/u)
})
