import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { childOf, CPFS, freshKiosk } from '../helpers/kiosk.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { recordStatements } from '../helpers/statements.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  await freshKiosk(clinic)
})
afterEach(() => {
  vi.restoreAllMocks()
  return clinic.close()
})

const { dependant } = childOf([])

describe('whether the clinic or an account knows somebody', () => {
  const NAMES = [
    'Rita de Cássia Lopes',
    'Vera de Fátima Pinho',
    'Zilda de Jesus Moura',
    'Nair de Castro Prado',
  ] as const
  const EMAILS = ['a@exemplo.com.br', 'b@exemplo.com.br', 'c@exemplo.com.br', 'd@exemplo.com.br'] as const
  /** A stranger, a patient, one who has an account by CPF, one who has it by e-mail. */
  const PEOPLE = ['a stranger', 'a patient', 'an account’s CPF', 'an account’s e-mail'] as const

  beforeEach(async () => {
    await writing(clinic.db, (tx) =>
      addPatient(tx, {
        name: NAMES[1],
        birthDate: '1990-03-15',
        motherName: 'Neusa Lopes',
        cpf: CPFS[1],
        cpfMissingReason: null,
      }),
    )
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[2], clinic.accounts.joana)
    clinic.db.raw.prepare('UPDATE account SET email = ? WHERE id = ?').run(EMAILS[3], clinic.accounts.hugo)
  })

  /** What somebody who makes an account can see or measure of it. */
  async function made(at: number) {
    const fresh = await freshKiosk(clinic)
    const statements = recordStatements(clinic.db)
    const hash = vi.spyOn(bcrypt, 'hash')
    const compare = vi.spyOn(bcrypt, 'compare')
    const answer = await fresh.window.call(
      'account.create',
      fresh.declare({
        cpf: CPFS[at] ?? '',
        name: NAMES[at] ?? '',
        email: EMAILS[at] ?? null,
        dependants: [dependant],
      }),
    )
    const work = {
      statements: statements.taken(),
      hashes: hash.mock.calls.length,
      compares: compare.mock.calls.length,
    }
    statements.end()
    hash.mockRestore()
    compare.mockRestore()
    if (!answer.ok) throw new Error(answer.error.code)
    const { accountNumber, ...value } = answer.value
    return { value, length: accountNumber.length, work, window: fresh.window }
  }

  test('is told by no answer, no statement and no hash of making an account', async () => {
    const [stranger, ...known] = [await made(0), await made(1), await made(2), await made(3)]
    expect(stranger.work).toMatchObject({ hashes: 1, compares: 0 })
    expect(stranger.work.statements.length).toBeGreaterThan(20)
    for (const [at, one] of known.entries()) {
      expect([PEOPLE[at + 1], one.value, one.length, one.work]).toEqual([
        PEOPLE[at + 1],
        stranger.value,
        stranger.length,
        stranger.work,
      ])
    }
  })

  test('control: one look at the accounts more would be seen', async () => {
    const statements = recordStatements(clinic.db)
    await clinic.db.read.selectFrom('account').select('id').where('cpf', '=', CPFS[2]).execute()
    expect(statements.taken()).toHaveLength(1)
    await writing(clinic.db, (tx) =>
      tx.selectFrom('account').select('id').where('cpf', '=', CPFS[2]).execute(),
    )
    expect(statements.taken()).toHaveLength(3)
    statements.end()
  })

  test('is told by nothing that one sees and does afterwards', async () => {
    const seen = async ({ window }: Awaited<ReturnType<typeof made>>) => {
      const { account, now: _now, ...session } = await window.ask('session.current', {})
      const { version, confirmed } = await window.ask('account.read', {})
      const people = await window.ask('account.patients', {})
      const wish = { practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit }
      const start = when('2026-11-24T09:00')
      const asked = { ...wish, ...start, patientId: people[0]?.patientId ?? '' }
      return {
        session,
        roles: account?.roles,
        own: { version, confirmed },
        people: people.map(({ patientId: _id, name: _name, ...person }) => person),
        mine: await window.ask('visit.mine', {}),
        hold: await window.code('booking.hold', asked),
        release: await window.code('booking.release', {}),
      }
    }
    const [stranger, ...known] = [await made(0), await made(1), await made(2), await made(3)]
    const unlike = await seen(stranger)
    for (const one of known) expect(await seen(one)).toEqual(unlike)
  })

  test('is told by no change of one’s e-mail at the kiosk: it waits for the desk', async () => {
    const { window } = await made(0)
    for (const email of [EMAILS[3], 'ninguem@exemplo.com.br']) {
      const { displayName, phone, version } = await window.ask('account.read', {})
      const statements = recordStatements(clinic.db)
      expect(await window.code('account.update', { displayName, phone, version, email })).toBe('ok')
      const work = statements.taken()
      statements.end()
      expect(
        work.filter((sql) => /email/u.test(sql) && /^select/iu.test(sql) && /where "email"/u.test(sql)),
      ).toEqual([])
      expect((await window.ask('account.read', {})).email).toBe(email)
    }
    const wanted = clinic.db.raw.prepare('SELECT count(*) FROM account WHERE email = ?').pluck()
    expect([wanted.get(EMAILS[3]), wanted.get('ninguem@exemplo.com.br')]).toEqual([1, 0])
  })

  test('control: at a desk a colleague is told that the e-mail is taken', async () => {
    const { displayName, phone, version } = await clinic.as('livia').ask('account.read', {})
    const wish = { displayName, phone, version, email: EMAILS[3] }
    expect(await clinic.as('livia').code('account.update', wish)).toBe('email-taken')
  })

  test('is told by no statement of sign-ins by two names, whether or not they are one person’s', async () => {
    clinic.db.raw.prepare('UPDATE account SET email = ? WHERE cpf = ?').run(EMAILS[2], CPFS[2])
    let windows = 0
    const work = async (names: readonly string[]) => {
      const taken: (readonly [string, readonly string[]])[] = []
      for (const identifier of names)
        for (let time = 0; time < 4; time += 1) {
          windows += 1
          const window = clinic.window(`two-names-${String(windows)}`, 'kiosk')
          const statements = recordStatements(clinic.db)
          const code = await window.code('session.sign-in', { identifier, password: 'não é esta senha' })
          taken.push([code, statements.taken()])
          statements.end()
        }
      return taken
    }
    await work(['outro@exemplo.com.br'])
    const strangers = await work(['ninguem@exemplo.com.br', CPFS[4]])
    expect(strangers.map(([code]) => code).filter((code) => code === 'wait')).toHaveLength(2)
    expect(await work([EMAILS[2], CPFS[2]])).toEqual(strangers)
  })

  test('is told by no statement and no look of a sign-in that fails, nor while it waits', async () => {
    const work = async (identifier: string) => {
      const window = clinic.window(`signing-in-${identifier}`, 'kiosk')
      const taken: (readonly [string, readonly string[]])[] = []
      const compare = vi.spyOn(bcrypt, 'compare')
      for (const second of [0, 1, 2, 3, 4]) {
        compare.mockClear()
        const statements = recordStatements(clinic.db)
        const code = await window.code('session.sign-in', { identifier, password: 'não é esta senha' })
        const looks = compare.mock.calls.length
        taken.push([`${String(second)} ${code}, looks ${String(looks)}`, statements.taken()])
        statements.end()
        clinic.tick(1000)
      }
      compare.mockRestore()
      return taken
    }
    await work('outro@exemplo.com.br')
    const unknown = await work('ninguem@exemplo.com.br')
    expect(unknown.at(-1)?.[0]).toBe('4 wait, looks 0')
    expect(unknown[0]?.[0]).toBe('0 credentials, looks 1')
    expect(await work(EMAILS[3])).toEqual(unknown)
  })
})
