import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { merging } from '../helpers/merging.ts'
import { sentBack, typedCard } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

const typed = () => typedCard({ name: 'Jacira Telles' })
const register = (phone: string, otherPhones: string | null = null) =>
  clinic.as('livia').ask('patient.register', { ...typed(), phone, otherPhones })
const found = async (text: string) =>
  (await clinic.as('livia').ask('patient.search', { text })).lines.map(({ name }) => name)

test('several numbers are kept with whose they are, found by any of them, changed and told in the history', async () => {
  const { patientId } = await register(
    '0055 11 98765-4329 (filha)',
    '+595 981 123456, mãe\n(11) 3333-4444 trabalho',
  )
  const read = await desk.read(patientId)
  expect(read.card).toMatchObject({
    phone: '+5511987654329',
    phoneRemark: 'filha',
    otherPhones: '+595981123456, mãe\n+551133334444, trabalho',
  })
  for (const text of [
    '0055 11 98765-4329',
    '98765-4329',
    '+595 981 123456',
    '00595981123456',
    '3333-4444',
    '011 3333-4444',
  ])
    expect(await found(text), text).toEqual(['Jacira Telles'])
  // What was read is sent back as it is, and nothing is a change.
  const { version } = await clinic.as('livia').ask('patient.update', {
    patientId,
    version: read.version,
    card: { ...sentBack(read.card), otherPhones: '(11) 3333-4444' },
  })
  const changed = await desk.read(patientId)
  expect(changed.card).toMatchObject({ phoneRemark: 'filha', otherPhones: '+551133334444' })
  expect(changed.version).toBe(version)
  expect(await found('981123456')).toEqual([])
  const { changes } = await clinic.as('livia').ask('patient.history', { patientId })
  expect(changes[0]?.fields).toEqual([
    { field: 'otherPhones', before: '+595981123456, mãe\n+551133334444, trabalho', after: '+551133334444' },
  ])
})

test('a number of no country is refused by the clinic, at its field', async () => {
  const answer = await clinic
    .as('livia')
    .code('patient.register', { ...typed(), phone: '+595 1234567890123' })
  expect(answer).toBe('invalid')
})

test('a merge takes the numbers of a card whole, and gives them back', async () => {
  const [kept, gone] = [
    await register('11 98765-0001'),
    await register('11 98765-0002 (neta)', '11 3333-0003, casa'),
  ]
  const mergeId = await desk.merged(kept.patientId, gone.patientId, { take: ['phone'] })
  expect((await desk.read(kept.patientId)).card).toMatchObject({
    phone: '+5511987650002',
    phoneRemark: 'neta',
    otherPhones: '+551133330003, casa',
  })
  expect(await desk.undo(mergeId)).toBe('ok')
  expect((await desk.read(kept.patientId)).card).toMatchObject({
    phone: '+5511987650001',
    phoneRemark: null,
    otherPhones: null,
  })
  expect((await desk.read(gone.patientId)).card).toMatchObject({
    phone: '+5511987650002',
    otherPhones: '+551133330003, casa',
  })
})

test('what no phone can be is listed for a person until it is asked for, and stays as it was', async () => {
  const { patientId } = await register('11 98765-0009')
  clinic.db.raw
    .prepare(`UPDATE patient SET phone = '+555511987654329', phone_odd = 1 WHERE id = ?`)
    .run(patientId)
  const odd = () => clinic.as('livia').ask('patient.odd-phones', {})
  expect(await odd()).toMatchObject({ lines: [{ id: patientId, phone: '+555511987654329' }], total: 1 })
  const { card: read, version } = await desk.read(patientId)
  await clinic
    .as('livia')
    .ask('patient.update', { patientId, version, card: { ...sentBack(read), phone: '11 98765-4329' } })
  expect(await odd()).toEqual({ lines: [], total: 0 })
})

test('the list of numbers that are none shows those alone, whose each is, and how many patients there are', async () => {
  const odd = '+555511987654329'
  const good = '+5511987654321'
  const set = clinic.db.raw.prepare(
    'UPDATE patient SET phone = ?, guardian_phone = ?, phone_odd = 1 WHERE id = ?',
  )
  const insert = clinic.db.raw.prepare(
    `INSERT INTO patient (id, status, name, birth_date, sex_at_birth, phone, phone_odd, created_at)
      VALUES (?, 'active', 'Zélia', '1984-05-12', 'female', ?, 1, 'x')`,
  )
  const { patientId: beside } = await register('11 98765-0009')
  set.run(good, odd, beside)
  for (let at = 0; at < 60; at += 1) insert.run(newId(), odd)
  const { lines, total } = await clinic.as('livia').ask('patient.odd-phones', {})
  expect(total).toBe(61)
  expect(lines).toHaveLength(50)
  expect(lines.find(({ id }) => id === beside)).toMatchObject({ phone: null, guardianPhone: odd })
  expect(lines.filter(({ phone, guardianPhone }) => phone === good || guardianPhone === good)).toEqual([])
})

