import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDataKey, wrapWithRecovery } from '../../db/key-wraps.ts'
import { KEYRING_FILES, nextRingText, readKeyring } from '../../db/keyring.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { STATIONS } from '../../preload/contract/define.ts'
import {
  acceptTerms,
  FIRST_PASSWORD,
  makeClinic,
  keyStoreDesktop,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

const NEXT = 'pitanga vermelha 42'

let pc: TestPc
let at: HouseFixture
let sheet: string
const desktop = keyStoreDesktop()
beforeEach(async () => {
  pc = testPc()
  at = await pc.start({ desktop })
  sheet = await makeClinic(at)
  await acceptTerms(at)
})
afterEach(() => pc.close())

const door = { windowId: 'door', station: 'admin' } as const
const reset = (code = sheet, next = NEXT, identifier = 'sueli') =>
  at.code('account.reset-with-sheet', { identifier, code, next }, door)
const signIn = (password: string, windowId = 'w2') =>
  at.code('session.sign-in', { identifier: 'sueli', password }, { windowId, station: 'admin' })

describe('the only administrator, who has forgotten the password', () => {
  test('comes back in with the sheet and a new one', async () => {
    expect(await reset()).toBe('ok')
    expect(await signIn(FIRST_PASSWORD)).toBe('credentials')
    expect(await signIn(NEXT)).toBe('ok')
    expect(await at.code('staff.list', {}, { windowId: 'w2' })).toBe('ok')
  })

  test('has no session left open elsewhere, nor a wait that somebody caused', async () => {
    for (const windowId of ['w3', 'w4', 'w5']) await signIn('não é esta senha', windowId)
    expect(await signIn(FIRST_PASSWORD, 'w6')).toBe('wait')
    expect(await at.code('staff.list', {})).toBe('ok')
    await reset()
    expect(await at.code('staff.list', {})).toBe('signed-out')
    expect(await signIn(NEXT, 'w7')).toBe('ok')
  })

  test('finds it said at the next sign-in, and in the trail', async () => {
    await reset()
    await signIn(NEXT)
    expect(await at.ask('account.notices', {}, { windowId: 'w2' })).toMatchObject([
      { kind: 'password-reset', own: true, by: null, proof: 'sheet', station: 'admin' },
    ])
    const rows = await at.ask('audit.list', { event: 'account.reset-with-sheet' }, { windowId: 'w2' })
    expect(rows).toMatchObject([{ outcome: 'ok', station: 'admin', actor: { name: 'Sueli Camargo' } }])
  })

  test('not with another code, a weak password, or for somebody who does not administer', async () => {
    expect(await reset(newRecoveryCode())).toBe('sheet-wrong')
    expect(await reset('ABCD')).toBe('sheet-wrong')
    expect(await reset(sheet, '1234567890')).toBe('password-weak')
    expect(await reset(sheet, NEXT, 'ninguem')).toBe('not-administrator')
    expect(await signIn(FIRST_PASSWORD)).toBe('ok')
  })

  test('not by guessing: the sheet’s tries count like passwords, over windows and restarts', async () => {
    for (let time = 0; time < 3; time += 1) expect(await reset(newRecoveryCode())).toBe('sheet-wrong')
    expect(await reset()).toBe('wait')
    await pc.stop(at)
    at = await pc.start({ desktop })
    expect(
      await at.code(
        'account.reset-with-sheet',
        { identifier: 'sueli', code: sheet, next: NEXT },
        { windowId: 'other', station: 'admin' },
      ),
    ).toBe('wait')
    at.tick(15_000)
    expect(await reset()).toBe('ok')
  })

  test('at no station but the administration’s', async () => {
    for (const station of STATIONS.filter((one) => one !== 'admin'))
      expect(
        await at.code(
          'account.reset-with-sheet',
          { identifier: 'sueli', code: sheet, next: NEXT },
          { windowId: 'x', station },
        ),
        station,
      ).toBe('denied')
    expect(await signIn(FIRST_PASSWORD)).toBe('ok')
  })

  test('not with the sheet that was replaced', async () => {
    const { recoveryGroups, confirm } = await at.ask('recovery.begin', { password: FIRST_PASSWORD })
    const confirmGroups: [string, string] = [
      recoveryGroups[confirm[0]] ?? '',
      recoveryGroups[confirm[1]] ?? '',
    ]
    await at.ask('recovery.replace', { confirmGroups, passphrase: null })
    await at.runLater()
    expect(await at.status()).toBe('open')
    expect(await reset()).toBe('sheet-wrong')
    expect(await reset(recoveryGroups.join('-'))).toBe('ok')
  })
})

test('a ring of somebody else’s making, put in the folder, is no proof of the sheet', async () => {
  // Whoever can write in the folder needs no key of the clinic: any key, wrapped by a code of his own.
  const ring = readKeyring(pc.clinicFolder)
  if (!ring) throw new Error('no ring')
  const code = newRecoveryCode()
  const kept = KEYRING_FILES.map((name) => readFileSync(join(pc.clinicFolder, name)))
  const recovery = wrapWithRecovery(newDataKey(), code.replaceAll('-', ''), 'AB12')
  const forged = nextRingText(pc.clinicFolder, { ...ring, recovery })
  for (const name of KEYRING_FILES) writeFileSync(join(pc.clinicFolder, name), forged)
  expect(await reset(code)).toBe('sheet-wrong')
  expect(await signIn(NEXT)).toBe('credentials')
  for (const [n, name] of KEYRING_FILES.entries()) writeFileSync(join(pc.clinicFolder, name), kept[n] ?? '')
  expect(await reset()).toBe('ok')
})
