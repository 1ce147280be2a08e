import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlankNote } from '../../preload/contract/blank-note.ts'
import {
  filledSections,
  movedTexts,
  OTHER,
  withText,
  type SectionText,
  type TemplateSection,
} from '../../preload/contract/note-sections.ts'
import { TemplateSections } from '../../preload/contract/section-fields.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { hasChoice, withChoice } from '../../renderer/stations/doctor/checklist.ts'

const section = (key: string, kind: TemplateSection['kind'] = 'text'): TemplateSection => ({
  ...{ key, kind, title: key.toUpperCase(), help: null, choices: [] },
})
const KEYS = ['complaint', 'history', 'examination', 'assessment', 'plan', 'constructor', 'skin']
const templates = fc
  .uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 5 })
  .map((keys) => keys.map((key) => section(key)))
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('change' as const), to: templates }),
    fc.record({ do: fc.constant('write' as const), at: fc.nat(9), text: fc.string({ maxLength: 12 }) }),
  ),
  { maxLength: 25 },
)

describe('a note whose template changes while it is written', () => {
  test('loses no word, whatever it is changed to and back, and shows each of them once', () => {
    fc.assert(
      fc.property(templates, steps, (first, all) => {
        let template = first
        let texts: SectionText[] = []
        // What somebody typed last into each section that he saw.
        const typed = new Map<string, string>()
        for (const step of all) {
          if (step.do === 'change') {
            template = step.to
            texts = movedTexts(texts)
          } else {
            const shown = filledSections(template, texts)
            const { key, title } = shown[step.at % shown.length] ?? expect.unreachable()
            texts = withText(texts, { key, title, text: step.text })
            typed.set(key, step.text)
          }
        }
        const shown = filledSections(template, movedTexts(texts))
        const words = [...typed.values()].filter((text) => text.trim() !== '').sort()
        expect(
          shown
            .map(({ text }) => text)
            .filter((text) => text.trim() !== '')
            .sort(),
        ).toEqual(words)
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length)
      }),
    )
  })

  test('puts what has no section under "Outros" with its title, and back where it has one', () => {
    const texts = [{ key: 'history', title: 'Antecedentes', text: 'Asma' }]
    const without = filledSections([section('plan')], texts)
    expect(without.map(({ title, text }) => [title, text])).toEqual([
      ['PLAN', ''],
      [`${OTHER}: Antecedentes`, 'Asma'],
    ])
    expect(filledSections([section('history')], texts).map(({ title }) => title)).toEqual(['HISTORY'])
  })
})

describe('the sections of a template', () => {
  test.each([
    ['two of one key', [section('plan'), section('plan')]],
    ['two for vital signs', [section('a', 'vitals'), section('b', 'vitals')]],
    ['none', []],
    ['a key that is none', [section('Plano 1')]],
  ])('are never %s', (_name, sections) => {
    expect(TemplateSections.safeParse(sections).success).toBe(false)
    expect(TemplateSections.safeParse([section('plan'), section('a', 'vitals')]).success).toBe(true)
  })
})

describe('a note without a word', () => {
  const blank = { templateVersionId: 'x', texts: [{ key: 'plan', title: 'Conduta', text: ' \n' }] }
  test('is blank in every format, and with one word or value it is not', () => {
    const vitals = NOTHING_TYPED
    expect(isBlankNote({ ...blank, vitals })).toBe(true)
    expect(isBlankNote({ ...blank, texts: [], vitals } as typeof blank & { vitals: object })).toBe(true)
    expect(isBlankNote({ complaint: '', plan: ' ', vitals } as { vitals: object })).toBe(true)
    expect(isBlankNote({ complaint: '', vitals: { weight: null } } as { vitals: object })).toBe(true)
    expect(isBlankNote({ complaint: 'Dor', vitals } as { vitals: object })).toBe(false)
    expect(isBlankNote({ ...blank, vitals: { ...vitals, weight: '7' } })).toBe(false)
    const texts = [{ key: 'plan', title: 'Conduta', text: 'Repouso' }]
    expect(isBlankNote({ ...blank, texts, vitals } as { vitals: object })).toBe(false)
  })
})

describe('a standing choice of a checklist', () => {
  test('is a line of the text: put there and taken out, and what was typed stays', () => {
    const text = withChoice('Chorou ao falar do pai.', 'Humor eutímico')
    expect(text).toBe('Chorou ao falar do pai.\nHumor eutímico')
    expect([hasChoice(text, 'Humor eutímico'), hasChoice(text, 'Humor')]).toEqual([true, false])
    expect(withChoice(text, 'Humor eutímico')).toBe('Chorou ao falar do pai.')
    expect(withChoice('', 'Rola')).toBe('Rola')
  })
})
