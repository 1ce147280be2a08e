import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isAfter,
  parsePartialDate,
  partialDateInWords,
  sinceInWords,
  typedPartialDate,
} from '../../renderer/i18n/partial-date.ts'

const two = (value: number) => String(value).padStart(2, '0')
const partial = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.constantFrom(1, 2, 3),
  })
  .map(({ year, month, day, parts }) => [String(year), two(month), two(day)].slice(0, parts).join('-'))

describe('a date as far as somebody remembers it', () => {
  test.each([
    ['2019', '2019'],
    [' 3/2019 ', '2019-03'],
    ['03-2019', '2019-03'],
    ['12/03/2019', '2019-03-12'],
    ['12032019', '2019-03-12'],
    ['13/2019', undefined],
    ['31/02/2019', undefined],
    ['há dois anos', undefined],
    ['1', undefined],
    ['', undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(parsePartialDate(typed)).toBe(read)
  })

  test('whatever is stored is read again from what the field shows of it', () => {
    fc.assert(
      fc.property(partial, (iso) => {
        expect(parsePartialDate(typedPartialDate(iso))).toBe(iso)
      }),
    )
  })

  test('is told as far as it is known', () => {
    expect(['2019', '2019-03', '2019-03-12'].map((iso) => sinceInWords(iso))).toEqual([
      'desde 2019',
      'desde 03/2019',
      'desde 12/03/2019',
    ])
    expect(sinceInWords(null)).toBe('')
    fc.assert(
      fc.property(partial, (iso) => {
        for (const part of iso.split('-')) expect(partialDateInWords(iso)).toContain(part)
      }),
    )
  })

  test('has not come only where all of it lies ahead', () => {
    expect(['2026', '2026-11', '2026-11-23'].some((iso) => isAfter(iso, '2026-11-23'))).toBe(false)
    expect(['2027', '2026-12', '2026-11-24'].every((iso) => isAfter(iso, '2026-11-23'))).toBe(true)
  })
})
