import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf, newFields, type Frame } from '../../renderer/stations/doctor/documents/fields.ts'
import { emptied, filledIn, holesIn } from '../../renderer/stations/doctor/documents/preset-text.ts'

const shown = {
  patient: {
    name: 'Teresa Prado',
    legalName: null,
    birthDate: '1961-03-02',
    cpf: '52998224725',
    passport: null,
    address: null,
    sex: null,
  },
  author: {
    name: 'Helena Vasconcelos',
    council: 'CRM-SP 1',
    profession: 'medical',
    rqe: null,
    specialty: null,
    qualifications: null,
    phone: null,
    email: null,
  },
  at: '2026-11-30T10:30',
} as const
const frame = {
  shown: { ...shown, visitDate: null },
  kinds: [],
  diagnoses: [],
  times: null,
} as unknown as Frame

describe('a preset’s text', () => {
  test('has what the clinic knows put in, and the rest stays to be filled', () => {
    expect(filledIn('[Paciente], CPF [cpf], nasc. [NASCIMENTO], em [data], lado [lado].', shown)).toBe(
      'Teresa Prado, CPF 529.982.247-25, nasc. 02/03/1961, em 30/11/2026, lado [lado].',
    )
  })

  test('keeps nobody’s name where a paper is made into one', () => {
    const text = '[paciente], CPF [cpf], nasc. [nascimento], por [profissional]: [lado].'
    expect(emptied(filledIn(text, shown), shown)).toBe(text)
  })

  test.each(['__proto__', 'constructor', 'toString'])('knows no field called %s', (word) => {
    expect(filledIn(`[${word}]`, shown)).toBe(`[${word}]`)
  })

  test('leaves what the card lacks to be filled', () => {
    const bare = { ...shown, patient: { ...shown.patient, cpf: null, birthDate: '1961' } }
    expect(filledIn('CPF [cpf], nasc. [nascimento]', bare)).toBe('CPF [cpf], nasc. [nascimento]')
  })

  test('brings no field of its own by what the clinic puts in', () => {
    const words = fc.string({ maxLength: 20 }).map((text) => text.replace(/[[\]\n]/gu, ''))
    fc.assert(
      fc.property(words, words, words, (before, hole, after) => {
        const known = ['paciente', 'cpf', 'nascimento', 'data', 'profissional']
        fc.pre(hole !== '' && !known.some((word) => hole.toLowerCase().includes(word)))
        expect(holesIn(filledIn(`${before}[${hole}]${after}[paciente]`, shown))).toEqual([`[${hole}]`])
      }),
    )
  })
})

describe('a paper with a field that a preset left', () => {
  const fields = { ...newFields('guidance', frame), text: 'Repouso por [dias].', holes: ['[dias]'] }
  test('is not issued until it is filled', () => {
    expect(contentOf(fields, [])).toEqual({ missing: expect.stringContaining('[dias]') as string })
    expect(contentOf({ ...fields, text: 'Repouso por 2 dias.' }, [])).toEqual({
      kind: 'guidance',
      text: 'Repouso por 2 dias.',
    })
  })

  test('brackets that somebody typed himself are nobody’s business', () => {
    expect(contentOf({ ...fields, holes: [] }, [])).toMatchObject({ text: 'Repouso por [dias].' })
  })
})
