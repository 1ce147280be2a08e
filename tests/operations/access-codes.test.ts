import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { recordStatements } from '../helpers/statements.ts'

const NEXT = 'jaboticaba madura 7'
const DAY_MS = 24 * 3_600_000

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const codeFor = (who: Who) =>
  who === 'joana' || who === 'hugo'
    ? clinic.as('livia').ask('claim.issue-code', {
        accountId: clinic.accounts[who],
        patientId: clinic.patients[who],
        photoIdChecked: true,
      })
    : clinic.as('sueli').ask('staff.issue-code', { accountId: clinic.accounts[who] })
const desk = (windowId = 'w1') => clinic.window(windowId, 'reception')
const signIn = (identifier: string, password: string, windowId = 'w1') =>
  desk(windowId).code('session.sign-in', { identifier, password })

describe('a one-time code', () => {
  test.each(['livia', 'joana'] as const)(
    'of %s ends the one that still opened, and says so; none is said that opens no more',
    async (who) => {
      const first = await codeFor(who)
      expect(first.replaced).toBe(false)
      const second = await codeFor(who)
      expect(second.replaced).toBe(true)
      clinic.tick(24 * 3_600_000)
      expect((await codeFor(who)).replaced).toBe(false)
    },
  )

  test('opens once, to nothing but a new password', async () => {
    const { code, expiresAt } = await codeFor('livia')
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u)
    expect(expiresAt).toBe('2026-11-24T13:04:00.000Z')
    expect(await desk().ask('session.sign-in', { identifier: 'livia', password: code })).toEqual({
      state: 'new-password',
    })
    expect(await desk().code('agenda.day', { date: '2026-11-23' })).toBe('held')
    expect(await desk().code('account.read', {})).toBe('held')
    expect(await desk().code('patient.search', { text: 'ana' })).toBe('held')
    expect(await signIn('livia', code, 'w2')).toBe('code-spent')

    expect(await desk().ask('account.change-password', { current: null, next: NEXT })).toEqual({
      state: 'active',
    })
    expect(await desk().code('agenda.day', { date: '2026-11-23' })).toBe('ok')
    expect(await signIn('livia', code, 'w3')).toBe('code-spent')
    expect(await signIn('livia', PASSWORD, 'w4')).toBe('credentials')
    clinic.tick(15_000)
    expect(await signIn('livia', NEXT, 'w5')).toBe('ok')
  })

  test('opens its own window again after a lock, until a password takes its place', async () => {
    const { code } = await codeFor('livia')
    await signIn('livia', code)
    await desk().ask('session.lock', { reason: 'idle' })
    expect(await desk().code('session.unlock', { password: 'XXXX-XXXX-XXXX' })).toBe('credentials')
    await desk().ask('session.unlock', { password: code })
    await desk().ask('account.change-password', { current: null, next: NEXT })
    await desk().ask('session.lock', { reason: 'idle' })
    expect(await desk().code('session.unlock', { password: code })).toBe('credentials')
    expect(await desk().code('session.unlock', { password: NEXT })).toBe('ok')
  })

  test('is used up although nobody chose a password after it', async () => {
    const { code } = await codeFor('livia')
    expect(await signIn('livia', code)).toBe('ok')
    await desk().ask('session.sign-out', {})
    expect(await signIn('livia', code)).toBe('code-spent')
  })

  test('is good for a day', async () => {
    const { code } = await codeFor('livia')
    clinic.tick(DAY_MS - 1)
    expect(await signIn('livia', code)).toBe('ok')
    const { code: late } = await codeFor('livia')
    clinic.tick(DAY_MS)
    expect(await signIn('livia', late, 'w2')).toBe('code-spent')
  })

  test('dies when another is issued', async () => {
    const { code: first } = await codeFor('livia')
    const { code: second } = await codeFor('livia')
    expect(await signIn('livia', first)).toBe('code-spent')
    expect(await signIn('livia', second)).toBe('ok')
  })

  test('that is over says so to whoever has it, and to nobody else, by nothing that can be seen or measured', async () => {
    const { code } = await codeFor('livia')
    clinic.tick(DAY_MS)
    const { code: others } = await codeFor('joana')
    const tried = async (identifier: string, password: string, windowId: string) => {
      const statements = recordStatements(clinic.db)
      const compare = vi.spyOn(bcrypt, 'compare')
      const answer = await signIn(identifier, password, windowId)
      const reads = statements.taken().filter((one) => /^select/iu.test(one) && one.includes('one_time_code'))
      const work = { reads, compares: compare.mock.calls.length }
      statements.end()
      compare.mockRestore()
      return { answer, work }
    }
    const known = await tried('livia', 'XXXX-XXXX-XXXX', 'w2')
    const unknown = await tried('ninguem', code, 'w3')
    expect([known.answer, unknown.answer]).toEqual(['credentials', 'credentials'])
    expect(known.work).toEqual({ reads: [expect.any(String)], compares: 1 })
    expect(unknown.work).toEqual(known.work)
    expect((await tried('livia', others, 'w4')).answer).toBe('credentials')
    const told = () =>
      clinic.db.raw.prepare(`SELECT sum(count) FROM access_notice WHERE kind = 'tries-failed'`).pluck().get()
    const before = told()
    const spent = await tried('livia', code, 'w5')
    expect(spent.answer).toBe('code-spent')
    expect(spent.work).toEqual(known.work)
    // Counted like any try, and no wrong password in anybody's notices.
    expect(told()).toBe(before)
    expect(await signIn('livia', PASSWORD, 'w7')).toBe('wait')
  })

  test('is forgiven its case, its dashes and its look-alike letters', async () => {
    const { code } = await codeFor('livia')
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await signIn('livia', typed)).toBe('ok')
  })

  test('opens in spite of the wait that somebody else has caused', async () => {
    for (let guess = 0; guess < 4; guess += 1) await signIn('livia', 'não é esta senha')
    expect(await signIn('livia', PASSWORD)).toBe('wait')
    const { code } = await codeFor('livia')
    expect(await signIn('livia', PASSWORD)).toBe('wait')
    expect(await signIn('livia', code)).toBe('ok')
  })

  test('opens its own account only', async () => {
    const { code } = await codeFor('livia')
    expect(await signIn('sueli', code)).toBe('credentials')
    expect(await signIn('ninguem', code)).toBe('credentials')
  })

  test('ends what was open with the account', async () => {
    const joana = clinic.as('joana')
    expect(await joana.code('visit.mine', {})).toBe('ok')
    await codeFor('joana')
    expect(await joana.code('visit.mine', {})).toBe('signed-out')
  })

  test('is nowhere in the database, nor in the trail', async () => {
    const { code } = await codeFor('livia')
    await signIn('livia', code)
    const tables = ['one_time_code', 'audit_event', 'account', 'sign_in_attempt'] as const
    for (const table of tables) {
      const rows = JSON.stringify(await clinic.db.read.selectFrom(table).selectAll().execute())
      expect(rows).not.toContain(code)
      expect(rows).not.toContain(code.replaceAll('-', ''))
    }
  })

  test('does not open to a person who was deactivated meanwhile', async () => {
    const { code } = await codeFor('livia')
    clinic.db.raw.prepare('UPDATE account SET active = 0 WHERE id = ?').run(clinic.accounts.livia)
    expect(await signIn('livia', code)).toBe('credentials')
  })
})

