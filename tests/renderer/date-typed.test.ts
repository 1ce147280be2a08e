import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNoDay, parseTypedDate, typedDate, typedNext } from '../../renderer/i18n/date-typed.ts'

const TODAY = '2026-11-23'
const iso = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const any = iso('1890-01-01', '2199-12-31')
const bare = (text: string) => String(Number(text))

/** The ways in which people write a date: with or without zeros, with whatever between, as tables and as systems do. */
const written = fc
  .tuple(any, fc.constantFrom('/', '.', '-', ' ', ' / ', '//'), fc.boolean(), fc.constantFrom('', ' ', '\t'))
  .map(([date, between, zeros, around]) => {
    const [year = '', month = '', day = ''] = date.split('-')
    const parts = zeros ? [day, month, year] : [bare(day), bare(month), year]
    return { date, text: `${around}${parts.join(between)}${around}` }
  })

describe('a date as people type it', () => {
  test.each([
    ['1-2-1950', '1950-02-01'],
    ['01021950', '1950-02-01'],
    ['1950-02-01', '1950-02-01'],
    ['01/02/50', undefined],
    ['010250', undefined],
    ['31/02/1950', undefined],
    ['1950-02-31', undefined],
    ['01/02/195', undefined],
    ['1/2', undefined],
    ['01/0/21950', undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(parseTypedDate(typed)).toBe(read)
  })

  test.each([
    ['01/02/50', '1950-02-01'],
    ['1-2-50', '1950-02-01'],
    ['010250', '1950-02-01'],
    ['23/11/26', '2026-11-23'],
    ['24/11/26', '1926-11-24'],
    ['01/02/00', '2000-02-01'],
    ['29/02/00', '2000-02-29'],
    ['31/02/50', undefined],
    ['01/02', undefined],
  ])('%j of a birth is read as %j', (typed, read) => {
    expect(parseTypedDate(typed, TODAY)).toBe(read)
  })

  test('is read whatever stands between its parts, and pasted as well as typed letter by letter', () => {
    fc.assert(
      fc.property(written, ({ date, text }) => {
        expect(parseTypedDate(text)).toBe(date)
        expect(parseTypedDate(typedNext(text, { before: '', atEnd: true }))).toBe(date)
        let typed = ''
        for (const letter of text.trim()) typed = typedNext(typed + letter, { before: typed, atEnd: true })
        expect(parseTypedDate(typed)).toBe(date)
      }),
    )
  })

  test('of two digits’ years that of a birth is the last that has come', () => {
    fc.assert(
      fc.property(iso('1926-11-24', TODAY), (date) => {
        const [year = '', month = '', day = ''] = date.split('-')
        for (const text of [`${day}/${month}/${year.slice(2)}`, `${day}${month}${year.slice(2)}`])
          expect(parseTypedDate(text, TODAY)).toBe(date)
      }),
    )
  })

  test('any part of one can be taken out and written anew where it stands', () => {
    const parts = [
      [0, 2],
      [3, 5],
      [6, 10],
    ] as const
    fc.assert(
      fc.property(any, any, fc.constantFrom(...parts), (was, is, [from, to]) => {
        const [before, after] = [typedDate(was), typedDate(is)]
        let typed: string = before
        for (let end = to; end > from; end -= 1)
          typed = typedNext(typed.slice(0, end - 1) + typed.slice(end), {
            before: typed,
            atEnd: end === typed.length,
          })
        for (let at = from; at < to; at += 1) {
          const raw = typed.slice(0, at) + after.slice(at, at + 1) + typed.slice(at)
          const atEnd = at === typed.length
          const next = typedNext(raw, { before: typed, atEnd })
          // What stands behind the letter keeps its place, and so does whoever types.
          if (!atEnd) expect(next).toBe(raw)
          typed = next
        }
        expect(typed).toBe(before.slice(0, from) + after.slice(from, to) + before.slice(to))
      }),
    )
  })
})

test.each([
  ['4', true],
  ['3', false],
  ['32', true],
  ['00', true],
  ['31', false],
  ['312', true],
  ['310', false],
  ['3104', true],
  ['3002', true],
  ['2902', false],
  ['4346', true],
  ['1213', true],
  ['', false],
])('whether no date begins with %j: %s', (digits, none) => {
  expect(isNoDay(digits)).toBe(none)
})
