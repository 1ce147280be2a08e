import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { addAdministrator, byNuno, bySheet, type Second } from '../helpers/administrators.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'

const NEXT = 'jaboticaba madura 7'
const WRONG = 'não é esta senha'

let clinic: ClinicFixture
/** A second administrator, another person. */
let nuno: string
beforeEach(async () => {
  clinic = await clinicFixture()
  nuno = await addAdministrator(clinic, 'nuno', 'Nuno Farias')
})
afterEach(() => clinic.close())

const issue = (second?: Second, accountId = clinic.accounts.helena) =>
  clinic.as('sueli').code('staff.issue-code', { accountId, ...(second ? { second } : {}) })
const noticesOf = async (who: 'sueli' | 'helena' | 'livia') => clinic.as(who).ask('account.notices', {})
const comeIn = (
  identifier: string,
  password: string,
  station: 'reception' | 'doctor' | 'admin',
  windowId: string,
) => clinic.window(windowId, station).code('session.sign-in', { identifier, password })

describe('a code for whoever opens charts or gives access', () => {
  test('is not one administrator’s to issue', async () => {
    const helena = clinic.as('helena')
    expect(await issue()).toBe('second-needed')
    expect(await issue(undefined, nuno)).toBe('second-needed')
    expect(await helena.code('agenda.day', { date: MONDAY })).toBe('ok')
    const codes = await clinic.db.read.selectFrom('one_time_code').selectAll().execute()
    expect(codes).toEqual([])
  })

  test.each(['administrator', 'sheet', 'person'] as const)('is issued with a second one: %s', async (by) => {
    const second = {
      administrator: byNuno,
      sheet: bySheet(),
      person: { by: 'person', password: PASSWORD } as const,
    }[by]
    expect(await issue(second)).toBe('ok')
  })

  test('not with a wrong password of his, nor a sheet that is none, nor another person’s proof', async () => {
    expect(await issue({ ...byNuno, password: WRONG })).toBe('second-wrong')
    expect(await issue({ by: 'administrator', identifier: 'livia', password: PASSWORD })).toBe('second-wrong')
    expect(await issue({ by: 'sheet', code: 'ABCD-EFGH' })).toBe('sheet-wrong')
    clinic.tick(30_000)
    expect(await issue({ by: 'person', password: WRONG })).toBe('second-wrong')
  })

  test('guesses at a second person’s password or at the sheet are slowed like any other', async () => {
    clinic.as('sueli')
    const sheet = () =>
      clinic.window('sueli', 'admin').code('staff.issue-code', {
        accountId: clinic.accounts.helena,
        second: { by: 'sheet', code: 'ABCD-EFGH' },
      })
    expect([await sheet(), await sheet(), await sheet(), await sheet()]).toEqual([
      'sheet-wrong',
      'sheet-wrong',
      'sheet-wrong',
      'wait',
    ])
  })

  test('two accounts of one person are one person', async () => {
    expect(await issue({ by: 'administrator', identifier: 'sueli', password: PASSWORD })).toBe('same-person')
    const set = (column: string, one: string, other: string) => {
      clinic.db.raw.prepare(`UPDATE account SET ${column} = ? WHERE id = ?`).run(one, clinic.accounts.sueli)
      clinic.db.raw.prepare(`UPDATE account SET ${column} = ? WHERE id = ?`).run(other, nuno)
    }
    set('display_name', 'Dra. Sueli de Araújo', 'ARAUJO, Sueli')
    expect(await issue(byNuno)).toBe('same-person')
    set('display_name', 'Sueli Araújo', 'Nuno Farias')
    expect(await issue(byNuno)).toBe('ok')
  })

  test('control: reception’s is issued by one alone, as before', async () => {
    expect(await issue(undefined, clinic.accounts.livia)).toBe('ok')
  })

  test('where there is one administrator a doctor gets back in with the sheet', async () => {
    clinic.db.raw.prepare('UPDATE account SET active = 0 WHERE id = ?').run(nuno)
    const { code } = await clinic
      .as('sueli')
      .ask('staff.issue-code', { accountId: clinic.accounts.helena, second: bySheet() })
    expect(await comeIn('helena', code, 'doctor', 'd1')).toBe('ok')
  })
})

