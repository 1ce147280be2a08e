import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  concentrationOf,
  isWeightFresh,
  readPerKilo,
  workedOut,
} from '../../preload/contract/posology-by-weight.ts'
import { readPosology } from '../../preload/contract/posology-read.ts'
import { inWords } from '../../preload/contract/posology-words.ts'

function worked(typed: string, kilos: number, concentration: number) {
  const dose = readPerKilo(typed)
  const found = dose && !('asks' in dose) ? workedOut(dose, kilos, concentration) : null
  return found && { ...found, posology: inWords(found.posology) }
}

describe('a dose by weight', () => {
  test('of a day is divided among its doses, each step by itself', () => {
    expect(worked('15 mg/kg/dia 8/8h 7d', 12, 50)).toEqual({
      ...{ told: 180, eachDose: 60, millilitres: 1.2, rounded: 1.2, given: 15 },
      posology: '1,2 mL de 8 em 8 horas, por 7 dias',
    })
    expect(worked('50 mg/kg/dia, 12/12h, por 10 dias', 14.3, 50)).toMatchObject({
      ...{ told: 715, eachDose: 357.5, millilitres: 7.15, rounded: 7.2 },
      posology: '7,2 mL de 12 em 12 horas, por 10 dias',
    })
  })

  test('of each dose is not divided', () => {
    expect(worked('10 mg/kg/dose 6/6h se febre, máx 4x/dia', 9.8, 50)).toMatchObject({
      ...{ told: 98, eachDose: 98, rounded: 2 },
      posology: '2 mL de 6 em 6 horas, se houver febre, no máximo 4 vezes ao dia',
    })
    expect(worked('10 mg/kg por dose se dor', 5, 100)?.posology).toBe('0,5 mL, se houver dor')
  })

  test.each([
    ['15 mg/kg 8/8h', { asks: 'per' }],
    ['15 mg/kg/dia', null],
    ['15 mg/kg/dia se dor', null],
    ['15 mg/kg/dia 5/5h', null],
    ['15 mg/kg/dia 1x/semana seg', null],
    ['15 mg/kg/diária 8/8h', null],
    ['15 mg/kg/dia 8/8h e mais nada', null],
    ['15 mg/kg/dia 8/8h 3d; depois 10 mg/kg/dia 8/8h', null],
    ['0 mg/kg/dia 8/8h', null],
    ['1.500 mcg/kg/dia 8/8h', null],
    ['15 u/kg/dia 8/8h', null],
    ['15.00.000 UI/kg/dia 8/8h', null],
    ['1 cp 8/8h', null],
    ['', null],
  ])('%s is not worked out', (typed, expected) => expect(readPerKilo(typed)).toEqual(expected))

  test('is told in micrograms and in units too, and is as much as it says', () => {
    expect(worked('5 mcg/kg/dia 12/12h', 10, 50)).toMatchObject({
      ...{ told: 50, eachDose: 25, rounded: 0.5, given: 5 },
      posology: '0,5 mL de 12 em 12 horas',
    })
    for (const word of ['mcg', 'µg', 'μg', 'micrograma', 'microgramas'])
      expect(readPerKilo(`2,5 ${word}/kg/dose se dor`)).toMatchObject({ amount: 2.5, unit: 'microgram' })
    expect(worked('50.000 UI/kg/dose dose única', 12, 300_000)).toMatchObject({ told: 600_000, rounded: 2 })
    for (const amount of ['50.000', '50000'])
      expect(readPerKilo(`${amount} unidades/kg/dia 6/6h`)).toMatchObject({ amount: 50_000, unit: 'unit' })
    expect(readPerKilo('0,5 UI/kg/dia 12/12h')).toMatchObject({ amount: 0.5, unit: 'unit' })
    expect(readPerKilo('1.5 mg/kg/dia 12/12h')).toMatchObject({ amount: 1.5, unit: 'milligram' })
  })

  test('that cannot be measured is none', () => {
    expect(worked('1 mg/kg/dose 8/8h', 1, 1000)).toBeNull()
    expect(worked('900 mg/kg/dose 8/8h', 100, 1)).toBeNull()
  })

  test('adds up again: doses make the day, the rounded one lies next to it, and its words are read as they were meant', () => {
    const drawn = fc.record({
      each: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
      kilos: fc.integer({ min: 20, max: 900 }).map((tenths) => tenths / 10),
      concentration: fc.integer({ min: 1, max: 400 }),
      hours: fc.constantFrom(4, 6, 8, 12, 24),
      per: fc.constantFrom('dia', 'dose'),
      days: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(drawn, ({ each, kilos, concentration, hours, per, days }) => {
        const typed = `${String(each).replace('.', ',')} mg/kg/${per} ${hours}/${hours}h ${days}d`
        const dose = readPerKilo(typed)
        if (!dose || 'asks' in dose) throw new Error(typed)
        const found = workedOut(dose, kilos, concentration)
        if (!found) return
        const divided = per === 'dia' ? 24 / hours : 1
        expect(found.told).toBeCloseTo(each * kilos, 6)
        expect(found.eachDose * divided).toBeCloseTo(found.told, 6)
        expect(found.millilitres * concentration).toBeCloseTo(found.eachDose, 6)
        const mark = found.millilitres < 1 ? 0.01 : 0.1
        expect(Math.abs(found.rounded - found.millilitres)).toBeLessThanOrEqual(mark / 2 + 1e-6)
        expect(Math.abs(found.given - each)).toBeLessThanOrEqual(
          ((mark / 2 + 1e-6) * concentration * divided) / kilos,
        )
        expect(readPosology(inWords(found.posology))).toEqual({ posology: found.posology })
      }),
    )
  })
})

test.each([
  ['Amoxicilina 50 mg/mL pó para suspensão oral', 'milligram', 50],
  ['Amoxicilina 250 mg/5 mL pó para suspensão oral', 'milligram', 50],
  ['Azitromicina 1.000 mg/5 mL suspensão', 'milligram', 200],
  ['Dipirona 0,5 g/mL solução oral', 'milligram', 500],
  ['Digoxina 50 microgramas/mL elixir', 'milligram', 0.05],
  ['Digoxina 50 microgramas/mL elixir', 'microgram', 50],
  ['Digoxina 0,05 mg/mL elixir', 'microgram', 50],
  ['Heparina sódica 5.000 UI/mL solução injetável', 'unit', 5000],
  ['Nistatina 100.000 unidades/mL suspensão oral', 'unit', 100_000],
  // Of mass and of units one says nothing of the other.
  ['Heparina sódica 5.000 UI/mL solução injetável', 'milligram', null],
  ['Amoxicilina 50 mg/mL pó para suspensão oral', 'unit', null],
  ['Vitamina A 5.000 UI/mL + Vitamina K 2 mg/mL solução', 'unit', null],
  ['Amoxicilina 80 mg/mL + Clavulanato de Potássio 11,4 mg/mL suspensão oral', 'milligram', null],
  ['Amoxicilina 500 mg cápsula', 'milligram', null],
  ['Dexametasona 1 mg/g creme', 'milligram', null],
  ['Soro 0 mg/mL', 'milligram', null],
] as const)('the concentration of %s in %s', (name, unit, expected) => {
  const found = concentrationOf(name, unit)
  if (expected === null) expect(found).toBeNull()
  else expect(found).toBeCloseTo(expected, 9)
})

test.each([
  // Under two years, thirty days.
  ['2026-10-24', '2025-06-01', true],
  ['2026-10-23', '2025-06-01', false],
  // On the second birthday it is ninety.
  ['2026-10-23', '2024-11-23', true],
  ['2026-08-25', '2020-01-01', true],
  ['2026-08-24', '2020-01-01', false],
  // From twelve on nothing is asked again.
  ['2020-01-01', '2014-11-23', true],
  ['2020-01-01', '2014-11-24', false],
  // The youngest that a year allows; whose birth nobody knows is asked as the youngest.
  ['2026-10-23', '2024', false],
  ['2026-10-23', 'unknown', false],
  ['2026-10-24', 'unknown', true],
  ['2026-11-24', '1980-01-01', false],
] as const)('a weight of %s of somebody born %s counts on 2026-11-23: %s', (on, born, expected) =>
  expect(isWeightFresh(on, born, '2026-11-23')).toBe(expected),
)
