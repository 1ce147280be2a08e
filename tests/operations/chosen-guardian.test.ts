import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'
import { sentBack } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const child = (patientId: string | null, name = 'Bento Lima') => ({
  name,
  birthDate: '2020-03-01',
  guardian: { patientId, name: 'Alguém', cpf: null, phone: null, relationship: 'mother' as const },
})
const guardianOf = async (id: string) => (await desk.read(id)).card.guardian
const found = async (text: string) =>
  (await livia().ask('patient.search', { text })).lines.map(({ id }) => id)
const relatives = async (patientId: string) =>
  (await livia().ask('patient.relatives', { patientId })).map(({ patientId: id, by }) => [id, by])
async function change(id: string, changes: object) {
  const { card, version } = await desk.read(id)
  return livia().code('patient.update', { patientId: id, version, card: { ...sentBack(card), ...changes } })
}

test('a chosen guardian says name, CPF and phone, whatever was sent, and they follow her card', async () => {
  const mother = await desk.register({ ...luiz, name: 'Rita Moraes', cpf: null, phone: '+5511987650001' })
  const bento = await desk.register(child(mother))
  expect(await guardianOf(bento)).toEqual({
    patientId: mother,
    name: 'Rita Moraes',
    cpf: null,
    phone: '+5511987650001',
    phoneRemark: null,
    relationship: 'mother',
  })
  const before = await desk.read(bento)
  expect(await change(mother, { socialName: 'Zuleica Prado', phone: '+5511987650002' })).toBe('ok')
  expect(await guardianOf(bento)).toMatchObject({ name: 'Zuleica Prado', phone: '+5511987650002' })
  // It was her card that changed.
  expect((await desk.read(bento)).version).toBe(before.version)
  expect(await found('zuleica')).toEqual(expect.arrayContaining([mother, bento]))
  expect(await found('98765-0002')).toEqual(expect.arrayContaining([mother, bento]))
  expect(await found('98765-0001')).not.toContain(bento)
})

test('a guardian who is no patient is typed as before, and is found too', async () => {
  const bento = await desk.register({
    ...child(null),
    guardian: {
      patientId: null,
      name: 'Iracema Couto',
      cpf: null,
      phone: '+5511987650003',
      relationship: 'other' as const,
    },
  })
  expect(await guardianOf(bento)).toMatchObject({ patientId: null, name: 'Iracema Couto' })
  expect(await found('iracema couto')).toEqual([bento])
})

test('family stands at both cards, by the card that was chosen', async () => {
  const mother = await desk.register({ ...luiz, name: 'Rita Moraes', cpf: null })
  const bento = await desk.register(child(mother))
  const clara = await desk.register(child(mother, 'Clara Lima'))
  const typed = await desk.register(child(null, 'Davi Lima'))
  expect(await relatives(mother)).toEqual([
    [bento, 'dependant'],
    [clara, 'dependant'],
  ])
  expect(await relatives(bento)).toEqual([
    [mother, 'guardian'],
    [clara, 'same-guardian'],
  ])
  expect(await relatives(typed)).toEqual([])
})

test('a merge takes the guardian to the card that is kept; its undo gives her back, but nobody chosen since', async () => {
  const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
  const bento = await desk.register(child(gone))
  const clara = await desk.register(child(gone, 'Clara Lima'))
  const before = await guardianOf(bento)
  const mergeId = await desk.merged(kept, gone)
  expect(await guardianOf(bento)).toMatchObject({ patientId: kept, name: luiz.name })
  expect(await guardianOf(clara)).toMatchObject({ patientId: kept })
  // An old page still sends the card that went: it is the one that was kept.
  expect(await change(bento, { guardian: { ...before, patientId: gone } })).toBe('ok')
  expect(await guardianOf(bento)).toMatchObject({ patientId: kept })
  const typed = {
    patientId: null,
    name: 'Iracema Couto',
    cpf: null,
    phone: null,
    phoneRemark: null,
    relationship: 'other',
  }
  expect(await change(clara, { guardian: typed })).toBe('ok')
  await livia().ask('duplicate.unmerge', { mergeId })
  expect(await guardianOf(bento)).toEqual(before)
  expect(await guardianOf(clara)).toEqual(typed)
})

test('a card united with its own guardian has the words alone, until that is taken back', async () => {
  const gone = await desk.register(luis)
  const kept = await desk.register({
    ...luiz,
    guardian: { patientId: gone, name: 'x y', cpf: null, phone: null, relationship: 'other' },
  })
  const before = await guardianOf(kept)
  expect(before).toMatchObject({ patientId: gone, name: luis.name })
  const mergeId = await desk.merged(kept, gone)
  expect(await guardianOf(kept)).toMatchObject({ patientId: null, name: luis.name })
  await livia().ask('duplicate.unmerge', { mergeId })
  expect(await guardianOf(kept)).toEqual(before)
})

test('nobody is her own guardian, nor is somebody the clinic does not have', async () => {
  const mother = await desk.register({ ...luiz, name: 'Rita Moraes', cpf: null })
  const own = { patientId: mother, name: 'Rita Moraes', cpf: null, phone: null, relationship: 'other' }
  expect(await change(mother, { guardian: own })).toBe('own-guardian')
  expect(await change(mother, { guardian: { ...own, patientId: newId() } })).toBe('not-found')
})
