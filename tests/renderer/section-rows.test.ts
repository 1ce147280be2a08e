import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TemplateSections } from '../../preload/contract/section-fields.ts'
import {
  NEW_ROW,
  rowsOf,
  sectionsOf,
  wrongRows,
} from '../../renderer/stations/admin/templates/section-rows.ts'

const SKIN = { key: 'pele', title: 'Pele', kind: 'text' as const, help: null, choices: [] }
const row = (part: Partial<typeof NEW_ROW>) => ({ ...NEW_ROW, ...part })

describe('sections as they are edited', () => {
  test('come back as they were when nobody touched them', () => {
    const list = {
      ...SKIN,
      key: 'risco',
      title: 'Risco',
      kind: 'checklist' as const,
      choices: ['Queda', 'Úlcera'],
    }
    expect(sectionsOf(rowsOf([SKIN, list]), [])).toEqual([SKIN, list])
  })

  test('keep their key under another title; a new one takes that of the same title elsewhere', () => {
    const renamed = sectionsOf(
      [{ ...row(SKIN as never), title: 'Pele e fâneros', help: '', choices: '' }],
      [],
    )
    expect(renamed).toMatchObject([{ key: 'pele', title: 'Pele e fâneros' }])
    expect(sectionsOf([row({ title: ' PELE ' })], [SKIN])).toMatchObject([{ key: 'pele' }])
    expect(
      sectionsOf([row({ title: 'Pele' }), row({ title: 'Pele' })], [SKIN]).map(({ key }) => key),
    ).toEqual(['pele', 'pele-2'])
  })

  test('are such as the clinic takes, whatever they are called', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => /\p{L}/u.test(text))
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), (titles) => {
        const sections = sectionsOf(
          titles.map((one) => row({ title: one })),
          [SKIN],
        )
        expect(TemplateSections.safeParse(sections).error?.issues ?? []).toEqual([])
      }),
    )
  })

  test('say where vital signs stand twice and where a list has nothing to choose', () => {
    const rows = [
      row({ kind: 'vitals' }),
      row({ kind: 'vitals' }),
      row({ kind: 'checklist', choices: ' \n' }),
    ]
    expect(Object.keys(wrongRows(rows))).toEqual(['sections.1.kind', 'sections.2.choices'])
    expect(wrongRows([row({ kind: 'vitals' }), row({ kind: 'checklist', choices: 'a' })])).toEqual({})
  })
})