describe('is issued', () => {
  test('by reception to patients, after a photo ID, and never to staff', async () => {
    const livia = clinic.as('livia')
    const issue = (accountId: string, photoIdChecked = true) =>
      livia.code('claim.issue-code', {
        accountId,
        patientId: clinic.patients.joana,
        photoIdChecked: photoIdChecked as true,
      })
    expect(await issue(clinic.accounts.joana)).toBe('ok')
    expect(await issue(clinic.accounts.joana, false)).toBe('invalid')
    expect(await issue(clinic.accounts.sueli)).toBe('staff-account')
    expect(await issue(clinic.accounts.livia)).toBe('staff-account')
    clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'patient')`).run(clinic.accounts.helena)
    expect(await issue(clinic.accounts.helena)).toBe('staff-account')
  })

  test('from the card of the account’s own person alone: the document that was seen is hers', async () => {
    const livia = clinic.as('livia')
    const { child, joana, teresa } = clinic.patients
    const { accounts } = await livia.ask('patient.read', { patientId: child })
    expect(accounts).toMatchObject([{ accountId: clinic.accounts.joana, relationship: 'mother' }])
    const issue = (patientId: string) =>
      livia.code('claim.issue-code', { accountId: clinic.accounts.joana, patientId, photoIdChecked: true })
    for (const other of [child, teresa]) expect(await issue(other)).toBe('not-found')
    expect(await issue(joana)).toBe('ok')
  })

  test('by an administrator to staff, but to nobody for himself, and not to patients', async () => {
    const sueli = clinic.as('sueli')
    const issue = (accountId: string) => sueli.code('staff.issue-code', { accountId })
    expect(await issue(clinic.accounts.livia)).toBe('ok')
    expect(await issue(clinic.accounts.sueli)).toBe('own-permissions')
    expect(await issue(clinic.accounts.joana)).toBe('not-found')
    expect(await issue(clinic.patients.joana)).toBe('not-found')
  })
})

describe('without a code', () => {
  test('a new password needs the old one', async () => {
    const livia = clinic.as('livia')
    expect(await livia.code('account.change-password', { current: null, next: NEXT })).toBe('credentials')
    expect(await livia.code('account.change-password', { current: 'não é esta', next: NEXT })).toBe(
      'credentials',
    )
    expect(await livia.code('account.change-password', { current: PASSWORD, next: NEXT })).toBe('ok')
  })

  test('the old one cannot be guessed at a signed-in window either', async () => {
    const livia = clinic.as('livia')
    const guess = () => livia.code('account.change-password', { current: 'não é esta', next: NEXT })
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([
      'credentials',
      'credentials',
      'credentials',
      'wait',
    ])
    expect(await livia.code('session.unlock', { password: PASSWORD })).toBe('wait')
    clinic.tick(15_000)
    expect(await livia.code('session.unlock', { password: PASSWORD })).toBe('ok')
  })
})
