import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { unwrapWithRecovery } from '../../db/key-wraps.ts'
import { readKeyring } from '../../db/keyring.ts'
import { newRecoveryCode, parseRecoveryCode } from '../../db/recovery-code.ts'
import {
  acceptTerms,
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { breakPage } from '../helpers/pages.ts'

let pc: TestPc
let at: HouseFixture
let oldSheet: string
const desktop = keyStoreDesktop()
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const stick = () => join(pc.folder, 'stick')
const there = { windowId: 'w2', station: 'reception' } as const
const restore = { folder: '', code: null, passphrase: null, goBack: true }

beforeEach(async () => {
  pc = testPc()
  mkdirSync(stick())
  at = await pc.start({ desktop })
  oldSheet = await makeClinic(at)
  await acceptTerms(at)
})
afterEach(() => pc.close())

describe('a clinic whose broken page keeps everybody from signing in', () => {
  const key = () => {
    const ring = readKeyring(pc.clinicFolder)
    return (ring && unwrapWithRecovery(ring.recovery, parseRecoveryCode(oldSheet) ?? '')) ?? ''
  }
  beforeEach(async () => {
    await at.ask('backup.now', { folder: stick() })
    await pc.stop(at)
    const raw = connectWithKey(pc.database, key(), true)
    const page = raw
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'sign_in_attempt'`)
      .pluck()
      .get()
    raw.close()
    breakPage(pc.database, Number(page))
    at = await pc.start({ desktop })
    expect(await at.code('session.sign-in', signIn)).not.toBe('ok')
    expect((await at.ask('session.current', {})).health.reasons).toContain('pages-damaged')
  })

  test('is shut by its sheet at a desk, and its backup takes its place', async () => {
    const other = newRecoveryCode()
    expect(await at.code('gate.shut-damaged', { code: other })).toBe('code-wrong')
    expect(await at.code('gate.shut-damaged', { code: oldSheet }, { station: 'kiosk' })).toBe('denied')
    expect(await at.status()).toBe('open')
    await at.ask('gate.shut-damaged', { code: oldSheet })
    expect(await at.status()).toBe('restoring')
    expect(await at.code('gate.list-backups', { folder: stick() }, there)).toBe('busy')
    await at.ask('gate.restore', { ...restore, folder: stick() })
    await at.ask('session.sign-in', signIn)
    const [row] = await at.ask('audit.list', { event: 'clinic.restored' })
    expect(row).toMatchObject({ actor: null })
    expect(await at.ask('account.notices', {})).toMatchObject([
      { kind: 'restored', by: null, proof: 'sheet' },
    ])
  })

  test('opens again as it is for whoever thinks better of it', async () => {
    await at.ask('gate.shut-damaged', { code: oldSheet })
    await at.ask('gate.reopen', {})
    expect(await at.status()).toBe('open')
    // That it was shut is written as soon as something can be.
    const raw = connectWithKey(pc.database, key(), true)
    const begun = raw
      .prepare(
        `SELECT operation, account_id AS account FROM audit_event WHERE event = 'clinic.restore-begun'`,
      )
      .all()
    raw.close()
    expect(begun).toEqual([{ operation: 'gate', account: null }])
  })
})

test('control: a clinic that is whole is not shut by its sheet alone', async () => {
  expect(await at.code('gate.shut-damaged', { code: oldSheet })).toBe('not-damaged')
  expect(await at.status()).toBe('open')
})
