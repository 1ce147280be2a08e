import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { kindId } from '../helpers/visit-kinds.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const member = (changes: Partial<Input<'staff.create'>> = {}): Input<'staff.create'> => ({
  displayName: 'Otávio Reis',
  userName: 'otavio',
  email: null,
  cpf: null,
  roles: ['reception'],
  practitionerId: null,
  ...changes,
})
const create = (changes: Partial<Input<'staff.create'>> = {}) =>
  clinic.as('sueli').code('staff.create', member(changes))
const update = (who: Who, changes: Partial<Input<'staff.update'>> = {}) =>
  clinic.as('sueli').code('staff.update', {
    accountId: clinic.accounts[who],
    roles: ['reception'],
    practitionerId: null,
    active: true,
    ...changes,
  })
const listed = async (accountId: string) =>
  (await clinic.as('sueli').ask('staff.list', {})).find((one) => one.accountId === accountId)

describe('a new member of staff', () => {
  test('comes in with the code and chooses a password', async () => {
    const { accountId, code } = await clinic.as('sueli').ask('staff.create', member({ userName: ' Otavio ' }))
    expect(await listed(accountId)).toEqual({
      accountId,
      displayName: 'Otávio Reis',
      userName: 'otavio',
      email: null,
      cpf: null,
      roles: ['reception'],
      practitionerId: null,
      active: true,
      lastSignInAt: null,
    })
    const desk = clinic.window('w1', 'reception')
    expect(await desk.ask('session.sign-in', { identifier: 'otavio', password: code })).toEqual({
      state: 'new-password',
    })
    await desk.ask('account.change-password', { current: null, next: 'jaboticaba madura 7' })
    expect(await desk.code('patient.search', { text: 'teresa' })).toBe('ok')
    expect((await listed(accountId))?.lastSignInAt).toBe('2026-11-23T13:04:00.000Z')
    const row = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('event', '=', 'staff.created')
      .executeTakeFirstOrThrow()
    expect([row.account_id, row.subject_id]).toEqual([clinic.accounts.sueli, accountId])
  })

  test('has a user name, an e-mail and a CPF that nobody else has', async () => {
    await clinic.as('sueli').ask('staff.create', member({ email: 'o@exemplo.com.br', cpf: '52998224725' }))
    expect(await create({ userName: 'LIVIA' })).toBe('user-name-taken')
    expect(await create({ userName: 'outro', email: 'O@Exemplo.com.br' })).toBe('email-taken')
    expect(await create({ userName: 'outro', cpf: '529.982.247-25' })).toBe('cpf-taken')
    expect(await create({ userName: 'outro' })).toBe('ok')
  })

  test('who is a doctor belongs to a professional of one’s own', async () => {
    const doctor = { roles: ['doctor'] as ['doctor'] }
    expect(await create(doctor)).toBe('practitioner-needed')
    expect(await create({ ...doctor, practitionerId: newId() })).toBe('practitioner-needed')
    expect(await create({ ...doctor, practitionerId: clinic.helena.id })).toBe('practitioner-taken')
    expect(await create({ practitionerId: clinic.helena.id })).toBe('practitioner-needed')
  })

  test('holds one staff role at least and none that staff cannot have', async () => {
    expect(await create({ roles: [] })).toBe('invalid')
    expect(await create({ roles: ['patient'] as never })).toBe('invalid')
    expect(await create({ userName: '1abc' })).toBe('invalid')
  })
})

describe('how somebody is called and signs in', () => {
  test('is corrected by the administration, and the old name opens no more', async () => {
    expect(await update('livia', { userName: ' Livia.Monteiro ', email: 'livia@exemplo.com.br' })).toBe('ok')
    expect(await listed(clinic.accounts.livia)).toMatchObject({
      userName: 'livia.monteiro',
      email: 'livia@exemplo.com.br',
    })
    const enter = (identifier: string) =>
      clinic.window('w7', 'reception').code('session.sign-in', { identifier, password: PASSWORD })
    expect(await enter('livia')).toBe('credentials')
    expect(await enter('livia.monteiro')).toBe('ok')
    // What is left out stays; an e-mail can be taken away.
    expect(await update('livia', { email: null })).toBe('ok')
    expect(await listed(clinic.accounts.livia)).toMatchObject({ userName: 'livia.monteiro', email: null })
    const changes = await clinic.db.read
      .selectFrom('account_change')
      .select('fields')
      .where('account_id', '=', clinic.accounts.livia)
      .execute()
    expect(changes[0]?.fields).toContain('livia.monteiro')
  })

  test('is nobody else’s', async () => {
    await clinic.as('sueli').ask('staff.create', member({ email: 'o@exemplo.com.br' }))
    expect(await update('livia', { userName: 'OTAVIO' })).toBe('user-name-taken')
    expect(await update('livia', { email: 'O@exemplo.com.br' })).toBe('email-taken')
  })
})

