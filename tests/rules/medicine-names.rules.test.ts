import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../main/clinic/diagnosis/index.rules.ts'
import { readList } from '../../main/clinic/medicine/list.rules.ts'
import { takenApart } from '../../main/clinic/substance/name.rules.ts'
import { withoutSalt } from '../../main/clinic/substance/salts.rules.ts'
import { starterMedicines } from '../../main/clinic/substance/starter.rules.ts'
import { DRAWN } from '../faults/scale.ts'

const substances = (name: string) => takenApart(name)?.ingredients.map(({ substance }) => substance)

describe('the name of a medicine', () => {
  test('is taken apart into substances without salts, strengths and form', () => {
    expect(
      takenApart('AMOXICILINA TRI-HIDRATADA 500 mg + CLAVULANATO DE POTÁSSIO 125 mg, comprimido'),
    ).toEqual({
      ingredients: [
        { substance: 'amoxicilina', strength: '500 mg' },
        { substance: 'acido clavulanico', strength: '125 mg' },
      ],
      form: 'comprimido',
    })
    expect(takenApart('Insulina Asparte 100 unidades/mL solução para injeção 3 mL; carpule')).toEqual({
      ingredients: [{ substance: 'insulina asparte', strength: '100 unidades/mL' }],
      form: 'solução para injeção 3 mL; carpule',
    })
    expect(takenApart('Halotano líquido para inalação 250 mL')?.ingredients[0]?.strength).toBeNull()
    expect(takenApart('Tylenol')).toBeUndefined()
    expect(takenApart('x'.repeat(2_000))).toBeUndefined()
  })

  test.each([
    ['Acetato de Metilprednisolona 40 mg/mL suspensão para injeção', ['metilprednisolona']],
    ['Fosfato Dissódico de Dexametasona 2 mg/1 mL solução para injeção; ampola', ['dexametasona']],
    ['Cloreto de Sódio 9 mg/mL (0,9%) suspensão para injeção 500 mL; frasco-ampola', ['cloreto de sodio']],
    ['Valproato de Sódio 200 mg comprimido', ['acido valproico']],
    ['Mononitrato de Isossorbida 20 mg comprimido', ['isossorbida']],
    ['Água para injeção 1 L Sistema Fechado; frasco-ampola', ['agua para injecao']],
    ['Aztreonam 1 g pó e diluente para solução para injeção; frasco-ampola + bolsa', ['aztreonam']],
    [
      'Levodopa 100 + Carbidopa 25 mg + Entacapona 200 mg comprimido',
      ['levodopa', 'carbidopa', 'entacapona'],
    ],
    ['Clopidogrel 75 mg comprimido e Anlodipino 5 mg comprimido', ['clopidogrel', 'anlodipino']],
  ])('%s', (name, expected) => {
    expect(substances(name)).toEqual(expected)
  })

  test('of a salt is the same medicine by whatever case and accents', () => {
    const names = ['amoxicilina', 'losartana', 'metformina', 'sertralina']
    const salted = fc.constantFrom(
      ...names.flatMap((name) => [`Cloridrato de ${name}`, `${name} sódica`, `${name} TRI-HIDRATADA`, name]),
    )
    fc.assert(
      fc.property(salted, fc.boolean(), (text, loud) => {
        expect(names).toContain(withoutSalt(loud ? text.toUpperCase() : text))
      }),
      DRAWN,
    )
  })
})

test('every medicine of the starter set says its substances, how much of each, and its form', () => {
  const all = starterMedicines()
  expect(all.length).toBeGreaterThanOrEqual(400)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { name, generic, classes } of all) {
    const parts = takenApart(name)
    expect(parts?.form, name).toBeTruthy()
    expect(
      parts?.ingredients.map(({ strength }) => strength),
      name,
    ).not.toContain(null)
    expect(parts?.ingredients.length, name).toBe(generic.split(' + ').length)
    expect(classes.length, name).toBeGreaterThan(0)
  }
})

test('no medicine of the starter set is found by a complaint', () => {
  const complaints =
    'dor febre tosse gripe azia insonia enjoo nausea diarreia coceira alergia pressao diabetes ansiedade depressao infeccao'
  const begun = starterMedicines().flatMap(({ name, classes, brands }) =>
    [name, ...classes, ...brands].filter((phrase) =>
      wordsOf(phrase).some((word) => complaints.split(' ').includes(word)),
    ),
  )
  expect(begun).toEqual([])
})

/** The Ministry of Health's list, which the program does not carry: MEDICALBOOKING_OBM_LIST names the file. */
const LIST = process.env['MEDICALBOOKING_OBM_LIST']
const NOT_UNDERSTOOD = [
  'Bacillus cereus 1.000.000 endósporos/mL suspensão oral',
  'Benzocaína 1,25 mg/g + Epinefrina 6,25/g microgramas + Fenol 5 mg/g + Mentol 0,75 mg/g + Extrato de Erva-de-bicho 75 mg/g + Extrato de Hamamelis virginiana 50 mg/g + Extrato de Sambaíba 50 mg/g pomada retal',
  'Budesonida 100 microgramas/pó para inalação',
  'Citrato de Cálcio (Cálcio 250  mg) + Colecalciferol 2,5 micrograma comprimido',
  'Trombina 2 unidades internacionais/cm² + Fibrinogênio 5,5 mg/cm² implante',
]
test.runIf(LIST)('all names of the official list are taken apart but for five', () => {
  const bytes = readFileSync(LIST ?? '')
  const names = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1] ?? '')
  expect(names).toHaveLength(4_396)
  expect(names.filter((name) => !takenApart(name))).toEqual(NOT_UNDERSTOOD)
  const read = readList(bytes)
  const left = names.flatMap((name, at) =>
    NOT_UNDERSTOOD.includes(name) || name.length > 200 ? [at + 2] : [],
  )
  expect(typeof read === 'string' ? read : read.unread.map(({ line }) => line)).toEqual(left)
})