describe('nor is the way around it', () => {
  const puppet = { displayName: 'Otávio Reis', userName: 'otavio', email: null, cpf: null }

  test('another administrator made for the purpose', async () => {
    const sueli = clinic.as('sueli')
    const admin = { ...puppet, roles: ['admin' as const], practitionerId: null }
    expect(await sueli.code('staff.create', admin)).toBe('second-needed')
    const { accountId } = await sueli.ask('staff.create', { ...admin, roles: ['reception'] })
    const raise = { accountId, roles: ['admin' as const], practitionerId: null, active: true }
    expect(await sueli.code('staff.update', raise)).toBe('second-needed')
    // Who made the account chose its password too.
    expect(await sueli.code('staff.update', { ...raise, second: { by: 'person', password: PASSWORD } })).toBe(
      'second-wrong',
    )
    expect(await sueli.code('staff.update', { ...raise, second: bySheet() })).toBe('ok')
  })

  test('a role that is taken and given back: everybody hears of the taking, and the giving takes two', async () => {
    const clerk = merging(clinic)
    await clerk.seeAndSign(
      await clerk.book(clinic.patients.teresa, `${MONDAY}T10:30`),
      clinic.patients.teresa,
    )
    const sueli = clinic.as('sueli')
    const helena = { accountId: clinic.accounts.helena, active: true }
    await sueli.ask('staff.update', { ...helena, roles: ['reception'], practitionerId: null })
    for (const who of ['sueli', 'helena'] as const)
      expect(await noticesOf(who)).toMatchObject([{ kind: 'access-taken', own: who === 'helena' }])
    const doctor = { ...helena, roles: ['doctor' as const], practitionerId: clinic.helena.id }
    const person = { by: 'person' as const, password: PASSWORD }
    expect(await sueli.code('staff.update', { ...doctor, second: person })).toBe('second-wrong')
  })

  test('the name of a professional who has written, given to another account', async () => {
    const clerk = merging(clinic)
    await clerk.seeAndSign(
      await clerk.book(clinic.patients.teresa, `${MONDAY}T10:30`),
      clinic.patients.teresa,
    )
    const sueli = clinic.as('sueli')
    const helena = { accountId: clinic.accounts.helena, active: true }
    await sueli.ask('staff.update', { ...helena, roles: ['reception'], practitionerId: null })
    const doctor = { roles: ['doctor' as const], practitionerId: clinic.helena.id }
    expect(await sueli.code('staff.create', { ...puppet, ...doctor })).toBe('second-needed')
    expect(
      await sueli.code('staff.update', { accountId: clinic.accounts.livia, active: true, ...doctor }),
    ).toBe('second-needed')
    expect(await sueli.code('staff.update', { ...helena, ...doctor })).toBe('second-needed')
    expect(await sueli.code('staff.update', { ...helena, ...doctor, second: bySheet() })).toBe('ok')
  })

  test('a code from before the roles', async () => {
    const sueli = clinic.as('sueli')
    const { accountId, code } = await sueli.ask('staff.create', {
      ...puppet,
      roles: ['reception'],
      practitionerId: null,
    })
    const raise = { accountId, roles: ['admin' as const], practitionerId: null, active: true }
    await sueli.ask('staff.update', { ...raise, second: byNuno })
    expect(await comeIn('otavio', code, 'admin', 'a1')).toBe('code-spent')
  })

  test('a professional where there are charts to open', async () => {
    const sueli = clinic.as('sueli')
    const renato = { accountId: clinic.accounts.renato, active: true }
    await sueli.ask('staff.update', { ...renato, roles: ['reception'], practitionerId: null })
    const doctor = { roles: ['doctor' as const], practitionerId: clinic.renato.id }
    const clerk = merging(clinic)
    const { teresa } = clinic.patients
    await clerk.seeAndSign(await clerk.book(teresa, `${MONDAY}T10:30`), teresa)
    expect(await sueli.code('staff.create', { ...puppet, ...doctor })).toBe('second-needed')
    expect(await sueli.code('staff.create', { ...puppet, ...doctor, second: byNuno })).toBe('ok')
  })

  test('control: a professional of a clinic without any gets an account from one', async () => {
    const sueli = clinic.as('sueli')
    const renato = { accountId: clinic.accounts.renato, active: true }
    await sueli.ask('staff.update', { ...renato, roles: ['reception'], practitionerId: null })
    const doctor = { roles: ['doctor' as const], practitionerId: clinic.renato.id }
    expect(await sueli.code('staff.create', { ...puppet, ...doctor })).toBe('ok')
  })
})

