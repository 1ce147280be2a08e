import { expect, it } from 'vitest'
import type { Output } from '../../preload/contract/index.ts'
import { pulledTexts } from '../../renderer/stations/doctor/snippets/pulled.ts'

type Statement = Output<'statement.list'>['statements'][number]
type Note = Output<'record.timeline'>['notes'][number]

const medicine = (name: string, change: Partial<Statement>, stopped = false) =>
  ({
    content: {
      ...{ kind: 'medication', name, posology: null, continuous: true, until: null },
      stopped: stopped ? { on: '2026-01', why: 'tontura' } : null,
    },
    secrecy: 'open',
    ...change,
  }) as Statement
const note = (secrecy: Note['secrecy'], guardianHidden = false) =>
  ({
    ...{ date: '2026-11-05', authorName: 'Lara Fontoura', secrecy, guardianHidden, diagnoses: [] },
    sections: [{ key: 'plan', title: 'Conduta', text: 'Manter.' }],
  }) as unknown as Note
const called = (statements: readonly Statement[], last: Note | undefined) =>
  pulledTexts({
    known: { statements } as Output<'statement.list'>,
    ...{ cover: undefined, last, today: '2026-11-23' },
  }).map(({ shortcut, text, from }) => [shortcut, text, from])

it('what stands now is called, and where it comes from is said', () => {
  const known = [medicine('Losartana', {}), medicine('Captopril', {}, true)]
  expect(called(known, note('open'))).toEqual([
    ['medicamentos', 'Losartana, uso contínuo', 'Trazido do que se sabe hoje'],
    ['conduta', 'Manter.', 'Trazido da nota de 05/11/2026, Lara Fontoura'],
  ])
})

it('what is secret is pulled into no other note', () => {
  expect(called([medicine('Sertralina', { secrecy: 'secret' })], note('secret'))).toEqual([])
  expect(called([], note('open', true))).toEqual([])
})
