import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ampoulesOf, amountOf, daysOf } from '../../main/clinic/prescription/coverage.rules.ts'
import { limitsOver, papersOf, type Bounds } from '../../main/clinic/prescription/plan.rules.ts'
import { substancesOf } from '../../main/clinic/substance/known-names.rules.ts'
import type { PrescribedMedicine } from '../../preload/contract/document-content.ts'
import { DOSE_UNITS } from '../../preload/contract/posology.ts'
import { MEDICINE_NEEDS, type MedicineNeed } from '../../preload/contract/prescription-kinds.ts'
import { quantityInWords } from '../../renderer/print/document/in-words.ts'
import { viaWords, type KeptContent } from '../../renderer/print/document/kept-words.ts'
import { DRAWN, scaled } from '../faults/scale.ts'

const PRESCRIPTIONS = scaled(100_000, 2_000)

/** The law as this test knows it, apart from the rows of the rules. */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  antimicrobial: { continuousValidity: 90 },
  'special-control': { substances: 3, ampoules: 5, days: { special: 60, 'special-long': 180 } },
  notification: { medicines: 1, substances: 1, days: { a: 30, b: 60, b2: 30 } },
}

const seen = new Map<string, ReadonlySet<string>>()
/** The real one, asked once of each name. */
function knownSubstances(name: string): ReadonlySet<string> {
  const found = seen.get(name) ?? substancesOf(name)
  seen.set(name, found)
  return found
}
const KNOWN = { boundsOf: (kind: string) => BOUNDS[kind] ?? {}, substancesOf: knownSubstances }

const medicine = (change: Partial<PrescribedMedicine>): PrescribedMedicine => ({
  ...{
    name: 'Sertralina 50 mg comprimido',
    route: 'via oral',
    posology: '1 comprimido à noite, por 30 dias',
  },
  ...{ quantity: '30 comprimidos', despite: null, need: 'simple', beyond: null },
  ...change,
})

const NAMES = [
  ...['Sertralina 50 mg comprimido', 'Clonazepam 2 mg comprimido', 'Amitriptilina 25 mg comprimido'],
  ...['Amoxicilina 500 mg cápsula', 'Topiramato 100 mg comprimido', 'Fluoxetina 20 mg cápsula'],
  ...['Levodopa 200 mg + Benserazida 50 mg comprimido', 'Diazepam 5 mg/mL solução injetável', 'Rivotril'],
  ...['Alfa 1 mg + Beta 1 mg + Gama 1 mg + Delta 1 mg cápsula', 'Fórmula magistral, cápsulas qsp 30'],
]
const POSOLOGIES = [
  ...['1 comprimido à noite, por 30 dias', '1 comprimido 2 vezes ao dia, uso contínuo', 'como combinado'],
  ...[
    '1 ampola em dose única',
    '1 cápsula de 8 em 8 horas, por 7 dias',
    '1 comprimido à noite, por 200 dias',
  ],
  '1 comprimido 1 vez ao dia, por 10 dias; depois, 2 comprimidos 1 vez ao dia, por 60 dias',
]
const UNITS = ['comprimidos', 'cápsulas', 'ampolas', 'frascos de 100 mL', 'comprimidos a cada 30 dias']

const drawn = fc.record({
  name: fc.constantFrom(...NAMES),
  need: fc.constantFrom(...MEDICINE_NEEDS),
  posology: fc.constantFrom(...POSOLOGIES),
  quantity: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...UNITS)).map((one) => one.join(' ')),
})

const PAPERS: Readonly<Record<MedicineNeed, string>> = {
  ...{ simple: 'prescription', antimicrobial: 'antimicrobial', glp: 'glp', special: 'special-control' },
  ...{ 'special-long': 'special-control', a: 'notification', b: 'notification', b2: 'notification' },
  ...{ retinoid: 'notification', thalidomide: 'notification' },
}

const countedSubstances = (medicines: readonly PrescribedMedicine[]) =>
  new Set(medicines.flatMap(({ name }) => [...knownSubstances(name)])).size
const countedAmpoules = (medicines: readonly PrescribedMedicine[]) =>
  medicines.reduce((sum, { quantity }) => sum + Number(/^(\d+) ampolas/u.exec(quantity ?? '')?.[1] ?? 0), 0)

