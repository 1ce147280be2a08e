import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { unwrapWithRecovery } from '../../db/key-wraps.ts'
import { readKeyring } from '../../db/keyring.ts'
import { newRecoveryCode, parseRecoveryCode } from '../../db/recovery-code.ts'
import { testRestore } from '../../main/clinic/backup/restore-test.ts'
import {
  acceptTerms,
  copiedPcs,
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  startHouse,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { breakPage } from '../helpers/pages.ts'

const desktop = keyStoreDesktop()
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }

const begin = copiedPcs(async (pc) => {
  const at = await pc.start({ desktop, trialOnly: true })
  const sheet = await makeClinic(at)
  await acceptTerms(at)
  await pc.stop(at)
  return sheet
})

/** A folder that a copy was asked for into, and what was answered. */
async function copied(pc: TestPc) {
  const stick = join(pc.folder, 'stick')
  mkdirSync(stick)
  const at = await pc.start({ desktop, trialOnly: true })
  const answer = await at.house.do({ kind: 'backup', folder: stick })
  return { at, stick, answer }
}

describe('what the command line asks of the clinic', () => {
  test('a copy is made with nobody signed in and stands in the list; in the trail also where it was not made, by nobody', async () => {
    const { pc } = await begin()
    const { at, stick, answer } = await copied(pc)
    expect(answer).toMatchObject({ ok: true, facts: { bytes: expect.any(Number) } })
    const name = answer.ok ? String(answer.facts['name']) : ''
    expect(readdirSync(stick)).toContain(`${name}.json`)
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('backup.list', {})).toMatchObject([{ folder: stick }])
    const missing = join(pc.folder, 'not there')
    expect(await at.house.do({ kind: 'backup', folder: missing })).toEqual({ ok: false, code: 'missing' })
    expect(await at.ask('backup.list', {})).toHaveLength(1)
    expect(await at.ask('audit.list', { event: 'backup.commanded' })).toMatchObject([
      { actor: null, workstation: 'house', outcome: 'failed' },
      { actor: null, workstation: 'house', outcome: 'ok' },
    ])
    await pc.close()
  })

  test('pages and trail are found whole; a broken page is found', async () => {
    const { pc, made: sheet } = await begin()
    const at = await pc.start({ desktop, trialOnly: true })
    const whole = await at.house.do({ kind: 'verify' })
    expect(whole).toMatchObject({
      ok: true,
      facts: { pagesWhole: true, trailWhole: true, trailBrokenAt: null },
    })
    await pc.stop(at)
    const folder = join(pc.folder, 'trial')
    const ring = readKeyring(folder)
    const key = (ring && unwrapWithRecovery(ring.recovery, parseRecoveryCode(sheet) ?? '')) ?? ''
    const raw = connectWithKey(join(folder, 'clinic.db'), key, true)
    const page = raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'snippet'`).pluck().get()
    raw.close()
    breakPage(join(folder, 'clinic.db'), Number(page))
    const again = await pc.start({ desktop, trialOnly: true })
    const broken = await again.house.do({ kind: 'verify' })
    expect(broken).toMatchObject({ ok: false, code: 'damaged', facts: { pagesWhole: false } })
    await pc.close()
  })

  test('a clinic that is not open is not opened: it says what keeps it shut', async () => {
    const { pc } = await begin()
    const first = await pc.start({ desktop, trialOnly: true })
    const second = await startHouse(pc.folder, { desktop, trialOnly: true, osUser: 'noemi' })
    // Another account of this PC: it has no key of its own yet, and the sheet would find the clinic in use.
    expect(await second.house.do({ kind: 'verify' })).toEqual({ ok: false, code: 'needs-recovery' })
    const third = await startHouse(pc.folder, { desktop, trialOnly: true })
    expect(await third.house.do({ kind: 'backup', folder: pc.folder })).toEqual({ ok: false, code: 'in-use' })
    expect(await third.house.do({ kind: 'diagnose' })).toEqual({ ok: true, facts: { status: 'in-use' } })
    for (const { house } of [second, third]) await house.close()
    expect(await first.house.do({ kind: 'verify' })).toMatchObject({ ok: true })
    await pc.close()
  })
})

describe('a copy that is put back for a try', () => {
  test('comes back whole beside the open clinic, by the sheet alone, and leaves the clinic as it is', async () => {
    const { pc, made: sheet } = await begin()
    const { at, stick } = await copied(pc)
    const file = join(stick, readdirSync(stick).find((name) => name.endsWith('.mbbackup')) ?? '')
    const folder = join(pc.folder, 'try')
    mkdirSync(folder)
    const trial = { file, folder, trialOnly: true }
    expect(await testRestore({ ...trial, code: 'nonsense' })).toEqual({ ok: false, code: 'code-mistyped' })
    expect(await testRestore({ ...trial, code: newRecoveryCode() })).toEqual({
      ok: false,
      code: 'code-wrong',
    })
    expect(readdirSync(folder)).toEqual([])
    expect(await testRestore({ ...trial, code: sheet })).toMatchObject({
      ok: true,
      facts: { sealed: true, visits: 0, signedNotes: 0 },
    })
    expect(await testRestore({ ...trial, code: sheet, file: join(stick, 'other.mbbackup') })).toEqual({
      ok: false,
      code: 'missing',
    })
    expect(await at.house.do({ kind: 'verify' })).toMatchObject({ ok: true })
    breakPage(file, 3)
    expect(await testRestore({ ...trial, code: sheet })).toEqual({ ok: false, code: 'damaged' })
    await pc.close()
  })
})
