import { describe, expect, test } from 'vitest'
import type { Output } from '../../preload/contract/index.ts'
import {
  diagnosesIn,
  inUseOf,
  isSame,
  sectionsIn,
} from '../../renderer/stations/doctor/documents/summary-parts.ts'

const section = (key: string, title: string | null, text: string) => ({
  ...{ key, title, text, kind: 'text' as const, help: null, choices: [] },
})
const encounter = {
  template: { sections: [section('plan', 'Conduta', ''), section('history', 'História', '')] },
  draft: {
    content: {
      texts: [{ key: 'plan', title: 'Conduta', text: 'Caminhar.' }],
      diagnoses: [{ code: 'I10', words: 'Hipertensão', table: null, role: 'principal' }],
    },
  },
} as unknown as Output<'record.encounter'>

describe('what a summary may tell of a visit', () => {
  test('while the note is written: what it says now, blank sections left out', () => {
    expect(sectionsIn(encounter, undefined)).toEqual([{ title: 'Conduta', text: 'Caminhar.' }])
    expect(diagnosesIn(encounter, undefined)).toEqual([{ code: 'I10', words: 'Hipertensão' }])
  })

  test('once it is signed: what was signed, and texts of before under the words of a paper', () => {
    const note = {
      sections: [section('complaint', null, 'Dor de cabeça.'), section('plan', 'Plano', 'Repouso.')],
      diagnoses: [],
    } as unknown as Output<'note.read'>
    expect(sectionsIn(encounter, note)).toEqual([
      { title: 'Queixa e história', text: 'Dor de cabeça.' },
      { title: 'Plano', text: 'Repouso.' },
    ])
    expect(diagnosesIn(encounter, note)).toEqual([])
  })

  test('medicines that are taken today; what is under secrecy is counted and not offered', () => {
    const taken = (name: string, more: object = {}, secrecy = 'open') => ({
      ...{ mistaken: false, secrecy },
      content: { kind: 'medication', name, posology: null, until: null, stopped: null, ...more },
    })
    const statements = [
      taken('Losartana'),
      taken('Amoxicilina', { until: '2026-11-22' }),
      taken('Dipirona', { until: '2026-11-23' }),
      taken('Enalapril', { stopped: { on: '2026', why: 'tosse' } }),
      taken('Lítio', {}, 'secret'),
      { ...taken('Engano'), mistaken: true },
      { mistaken: false, secrecy: 'open', content: { kind: 'problem' } },
    ] as unknown as Output<'statement.list'>['statements']
    const { inUse, secret } = inUseOf(statements, '2026-11-23')
    expect(inUse.map(({ name }) => name)).toEqual(['Losartana', 'Dipirona'])
    expect(secret).toBe(1)
  })

  test('a part is the one that was marked while it says the same', () => {
    expect(isSame({ title: 'Conduta', text: 'a' }, { title: 'Conduta', text: 'a' })).toBe(true)
    expect(isSame({ title: 'Conduta', text: 'a' }, { title: 'Conduta', text: 'b' })).toBe(false)
  })
})
