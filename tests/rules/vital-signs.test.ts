import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vitalDoubts, type LastValues } from '../../preload/contract/vital-doubts.ts'
import {
  bodyMassIndex,
  NO_VITALS,
  readVitals,
  typedFrom,
  VITAL_FIELDS,
  VITAL_LIMITS,
  type TypedVitals,
  type VitalField,
} from '../../preload/contract/vital-signs.ts'
import { DRAWN } from '../faults/scale.ts'

const NOTHING = Object.fromEntries(VITAL_FIELDS.map((field) => [field, ''])) as TypedVitals
const ADULT = 40 * 12
const NEWBORN = 0
const readOne = (field: VitalField, text: string, ageMonths = ADULT) =>
  readVitals({ ...NOTHING, [field]: text }, ageMonths)

describe('what is typed is read', () => {
  test.each([
    ['pressure', '120/80', { systolic: 120, diastolic: 80 }],
    ['pressure', '12x8', { systolic: 120, diastolic: 80 }],
    ['pressure', '14,8 x 9,2', { systolic: 148, diastolic: 92 }],
    ['pressure', '130 85', { systolic: 130, diastolic: 85 }],
    ['pressure', '130x85mmHg', { systolic: 130, diastolic: 85 }],
    ['pressure', '12 por 8', { systolic: 120, diastolic: 80 }],
    ['heartRate', '72 bpm', { heartRate: 72 }],
    ['temperature', '36,5 °C', { temperature: 36.5 }],
    ['oxygenSaturation', '98%', { oxygenSaturation: 98 }],
    ['weight', '71,4', { weight: 71.4 }],
    ['weight', '3,250', { weight: 3.25 }],
    ['weight', '3.250', { weight: 3.25 }],
    ['weight', '3250g', { weight: 3.25 }],
    ['weight', '3.250 g', { weight: 3.25 }],
    ['weight', '70.500 kg', { weight: 70.5 }],
    ['height', '1,72', { height: 172 }],
    ['height', '1.72 m', { height: 172 }],
    ['height', '172', { height: 172 }],
    ['height', '50 cm', { height: 50 }],
  ] as const)('%s: %s', (field, text, values) => {
    expect(readOne(field, text)).toEqual({ values: { ...NO_VITALS, ...values }, unread: [] })
  })

  test('a bare 3250 is grams of a newborn, and of a grown-up it is asked about', () => {
    expect(readOne('weight', '3250', NEWBORN).values.weight).toBe(3.25)
    expect(readOne('weight', '3250').unread).toEqual(['weight'])
  })
})

describe('what is no value is named, never dropped', () => {
  test.each([
    ['pressure', '120x8'],
    ['pressure', '1208'],
    ['pressure', '120x10'],
    ['pressure', '120,5/80'],
    ['pressure', '12/8 deitada'],
    ['pressure', '80x120'],
    ['heartRate', '720'],
    ['heartRate', '72,5'],
    ['temperature', 'afebril'],
    ['temperature', '365'],
    ['temperature', '98.6'],
    ['temperature', '654'],
    ['oxygenSaturation', '0,98'],
    ['height', '17,2'],
  ] as const)('%s: %s', (field, text) => {
    expect(readOne(field, text)).toEqual({ values: NO_VITALS, unread: [field] })
  })

  test('whatever is typed: a value within its limits, or its field is named', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VITAL_FIELDS),
        fc.string({ maxLength: 40 }),
        fc.nat(1200),
        (field, text, ageMonths) => {
          const { values, unread } = readOne(field, text, ageMonths)
          const names = Object.keys(VITAL_LIMITS) as (keyof typeof VITAL_LIMITS)[]
          const found = names.filter((name) => values[name] !== null)
          for (const name of found) {
            expect(values[name]).toBeGreaterThanOrEqual(VITAL_LIMITS[name].low)
            expect(values[name]).toBeLessThanOrEqual(VITAL_LIMITS[name].high)
          }
          expect([found.length > 0, unread.length > 0]).toEqual(
            text.trim() === '' ? [false, false] : [found.length > 0, found.length === 0],
          )
        },
      ),
      DRAWN,
    )
  })

  test('a value with words behind it is no value: the words would be lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VITAL_FIELDS),
        fc.stringMatching(/^[a-zà-ú ]{3,20}$/u),
        fc.constantFrom('12/8', '130x85', '36,5', '72', '1,72', '3250 g'),
        (field, words, value) => {
          fc.pre(/[adefijlnoqstuvwyz]{3}/u.test(words))
          expect(readOne(field, `${value} ${words} x`).unread).toEqual([field])
        },
      ),
      DRAWN,
    )
  })
})