describe('permissions', () => {
  test('are never one’s own to change', async () => {
    expect(await update('sueli', { roles: ['admin', 'reception'] })).toBe('own-permissions')
    expect(await update('sueli', { roles: ['admin'], active: false })).toBe('own-permissions')
    expect((await listed(clinic.accounts.sueli))?.roles).toEqual(['admin'])
  })

  test('leave one active administrator, whoever asks', async () => {
    // Whoever asks is an administrator in this window only: the account has lost the role meanwhile.
    clinic.open.enter('hub:w1', {
      to: 'open',
      accountId: clinic.accounts.livia,
      roles: ['admin'],
      practitionerId: null,
      state: 'active',
    })
    const window = clinic.window('w1', 'admin')
    const last = { accountId: clinic.accounts.sueli, practitionerId: null }
    expect(await window.code('staff.update', { ...last, roles: ['reception'], active: true })).toBe(
      'last-administrator',
    )
    expect(await window.code('staff.update', { ...last, roles: ['admin'], active: false })).toBe(
      'last-administrator',
    )
    expect(await window.code('staff.update', { ...last, roles: ['admin', 'reception'], active: true })).toBe(
      'ok',
    )
    expect(
      await update('livia', { roles: ['admin'], second: { by: 'sheet', code: newRecoveryCode() } }),
    ).toBe('ok')
    expect(await window.code('staff.update', { ...last, roles: ['reception'], active: true })).toBe(
      'signed-out',
    )
  })

  test('of a doctor go with the professional', async () => {
    expect(await update('livia', { roles: ['doctor'] })).toBe('practitioner-needed')
    expect(await update('livia', { roles: ['doctor'], practitionerId: clinic.helena.id })).toBe(
      'practitioner-taken',
    )
    expect(await update('helena', { roles: ['reception'] })).toBe('ok')
    expect(await update('livia', { roles: ['doctor'], practitionerId: clinic.helena.id })).toBe('ok')
  })

  test('of a patient stay with a person who also works here', async () => {
    clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'patient')`).run(clinic.accounts.livia)
    const second = { by: 'sheet', code: newRecoveryCode() } as const
    expect(await update('livia', { roles: ['reception', 'admin'], second })).toBe('ok')
    const roles = await clinic.db.read
      .selectFrom('account_role')
      .select('role')
      .where('account_id', '=', clinic.accounts.livia)
      .execute()
    expect(roles.map(({ role }) => role).sort()).toEqual(['admin', 'patient', 'reception'])
  })

  test('of patients are not given here', async () => {
    expect(await update('joana')).toBe('not-found')
    expect(await update('livia', { accountId: clinic.patients.teresa })).toBe('not-found')
  })

  test('of somebody who left are kept with the account, which is never deleted', async () => {
    expect(await update('livia', { active: false })).toBe('ok')
    expect(
      await clinic
        .window('w1', 'reception')
        .code('session.sign-in', { identifier: 'livia', password: PASSWORD }),
    ).toBe('credentials')
    expect(await listed(clinic.accounts.livia)).toMatchObject({ active: false, roles: ['reception'] })
    expect(() =>
      clinic.db.raw.prepare('DELETE FROM account WHERE id = ?').run(clinic.accounts.livia),
    ).toThrow('append-only')
    expect(await update('livia', { active: true })).toBe('ok')
    expect(
      await clinic
        .window('w2', 'reception')
        .code('session.sign-in', { identifier: 'livia', password: PASSWORD }),
    ).toBe('ok')
  })
})

describe('the first professional', () => {
  const card = (councilNumber: string): Input<'practitioner.create'>['practitioner'] => ({
    name: 'Sueli Camargo',
    treatment: 'Dra. Sueli',
    council: 'CRM',
    councilNumber,
    councilState: 'SP',
    rqe: null,
    specialty: 'Clínica médica',
    roomId: null,
    hours: [],
    visitTypes: [{ kindId: kindId(clinic.db, 'Consulta'), minutes: 30, bookableByPatient: true }],
  })

  test('may be the administrator, but only the first', async () => {
    const sueli = clinic.as('sueli')
    expect(await sueli.code('practitioner.create', { practitioner: card('1'), mine: true })).toBe(
      'own-permissions',
    )
    expect(await sueli.ask('practitioner.list', {})).toHaveLength(2)
    expect(await sueli.code('practitioner.create', { practitioner: card('1'), mine: false })).toBe('ok')
  })
})

describe('one’s own account', () => {
  test('is changed over what was last seen, and by nobody else', async () => {
    const livia = clinic.as('livia')
    const { version } = await livia.ask('account.read', {})
    const change = {
      displayName: 'livia',
      email: 'Livia@Exemplo.com.br ',
      phone: '(11) 98765-4321',
      version,
    }
    expect(await livia.ask('account.update', change)).toEqual({ version: version + 1 })
    expect(await livia.code('account.update', change)).toBe('stale')
    expect(await livia.ask('account.read', {})).toMatchObject({
      displayName: 'livia',
      email: 'livia@exemplo.com.br',
      phone: '+5511987654321',
    })
    const helena = clinic.as('helena')
    expect(await helena.code('account.update', { ...change, displayName: 'helena', version: 1 })).toBe(
      'email-taken',
    )
  })
})

describe('the clinic’s own data', () => {
  const data: Input<'clinic.update'>['clinic'] = {
    name: 'Clínica Nova',
    cnpj: null,
    cpf: null,
    cnes: null,
    phone: null,
    street: null,
    city: null,
    state: 'AM',
    postalCode: null,
    timeZone: 'America/Manaus',
  }

  test('move its clock with its zone', async () => {
    const sueli = clinic.as('sueli')
    expect((await sueli.ask('session.current', {})).now).toBe('2026-11-23T10:04')
    await sueli.ask('clinic.update', { clinic: data, idleLockMinutes: 3 })
    expect(await sueli.ask('session.current', {})).toMatchObject({
      now: '2026-11-23T09:04',
      idleLockMinutes: 3,
    })
  })

  test('cannot be given a zone that stops every clock', async () => {
    const sueli = clinic.as('sueli')
    for (const timeZone of ['Neverland/Nowhere', 'America/Sao', 'UTC', '', 'America/Sao_Paulo\0'])
      expect(await sueli.code('clinic.update', { clinic: { ...data, timeZone }, idleLockMinutes: 5 })).toBe(
        'invalid',
      )
    expect(await sueli.code('session.current', {})).toBe('ok')
  })
})
