import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disclosureFits, namesDiagnosis } from '../../main/clinic/document/disclosure.rules.ts'
import { LEAVE } from '../helpers/issuing.ts'

const diagnoses = [
  { code: 'F321', words: 'Episódio depressivo moderado' },
  { code: 'M545', words: 'Dor lombar baixa' },
  { code: null, words: 'Transtorno do pânico' },
  { code: 'J459', words: 'Asma não especificada' },
  { code: 'B24', words: 'Doença pelo vírus da imunodeficiência humana [HIV]' },
]

describe('words for somebody else name a diagnosis', () => {
  test.each([
    'Em tratamento de quadro depressivo.',
    'em tratamento de quadro DEPRESSIVO',
    'CID F32.1',
    'código f321',
    'cid Z00 0',
    'dor LOMBAR',
    'crises de panico',
    'Em tratamento de depressão.',
    'paciente depressiva',
    'Paciente asmático.',
    'deprê',
    'Crise de asma.',
    'portador de HIV',
    'Não autorizou o CID.',
    'CID-10: F 32',
    'quadro imunodeficiente',
  ])('%s', (text) => expect(namesDiagnosis(text, diagnoses)).toBe(true))

  test.each([
    '',
    'Repouso em casa, sem esforço.',
    'Transtorno de que não se fala',
    'Precisa de dois dias a contar de 23/11/2026.',
    'Sala B 12, telefone 3000-0000',
    'depor em juízo',
    'Apto para atividades físicas, sem restrições, por tempo não determinado.',
    'Deve moderar o esforço; não deve dirigir de 2 a 15 de dezembro, a contar de hoje.',
  ])('not: %s', (text) => expect(namesDiagnosis(text, diagnoses)).toBe(false))

  test.each(['estenose', 'paralisia', 'paranoia', 'estase', 'pelagra', 'levedura'])(
    'a word that only begins like a common one tells: %s',
    (word) => {
      const found = [{ code: null, words: word }]
      expect(namesDiagnosis(`Em tratamento de ${word}.`, found)).toBe(true)
    },
  )

  test('a code is asked for whether the note has it or not', () => {
    expect(namesDiagnosis('J45', [])).toBe(true)
    expect(namesDiagnosis('Repouso', [])).toBe(false)
  })

  test('a telling word is found however its end is written', () => {
    const stem = fc.stringMatching(/^[bdfgjklm][aeiou][bdfgjklm][aeiou][bdfgjklm][aeiou]$/u)
    const end = fc.constantFrom('', 'a', 'o', 's', 'as', 'ico', 'ica', 'ivo', 'ão', 'oso')
    fc.assert(
      fc.property(stem, end, end, (word, one, other) => {
        expect(namesDiagnosis(`Em ${word}${one}.`, [{ code: null, words: `${word}${other}` }])).toBe(true)
      }),
    )
  })
})

describe('a reason to tell it', () => {
  test.each([
    [null, false],
    [{ basis: 'asked', words: null }, true],
    [{ basis: 'signed', words: null }, true],
    [{ basis: 'duty', words: null }, false],
    [{ basis: 'duty', words: 'Lei 6.259/1975' }, true],
  ] as const)('%j: %s', (disclosure, fits) => {
    expect(disclosureFits({ ...LEAVE, disclosure })).toBe(fits)
  })
})
