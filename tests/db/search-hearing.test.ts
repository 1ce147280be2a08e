import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { markMerged } from '../../db/repositories/patients.ts'
import { DRAWN } from '../faults/scale.ts'
import { newDatabase, testFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'

const folder = testFolder()
const db = await newDatabase(folder.file())
afterAll(() => {
  db.close()
  folder.remove()
})

const add = (changes: Parameters<typeof addPatient>[1]) => writing(db, (tx) => addPatient(tx, changes))
const found = (text: string) => searchPatients(db.read, text)
const gone = await add({ name: 'Zuleica Zanetti' })
const names = async (text: string) => (await found(text)).lines.map(({ name }) => name)

/** How names are spelled in the registers, each as some people type it. */
const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  ['Wagner', 'Vagner', 'Wágner'],
  ['Joyce', 'Joice', 'Joise'],
  ['Souza', 'Sousa'],
  ['Kátia', 'Catia', 'Cátia'],
  ['Kowalski', 'Kovalski', 'Covalski'],
  ['Mirela', 'Mirella'],
  ['Neves', 'Nevis'],
  ['Morais', 'Moraes'],
  ['Thiago', 'Tiago'],
  ['Conceição', 'Conceicao', 'Conceissão'],
  ['Øystein', 'Oystein', 'Oistein'],
  ['Łukasz', 'Lukasz', 'Lucasz'],
  ['Weiß', 'Weiss', 'Weis'],
  ['Guðrún', 'Gudrun'],
  ['Þórunn', 'Thorunn'],
  ['Đorđe', 'Dorde'],
  ['Işıl', 'Isil'],
]
const APOSTROPHES = ["'", '’', '‘', '´', '`', 'ʼ', 'ʹ', '′', '‛', '＇', 'ꞌ', 'ʻ']

test('the same sound is found whichever spelling is on the card and whichever is typed, the exact one first', async () => {
  const cards = SPELLINGS.flatMap((spellings, at) =>
    spellings.map((first) => ({ name: `${first} Familia${String.fromCharCode(97 + at)}`, at })),
  )
  for (const { name } of cards) await add({ name })
  const typed = fc.constantFrom(...cards).chain((card) =>
    fc.record({
      card: fc.constant(card),
      upper: fc.boolean(),
      other: fc.constantFrom(...cards.filter(({ at }) => at === card.at)),
    }),
  )
  await fc.assert(
    fc.asyncProperty(typed, async ({ card, upper, other }) => {
      const { lines, exact } = await found(upper ? card.name.toUpperCase() : card.name)
      expect(lines.map(({ name }) => name)).toContain(other.name)
      expect(lines.slice(0, exact).map(({ name }) => name)).toContain(card.name)
    }),
    { numRuns: 200, ...DRAWN },
  )
})

test('a beginning is heard too, and a stranger is not found', async () => {
  await add({ name: 'Cátia Kowalski' })
  expect(await names('katia kovals')).toEqual(['Cátia Kowalski'])
  expect(await names('vagne familiaa')).toContain('Wagner Familiaa')
  expect(await names('bruna kovalski')).toEqual([])
})

test('an apostrophe is the same by whichever key, on the card and typed, and as one word', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...APOSTROPHES),
      fc.constantFrom(...APOSTROPHES, ' ', ''),
      async (kept, typed) => {
        const name = `Rosa d${kept}Ávila`
        const id = await add({ name })
        expect((await found(`rosa d${typed}avila`)).lines.map((line) => line.name)).toContain(name)
        expect((await found(`rosa d${typed}Ávila`)).lines.map((line) => line.id)).toContain(id)
        await writing(db, (tx) => markMerged(tx, id, gone))
      },
    ),
    { numRuns: 40, ...DRAWN },
  )
  await add({ name: 'Clara Davila' })
  expect(await names("clara d'ávila")).toEqual(['Clara Davila'])
})

test('a child is found by who answers for him, and anybody by mother, district and year, after those who have the name', async () => {
  const guardian = {
    name: 'Kátia Wagner Lobo',
    cpf: null,
    phone: '+5511912345678',
    relationship: 'mother' as const,
  }
  await add({ name: 'Bento Lobo', motherName: 'Kátia Wagner Lobo', guardian, birthDate: '2021-02-03' })
  await add({ name: 'Catia Vagner Lobo', birthDate: '1990-01-01' })
  const { lines, exact } = await found('catia vagner lobo')
  expect(lines.map(({ name }) => name)).toEqual(['Catia Vagner Lobo', 'Bento Lobo'])
  expect(exact).toBe(1)
  expect(await names('11 91234-5678')).toEqual(['Bento Lobo'])
  expect(await names('bento 2021')).toEqual(['Bento Lobo'])
  expect(await names('bento katia')).toEqual(['Bento Lobo'])
})

test('twenty-five Marias are said to be more than the twenty shown, and a word more tells them apart', async () => {
  for (let at = 0; at < 25; at += 1)
    await add({
      name: 'Marinalva Pinto',
      birthDate: `${String(1960 + at)}-03-04`,
      motherName: at === 7 ? 'Quitéria Pinto' : 'Ana Pinto',
      district: at === 9 ? 'Jaçanã' : 'Centro',
    })
  const all = await found('marinalva pinto')
  expect([all.lines.length, all.more]).toEqual([20, true])
  const born = async (text: string) => (await found(text)).lines.map(({ birthDate }) => birthDate.slice(0, 4))
  expect(await born('marinalva 1971')).toEqual(['1971'])
  expect(await born('marinalva pinto quiteria')).toEqual(['1967'])
  expect(await born('marinalva jacana')).toEqual(['1969'])
  expect((await found('marinalva 1971')).more).toBe(false)
})

test('a card that was united is found by its old name and phone, whatever happens to it next', async () => {
  const kept = await add({ name: 'Iracema Tupinambá', phone: '+5511933334444' })
  const old = await add({ name: 'Ubirajara Cunhambebe', phone: '+5511955556666', cpf: '52998224725' })
  await writing(db, (tx) => markMerged(tx, old, kept))
  for (const text of ['ubirajara', '95555-6666', '529.982.247-25'])
    expect(await names(text), text).toEqual(['Iracema Tupinambá'])
})

test('a number is found however it is dialled or cut', async () => {
  await add({ name: 'Osvaldo Prefixo', phone: '+5511987650001', cpf: '01234567890' })
  for (const text of [
    ...[
      '11 98765-0001',
      '(11) 98765-0001',
      '011 98765-0001',
      '0 15 11 98765-0001',
      '0055 11 98765-0001',
      '+55 11 98765-0001',
    ],
    ...['987650001', '8765-0001', '11 8765-0001', '0001', '1234567890', '012.345.678-90'],
  ])
    expect(await names(text), text).toContain('Osvaldo Prefixo')
})

test('whatever is typed, on the way to whatever name, is an answer', async () => {
  const word = fc.stringMatching(/^[a-zà-ú]{1,6}$/u)
  const typed = fc.array(fc.tuple(word, fc.constantFrom('-', '.', "'", '’', ' ', '/', '')), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      expect((await found(words.flat().join(''))).exact).toBeGreaterThanOrEqual(0)
    }),
    DRAWN,
  )
  for (const text of ['ana-he', 'jean-ho', 'sá-ho', 'dr.ho', 'maria-bb', '12-hh'])
    expect((await found(text)).lines).toEqual(expect.any(Array))
})