describe('a one-time code dies', () => {
  test('when the password is changed with the old one', async () => {
    const { code } = await clinic.as('sueli').ask('staff.issue-code', { accountId: clinic.accounts.livia })
    expect(await comeIn('livia', PASSWORD, 'reception', 'w1')).toBe('ok')
    const here = clinic.window('w1', 'reception')
    await here.ask('account.change-password', { current: PASSWORD, next: NEXT })
    expect(await comeIn('livia', code, 'reception', 'w2')).toBe('code-spent')
    expect(await comeIn('livia', NEXT, 'reception', 'w2')).toBe('ok')
  })

  test('when the account is put out of use, and does not come back with it', async () => {
    const sueli = clinic.as('sueli')
    const { code } = await sueli.ask('staff.issue-code', { accountId: clinic.accounts.livia })
    const livia = { accountId: clinic.accounts.livia, roles: ['reception' as const], practitionerId: null }
    await sueli.ask('staff.update', { ...livia, active: false })
    await sueli.ask('staff.update', { ...livia, active: true })
    expect(await comeIn('livia', code, 'reception', 'w1')).toBe('code-spent')
    expect(await comeIn('livia', PASSWORD, 'reception', 'w2')).toBe('ok')
  })
})

describe('a professional put out of use', () => {
  async function putOut(active = false) {
    const sueli = clinic.as('sueli')
    const card = (await sueli.ask('practitioner.list', {})).find(({ id }) => id === clinic.helena.id)
    if (!card) throw new Error('she is there')
    const { id: practitionerId, active: _active, room: _room, visitTypes, ...rest } = card
    const practitioner = {
      ...rest,
      hours: [],
      visitTypes: visitTypes.map(({ kindId, minutes, bookableByPatient }) => ({
        kindId,
        minutes,
        bookableByPatient,
      })),
    } as Input<'practitioner.update'>['practitioner']
    await sueli.ask('practitioner.update', { practitionerId, practitioner, active })
  }

  test('is out at once, code and password too, and back when in use again', async () => {
    const helena = clinic.as('helena')
    const sueli = clinic.as('sueli')
    const { code } = await sueli.ask('staff.issue-code', {
      accountId: clinic.accounts.helena,
      second: byNuno,
    })
    expect(await comeIn('helena', PASSWORD, 'doctor', 'd1')).toBe('ok')
    await putOut()
    expect(await clinic.window('d1', 'doctor').code('agenda.day', { date: MONDAY })).toBe('signed-out')
    expect(await helena.code('agenda.day', { date: MONDAY })).toBe('signed-out')
    expect(await comeIn('helena', code, 'doctor', 'd2')).toBe('credentials')
    expect(await comeIn('helena', PASSWORD, 'doctor', 'd3')).toBe('credentials')
    await putOut(true)
    expect(await comeIn('helena', PASSWORD, 'doctor', 'd4')).toBe('ok')
  })

  test('who is something else too stays that', async () => {
    clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'reception')`).run(clinic.accounts.helena)
    await putOut()
    expect(await comeIn('helena', PASSWORD, 'doctor', 'd1')).toBe('wrong-station')
    expect(await comeIn('helena', PASSWORD, 'reception', 'r1')).toBe('ok')
    const desk = clinic.window('r1', 'reception')
    expect(await desk.code('agenda.day', { date: MONDAY })).toBe('ok')
    expect((await desk.ask('session.current', {})).account?.roles).toBeDefined()
    expect(
      await clinic.window('r1', 'doctor').code('record.cover', { patientId: clinic.patients.teresa }),
    ).toBe('denied')
  })
})

test('a second person that failed stands in the trail with the account it was for', async () => {
  const sueli = clinic.as('sueli')
  await sueli.code('staff.issue-code', {
    accountId: clinic.accounts.helena,
    second: { by: 'sheet', code: 'ABCD-EFGH' },
  })
  await sueli.code('staff.issue-code', { accountId: clinic.accounts.helena })
  const rows = clinic.db.raw
    .prepare(`SELECT code, subject_id FROM audit_event WHERE event = 'staff.code-issued' ORDER BY seq`)
    .all()
  expect(rows).toEqual([
    { code: 'sheet-wrong', subject_id: clinic.accounts.helena },
    { code: 'second-needed', subject_id: clinic.accounts.helena },
  ])
})
