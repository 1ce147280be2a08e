import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing, LEAVE, PRESCRIPTION } from '../helpers/issuing.ts'
import { sentBack, typedCard } from '../helpers/people.ts'

// One clinic for all: each test has people of its own.
let clinic: ClinicFixture
let encounterId: string
beforeAll(async () => {
  clinic = await clinicFixture()
  encounterId = await issuing(clinic).consult()
})
afterAll(() => clinic.close())

const CNS = '700501921846518'
const CPF = '52998224725'
const OTHER_CNS = '898000000043208'
const livia = () => clinic.as('livia')
const register = (changes: Parameters<typeof typedCard>[0]) =>
  livia().ask('patient.register', typedCard(changes))
const read = (patientId: string) => livia().ask('patient.read', { patientId })
const found = async (text: string) =>
  (await livia().ask('patient.search', { text })).lines.map(({ id, why }) => [id, why])
type Card = Output<'patient.read'>['card']
async function change(patientId: string, changes: Partial<Card>) {
  const { version, card } = await read(patientId)
  return livia().code('patient.update', { patientId, version, card: { ...sentBack(card), ...changes } })
}

describe('the papers on a card', () => {
  test('are kept as figures and letters, with their past, and find their patient at the desk', async () => {
    const { patientId } = await register({ name: 'Ifigênia Palhares', birthDate: '1971-03-03' })
    const told = {
      passport: 'ya 123.456',
      cns: '700 5019 2184 6518',
      birthplace: 'Assunção, Paraguai',
      race: 'brown' as const,
    }
    expect(await change(patientId, told)).toBe('ok')
    const { card } = await read(patientId)
    expect(card).toMatchObject({ ...told, passport: 'YA123456', cns: CNS })
    const { changes } = await livia().ask('patient.history', { patientId })
    expect(changes[0]?.fields).toEqual([
      { field: 'passport', before: null, after: 'YA123456' },
      { field: 'cns', before: null, after: CNS },
      { field: 'birthplace', before: null, after: told.birthplace },
      { field: 'race', before: null, after: 'brown' },
    ])
    expect(await found('700 5019 2184 6518')).toEqual([[patientId, ['cns']]])
    expect(await found('ya123456')).toEqual([[patientId, ['passport']]])
    await change(patientId, { passport: '99887766' })
    expect(await found('99887766')).toEqual([[patientId, ['passport']]])
    expect(await found('ya123456')).toEqual([])
  })

  test('are refused where the number cannot be one', async () => {
    const { patientId } = await register({ name: 'Olavo Bastos', birthDate: '1971-03-04' })
    for (const wrong of [
      { cns: '700501921846519' },
      { cns: '12' },
      { passport: 'A/1' },
      { passport: 'x'.repeat(400) },
    ])
      expect(await change(patientId, wrong), JSON.stringify(wrong)).toBe('invalid')
    expect(await change(patientId, { cns: OTHER_CNS })).toBe('ok')
  })

  test('tell of one person on two cards, and go with a merge as they are taken', async () => {
    const one = await register({
      name: 'Waldomiro Reis',
      birthDate: '1950-01-01',
      cns: OTHER_CNS,
      passport: 'FX111222',
    })
    const two = await register({
      name: 'W. R.',
      birthDate: '1951-12-12',
      cns: CNS,
      passport: 'FX111222',
      race: 'black',
    })
    const { cards, reasons } = await livia()
      .ask('duplicate.compare', { firstId: one.patientId, secondId: two.patientId })
      .then(({ first, second, reasons }) => ({ cards: [first, second], reasons }))
    expect(reasons).toContain('same-passport')
    const [survivor, duplicate] = cards
    const merge = {
      ...{ survivorId: one.patientId, survivorVersion: survivor?.version ?? 0 },
      ...{ duplicateId: two.patientId, duplicateVersion: duplicate?.version ?? 0 },
    }
    const { mergeId } = await livia().ask('duplicate.merge', {
      ...merge,
      take: ['cns', 'race'],
      photoIdChecked: false,
    })
    expect((await read(one.patientId)).card).toMatchObject({ cns: CNS, race: 'black', passport: 'FX111222' })
    await livia().ask('duplicate.unmerge', { mergeId })
    expect((await read(one.patientId)).card).toMatchObject({ cns: OTHER_CNS, race: null })
    expect((await read(two.patientId)).card).toMatchObject({ cns: CNS, race: 'black' })
  })
})

