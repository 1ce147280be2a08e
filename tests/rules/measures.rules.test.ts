import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMoment } from '../../preload/contract/measured-when.ts'
import { decimalOf, readMeasure, type TypedMeasure } from '../../preload/contract/measures.ts'
import { referenceFor } from '../../preload/contract/references.ts'
import { changeDoubts } from '../../preload/contract/vital-doubts.ts'

const NOW = '2026-11-23T10:04'
const ADULT = 40 * 12
const measure = (changes: Partial<TypedMeasure>): TypedMeasure => ({
  ...{ field: 'weight', text: '', source: 'home', when: '', position: '', inWords: false },
  ...changes,
})
const read = (changes: Partial<TypedMeasure>, age = ADULT) => readMeasure(measure(changes), age, NOW)

describe('a value keeps the decimal that was typed', () => {
  test.each([
    ['weight', '82,50', ['82.50']],
    ['weight', '3250 g', ['3.250']],
    ['weight', '3.250 g', ['3.250']],
    ['height', '1,72', ['172']],
    ['height', '1,7', ['170']],
    ['height', '172,5 cm', ['172.5']],
    ['temperature', '36,0', ['36.0']],
    ['pressure', '14,8x9,2', ['148', '92']],
    ['oxygenSaturation', '98 %', ['98']],
  ] as const)('%s: %s', (field, text, decimals) => {
    expect(read({ field, text }).values?.map(({ typed }) => typed)).toEqual(decimals)
  })

  test('whatever was typed, the decimal is the value', () => {
    const figure = fc.tuple(
      fc.integer({ min: 30, max: 390 }),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(',', '.'),
    )
    fc.assert(
      fc.property(figure, fc.constantFrom('', ' kg'), ([whole, part, point], unit) => {
        const [value] = read({ text: `${whole}${point}${String(part).padStart(3, '0')}${unit}` }).values ?? []
        expect(Number(value?.typed)).toBe(value?.value)
      }),
    )
    expect(decimalOf(0.326, '325,5 g')).toBe('0.3260')
  })
})

describe('a value is read with what stands before it, or stands in words', () => {
  test('a sign before the number', () => {
    expect(read({ field: 'oxygenSaturation', text: '< 70' }).values).toEqual([
      { name: 'oxygenSaturation', value: 70, typed: '70', comparator: '<' },
    ])
    expect(read({ field: 'pressure', text: '>120x80' })).toMatchObject({ values: null, wrong: 'text' })
  })

  test('what is no number is asked about, unless it is to stand as it is', () => {
    expect(read({ field: 'temperature', text: 'afebril' }).wrong).toBe('text')
    expect(read({ field: 'temperature', text: 'afebril', inWords: true })).toMatchObject({
      values: null,
      wrong: null,
    })
  })

  test('where it was taken is said by whoever writes', () => {
    expect(read({ text: '70', source: null }).wrong).toBe('source')
    expect(read({ text: '70', when: '31/02' }).wrong).toBe('when')
    expect(read({ text: '70', when: '21/11 7:00' })).toMatchObject({ wrong: null, at: '2026-11-21T07:00' })
  })
})

describe('when it was taken', () => {
  test.each([
    ['08:30', '2026-11-23T08:30'],
    ['8h', '2026-11-23T08:00'],
    ['8h15', '2026-11-23T08:15'],
    ['21/11', '2026-11-21'],
    ['21/11/26', '2026-11-21'],
    ['21/11/2026 07:00', '2026-11-21T07:00'],
    ['21/11 às 7h', '2026-11-21T07:00'],
    ['25/12', '2025-12-25'],
    ['23/11', '2026-11-23'],
  ])('%s', (typed, moment) => expect(readMoment(typed, NOW)).toBe(moment))

  test.each(['', 'ontem', '11:00', '24/11/2026', '31/02', '25:00', '8:75', '8', '1/1/1/1'])(
    'is not understood: %s',
    (typed) => expect(readMoment(typed, NOW)).toBeUndefined(),
  )
})

describe('every sign is compared with what was measured last', () => {
  const last = (name: string, value: number, monthsAgo = 1) => ({ [name]: { value, monthsAgo } })
  test.each([
    ['weight', 82.5, 65, true],
    ['weight', 66, 65, false],
    ['systolic', 210, 120, true],
    ['systolic', 150, 120, false],
    ['heartRate', 172, 72, true],
    ['temperature', 39.9, 36.2, true],
    ['temperature', 38.5, 36.2, false],
    ['oxygenSaturation', 82, 98, true],
    ['respiratoryRate', 61, 16, true],
    ['diastolic', 130, 80, true],
  ] as const)('%s %s after %s: asked %s', (name, value, before, asked) => {
    expect(changeDoubts([{ name, value }], last(name, before), ADULT)).toHaveLength(asked ? 1 : 0)
  })
})

test('a reference is of an age and has a source', () => {
  expect(referenceFor('systolic', ADULT)).toMatchObject({ high: 139, source: 'SBC 2020' })
  expect(referenceFor('systolic', Infinity)).toMatchObject({ high: 139 })
  expect(referenceFor('systolic', 60)).toBeUndefined()
  expect(referenceFor('respiratoryRate', 1)?.high).toBe(59)
  expect(referenceFor('respiratoryRate', 30)?.high).toBe(39)
  expect(referenceFor('respiratoryRate', ADULT)).toBeUndefined()
})
