import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandsOf } from '../../renderer/stations/doctor/trend/bands.ts'
import { goalLines, isAbout } from '../../renderer/stations/doctor/trend/goal-lines.ts'
import { isDrawn, pointsOf, within } from '../../renderer/stations/doctor/trend/points.ts'
import {
  dateOf,
  daysOf,
  momentOfTaking,
  placeOn,
  timeScale,
  valueScale,
} from '../../renderer/stations/doctor/trend/scale.ts'

const day = fc.integer({ min: 0, max: 60_000 })
const number = fc.double({ min: 0.2, max: 400, noNaN: true }).map((value) => Math.round(value * 100) / 100)
const gaps = (ticks: readonly number[]) => ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))

describe('a scale of values', () => {
  test('holds all of them between its ends, with few even steps', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), (values) => {
        const { from, to, ticks } = valueScale(values)
        expect(from).toBeLessThan(to)
        expect([ticks[0], ticks.at(-1)]).toEqual([from, to])
        for (const value of values) {
          const place = placeOn({ from, to, ticks }, value, 100)
          expect(place).toBeGreaterThanOrEqual(-0.001)
          expect(place).toBeLessThanOrEqual(100.001)
        }
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThan(10)
        const steps = gaps(ticks)
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6)
      }),
    )
  })

  test('counts in steps of 1, 2 or 5', () => {
    expect(valueScale([60, 148]).ticks).toEqual([60, 80, 100, 120, 140, 160])
    expect(valueScale([71.4]).ticks).toEqual([66, 68, 70, 72, 74, 76])
  })
})

describe('a scale of time', () => {
  test('holds every moment, with few marks in their order', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (moments) => {
        const scale = timeScale(moments)
        for (const moment of moments) {
          expect(placeOn(scale, moment, 100)).toBeGreaterThanOrEqual(0)
          expect(placeOn(scale, moment, 100)).toBeLessThanOrEqual(100)
        }
        expect(scale.ticks.length).toBeLessThanOrEqual(8)
        for (const gap of gaps(scale.ticks)) expect(gap).toBeGreaterThan(0)
      }),
    )
  })

  test('marks months and years at their first day', () => {
    const months = timeScale([daysOf('2025-11-20'), daysOf('2026-11-23')])
    expect([months.unit, months.ticks.map(dateOf)]).toEqual([
      'month',
      ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
    ])
    const years = timeScale([daysOf('2006-02-01'), daysOf('2026-11-23')])
    expect([years.unit, years.ticks.map((tick) => dateOf(tick).slice(5))]).toEqual([
      'year',
      Array<string>(4).fill('01-01'),
    ])
  })

  test('a day and its number are one another, and an hour is a part of it', () => {
    fc.assert(
      fc.property(day, (days) => {
        expect(daysOf(dateOf(days))).toBe(days)
      }),
    )
    expect(momentOfTaking('2026-11-23T06:00') - daysOf('2026-11-23')).toBe(0.25)
    expect(momentOfTaking('2026-11-23') - daysOf('2026-11-23')).toBe(0.5)
  })
})

describe('a reference band', () => {
  const [from, to] = [daysOf('2020-01-01'), daysOf('2026-11-23')]

  test('lasts as long as its age, with its source', () => {
    const bands = bandsOf('respiratoryRate', '2024-11-23', from, to)
    expect(bands.map((band) => [dateOf(band.from), dateOf(band.to), band.reference.high])).toEqual([
      ['2024-11-23', '2025-01-23', 59],
      ['2025-01-23', '2025-11-23', 49],
      ['2025-11-23', '2026-11-23', 39],
    ])
    expect(bands.every(({ reference }) => reference.source !== '')).toBe(true)
  })

  test('of grown-ups begins with the age it was made for, and of an unknown birth is theirs', () => {
    expect(bandsOf('systolic', '2012-03-01', from, to)).toEqual([])
    expect(bandsOf('systolic', '2006-03-01', from, to).map((band) => dateOf(band.from))).toEqual([
      '2024-03-01',
    ])
    expect(bandsOf('systolic', 'unknown', from, to)).toMatchObject([{ from, to }])
    expect(bandsOf('weight', '1964-03-14', from, to)).toEqual([])
  })
})

describe('what the doctor wants a sign to be', () => {
  test.each([
    ['PA abaixo de 14', 'pressure', [['systolic', 140]]],
    [
      'Meta de PA < 130x80',
      'pressure',
      [
        ['systolic', 130],
        ['diastolic', 80],
      ],
    ],
    [
      'Pressão arterial: 12 por 8',
      'pressure',
      [
        ['systolic', 120],
        ['diastolic', 80],
      ],
    ],
    ['PAD menor que 90', 'pressure', [['diastolic', 90]]],
    ['baixar a PA para 13', 'pressure', [['systolic', 130]]],
    ['Peso até 70,5 kg', 'weight', [['weight', 70.5]]],
    ['SpO2 acima de 92% em casa', 'oxygenSaturation', [['oxygenSaturation', 92]]],
    ['FC menor do que 80', 'heartRate', [['heartRate', 80]]],
  ] as const)('“%s” is a line', (words, field, lines) => {
    expect(goalLines(words, field).map(({ name, value }) => [name, value])).toEqual(lines)
  })

  test.each([
    ['Reduzir o peso 5 kg', 'weight'],
    ['Perder peso: 5 kg em 3 meses', 'weight'],
    ['Peso 60 a 65 kg', 'weight'],
    ['PA controlada em 3 meses', 'pressure'],
    ['HbA1c abaixo de 7', 'pressure'],
    ['Caminhar 150 min por semana', 'heartRate'],
    ['PA abaixo de 1300', 'pressure'],
  ] as const)('“%s” is none: its words stand alone', (words, field) => {
    expect(goalLines(words, field)).toEqual([])
  })

  test('is about the sign that it names', () => {
    expect([isAbout('Pressão abaixo de 14', 'pressure'), isAbout('Parar de fumar', 'pressure')]).toEqual([
      true,
      false,
    ])
  })
})

describe('what is drawn', () => {
  const taking = (at: string, comparator: '<' | null = null, words: string | null = null) => ({
    ...{ noteId: 'n', at, words, source: null, position: null, authorName: 'Helena', struck: null },
    values: words === null ? [{ name: 'temperature' as const, value: 37, typed: '37', comparator }] : [],
  })

  test('is neither words, what has a comparator nor what was put right since, and every value of a day', () => {
    const takings = [
      taking('2026-11-23T18:00'),
      { ...taking('2026-11-23T12:00'), struck: { at: '2026-11-23T15:00:00.000Z', reason: 'Trocado' } },
      taking('2026-11-23', '<'),
      taking('2026-11-23', null, 'afebril'),
      taking('2026-11-23T07:00'),
    ]
    expect(takings.map(isDrawn)).toEqual([true, false, false, false, true])
    expect(pointsOf(takings).map(({ taking: { at } }) => at)).toEqual([
      '2026-11-23T07:00',
      '2026-11-23T18:00',
    ])
  })

  test('may be the last year alone', () => {
    const takings = [taking('2025-11-01'), taking('2025-12-01'), taking('2026-11-23')]
    const today = daysOf('2026-11-23')
    expect([within(takings, 'year', today).length, within(takings, 'all', today).length]).toEqual([2, 3])
  })
})
