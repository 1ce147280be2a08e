import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentTitle } from '../../renderer/i18n/document-words.ts'
import { daysInWords, inWords } from '../../renderer/print/document/in-words.ts'
import { codeInGroups, dayOf, disclosureSentence, lastDay } from '../../renderer/print/document/words.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ um: 1, dois: 2, três: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10, onze: 11 },
  ...{ doze: 12, treze: 13, quatorze: 14, quinze: 15, dezesseis: 16, dezessete: 17, dezoito: 18 },
  ...{ dezenove: 19, vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70 },
  ...{ oitenta: 80, noventa: 90, cem: 100, cento: 100, duzentos: 200, trezentos: 300 },
}

describe('days on paper', () => {
  test('say in words what they say in figures, whatever the number', () => {
    for (let days = 1; days <= 365; days += 1) {
      const words = inWords(days).split(' e ')
      expect([days, words.reduce((sum, word) => sum + (NUMBERS[word] ?? NaN), 0)]).toEqual([days, days])
    }
  })

  test.each([
    [1, '1 (um) dia'],
    [2, '2 (dois) dias'],
    [21, '21 (vinte e um) dias'],
    [100, '100 (cem) dias'],
    [101, '101 (cento e um) dias'],
    [365, '365 (trezentos e sessenta e cinco) dias'],
  ])('%i', (days, words) => expect(daysInWords(days)).toBe(words))

  test('count the first day, over the end of a month and of a year', () => {
    expect(lastDay('2026-11-23', 1)).toBe('2026-11-23')
    expect(lastDay('2026-12-31', 2)).toBe('2027-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), (days) => {
        const between = Date.parse(lastDay('2026-02-10', days)) - Date.parse('2026-02-10')
        expect(between / 86_400_000).toBe(days - 1)
      }),
    )
  })
})

describe('what stands on paper', () => {
  const author = {
    ...{ name: '', council: '', rqe: null, specialty: null },
    ...{ qualifications: [], phone: null, email: null },
  }
  test.each([
    ['leave', 'medical', 'Atestado médico'],
    ['leave', 'dental', 'Atestado odontológico'],
    ['health', 'psychological', 'Atestado psicológico'],
    ['opinion', 'psychological', 'Laudo psicológico'],
    ['report', 'psychological', 'Relatório psicológico'],
    ['report', null, 'Relatório profissional'],
    ['attendance', null, 'Declaração de comparecimento'],
  ] as const)('%s of a %s profession: %s', (kind, profession, title) => {
    expect(documentTitle(kind, { ...author, profession })).toBe(title)
  })

  test('each reason to tell a diagnosis has its own sentence', () => {
    const said = (['asked', 'signed', 'duty'] as const).map((basis) =>
      disclosureSentence({ basis, words: basis === 'duty' ? 'Lei 6.259/1975' : null }, true),
    )
    expect(said).toEqual([
      'CID informado por solicitação do(a) paciente.',
      'CID informado com autorização assinada pelo(a) paciente.',
      'CID informado por dever legal: Lei 6.259/1975.',
    ])
  })

  test('dates and codes are read as people read them', () => {
    expect(dayOf('2026-11-23T10:04')).toBe('23/11/2026')
    expect(codeInGroups('T9VB4JDE')).toBe('T9VB 4JDE')
  })
})