/** What earlier versions kept and no phone can have: read as another one today, or not at all. */
const ODD = ['+555511987654329', '+551187654329', '+55987654329', '+5511', '+55119876543210']

test('a number that stands on a card and was not touched stays as it stands, and in the list; a new one like it is refused', async () => {
  const livia = clinic.as('livia')
  const guardian = { name: 'Zilda Telles', cpf: null, phone: null, relationship: 'mother' as const }
  for (const odd of ODD) {
    const { patientId } = await livia.ask('patient.register', {
      ...typed(),
      phone: '11 98765-0009',
      guardian,
    })
    clinic.db.raw
      .prepare(
        `UPDATE patient SET phone = ?, phone_remark = 'neta', guardian_phone = ?, phone_odd = 1 WHERE id = ?`,
      )
      .run(odd, odd, patientId)
    const { card, version } = await desk.read(patientId)
    const change = (sent: object, from = version) =>
      livia.code('patient.update', { patientId, version: from, card: { ...sentBack(card), ...sent } })
    expect(await change({ district: 'Centro' }), odd).toBe('ok')
    const after = await desk.read(patientId)
    expect(after.card).toMatchObject({
      phone: odd,
      phoneRemark: 'neta',
      district: 'Centro',
      guardian: { phone: odd },
    })
    const { lines } = await livia.ask('patient.odd-phones', {})
    expect(lines.find(({ id }) => id === patientId)).toMatchObject({ phone: odd, guardianPhone: odd })
    // What no phone can have is taken from nobody who has another number.
    const none = `${odd.slice(0, 5)}1`
    expect(await change({ phone: none }, after.version), none).toBe('invalid')
    expect(await change({ phone: '11 98765-4329' }, after.version)).toBe('ok')
    expect(await change({ phone: odd }, after.version + 1)).toBe(odd === ODD[0] ? 'ok' : 'invalid')
  }
})

test('what stands beside a guardian’s number is kept, shown and told like beside the patient’s own', async () => {
  const livia = clinic.as('livia')
  const guardian = { name: 'Zilda Telles', cpf: null, relationship: 'mother' as const }
  const { patientId } = await livia.ask('patient.register', {
    ...typed(),
    guardian: { ...guardian, phone: '(11) 98765-0009 (trabalho)' },
  })
  const { card, version } = await desk.read(patientId)
  expect(card.guardian).toMatchObject({ phone: '+5511987650009', phoneRemark: 'trabalho' })
  const change = (sent: object, from: number) =>
    livia.ask('patient.update', { patientId, version: from, card: { ...sentBack(card), ...sent } })
  await change({ district: 'Centro' }, version)
  expect((await desk.read(patientId)).card.guardian).toMatchObject({ phoneRemark: 'trabalho' })
  await change({ guardian: { ...guardian, phone: '11 98765-0009, só à noite' } }, version + 1)
  const { changes } = await livia.ask('patient.history', { patientId })
  expect(changes[0]?.fields).toContainEqual({
    field: 'guardian.phoneRemark',
    before: 'trabalho',
    after: 'só à noite',
  })
  // One who is a patient has hers from her own card.
  const { patientId: mother } = await livia.ask('patient.register', {
    ...typed(),
    name: 'Zilda Telles',
    phone: '11 98765-0010 (recado)',
  })
  await change({ guardian: { ...guardian, phone: null, patientId: mother } }, version + 2)
  expect((await desk.read(patientId)).card.guardian).toMatchObject({
    phone: '+5511987650010',
    phoneRemark: 'recado',
  })
})

test('a foreign number is found by any part of it, the patient’s own, a further one and the guardian’s', async () => {
  const digits = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 4, max: 9 }))
    .map(([from, length]) => '595981123456'.slice(from, from + length))
  const guardian = {
    name: 'Zilda Telles',
    cpf: null,
    phone: '+595 981 123456',
    relationship: 'mother' as const,
  }
  await register('+595 981 123456')
  await clinic
    .as('livia')
    .ask('patient.register', { ...typed(), name: 'Bia Reis', otherPhones: '+595 981 123456' })
  await clinic.as('livia').ask('patient.register', { ...typed(), name: 'Caio Reis', guardian })
  const names = ['Bia Reis', 'Caio Reis', 'Jacira Telles']
  for (const text of ['123456', '981 123', '981123456', '3456', '+595 981 123 456'])
    expect((await found(text)).toSorted(), text).toEqual(names)
  await fc.assert(
    fc.asyncProperty(digits, async (part) => {
      expect((await found(part)).toSorted()).toEqual(names)
    }),
    { numRuns: 20 },
  )
})
