import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { childOf, CPFS, freshKiosk, KIOSK_PASSWORD, openClaims, type Kiosk } from '../helpers/kiosk.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { hashAtItsCost } from '../helpers/quick-bcrypt.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
let kiosk: Kiosk
beforeEach(async () => {
  clinic = await clinicFixture()
  kiosk = await freshKiosk(clinic)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await clinic.close()
})

const create = (changes: Parameters<Kiosk['declare']>[0] = {}) =>
  kiosk.window.code('account.create', kiosk.declare(changes))
const patients = () =>
  clinic.db.read.selectFrom('patient').selectAll().orderBy('created_at', 'desc').execute()
const counts = async () => ({
  accounts: (await clinic.db.read.selectFrom('account').select('id').execute()).length,
  patients: (await patients()).length,
})
const { dependant } = childOf([])

describe('an account made at the kiosk', () => {
  test('takes the year alone of whoever does not know the day, and asks for one that has come of age', async () => {
    expect(await create({ birthDate: '2009' })).toBe('adult-needed')
    expect(await create({ birthDate: '2008' })).toBe('adult-needed')
    expect(await create({ birthDate: '2027' })).toBe('birth-date-future')
    expect(await create({ birthDate: 'unknown' })).toBe('invalid')
    expect(await create({ birthDate: '2007', dependants: [{ ...dependant, birthDate: '2019' }] })).toBe('ok')
    const people = await kiosk.window.ask('account.patients', {})
    expect(people.map(({ birthDate }) => birthDate).toSorted()).toEqual(['2007', '2019'])
    expect(
      await kiosk.window.code('account.add-dependant', kiosk.declareDependant({ birthDate: '2020' })),
    ).toBe('ok')
  })

  test('is ready at once: signed in, with the person to book for', async () => {
    const result = await kiosk.window.ask(
      'account.create',
      kiosk.declare({ socialName: 'Rita Lopes', email: 'Rita@Exemplo.com.br' }),
    )
    expect(result).toEqual({
      state: 'active',
      accountNumber: expect.stringMatching(/^[1-9]\d{7}$/u) as string,
    })
    const people = await kiosk.window.ask('account.patients', {})
    expect(people).toMatchObject([{ name: 'Rita Lopes', relationship: 'self', birthDate: '1990-03-15' }])
    expect(await kiosk.window.ask('account.read', {})).toMatchObject({
      displayName: 'Rita Lopes',
      cpf: CPFS[0],
      email: 'rita@exemplo.com.br',
      userName: result.accountNumber,
      confirmed: false,
    })
    const [patient] = (await patients()).filter(({ name }) => name === 'Rita de Cássia Lopes')
    expect(patient).toMatchObject({
      status: 'provisional',
      sex_at_birth: 'unknown',
      cpf: CPFS[0],
      mother_name: 'Neusa Lopes',
    })
    const wish = {
      patientId: people[0]?.patientId ?? '',
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
    }
    expect(await kiosk.window.code('visit.book', { ...wish, ...when('2026-11-24T08:00') })).toBe('ok')

    await kiosk.window.ask('session.sign-out', {})
    // Whose the CPF and the e-mail are is not known yet.
    for (const identifier of [CPFS[0], '529.982.247-25', 'rita@exemplo.com.br'])
      expect(await kiosk.window.code('session.sign-in', { identifier, password: KIOSK_PASSWORD })).toBe(
        'credentials',
      )
    // Three wrong tries at one window: it waits.
    clinic.tick(60_000)
    const identifier = result.accountNumber
    expect(await kiosk.window.ask('session.sign-in', { identifier, password: KIOSK_PASSWORD })).toEqual({
      state: 'active',
    })
    const created = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('event', '=', 'account.created')
      .executeTakeFirstOrThrow()
    expect(created.patient_ids).toBe(JSON.stringify([patient?.id]))
    expect(created.account_id).not.toBeNull()
  })

  test('holds dependants, for whom the guardian accepts the terms', async () => {
    await kiosk.window.ask(
      'account.create',
      kiosk.declare({
        dependants: [dependant, { ...dependant, name: 'Caio Lopes', birthDate: '2021-02-02' }],
      }),
    )
    const people = await kiosk.window.ask('account.patients', {})
    expect(people.map(({ name, relationship }) => [name, relationship])).toEqual([
      ['Rita de Cássia Lopes', 'self'],
      ['Lia Lopes', 'mother'],
      ['Caio Lopes', 'mother'],
    ])
    const accepted = await kiosk.window.ask('terms.accepted', {})
    expect(new Set(accepted.map(({ forPatientId }) => forPatientId))).toEqual(
      new Set([null, people[1]?.patientId, people[2]?.patientId]),
    )
    expect(
      await kiosk.window.code('account.add-dependant', kiosk.declareDependant({ birthDate: '2027-01-01' })),
    ).toBe('birth-date-future')
    for (let more = 0; more < 6; more += 1)
      await kiosk.window.ask(
        'account.add-dependant',
        kiosk.declareDependant({ name: `Filho ${'abcdef'[more] ?? ''}` }),
      )
    expect(
      await kiosk.window.code('account.add-dependant', kiosk.declareDependant({ name: 'Mais Um' })),
    ).toBe('too-many')
  })

  test('a dependant who comes later has the terms accepted for him too, in the words now in force', async () => {
    await kiosk.window.ask('account.create', kiosk.declare())
    const old = kiosk.documents.map(({ id }) => ({ id, hash: '0'.repeat(64) }))
    expect(
      await kiosk.window.code('account.add-dependant', {
        ...kiosk.declareDependant(),
        acceptedDocuments: old,
      }),
    ).toBe('terms-changed')
    expect(await kiosk.window.ask('account.patients', {})).toHaveLength(1)
    const { patientId } = await kiosk.window.ask('account.add-dependant', kiosk.declareDependant())
    const accepted = await kiosk.window.ask('terms.accepted', {})
    const forHim = accepted.filter(({ forPatientId }) => forPatientId === patientId)
    expect(forHim.map(({ hash }) => hash).sort()).toEqual(kiosk.documents.map(({ hash }) => hash).sort())
  })

  test('is for adults, who were born, with a password worth the name', async () => {
    expect(await create({ birthDate: '2008-11-24' })).toBe('adult-needed')
    expect(await create({ birthDate: '2027-01-01' })).toBe('birth-date-future')
    expect(await create({ birthDate: '1905-01-01' })).toBe('invalid')
    expect(await create({ dependants: [{ ...dependant, birthDate: '1905' }] })).toBe('invalid')
    expect(await create({ dependants: [{ ...dependant, birthDate: '2026-11-24' }] })).toBe(
      'birth-date-future',
    )
    expect(await create({ password: 'Senha12345' })).toBe('password-weak')
    expect(await create({ password: 'RitadeCassiaLopes' })).toBe('password-weak')
    expect(await create({ cpf: '111.111.111-11' })).toBe('invalid')
    expect(await create({ acceptedDocuments: [] })).toBe('invalid')
    const [first = { id: '', hash: '' }] = kiosk.documents
    expect(await create({ acceptedDocuments: [first] })).toBe('terms-changed')
    expect(await counts()).toEqual({ accounts: 6, patients: 4 })
    expect(await create({ birthDate: '2008-11-23' })).toBe('ok')
  })

  test('hears at the step of the password what would be refused at the end, and nothing of it is kept', async () => {
    const weigh = async (password: string, personal: string[] = []) =>
      (await kiosk.window.ask('account.weigh-password', { password, personal })).weakness
    expect(await weigh('aaaaaaaaaa')).toBe('password-common')
    expect(await weigh('Senha12345')).toBe('password-common')
    expect(await weigh('RitadeCassiaLopes', ['Rita de Cássia Lopes'])).toBe('password-personal')
    expect(await weigh(KIOSK_PASSWORD, ['Rita de Cássia Lopes', ''])).toBeNull()
    expect(await counts()).toEqual({ accounts: 6, patients: 4 })
  })

  test('keeps nobody’s CPF from him: a second one with the same is another account, and neither signs in by it', async () => {
    const first = await kiosk.window.ask('account.create', kiosk.declare({ email: 'rita@exemplo.com.br' }))
    const other = await freshKiosk(clinic)
    const second = await other.window.ask('account.create', other.declare({ email: 'rita@exemplo.com.br' }))
    expect(second.accountNumber).not.toBe(first.accountNumber)
    for (const { accountNumber: identifier } of [first, second])
      expect(await other.window.code('session.sign-in', { identifier, password: KIOSK_PASSWORD })).toBe('ok')
  })
})

