import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAdministrator, byNuno, bySheet, type Second } from '../helpers/administrators.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

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

describe('what was issued', () => {
  test('an administrator who was switched off meanwhile is told when he is back', async () => {
    const sueli = clinic.as('sueli')
    const other = { accountId: nuno, roles: ['admin' as const], practitionerId: null }
    await sueli.ask('staff.update', { ...other, active: false })
    await sueli.ask('staff.issue-code', {
      accountId: clinic.accounts.helena,
      second: bySheet(),
    })
    expect(await sueli.code('staff.update', { ...other, active: true })).toBe('ok')
    const there = clinic.window('n1', 'admin')
    await there.ask('session.sign-in', { identifier: 'nuno', password: PASSWORD })
    expect((await there.ask('account.notices', {})).map(({ kind }) => kind)).toContain('code-issued')
  })

  test('is told to every administrator and to the person, with where, by whom and what answered for it, until seen', async () => {
    await issue(byNuno)
    const said = {
      kind: 'code-issued',
      about: 'helena',
      by: 'sueli',
      proof: 'administrator',
      second: 'Nuno Farias',
      station: 'admin',
      workstation: 'Ensaio',
      count: 1,
    }
    const [own] = await noticesOf('helena')
    expect(own).toMatchObject({ ...said, own: true })
    expect(await noticesOf('sueli')).toMatchObject([{ ...said, own: false }])
    const unseen = clinic.db.raw.prepare('SELECT count(*) FROM access_notice WHERE reader_id = ?').pluck()
    expect(unseen.get(nuno)).toBe(1)
    expect(await noticesOf('livia')).toEqual([])

    // Somebody else cannot put it away for her.
    await clinic.as('livia').ask('account.notices-seen', { ids: [own?.id ?? ''] })
    expect(await noticesOf('helena')).toHaveLength(1)
    await clinic.as('helena').ask('account.notices-seen', { ids: [own?.id ?? ''] })
    expect(await noticesOf('helena')).toEqual([])
    expect(await noticesOf('sueli')).toHaveLength(1)
  })

  test('so are wrong passwords since she was here, one line a place', async () => {
    for (const windowId of ['d1', 'd2']) await comeIn('helena', WRONG, 'doctor', windowId)
    const helena = clinic.as('helena')
    await helena.ask('session.lock', { reason: 'asked' })
    await helena.code('session.unlock', { password: WRONG })
    clinic.tick(15_000)
    expect(await noticesOf('helena')).toMatchObject([
      { kind: 'tries-failed', count: 3, own: true, by: null, station: 'doctor', workstation: 'Ensaio' },
    ])
    // Administrators hear of it only where access was given lately.
    expect(await noticesOf('sueli')).toEqual([])
    // A patient is told nothing at a kiosk, and nothing is kept of names that nobody has.
    await clinic.window('k1', 'kiosk').code('session.sign-in', { identifier: 'joana', password: WRONG })
    await clinic.window('k2', 'kiosk').code('session.sign-in', { identifier: 'ninguem', password: WRONG })
    expect(await clinic.db.read.selectFrom('access_notice').selectAll().execute()).toHaveLength(1)
  })
})
