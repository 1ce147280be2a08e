import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitsOver } from '../../main/clinic/prescription/plan.rules.ts'
import { daysCovered, lastDayOf } from '../../main/clinic/prescription/sequence.rules.ts'
import { substancesOf } from '../../main/clinic/substance/known-names.rules.ts'
import type { PrescribedMedicine } from '../../preload/contract/document-content.ts'

const line = (posology: string, change: Partial<PrescribedMedicine> = {}): PrescribedMedicine => ({
  ...{ name: 'Clonazepam 2 mg comprimido', route: 'via oral', posology, quantity: null, despite: null },
  ...{ need: 'special', beyond: null },
  ...change,
})
const ends = (...lines: readonly PrescribedMedicine[]) =>
  lines.map((one, at) => lastDayOf(one, lines.slice(0, at), substancesOf))

describe('days of one substance over several lines', () => {
  test.each([
    [
      'one after another are added',
      ['1 comprimido 1 vez ao dia, por 30 dias', '2 comprimidos 1 vez ao dia, por 40 dias'],
      [30, 70],
    ],
    [
      'at other times of the day they stand side by side',
      ['1 comprimido pela manhã, por 30 dias', '2 comprimidos à noite, por 40 dias'],
      [30, 40],
    ],
    [
      'at one time of the day they follow',
      ['1 comprimido à noite, por 30 dias', '2 comprimidos à noite, por 40 dias'],
      [30, 70],
    ],
    [
      'what follows two that stand side by side follows the longest',
      [
        '1 comprimido pela manhã, por 30 dias',
        '1 comprimido à noite, por 40 dias',
        '1 comprimido 1 vez ao dia, por 5 dias',
      ],
      [30, 40, 45],
    ],
    [
      'what has no end is followed by nothing',
      ['1 comprimido à noite, uso contínuo', '1 comprimido à noite, por 40 dias'],
      [null, 40],
    ],
    [
      'what nobody can count is added by nobody',
      ['como combinado', '1 comprimido à noite, por 40 dias'],
      [null, 40],
    ],
  ])('%s', (_what, posologies, expected) => {
    expect(ends(...posologies.map((one) => line(one)))).toEqual(expected)
  })

  test('are the same whichever stands first, what has an end or what has none', () => {
    const night = '1 comprimido à noite'
    const month = line(`${night}, por 40 dias`)
    const always = line(`${night}, uso contínuo`, { quantity: '60 comprimidos' })
    const another = line(`meio comprimido 1 vez ao dia, uso contínuo`, { quantity: '10 comprimidos' })
    expect(ends(month, always)).toEqual([40, 100])
    expect(ends(always, month)).toEqual([60, 100])
    const orders = [
      [month, always, another],
      [month, another, always],
      [always, month, another],
      [always, another, month],
      [another, month, always],
      [another, always, month],
    ]
    for (const order of orders) expect(Math.max(...ends(...order).map((one) => one ?? 0))).toBe(100)
    // Control: two without an end are taken side by side.
    expect(ends(always, another)).toEqual([60, 20])
  })

  test('of a single dose go by its quantity', () => {
    const single = (quantity: string | null) => ends(line('1 comprimido em dose única', { quantity }))[0]
    expect(single(null)).toBe(1)
    expect(single('1 comprimido')).toBe(1)
    expect(single('90 comprimidos')).toBe(90)
    expect(ends(line('2 comprimidos em dose única', { quantity: '2 comprimidos' }))).toEqual([1])
  })

  test('are those of the same substances on the same kind of paper, whatever the strength', () => {
    const month = '1 comprimido à noite, por 40 dias'
    expect(ends(line(month), line(month, { name: 'Rivotril 0,5 mg comprimido' }))).toEqual([40, 80])
    expect(ends(line(month), line(month, { name: 'Diazepam 5 mg comprimido' }))).toEqual([40, 40])
    expect(ends(line(month), line(month, { need: 'b' }))).toEqual([40, 40])
  })

  test('go over the limit together: the line that does says how many they are', () => {
    const known = { boundsOf: () => ({ days: { special: 60 } }), substancesOf }
    const [first, second] = [
      line('1 comprimido à noite, por 30 dias'),
      line('2 comprimidos à noite, por 40 dias'),
    ]
    expect(limitsOver(first, known)).toEqual([])
    expect(limitsOver(second, known)).toEqual([])
    expect(limitsOver(second, known, [first])).toEqual([{ limit: 'days', allowed: 60, found: 70 }])
  })

  test('are counted with one look at each line, however many follow one another', () => {
    const lines = Array.from({ length: 14 }, () => line('1 comprimido à noite, por 2 dias'))
    let looks = 0
    const counted = (name: string) => {
      looks += 1
      return substancesOf(name)
    }
    const [last = line(''), ...before] = lines
    expect(lastDayOf(last, before, counted)).toBe(28)
    expect(looks).toBe(lines.length)
  })

  test('are never fewer than a line has by itself, nor more than all of them', () => {
    const parts = ['pela manhã', 'à noite', '1 vez ao dia', 'no almoço']
    const drawn = fc.record({ part: fc.constantFrom(...parts), days: fc.integer({ min: 1, max: 90 }) })
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (lines) => {
        const found = ends(
          ...lines.map(({ part, days }) => line(`1 comprimido ${part}, por ${String(days)} dias`)),
        )
        let sum = 0
        for (const [at, { days }] of lines.entries()) {
          sum += days
          expect(found[at]).toBeGreaterThanOrEqual(days)
          expect(found[at]).toBeLessThanOrEqual(sum)
        }
        // Control: of one part of the day it is the sum.
        const one = ends(...lines.map(({ days }) => line(`1 comprimido à noite, por ${String(days)} dias`)))
        expect(one.at(-1)).toBe(sum)
      }),
    )
  })
})

describe('days that one paper covers', () => {
  const covered = (...lines: readonly PrescribedMedicine[]) => daysCovered(lines, substancesOf)
  const night = line('1 comprimido à noite, por 30 dias')
  test('are those of the line that lasts longest; lines that follow one another are added', () => {
    expect(covered(night)).toBe(30)
    expect(covered(night, line('2 comprimidos à noite, por 40 dias'))).toBe(70)
    expect(covered(night, line('1 cápsula à noite, por 20 dias', { name: 'Fluoxetina 20 mg cápsula' }))).toBe(
      30,
    )
    expect(covered(line('1 comprimido à noite, uso contínuo', { quantity: '60 comprimidos' }))).toBe(60)
  })

  test('are untold where one line does not tell its own', () => {
    expect(covered(night, line('como combinado', { name: 'Fluoxetina 20 mg cápsula' }))).toBeNull()
    expect(covered(line('1 comprimido à noite, uso contínuo'))).toBeNull()
  })
})