describe('one value, however it is written', () => {
  const separators = fc.constantFrom('/', 'x', ' x ', ' ', ' por ', '×', ' / ')
  const units = fc.constantFrom('', 'mmHg', ' mmHg', ' MMHG')
  test('pressure in mmHg', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 250 }),
        fc.integer({ min: 35, max: 79 }),
        separators,
        units,
        (systolic, diastolic, separator, unit) => {
          const { values } = readOne('pressure', `${systolic}${separator}${diastolic}${unit}`)
          expect([values.systolic, values.diastolic]).toEqual([systolic, diastolic])
        },
      ),
      DRAWN,
    )
  })

  test('a newborn’s weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 20_000 }), (grams) => {
        const kilograms = grams / 1000
        const [whole, rest] = kilograms.toFixed(3).split('.')
        for (const text of [
          `${grams}`,
          `${grams}g`,
          `${grams} g`,
          `${whole},${rest}`,
          `${whole}.${rest}`,
          `${whole},${rest} kg`,
        ])
          expect(readOne('weight', text, NEWBORN).values.weight, text).toBe(kilograms)
      }),
      DRAWN,
    )
  })

  test('height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 240 }), (centimetres) => {
        const metres = (centimetres / 100).toFixed(2)
        for (const text of [
          `${centimetres}`,
          `${centimetres} cm`,
          metres,
          metres.replace('.', ','),
          `${metres} m`,
        ])
          expect(readOne('height', text).values.height, text).toBe(centimetres)
      }),
      DRAWN,
    )
  })

  test('what is known is shown so that it is read back', () => {
    fc.assert(
      fc.property(
        fc.record({
          systolic: fc.integer({ min: 100, max: 300 }),
          diastolic: fc.integer({ min: 30, max: 99 }),
          heartRate: fc.integer({ min: 10, max: 300 }),
          respiratoryRate: fc.integer({ min: 3, max: 120 }),
          temperature: fc.integer({ min: 2_500, max: 4_500 }).map((value) => value / 100),
          oxygenSaturation: fc.integer({ min: 30, max: 100 }),
          weight: fc.integer({ min: 200, max: 400_000 }).map((value) => value / 1000),
          height: fc.integer({ min: 200, max: 2_600 }).map((value) => value / 10),
        }),
        fc.nat(1200),
        (values, ageMonths) => {
          expect(readVitals(typedFrom(values), ageMonths)).toEqual({ values, unread: [] })
        },
      ),
      DRAWN,
    )
  })
})

describe('what is far from before, or from anybody, is asked about', () => {
  const ago = (value: number, monthsAgo = 2) => ({ value, monthsAgo })
  const of = (values: Partial<typeof NO_VITALS>, last: LastValues = {}, ageMonths = ADULT) =>
    vitalDoubts({ ...NO_VITALS, ...values }, last, ageMonths)

  test('20 kg less in two months', () => {
    expect(of({ weight: 65.4 }, { weight: ago(85.8) })).toEqual([
      { kind: 'change', name: 'weight', value: 65.4, last: 85.8 },
    ])
  })

  test('a grown-up of 50 cm, with and without a weight', () => {
    expect(bodyMassIndex({ ...NO_VITALS, weight: 65.4, height: 50 })).toBe(261.6)
    const tiny = { kind: 'unusual', name: 'height', value: 50 }
    expect(of({ height: 50, weight: 65.4 })).toEqual([tiny])
    expect(of({ height: 50 })).toEqual([tiny])
  })

  test.each([
    ['a comma that slipped', { weight: 7.14 }, ADULT],
    ['a comma that slipped, with a height', { weight: 7.14, height: 172 }, ADULT],
    ['a child of five', { weight: 180, height: 110 }, 60],
    ['a newborn', { weight: 35 }, 0],
    ['grams read as kilograms', { weight: 350 }, 0],
  ] as const)('%s: the weight', (_what, values, ageMonths) => {
    expect(of(values, {}, ageMonths)).toEqual([{ kind: 'unusual', name: 'weight', value: values.weight }])
  })

  test('a weight and a height that are nobody’s together', () => {
    expect(of({ weight: 32, height: 200 })).toEqual([{ kind: 'pair', weight: 32, height: 200 }])
  })

  test.each([
    [11, { weight: 9.1, height: 74 }, { weight: ago(7.4), height: ago(67) }],
    [5, { weight: 6.8 }, { weight: ago(3.2, 5) }],
    [48, { weight: 16, height: 102 }, { weight: ago(9.5, 36), height: ago(75, 36) }],
  ] as const)('a child of %i months grows, and nobody asks', (ageMonths, values, last) => {
    expect(of(values, last, ageMonths)).toEqual([])
  })

  test('what people do between two visits is not asked about', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 45, max: 200 }),
        fc.integer({ min: -14, max: 14 }),
        fc.integer({ min: -4, max: 4 }),
        (weight, percent, centimetres) => {
          const now = { weight: weight * (1 + percent / 100), height: 172 + centimetres }
          expect(of(now, { weight: ago(weight), height: ago(172) })).toEqual([])
        },
      ),
      DRAWN,
    )
  })
})