describe('somebody like a patient whom the clinic knows', () => {
  const KNOWN = { name: 'Rita Lopes', birthDate: '1990-03-15', cpf: CPFS[0], motherName: 'Neusa Lopes' }
  let known: string
  beforeEach(async () => {
    known = await writing(clinic.db, (tx) =>
      addPatient(tx, { ...KNOWN, cpfMissingReason: null, phone: '+5511987654321' }),
    )
    const wish = { patientId: known, practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit }
    await clinic.as('livia').ask('visit.book', { ...wish, ...when('2026-11-25T08:00') })
  })

  test.each([
    ['the same CPF', {}],
    [
      'another name with the same CPF',
      { name: 'Completamente Outra', birthDate: '1971-01-01', motherName: null },
    ],
    ['the same birthday and first name', { cpf: CPFS[1], name: 'Rita Alves', motherName: null }],
    ['the same birthday and mother', { cpf: CPFS[1], name: 'Outra Pessoa' }],
  ])('by %s sees the same screens and nothing of the chart', async (what, changes) => {
    // Two different CPFs are two people: for the likeness without one the clinic does not know it.
    if (!what.includes('CPF')) clinic.db.raw.prepare('UPDATE patient SET cpf = NULL WHERE id = ?').run(known)
    const result = await kiosk.window.call('account.create', kiosk.declare(changes))
    expect(result).toMatchObject({ ok: true, value: { state: 'active' } })
    const people = await kiosk.window.ask('account.patients', {})
    expect(people).toHaveLength(1)
    expect(people[0]?.patientId).not.toBe(known)
    expect(await kiosk.window.ask('visit.mine', {})).toEqual({ next: [], past: [] })
    const wish = {
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when('2026-11-24T09:00'),
    }
    expect(await kiosk.window.code('visit.book', { ...wish, patientId: known })).toBe('not-found')
    expect(await kiosk.window.code('visit.book', { ...wish, patientId: people[0]?.patientId ?? '' })).toBe(
      'ok',
    )
    const claims = await openClaims(clinic)
    expect(
      claims.map(({ declared, candidates }) => [
        declared.id,
        declared.status,
        candidates.map(({ id }) => id),
      ]),
    ).toEqual([[people[0]?.patientId, 'provisional', [known]]])
  })

  test('costs the same hash as a stranger: each account has one of the full cost, and no two are alike', async () => {
    hashAtItsCost()
    for (const [cpf, name] of [
      [CPFS[0], 'Rita Lopes'],
      [CPFS[1], 'Zilda Moura'],
      [CPFS[2], 'Vera Pinho'],
    ] as const) {
      const fresh = await freshKiosk(clinic)
      const declared = fresh.declare({ cpf, name, motherName: null })
      expect(await fresh.window.code('account.create', declared)).toBe('ok')
    }
    const rows = await clinic.db.read
      .selectFrom('account')
      .select('password_hash as hash')
      .where('wanted_cpf', 'in', [CPFS[0], CPFS[1], CPFS[2]])
      .execute()
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(3)
    for (const { hash } of rows) expect(hash).toMatch(/^\$2[aby]\$12\$/u)
  })

  test('and so are dependants', async () => {
    const child = kiosk.declareDependant({ name: 'Rita Lopes', birthDate: '1990-03-15' })
    const { patientId } = await clinic.as('joana').ask('account.add-dependant', child)
    const [claim] = await openClaims(clinic)
    expect(claim?.declared.id).toBe(patientId)
    expect(claim?.candidates.map(({ id }) => id)).toEqual([known])
  })
})

