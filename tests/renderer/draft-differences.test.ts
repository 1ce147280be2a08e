import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftContent } from '../../preload/contract/draft.ts'
import { NOTHING_TYPED, VITAL_FIELDS } from '../../preload/contract/vital-signs.ts'
import { differences, settled, type Choice } from '../../renderer/stations/doctor/draft-differences.ts'
import { DRAWN } from '../faults/scale.ts'

const KEYS = ['complaint', 'history', 'plan'] as const
const words = fc.constantFrom('', 'Tosse', 'Tosse há dois dias', 'Febre\nsem calafrio', ' ')
const note: fc.Arbitrary<DraftContent> = fc.record({
  templateVersionId: fc.constantFrom('a', 'b'),
  texts: fc
    .uniqueArray(fc.record({ key: fc.constantFrom(...KEYS), text: words }), { selector: ({ key }) => key })
    .map((texts) => texts.map((one) => ({ ...one, title: one.key.toUpperCase() }))),
  vitals: fc.record(
    Object.fromEntries(VITAL_FIELDS.map((field) => [field, fc.constantFrom('', '72', '720')])),
  ) as fc.Arbitrary<DraftContent['vitals']>,
  measures: fc.constant([]),
  diagnoses: fc.subarray([
    { code: 'I10', words: 'Hipertensão essencial', table: null, role: 'principal' as const },
    { code: null, words: 'Tosse', table: null, role: 'secondary' as const },
  ]),
})
const textOf = ({ texts }: DraftContent, key: string) => texts.find((one) => one.key === key)?.text ?? ''
const all = (here: DraftContent, there: DraftContent, choice: Choice) =>
  new Map(differences(here, there).map(({ id }) => [id, choice]))

describe('a note that two windows wrote in', () => {
  test('says after every choice what was chosen, and by the template of this window', () => {
    fc.assert(
      fc.property(note, note, (here, there) => {
        const own = settled(here, there, all(here, there, 'here'))
        const other = settled(here, there, all(here, there, 'there'))
        for (const key of KEYS) {
          expect(textOf(own, key)).toBe(textOf(here, key))
          expect(textOf(other, key).trim()).toBe(textOf(there, key).trim())
        }
        expect([own.vitals, own.diagnoses]).toEqual([here.vitals, here.diagnoses])
        expect([other.vitals, other.diagnoses]).toEqual([there.vitals, there.diagnoses])
        expect(other.templateVersionId).toBe(here.templateVersionId)
      }),
      DRAWN,
    )
  })

  test('keeps every word of both where both are chosen, none of them twice', () => {
    fc.assert(
      fc.property(note, note, (here, there) => {
        const both = settled(here, there, all(here, there, 'both'))
        for (const key of KEYS) {
          expect(textOf(both, key)).toContain(textOf(here, key).trim())
          expect(textOf(both, key)).toContain(textOf(there, key).trim())
        }
      }),
      DRAWN,
    )
    const one = { ...blank(), texts: [{ key: 'plan', title: 'Conduta', text: 'Tosse' }] }
    const more = { ...blank(), texts: [{ key: 'plan', title: 'Conduta', text: 'Tosse há dois dias' }] }
    expect(settled(one, more, all(one, more, 'both')).texts).toEqual(more.texts)
  })

  test('differs from itself in nothing, and from another in exactly what is not the same', () => {
    fc.assert(
      fc.property(note, note, (here, there) => {
        expect(differences(here, here)).toEqual([])
        const found = new Set(differences(here, there).map(({ id }) => id))
        for (const field of VITAL_FIELDS)
          expect(found.has(`vital ${field}`)).toBe(here.vitals[field] !== there.vitals[field])
        expect(differences(settled(here, there, all(here, there, 'there')), there)).toEqual([])
      }),
      DRAWN,
    )
  })
})

function blank(): DraftContent {
  return { templateVersionId: 'a', texts: [], vitals: NOTHING_TYPED, measures: [], diagnoses: [] }
}
