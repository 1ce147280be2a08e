import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, MONDAY } from '../helpers/clinic-fixture.ts'
import { CPFS } from '../helpers/kiosk.ts'
import { luis, luiz, PHONE, merging } from '../helpers/merging.ts'
import { typedCard } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

const typed = (changes: Partial<Input<'duplicate.candidates'>> = {}): Input<'duplicate.candidates'> => ({
  name: '',
  socialName: null,
  birthDate: null,
  motherName: null,
  cpf: null,
  phone: null,
  exceptId: null,
  ...changes,
})
const looked = (changes: Partial<Input<'duplicate.candidates'>>) =>
  clinic.as('livia').ask('duplicate.candidates', typed(changes))
describe('typing somebody who is registered already', () => {
  test('is told once it can be known, with the reasons', async () => {
    const known = await desk.register({ ...luiz, phone: PHONE })
    expect(await looked({ name: 'Luis' })).toEqual([])
    expect(await looked({ name: 'Luis Carlos Sousa' })).toEqual([])
    expect(await looked({ name: 'Luis Carlos Sousa', birthDate: '1984-05-12' })).toMatchObject([
      { patient: { id: known }, verdict: 'possible', reasons: ['same-name', 'same-birth-date'] },
    ])
    expect(await looked({ name: 'Luis Sousa', phone: '(11) 98765-4321' })).toEqual([])
    expect(await looked({ name: 'Luis Carlos Sousa', phone: '11 98765-4321' })).toMatchObject([
      { patient: { id: known }, reasons: ['same-name', 'same-phone'] },
    ])
    expect(await looked({ name: 'Sousa Luis Carlos', birthDate: '1984-12-05' })).toMatchObject([
      { patient: { id: known }, reasons: ['same-name', 'birth-date-swapped'] },
    ])
    const mother = { birthDate: '1990-01-01', motherName: 'Teresa Sousa' }
    expect(await looked({ name: 'Luís Carlos Souza', ...mother })).toMatchObject([
      { patient: { id: known }, reasons: ['same-name', 'same-mother'] },
    ])
    expect(await looked({ name: 'Luis Carlos Sousa', birthDate: '1984-05-12', exceptId: known })).toEqual([])
  })

  test('whoever was told apart from a card is not told of it again while it is changed, but of anybody else', async () => {
    const [first, second] = [await desk.register(luiz), await desk.register(luis)]
    const { name, birthDate, motherName } = luis
    const like = async (exceptId: string | null) =>
      (await looked({ name, birthDate, motherName, exceptId })).map(({ patient }) => patient.id)
    expect(await like(second)).toEqual([first])
    await clinic.as('livia').ask('duplicate.tell-apart', { firstId: second, secondId: first })
    expect(await like(second)).toEqual([])
    expect((await like(null)).sort()).toEqual([first, second].sort())
  })

  test('is told by a CPF with its dots, and half a CPF is nobody', async () => {
    const cpf = CPFS[0]
    const known = await desk.register({ name: 'Rita Lopes', cpf, cpfMissingReason: null })
    const dotted = `${cpf.slice(0, 3)}.${cpf.slice(3, 6)}.${cpf.slice(6, 9)}-${cpf.slice(9)}`
    expect(await looked({ cpf: dotted })).toMatchObject([
      { patient: { id: known }, verdict: 'same', reasons: ['same-cpf'] },
    ])
    expect(await looked({ cpf: dotted.slice(0, 9) })).toEqual([])
  })

  test('leaves one coalesced row in the trail, and is for reception alone', async () => {
    for (const name of ['Lu', 'Luis', 'Luis Car']) await looked({ name })
    const rows = clinic.db.raw
      .prepare(`SELECT patient_ids FROM audit_event WHERE event = 'patient.duplicates-looked'`)
      .all()
    expect(rows).toEqual([{ patient_ids: '[]' }])
    for (const who of ['helena', 'sueli', 'joana'] as const)
      expect(await clinic.as(who).code('duplicate.candidates', typed())).toBe('denied')
  })
})