test('the account made last at a window is the one signed in there', async () => {
  await create()
  expect(await create({ cpf: CPFS[1] })).toBe('ok')
  expect((await kiosk.window.ask('account.read', {})).cpf).toBe(CPFS[1])
})

describe('a colleague who is a patient too', () => {
  const colleague = async () => {
    clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'patient')`).run(clinic.accounts.livia)
    const window = clinic.window('totem', 'kiosk')
    const { state } = await window.ask('session.sign-in', { identifier: 'livia', password: PASSWORD })
    if (state === 'terms') await window.ask('terms.accept', { documents: [...kiosk.documents] })
    return window
  }
  const emailOf = async (person: Person, email?: string | null) => {
    const { displayName, phone, version, ...own } = await person.ask('account.read', {})
    if (email === undefined) return own.email
    await person.ask('account.update', { displayName, phone, version, email })
    return email
  }

  test('sees and saves at her desk what signs in, never what she only wished at a kiosk', async () => {
    const window = await colleague()
    const livia = clinic.as('livia')
    const before = await emailOf(livia)
    await emailOf(window, 'a@exemplo.com.br')
    expect(await emailOf(window)).toBe('a@exemplo.com.br')
    expect(await emailOf(livia)).toBe(before)
    await emailOf(livia, 'b@exemplo.com.br')
    expect([await emailOf(livia), await emailOf(window)]).toEqual(['b@exemplo.com.br', 'b@exemplo.com.br'])
  })
})
