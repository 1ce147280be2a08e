import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Station } from '../../preload/contract/define.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { holdPassword } from '../helpers/held-password.ts'

const WRONG = 'não é esta senha'
const CPF = '11144477735'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  const set = clinic.db.raw.prepare('UPDATE account SET email = ?, cpf = ? WHERE id = ?')
  set.run('joana@exemplo.com.br', CPF, clinic.accounts.joana)
  set.run('livia@exemplo.com.br', '52998224725', clinic.accounts.livia)
})
afterEach(() => clinic.close())

let windows = 0
/** A sign-in at a window nobody has used. */
function signIn(station: Station, identifier: string, password: string, workstation = 'Ensaio') {
  windows += 1
  return clinic
    .window(`fresh-${String(windows)}`, station, workstation)
    .call('session.sign-in', { identifier, password })
}
async function code(...typed: Parameters<typeof signIn>) {
  const result = await signIn(...typed)
  return result.ok ? 'ok' : result.error.code
}
/** What is kept of names and accounts; a window's count stands beside them. */
const attempts = () =>
  clinic.db.read.selectFrom('sign_in_attempt').selectAll().where('key', 'not like', 'window:%').execute()
const trail = (event: string) =>
  clinic.db.read.selectFrom('audit_event').selectAll().where('event', '=', event).orderBy('seq').execute()

