import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compareWithAnchor } from '../../db/anchor-check.ts'
import { anchorOf, type Anchor } from '../../db/anchor.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { readInstallationKey } from '../../db/repositories/installation-keys.ts'
import { readTrustState } from '../../db/trust-state.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { lightWithCopies } from '../helpers/light.ts'
import { breakPage } from '../helpers/pages.ts'

let clinic: ClinicFixture
let key: Uint8Array

beforeEach(async () => {
  clinic = await clinicFixture({ anchored: true, onError: () => undefined })
  key = (await readInstallationKey(clinic.db.read, 'anchor')) ?? Buffer.alloc(0)
})
afterEach(() => clinic.close())

const state = () => readTrustState(clinic.db.read)
const anchorNow = async (): Promise<Anchor> => anchorOf(key, await state(), '2026-11-23T13:04:00.000Z')
const file = () => JSON.parse(readFileSync(join(dirname(clinic.db.file), 'anchor.json'), 'utf8')) as Anchor

/** A try of a wrong password: counted in the database, and after the first one only a count in the trail. */
const wrongPassword = () => clinic.as('sueli').code('session.unlock', { password: 'errada' })

describe('a commit', () => {
  test('that leaves no row of the trail is counted, and one that does is not: each moves the anchor on', async () => {
    await wrongPassword()
    const first = await state()
    await wrongPassword()
    const second = await state()
    expect(second.audit).toEqual(first.audit)
    // The try is counted before it is looked at, and told to the person after.
    expect(second.commits).toBe(first.commits + 2)
    await clinic.as('sueli').ask('session.lock', { reason: 'asked' })
    const third = await state()
    expect([third.audit.seq, third.commits]).toEqual([second.audit.seq + 1, second.commits])
  })

  test('that leaves no row cannot be taken back unseen', async () => {
    await wrongPassword()
    const before = await state()
    await wrongPassword()
    const anchor = await anchorNow()
    expect(await compareWithAnchor(clinic.db.read, await state(), key, anchor)).toBe(null)
    // The trail is the same: but for the count nothing would tell.
    expect(before.audit).toEqual(anchor.audit)
    expect(await compareWithAnchor(clinic.db.read, before, key, anchor)).toBe('gone-back')
  })

  test('that was rolled back is not counted', async () => {
    await wrongPassword()
    const before = await state()
    const { raw } = clinic.db
    raw.exec(`CREATE TEMP TRIGGER no AFTER UPDATE ON main.db_state BEGIN SELECT raise(ABORT, 'no'); END`)
    expect(await wrongPassword()).toBe('internal')
    raw.exec('DROP TRIGGER no')
    expect((await state()).commits).toBe(before.commits)
  })
})

describe('who may do what', () => {
  const staff = {
    userName: 'otavio',
    email: null,
    cpf: null,
    roles: ['admin'] as ['admin'],
    practitionerId: null,
  }

  test('that was changed in the program leaves an event, and the anchor of before agrees', async () => {
    const anchor = await anchorNow()
    const second = { by: 'sheet', code: newRecoveryCode() } as const
    await clinic.as('sueli').ask('staff.create', { displayName: 'Otávio Reis', ...staff, second })
    const now = await state()
    expect(now.access).not.toBe(anchor.access)
    expect(await compareWithAnchor(clinic.db.read, now, key, anchor)).toBe(null)
  })

  test.each([
    ['active', 'UPDATE account SET active = 0 WHERE id = ?'],
    ['a new password', 'UPDATE account SET must_change = 1 - must_change WHERE id = ?'],
    ['the password', `UPDATE account SET password_hash = 'x' WHERE id = ?`],
    ['a user name', `UPDATE account SET user_name = 'x' WHERE id = ?`],
    ['an e-mail', `UPDATE account SET email = 'x@y.z' WHERE id = ?`],
    ['a CPF', `UPDATE account SET cpf = '52998224725' WHERE id = ?`],
    ['a role', `INSERT INTO account_role VALUES (?, 'admin')`],
  ])('%s changed past the program is seen', async (_what, sql) => {
    const anchor = await anchorNow()
    clinic.db.raw.prepare(sql).run(clinic.accounts.livia)
    expect(await compareWithAnchor(clinic.db.read, await state(), key, anchor)).toBe('access-changed')
  })

  test('control: a patient’s own account may change', async () => {
    const anchor = await anchorNow()
    clinic.db.raw.prepare(`UPDATE account SET password_hash = 'x' WHERE id = ?`).run(clinic.accounts.joana)
    expect(await compareWithAnchor(clinic.db.read, await state(), key, anchor)).toBe(null)
  })
})

test('an anchor is of the last commit when the clinic closes, and of before while it works', async () => {
  const begun = file()
  await clinic.as('sueli').ask('session.lock', { reason: 'asked' })
  const reached = await state()
  // Not a part of the commit, and not of the answer.
  expect(file().audit).toEqual(begun.audit)
  await clinic.open.close()
  expect(file().audit).toEqual(reached.audit)
})

test('an answer that meets a broken page turns the light red at once', async () => {
  const { raw } = clinic.db
  raw.pragma('wal_checkpoint(TRUNCATE)')
  const pages = raw.prepare(
    `SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'waiting_list' AND rootpage > 0`,
  )
  const sueli = clinic.as('sueli')
  const light = async () => lightWithCopies((await sueli.ask('session.current', {})).health).state
  expect(await light()).toBe('green')
  for (const page of pages.pluck().all()) breakPage(clinic.db.file, Number(page))
  expect(await light()).toBe('green')
  expect(await clinic.as('livia').code('waiting.list', {})).toBe('internal')
  expect(lightWithCopies((await sueli.ask('session.current', {})).health)).toEqual({
    state: 'red',
    reasons: ['pages-damaged'],
  })
})