test(`${String(PRESCRIPTIONS)} prescriptions: each medicine on one paper of its kind, none of them over its limits`, () => {
  let split = 0
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 20 }), (lines) => {
      const medicines = lines.map((line) => medicine(line))
      const papers = papersOf(medicines, KNOWN)
      const placed = papers.flatMap((paper) => paper.medicines)
      // None lost, none doubled: the very same objects.
      expect(placed.length).toBe(medicines.length)
      expect(new Set(placed)).toEqual(new Set(medicines))
      for (const { kind, medicines: on, continuous } of papers) {
        expect(on.map(({ need }) => PAPERS[need])).toEqual(on.map(() => kind))
        if (kind === 'notification') expect(on.length).toBe(1)
        if (kind === 'antimicrobial')
          expect(on.every(({ posology }) => posology.includes('uso contínuo') === continuous)).toBe(true)
        if (kind !== 'special-control') continue
        // Over a limit is only what is so by itself, alone, and told.
        const limits = on.flatMap((one) => limitsOver(one, KNOWN).map(({ limit }) => limit))
        if (countedSubstances(on) > 3)
          expect([on.length, limits]).toEqual([1, expect.arrayContaining(['substances'])])
        if (countedAmpoules(on) > 5)
          expect([on.length, limits]).toEqual([1, expect.arrayContaining(['ampoules'])])
      }
      split += papers.length > 1 ? 1 : 0
    }),
    { numRuns: PRESCRIPTIONS, ...DRAWN },
  )
  expect(split).toBeGreaterThan(PRESCRIPTIONS / 2)
}, 600_000)

describe('limits', () => {
  const over = (change: Partial<PrescribedMedicine>) =>
    limitsOver(medicine({ need: 'special', ...change }), KNOWN).map(({ limit, found }) => [limit, found])

  test.each([
    ['60 days are', { posology: '1 comprimido à noite, por 60 dias', quantity: '60 comprimidos' }, []],
    ['61 are not', { posology: '1 comprimido à noite, por 61 dias' }, [['days', 61]]],
    [
      'a quantity that lasts longer counts',
      { posology: '1 comprimido à noite, por 30 dias', quantity: '90 comprimidos' },
      [['days', 90]],
    ],
    [
      'without an end its quantity tells',
      { posology: '1 comprimido à noite, uso contínuo', quantity: '60 comprimidos' },
      [],
    ],
    [
      'an anticonvulsant has 180',
      { need: 'special-long' as const, posology: '1 comprimido à noite, por 180 dias' },
      [],
    ],
    [
      'and no more',
      { need: 'special-long' as const, posology: '1 comprimido à noite, por 181 dias' },
      [['days', 181]],
    ],
    ['what cannot be told is asked', { posology: 'como combinado' }, [['days-untold', null]]],
    [
      'steps add up',
      { posology: '1 comprimido à noite, por 30 dias; depois, 2 comprimidos à noite, por 40 dias' },
      [['days', 70]],
    ],
    ['five ampoules are', { posology: '1 ampola em dose única', quantity: '5 ampolas' }, []],
    ['six are not', { posology: '1 ampola em dose única', quantity: '6 ampolas' }, [['ampoules', 6]]],
    ['B2 has 30', { need: 'b2' as const, posology: '1 comprimido à noite, por 31 dias' }, [['days', 31]]],
    [
      'a simple one has none',
      { need: 'simple' as const, posology: '1 comprimido à noite, por 300 dias' },
      [],
    ],
    [
      'an antimicrobial without an end says how much a month',
      { need: 'antimicrobial' as const, posology: '1 comprimido à noite, uso contínuo' },
      [['monthly-untold', null]],
    ],
    [
      'and 130 days are no month',
      {
        need: 'antimicrobial' as const,
        posology: '1 comprimido à noite, uso contínuo',
        quantity: '130 comprimidos para 130 dias',
      },
      [['monthly-untold', null]],
    ],
    [
      'and then has none',
      {
        need: 'antimicrobial' as const,
        posology: '1 comprimido à noite, uso contínuo',
        quantity: '30 comprimidos a cada 30 dias',
      },
      [],
    ],
  ] as const)('%s', (_name, change, expected) => expect(over(change)).toEqual(expected))

  test('a bottle is its volume where that is told, and nothing is guessed', () => {
    expect(amountOf('2 frascos de 100 mL')).toEqual({ amount: 200, unit: 'millilitre' })
    expect(amountOf('1 frasco')).toBeNull()
    expect(ampoulesOf('3 ampolas de 2 mL')).toBe(3)
    expect(daysOf({ posology: '5 mL de 12 em 12 horas, uso contínuo', quantity: '1 frasco de 100 mL' })).toBe(
      10,
    )
    // Drops of a bottle are the product's own: they are not known here.
    expect(daysOf({ posology: '10 gotas à noite, uso contínuo', quantity: '1 frasco de 20 mL' })).toBeNull()
  })

  test('a part of an ampoule is one that is bought: how many there are is a whole number', () => {
    expect(ampoulesOf('7 caixas de 1,5 ampolas')).toBe(11)
    expect(ampoulesOf('10 caixas de 1,1 ampolas')).toBe(11)
    const figures = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9_999_999 }))
    fc.assert(
      fc.property(figures, ([count, thousandths]) => {
        const each = String(thousandths / 1000).replace('.', ',')
        const exact = (count * thousandths) / 1000
        expect(ampoulesOf(`${count} caixas de ${each} ampolas`)).toBe(Math.ceil(exact))
      }),
    )
  })

  test('a quantity in shorthand counts as in full words', () => {
    for (const [key, { one, many }] of Object.entries(DOSE_UNITS))
      expect([one, many].map((word) => amountOf(`12 ${word}`))).toEqual(
        Array(2).fill({ amount: 12, unit: key }),
      )
    expect(amountOf('600 cp')).toEqual({ amount: 600, unit: 'tablet' })
    expect(amountOf('6 frascos de 30 CAPS')).toEqual({ amount: 180, unit: 'capsule' })
    expect(ampoulesOf('6 amp.')).toBe(6)
    expect(daysOf({ posology: '1 comprimido à noite, por 60 dias', quantity: '600 comp' })).toBe(600)
    // Control: a word that no dose is told in.
    expect(amountOf('2 caixas')).toBeNull()
  })
})