describe('signing in', () => {
  test.each([
    'joana',
    ' JOANA ',
    'joana@exemplo.com.br',
    'Joana@Exemplo.com.br',
    CPF,
    '111.444.777-35',
    '111 444 777 35',
  ])('takes %j for who it is', async (identifier) => {
    const kiosk = clinic.window('k1', 'kiosk')
    expect(await kiosk.ask('session.sign-in', { identifier, password: PASSWORD })).toEqual({
      state: 'active',
    })
    expect(await kiosk.ask('session.current', {})).toMatchObject({
      state: 'active',
      account: { id: clinic.accounts.joana, roles: ['patient'] },
    })
    const { last_sign_in_at } = await clinic.db.read
      .selectFrom('account')
      .select('last_sign_in_at')
      .where('id', '=', clinic.accounts.joana)
      .executeTakeFirstOrThrow()
    expect(last_sign_in_at).toBe('2026-11-23T13:04:00.000Z')
  })

  test('says the same of a wrong password, an unknown person, somebody inactive and, at the kiosk, of staff', async () => {
    clinic.db.raw.prepare('UPDATE account SET active = 0 WHERE id = ?').run(clinic.accounts.hugo)
    const answers = [
      await signIn('kiosk', 'joana', WRONG),
      await signIn('kiosk', 'ninguem', PASSWORD),
      await signIn('kiosk', '529.982.247-25', PASSWORD),
      await signIn('kiosk', 'hugo', PASSWORD),
      await signIn('kiosk', 'livia', PASSWORD),
      await signIn('kiosk', 'sueli', PASSWORD),
      await signIn('reception', 'livia', WRONG),
    ]
    for (const answer of answers) {
      if (answer.ok) throw new Error('nobody may come in')
      const { ref: _ref, ...rest } = answer.error
      expect(rest).toEqual({ code: 'credentials' })
    }
    // The trail alone knows whose account was tried.
    const { joana, hugo, livia, sueli } = clinic.accounts
    const rows = await trail('session.signed-in')
    const tried = new Set(rows.map(({ subject_id: subject }) => subject))
    expect(tried).toEqual(new Set([joana, null, hugo, livia, sueli]))
    for (const row of rows)
      expect([row.outcome, row.code, row.account_id]).toEqual(['failed', 'credentials', null])
  })

  test.each([
    ['reception', 'helena'],
    ['doctor', 'livia'],
    ['admin', 'livia'],
    ['reception', 'joana'],
    ['reception', 'sueli'],
  ] as const)('at %s is not for %s, however right the password', async (station, who) => {
    expect(await code(station, who, PASSWORD)).toBe('wrong-station')
    expect(await code(station, who, WRONG)).toBe('credentials')
  })

  test('nobody does at the call panel', async () => {
    expect(await code('panel', 'livia', PASSWORD)).toBe('denied')
  })

  test('is in the trail with who came in', async () => {
    await signIn('reception', 'livia', PASSWORD)
    expect(await trail('session.signed-in')).toMatchObject([
      { outcome: 'ok', account_id: clinic.accounts.livia, station: 'reception', workstation: 'Ensaio' },
    ])
  })

  test('a person deactivated while the password was being checked stays outside', async () => {
    const held = holdPassword()
    const coming = code('reception', 'livia', PASSWORD)
    await held.begun
    clinic.db.raw.prepare('UPDATE account SET active = 0 WHERE id = ?').run(clinic.accounts.livia)
    held.letGo()
    expect(await coming).toBe('credentials')
  })

  test('a role taken away while the password was being checked is gone', async () => {
    const set = clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'reception')`)
    set.run(clinic.accounts.sueli)
    const window = clinic.window('w1', 'admin')
    const held = holdPassword()
    const coming = window.code('session.sign-in', { identifier: 'sueli', password: PASSWORD })
    await held.begun
    clinic.db.raw
      .prepare(`DELETE FROM account_role WHERE account_id = ? AND role = 'admin'`)
      .run(clinic.accounts.sueli)
    held.letGo()
    expect(await coming).toBe('wrong-station')
    expect(await window.code('staff.list', {})).toBe('signed-out')
  })
})

describe('whoever guesses', () => {
  const guess = async (times: number, identifier = 'joana', workstation = 'Ensaio') => {
    const codes = []
    for (let i = 0; i < times; i += 1) codes.push(await code('kiosk', identifier, WRONG, workstation))
    return codes
  }

  test('waits from the third failure on, twice as long each time', async () => {
    expect(await guess(3)).toEqual(['credentials', 'credentials', 'credentials'])
    const waiting = await signIn('kiosk', 'joana', PASSWORD)
    expect(waiting).toMatchObject({ ok: false, error: { code: 'wait', details: { seconds: 15 } } })
    clinic.tick(14_999)
    expect(await code('kiosk', 'joana', PASSWORD)).toBe('wait')
    clinic.tick(1)
    expect(await guess(1)).toEqual(['credentials'])
    expect(await signIn('kiosk', 'joana', PASSWORD)).toMatchObject({ error: { details: { seconds: 30 } } })
    clinic.tick(30_000)
    expect(await code('kiosk', 'joana', PASSWORD)).toBe('ok')
    expect(await attempts()).toEqual([])
  })

  test('never waits more than a quarter of an hour, and not for ever', async () => {
    const seconds: number[] = []
    await guess(2)
    for (let failure = 3; failure <= 10; failure += 1) {
      await guess(1)
      const answer = await signIn('kiosk', 'joana', PASSWORD)
      const details = answer.ok ? undefined : answer.error.details
      seconds.push(details && 'seconds' in details ? details.seconds : 0)
      clinic.tick((seconds.at(-1) ?? 0) * 1000)
    }
    expect(seconds).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    await guess(1)
    clinic.at('2026-11-24T12:00')
    await guess(1)
    // The name's and, behind it, the person's.
    expect(await attempts()).toMatchObject([{ failures: 1 }, { failures: 1 }])
  })

  test('cannot get more tries by writing the same CPF or name in other ways', async () => {
    clinic.db.raw.prepare('UPDATE account SET user_name = NULL WHERE id = ?').run(clinic.accounts.joana)
    expect(await code('kiosk', CPF, WRONG)).toBe('credentials')
    expect(await code('kiosk', '111.444.777-35', WRONG)).toBe('credentials')
    expect(await code('kiosk', '1 1 1 4 4 4 7 7 7 3 5', WRONG)).toBe('credentials')
    expect(await code('kiosk', '1-1-1-444777/35', WRONG)).toBe('wait')
    expect(await attempts()).toHaveLength(2)
  })

  test('at one kiosk waits at the other too: no name of a PC gives new tries', async () => {
    await guess(4)
    expect(await code('kiosk', 'joana', PASSWORD)).toBe('wait')
    expect(await code('kiosk', 'joana', PASSWORD, 'Totem 2')).toBe('wait')
  })

  test('at the kiosk can neither open nor hinder a staff account', async () => {
    expect(await guess(5, 'livia')).toEqual(['credentials', 'credentials', 'credentials', 'wait', 'wait'])
    expect(await code('reception', 'livia', PASSWORD)).toBe('ok')
    const kiosk = clinic.window('k1', 'kiosk')
    for (let i = 0; i < 4; i += 1)
      await kiosk.code('workstation.leave-kiosk', { identifier: 'livia', password: WRONG })
    expect(await kiosk.code('workstation.leave-kiosk', { identifier: 'livia', password: PASSWORD })).toBe(
      'wait',
    )
    expect(await code('reception', 'livia', PASSWORD)).toBe('ok')
  })

  test('waits for names that nobody has just as for names that somebody has', async () => {
    expect(await guess(4, 'ninguem')).toEqual(await guess(4, 'hugo'))
  })

  test('leaves no name behind: tries are kept as digests, and forgotten after a day', async () => {
    await guess(2, 'joana@exemplo.com.br')
    const rows = await attempts()
    expect(rows).toHaveLength(2)
    for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/u)
    clinic.at('2026-11-24T10:05')
    await guess(1, 'hugo')
    expect(await attempts()).toHaveLength(2)
  })
})

describe('leaving kiosk mode', () => {
  const leave = (identifier: string, password: string) =>
    clinic.window('k1', 'kiosk').code('workstation.leave-kiosk', { identifier, password })

  test('takes the password of staff, not of a patient', async () => {
    expect(await leave('joana', PASSWORD)).toBe('credentials')
    expect(await leave('livia', WRONG)).toBe('credentials')
    // Right, but this desktop has no kiosk mode to leave.
    expect(await leave('livia', PASSWORD)).toBe('needs-desktop')
  })

  test('is not for whoever holds a one-time code: it stays good for what it was given', async () => {
    const { code: once } = await clinic
      .as('sueli')
      .ask('staff.issue-code', { accountId: clinic.accounts.livia })
    expect(await leave('livia', once)).toBe('credentials')
    expect(await code('reception', 'livia', once)).toBe('ok')
  })
})