// "Phone/CPF normalisation: masked input stored as 0 or as text."
test('CPF, phone and CEP typed with their masks are kept as figures, and a wrong one names its field', async () => {
  const livia = clinic.as('livia')
  const masked = { cpf: '529.982.247-25', cpfMissingReason: null, phone: '+55 (11) 98765-4321' }
  const written = typedCard({ name: 'Rita Lopes', ...masked, postalCode: '01310-930', state: 'SP' })
  const { patientId } = await livia.ask('patient.register', written)
  expect((await desk.read(patientId)).card).toMatchObject({
    cpf: '52998224725',
    phone: '+5511987654321',
    postalCode: '01310930',
  })
  const wrong = { cpf: '529.982.247-26', phone: '98765', postalCode: '00000-000' }
  const refused = await livia.call('patient.register', typedCard(wrong))
  expect(refused.ok ? [] : refused.error.fields).toEqual([
    { path: 'cpf', issue: 'cpf' },
    { path: 'phone', issue: 'phone' },
    { path: 'postalCode', issue: 'postal-code' },
  ])
})

describe('the list of likely duplicates', () => {
  test('has a pair from the moment the second is registered, until it is told apart', async () => {
    const first = await desk.register(luiz)
    expect(await desk.pairs()).toEqual([])
    const second = await desk.register(luis)
    const [pair] = await desk.pairs()
    expect(new Set([pair?.first.id, pair?.second.id])).toEqual(new Set([first, second]))
    expect(pair).toMatchObject({
      verdict: 'same',
      reasons: ['same-name', 'birth-date-swapped', 'same-mother'],
    })
    await clinic.as('livia').ask('duplicate.tell-apart', { firstId: second, secondId: first })
    expect(await desk.pairs()).toEqual([])
    const { version } = await desk.read(second)
    const changed = typedCard({ ...luis, phone: null })
    await clinic.as('livia').ask('patient.update', { patientId: second, version, card: changed })
    expect(await desk.pairs()).toEqual([])
  })

  // peers.md 18: "score misses when data change later".
  test('sees a likeness that a later change makes or ends', async () => {
    const first = await desk.register(luiz)
    const second = await desk.register({ ...luis, name: 'Beatriz Nunes' })
    expect(await desk.pairs()).toEqual([])
    const rename = async (name: string) => {
      const { version } = await desk.read(second)
      const changed = typedCard({ ...luis, name })
      await clinic.as('livia').ask('patient.update', { patientId: second, version, card: changed })
    }
    await rename('Luis Carlos Sousa')
    expect(await desk.pairs()).toHaveLength(1)
    await rename('Marcos Dias')
    expect(await desk.pairs()).toEqual([])
    expect(await clinic.as('livia').code('duplicate.tell-apart', { firstId: first, secondId: first })).toBe(
      'not-found',
    )
  })
})

describe('two cards side by side', () => {
  test('show both with counts, and nothing of what was said in a consultation', async () => {
    const [first, second] = [await desk.register(luiz), await desk.register(luis)]
    const visit = await desk.book(second, `${MONDAY}T10:30`)
    await desk.seeAndSign(visit, second)
    await desk.book(second, '2026-11-25T08:00')
    const answer = await desk.compare(first, second)
    expect(answer.first).toMatchObject({ visits: 0, nextVisits: 0, consultations: 0, accounts: [] })
    expect(answer.second).toMatchObject({ visits: 2, nextVisits: 1, consultations: 1 })
    expect(answer.sameTime).toBeNull()
    expect(JSON.stringify(answer)).not.toContain('Cefaleia')
    expect(
      JSON.stringify(await clinic.as('livia').ask('patient.visits', { patientId: second })),
    ).not.toContain('Cefaleia')
  })
})

describe('who belongs to a patient', () => {
  const relatives = (patientId: string) => clinic.as('livia').ask('patient.relatives', { patientId })

  test('is the guardian, the guardian’s others, one’s dependants, and who shares an account', async () => {
    const cpf = CPFS[0]
    const mother = await desk.register({ name: 'Rita Lopes', cpf, cpfMissingReason: null })
    const guardian = { name: 'Rita Lopes', cpf, phone: null, relationship: 'mother' as const }
    const born = { birthDate: '2018-01-01', guardian }
    const [ana, bia] = [
      await desk.register({ name: 'Ana Lopes', ...born }),
      await desk.register({ name: 'Bia Lopes', ...born }),
    ]
    expect(await relatives(ana)).toMatchObject([
      { patientId: mother, by: 'guardian' },
      { patientId: bia, by: 'same-guardian' },
    ])
    expect((await relatives(mother)).map(({ patientId, by }) => [patientId, by])).toEqual([
      [ana, 'dependant'],
      [bia, 'dependant'],
    ])
    expect(await relatives(clinic.patients.joana)).toMatchObject([
      { patientId: clinic.patients.child, by: 'account', accountName: 'joana' },
    ])
    expect(await relatives(clinic.patients.teresa)).toEqual([])
  })
})