const MASCULINE: Readonly<Record<string, number>> = {
  ...{ um: 1, dois: 2, três: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10, onze: 11 },
  ...{ doze: 12, treze: 13, quatorze: 14, quinze: 15, dezesseis: 16, dezessete: 17, dezoito: 18 },
  ...{ dezenove: 19, vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70 },
  ...{ oitenta: 80, noventa: 90, cem: 100, cento: 100, duzentos: 200, trezentos: 300, quatrocentos: 400 },
  ...{ quinhentos: 500, seiscentos: 600, setecentos: 700, oitocentos: 800, novecentos: 900 },
}

/** The number that words say; NaN where a word is of no number or of the other gender. */
function said(words: string, feminine: boolean): number {
  const value = (word: string) => {
    const masculine = word === 'uma' ? 'um' : word === 'duas' ? 'dois' : word.replace(/entas$/u, 'entos')
    const isOther = feminine ? /^(?:um|dois|.*entos)$/u.test(word) : masculine !== word
    return isOther ? NaN : (MASCULINE[masculine] ?? NaN)
  }
  const sum = (part: string) =>
    part
      .split(/ e | /u)
      .filter(Boolean)
      .reduce((all, word) => all + value(word), 0)
  if (!words.includes('mil')) return sum(words)
  const [thousands = '', rest = ''] = words.split('mil')
  return (thousands.trim() === '' ? 1 : sum(thousands.trim())) * 1000 + sum(rest.replace(/^ e /u, '').trim())
}

describe('what is printed of what a pharmacy keeps', () => {
  test('says in words what it says in figures, up to 9,999 of either gender', () => {
    for (const [unit, feminine] of [
      ['comprimidos', false],
      ['cápsulas', true],
    ] as const)
      for (let count = 1; count <= 9_999; count += 1) {
        const [, figures, words = ''] =
          /^(\d+) \(([^)]+)\) \p{L}+$/u.exec(quantityInWords(`${String(count)} ${unit}`)) ?? []
        expect([figures, said(words, feminine)]).toEqual([String(count), count])
      }
  })

  test.each([
    ['1 frasco de 100 mL', '1 (um) frasco de 100 mL'],
    ['2 ampolas', '2 (duas) ampolas'],
    ['1 aplicação', '1 (uma) aplicação'],
    ['200 microgramas', '200 (duzentos) microgramas'],
    ['1230 unidades', '1230 (mil duzentos e trinta) unidades'],
    ['2,5 mL', '2,5 mL'],
  ])('%s', (quantity, printed) => expect(quantityInWords(quantity)).toBe(printed))

  const content = (kind: KeptContent['kind'], change: Partial<KeptContent> = {}) =>
    ({
      ...{ kind, medicines: [medicine({ need: 'b' })], text: '', vias: 2, validUntil: null, way: null },
      ...change,
    }) as KeptContent

  test('the pharmacy keeps the 2ª via of what is retained, and the 1ª of special control', () => {
    const keepers = (one: KeptContent) => [viaWords(one, 0), viaWords(one, 1)]
    const retained = ['1ª via: paciente', '2ª via: fica na farmácia']
    expect(keepers(content('antimicrobial'))).toEqual(retained)
    expect(keepers(content('glp'))).toEqual(retained)
    expect(keepers(content('special-control', { way: 'plain' }))).toEqual([
      '1ª via: fica na farmácia',
      '2ª via: paciente',
    ])
    expect(viaWords(content('special-control', { way: 'copy' }), 0)).toBe('Lista para copiar no formulário')
    expect(viaWords(content('notification'), 0)).toBe('Acompanha a Notificação de receita B')
  })
})
