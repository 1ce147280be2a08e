import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wrapOfOs } from '../../db/key-wraps.ts'
import { KEYRING_FILES, readKeyring, withUser, writeKeyring } from '../../db/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { latestVersion, openDatabase } from '../../db/open.ts'
import { PRACTICE_KEY } from '../../db/practice-key.ts'
import {
  firstStart,
  keyStoreDesktop,
  makeClinic,
  type startHouse,
  testPc,
  type TestPc,
} from '../helpers/house-fixture.ts'

const PASSPHRASE = 'três pássaros no fio'
let pc: TestPc
beforeEach(() => {
  pc = testPc()
})
afterEach(() => pc.close())

describe('a clinic that cannot be opened is left as it is', () => {
  const desktop = keyStoreDesktop()
  let key: Uint8Array
  beforeEach(async () => {
    const first = await pc.start({
      desktop: {
        ...desktop,
        protect(secret) {
          key = Uint8Array.from(secret)
          return desktop.protect(secret)
        },
      },
    })
    await makeClinic(first)
    await pc.stop(first)
  })

  async function staysShut(status: string, options: Parameters<typeof startHouse>[1] = { desktop }) {
    const before = pc.bytes()
    const at = await pc.start(options)
    expect(await at.status()).toBe(status)
    expect(await at.code('session.current', {})).toBe('closed')
    expect(await at.code('gate.begin', {})).toBe('already-open')
    const confirmGroups: [string, string] = ['AAAA', 'AAAA']
    expect(await at.code('gate.create', { ...firstStart, confirmGroups, passphrase: PASSPHRASE })).toBe(
      'already-open',
    )
    await pc.stop(at)
    expect(pc.bytes()).toEqual(before)
  }

  test.each([40, 3000, 6000])('damaged at byte %i', async (at) => {
    const content = readFileSync(pc.database)
    content[at] = (content[at] ?? 0) ^ 0x10
    writeFileSync(pc.database, content)
    await staysShut('damaged')
  })

  test('cut off', async () => {
    writeFileSync(pc.database, readFileSync(pc.database).subarray(0, 4096 * 3))
    await staysShut('damaged')
  })

  test('newer than this program', async () => {
    const db = openDatabase({ file: pc.database, key, mode: 'open' })
    db.raw.pragma(`user_version=${String(latestVersion() + 10)}`)
    db.close()
    await staysShut('newer')
  })

  test('in use by another process', async () => {
    const db = openDatabase({ file: pc.database, key, mode: 'open' })
    await staysShut('in-use')
    db.close()
    expect(await (await pc.start({ desktop })).status()).toBe('open')
  })

  test('real, under a runtime that is for trial only', async () => {
    await staysShut('refused', { desktop, trialOnly: true })
    expect(existsSync(join(pc.folder, 'trial'))).toBe(false)
  })

  test('with both its key rings gone', async () => {
    for (const name of KEYRING_FILES) rmSync(join(pc.clinicFolder, name))
    await staysShut('needs-backup')
  })

  test('with both its key rings unreadable', async () => {
    for (const name of KEYRING_FILES) writeFileSync(join(pc.clinicFolder, name), '{"format":1')
    await staysShut('needs-backup')
  })

  test('with the practice clinic in its place', async () => {
    rmSync(pc.database)
    const practice = openDatabase({ file: pc.database, key: PRACTICE_KEY, mode: 'create', practice: true })
    migrate(practice.raw)
    practice.close()
    await staysShut('damaged')
  })

  test('with a key of practice in its key ring', async () => {
    const ring = readKeyring(pc.clinicFolder)
    if (!ring) throw new Error('no key ring')
    const wrap = wrapOfOs(await desktop.protect(PRACTICE_KEY))
    writeKeyring(pc.clinicFolder, withUser(ring, 'livia', wrap))
    await staysShut('refused')
  })
})

test('whoever knows the code learns that the clinic behind it is damaged', async () => {
  const first = await pc.start({ desktop: keyStoreDesktop() })
  const code = await makeClinic(first)
  await pc.stop(first)
  const content = readFileSync(pc.database)
  content[3000] = (content[3000] ?? 0) ^ 1
  writeFileSync(pc.database, content)
  const before = pc.bytes()
  const at = await pc.start({ desktop: keyStoreDesktop() })
  expect(await at.status()).toBe('needs-recovery')
  expect(await at.code('gate.open-with-recovery', { code, passphrase: null })).toBe('clinic-shut')
  expect(await at.status()).toBe('damaged')
  expect(pc.bytes()).toEqual(before)
})
