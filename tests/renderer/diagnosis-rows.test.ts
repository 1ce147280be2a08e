import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteDiagnosis } from '../../preload/contract/note-diagnosis.ts'
import {
  moved,
  withDiagnosis,
  without,
  withPrincipal,
} from '../../renderer/stations/doctor/diagnosis-rows.ts'

const chosen = (code: string | null, words = 'x') => ({ code, words, table: code && 'inicial 1' })
const row = (code: string | null, role: NoteDiagnosis['role'] = 'secondary', words = 'x') => ({
  ...chosen(code, words),
  role,
})

describe('diagnoses of a note', () => {
  test('the first that may be is the principal one, others stand beside it', () => {
    const one = withDiagnosis([], chosen('G632'), false)
    const two = withDiagnosis(one, chosen('E114'), true)
    expect(withDiagnosis(two, chosen('I10'), true)).toEqual([
      row('G632'),
      row('E114', 'principal'),
      row('I10'),
    ])
  })

  test('stand once each, by code or by their own words', () => {
    const rows = [row('I10'), row(null, 'secondary', 'Tontura')]
    expect(withDiagnosis(rows, chosen('I10', 'outras'), true)).toBe(rows)
    expect(withDiagnosis(rows, chosen(null, 'TONTÚRA'), true)).toBe(rows)
    expect(withDiagnosis(rows, chosen(null, 'outras'), false)).toHaveLength(3)
  })

  const rows = fc
    .uniqueArray(fc.constantFrom('I10', 'E119', 'M545', 'J069', 'R51'), { minLength: 1 })
    .chain((codes) =>
      fc
        .nat(codes.length)
        .map((at) => codes.map((code, place) => row(code, place === at ? 'principal' : 'secondary'))),
    )

  test('have one principal at most, and lose none by being moved, whatever is done', () => {
    const deed = fc.record({ what: fc.constantFrom('principal', 'up', 'down', 'out', 'add'), at: fc.nat(5) })
    fc.assert(
      fc.property(rows, fc.array(deed, { maxLength: 12 }), (begun, deeds) => {
        let now: readonly NoteDiagnosis[] = begun
        for (const { what, at } of deeds) {
          const before = now
          if (what === 'principal') now = withPrincipal(now, at)
          else if (what === 'out') now = without(now, at)
          else if (what === 'add') now = withDiagnosis(now, chosen('Z000'), true)
          else now = moved(now, at, what === 'up' ? -1 : 1)
          expect(now.filter(({ role }) => role === 'principal').length).toBeLessThan(2)
          if (what === 'up' || what === 'down')
            expect(new Set(now.map(({ code }) => code))).toEqual(new Set(before.map(({ code }) => code)))
        }
      }),
    )
  })

  test('a principal one pressed again is none', () => {
    expect(withPrincipal([row('I10', 'principal')], 0)).toEqual([row('I10')])
    expect(moved([row('I10'), row('R51')], 0, 1)).toEqual([row('R51'), row('I10')])
    expect(moved([row('I10')], 0, -1)).toEqual([row('I10')])
  })
})