describe('what a paper misses', () => {
  const helena = () => clinic.as('helena')
  const complete = (patientId: string, told: object) =>
    helena().code('document.complete-card', { patientId, ...told })

  test('is told by the doctor whose chart it is, kept on the card, and stands on the next paper', async () => {
    const patientId = clinic.patients.teresa
    await change(patientId, { cpf: null, cpfMissingReason: 'foreigner', street: null })
    const shown = async (content: typeof LEAVE | typeof PRESCRIPTION) => {
      const { documentId } = await helena().ask('document.issue', {
        ...{ patientId, encounterId, content, replaces: null },
      })
      return (await helena().ask('document.read', { documentId })).shown.patient
    }
    expect(
      await complete(patientId, { passport: 'YB654321', street: 'Rua das Acácias', city: 'Campinas' }),
    ).toBe('ok')
    expect(await shown(PRESCRIPTION)).toMatchObject({
      ...{ cpf: null, passport: 'YB654321', address: expect.stringContaining('Rua das Acácias') as string },
    })
    expect(await shown(LEAVE)).toMatchObject({ passport: 'YB654321', address: null })
    const { changes } = await livia().ask('patient.history', { patientId })
    expect(changes[0]).toMatchObject({ station: 'doctor', by: 'helena' })
    // What stands there is the reception's to change.
    expect(await complete(patientId, { passport: 'YC000111' })).toBe('wrong-status')
    expect(await complete(patientId, { street: 'Rua B' })).toBe('wrong-status')
    expect(await complete(patientId, {})).toBe('wrong-status')
    expect(await complete(patientId, { cpf: CPF })).toBe('ok')
    expect((await read(patientId)).card).toMatchObject({ cpf: CPF, cpfMissingReason: null })
    // With a CPF nobody asks for a passport.
    expect(await shown(LEAVE)).toMatchObject({ cpf: CPF, passport: null })
  })

  test('shows and leaves what is known of the address, and is not told where it says otherwise', async () => {
    const known = { city: 'Santos', state: 'SP', district: 'Gonzaga' } as const
    const { patientId } = await register({ name: 'Eulália Prado', birthDate: '1960-06-07', ...known })
    await helena().ask('record.give-reason', { patientId, reason: 'Receita por telefone' })
    const { frame } = await helena().ask('document.list', { patientId, encounterId: null })
    expect(frame.shown.patient.address).toBeNull()
    expect(frame.address).toEqual({ ...known, streetNumber: null })
    expect(await complete(patientId, { street: 'Rua B', city: 'Campinas' })).toBe('wrong-status')
    expect(await complete(patientId, { street: 'Rua B', streetNumber: '7', city: 'santos ' })).toBe('ok')
    expect((await read(patientId)).card).toMatchObject({ ...known, street: 'Rua B', streetNumber: '7' })
  })

  test('is nobody else’s to tell, and no number of somebody else’s', async () => {
    expect(await complete(clinic.patients.hugo, { passport: 'YD000111' })).toBe('denied')
    expect(
      await clinic
        .as('livia')
        .code('document.complete-card', { patientId: clinic.patients.teresa, passport: 'YD1234' }),
    ).toBe('denied')
    const { patientId } = await register({ name: 'Sebastião Cunha', birthDate: '1960-06-06' })
    await helena().ask('record.give-reason', { patientId, reason: 'Receita por telefone' })
    expect(await complete(patientId, { cpf: CPF })).toBe('cpf-taken')
    expect(await complete(patientId, { cpf: '11111111111' })).toBe('invalid')
  })
})
