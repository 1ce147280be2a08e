import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wrapOfOs } from '../../db/key-wraps.ts'
import { readKeyring, withUser, writeKeyring } from '../../db/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open.ts'
import {
  FIRST_PASSWORD,
  firstStart,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

const PASSPHRASE = 'três pássaros no fio'
let pc: TestPc
beforeEach(() => {
  pc = testPc()
})
afterEach(() => pc.close())

const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const atWork = (at: HouseFixture) => at.code('session.sign-in', signIn, { windowId: 'w2' })

describe('a clinic made at the first start', () => {
  test('opens by itself next time where the system keeps keys', async () => {
    const desktop = keyStoreDesktop()
    const first = await pc.start({ desktop })
    expect(await first.ask('gate.status', {})).toEqual({
      status: 'empty',
      practice: false,
      trialOnly: false,
      keyStore: true,
      station: null,
      setAside: false,
      rekeyed: null,
      restoring: null,
    })
    await makeClinic(first)
    expect(await first.ask('session.current', {})).toMatchObject({
      state: 'terms',
      account: { displayName: 'Sueli Camargo' },
    })
    await pc.stop(first)

    const second = await pc.start({ desktop })
    expect(await second.status()).toBe('open')
    expect(await second.ask('session.current', {})).toMatchObject({
      state: 'signed-out',
      clinic: { trial: false },
    })
    expect(await atWork(second)).toBe('ok')
  })

  test('weighs the first password at its own step, by the rule of the end, and only while there is no clinic', async () => {
    const first = await pc.start({ desktop: keyStoreDesktop() })
    const weigh = (password: string, personal: readonly string[] = []) =>
      first.ask('gate.weigh-password', { password, personal: [...personal] })
    expect(await weigh('senha12345')).toEqual({ weakness: 'password-common' })
    expect(await weigh('sueli camargo 2026', ['Sueli Camargo'])).toEqual({ weakness: 'password-personal' })
    expect(await weigh(FIRST_PASSWORD, ['Sueli Camargo'])).toEqual({ weakness: null })
    // What is too long is weighed by nothing.
    const long = (password: string, personal: string[]) =>
      first.code('gate.weigh-password', { password, personal })
    expect(await long('a'.repeat(257), [])).toBe('invalid')
    expect(await long(FIRST_PASSWORD, ['a'.repeat(255)])).toBe('invalid')
    expect(await long(FIRST_PASSWORD, Array<string>(7).fill('Sueli'))).toBe('invalid')
    await makeClinic(first)
    expect(await first.code('gate.weigh-password', { password: FIRST_PASSWORD, personal: [] })).toBe(
      'already-open',
    )
  })

  test('asks for its passphrase where the system keeps none', async () => {
    const first = await pc.start()
    await expect(makeClinic(first)).rejects.toThrow('passphrase-needed')
    await makeClinic(first, PASSPHRASE)
    await pc.stop(first)

    const second = await pc.start()
    expect(await second.status()).toBe('needs-passphrase')
    expect(await second.code('gate.open-with-passphrase', { passphrase: 'outra coisa qualquer' })).toBe(
      'passphrase-wrong',
    )
    expect(await second.status()).toBe('needs-passphrase')
    expect(await second.code('session.current', {})).toBe('closed')
    // The accents may come composed or not.
    await second.ask('gate.open-with-passphrase', { passphrase: PASSPHRASE.normalize('NFD') })
    expect(await second.status()).toBe('open')
    expect(await atWork(second)).toBe('ok')
  })

  test('leaves nothing readable in its folder: no SQLite header, no name, no key', async () => {
    const secrets: Uint8Array[] = []
    const desktop = keyStoreDesktop()
    const at = await pc.start({
      desktop: {
        ...desktop,
        protect(key) {
          secrets.push(Uint8Array.from(key))
          return desktop.protect(key)
        },
      },
    })
    const code = await makeClinic(at)
    for (const name of readdirSync(pc.clinicFolder)) {
      const content = readFileSync(join(pc.clinicFolder, name))
      expect(content.subarray(0, 15).toString('latin1'), name).not.toBe('SQLite format 3')
      for (const secret of [Buffer.from('Sueli'), Buffer.from(code), Buffer.from(FIRST_PASSWORD)])
        expect(content.includes(secret), name).toBe(false)
      for (const key of secrets)
        for (const form of ['hex', 'base64', 'latin1'] as const)
          expect(
            content.toString('latin1').includes(Buffer.from(key).toString(form)),
            `${name} ${form}`,
          ).toBe(false)
    }
  })

  test('wants two groups off the sheet, within the hour, and a password that is none of the commonest', async () => {
    const at = await pc.start({ desktop: keyStoreDesktop() })
    const make = (groups: readonly [string, string], changes: object = {}) =>
      at.code('gate.create', {
        ...firstStart,
        administrator: { ...firstStart.administrator, ...changes },
        confirmGroups: [...groups],
        passphrase: null,
      })
    expect(await make(['AAAA', 'AAAA'])).toBe('setup-expired')
    const { recoveryGroups, confirm } = await at.ask('gate.begin', {})
    const right = [recoveryGroups[confirm[0]] ?? '', recoveryGroups[confirm[1]] ?? ''] as const
    expect(await make(['AAAA', right[1]])).toBe('groups-wrong')
    expect(await make([right[1], right[0]])).toBe('groups-wrong')
    expect(await make(right, { password: 'senha12345' })).toBe('password-weak')
    expect(await make(right, { password: 'SueliCamargo' })).toBe('password-weak')
    expect(existsSync(pc.database)).toBe(false)
    at.tick(3_600_001)
    expect(await make(right)).toBe('setup-expired')
    at.tick(-3_600_001)
    expect(await make([right[0].toLowerCase(), ` ${right[1]} `])).toBe('ok')
    expect(await make(right)).toBe('already-open')
  })

  test('is made once, however often the button was pressed', async () => {
    const at = await pc.start({ desktop: keyStoreDesktop() })
    const { recoveryGroups, confirm } = await at.ask('gate.begin', {})
    const confirmGroups: [string, string] = [
      recoveryGroups[confirm[0]] ?? '',
      recoveryGroups[confirm[1]] ?? '',
    ]
    const pressed = () => at.code('gate.create', { ...firstStart, confirmGroups, passphrase: null })
    expect((await Promise.all([pressed(), pressed(), pressed()])).sort()).toEqual([
      'already-open',
      'already-open',
      'ok',
    ])
    expect(existsSync(pc.database)).toBe(true)
    expect(await atWork(at)).toBe('ok')
  })

  test('is not overwritten by another user of this PC who was at the first start too', async () => {
    const desktop = keyStoreDesktop()
    const one = await pc.start({ desktop, osUser: 'livia' })
    const other = await pc.start({ desktop: keyStoreDesktop(), osUser: 'otavio' })
    await makeClinic(one)
    const before = readFileSync(pc.keyring, 'utf8')
    await expect(makeClinic(other)).rejects.toThrow('already-open')
    expect(readFileSync(pc.keyring, 'utf8')).toBe(before)
    expect(await atWork(one)).toBe('ok')
    expect(await other.status()).toBe('needs-recovery')
    await pc.stop(one)
    await pc.stop(other)
    expect(await (await pc.start({ desktop, osUser: 'livia' })).status()).toBe('open')
  })

  test('is begun anew when the power went off half-way', async () => {
    const desktop = keyStoreDesktop()
    const first = await pc.start({ desktop })
    await makeClinic(first)
    await pc.stop(first)
    const key = randomBytes(32)
    const ring = readKeyring(pc.clinicFolder)
    if (!ring) throw new Error('no key ring')
    rmSync(pc.clinicFolder, { recursive: true })
    mkdirSync(pc.clinicFolder)
    writeKeyring(pc.clinicFolder, withUser(ring, 'livia', wrapOfOs(await desktop.protect(key))))
    const half = openDatabase({ file: pc.database, key, mode: 'create' })
    migrate(half.raw)
    half.close()

    const again = await pc.start({ desktop })
    expect(await again.status()).toBe('empty')
    await makeClinic(again)
    expect(await atWork(again)).toBe('ok')
  })
})

describe('another user of this PC', () => {
  test('opens it with the sheet once, and by himself ever after', async () => {
    const first = await pc.start({ desktop: keyStoreDesktop(), osUser: 'livia' })
    const code = await makeClinic(first)
    await pc.stop(first)
    const desktop = keyStoreDesktop()
    const otavio = await pc.start({ desktop, osUser: 'otavio' })
    expect(await otavio.status()).toBe('needs-recovery')
    await otavio.ask('gate.open-with-recovery', {
      code: code.toLowerCase().replaceAll('-', ' '),
      passphrase: null,
    })
    expect(await otavio.status()).toBe('open')
    await pc.stop(otavio)
    expect(await (await pc.start({ desktop, osUser: 'otavio' })).status()).toBe('open')
  })

  test('gets a passphrase of his own where there is no key store', async () => {
    const first = await pc.start({ desktop: keyStoreDesktop(), osUser: 'livia' })
    const code = await makeClinic(first)
    await pc.stop(first)
    const otavio = await pc.start({ osUser: 'otavio' })
    expect(await otavio.code('gate.open-with-recovery', { code, passphrase: null })).toBe('passphrase-needed')
    await otavio.ask('gate.open-with-recovery', { code, passphrase: PASSPHRASE })
    await pc.stop(otavio)
    const again = await pc.start({ osUser: 'otavio' })
    expect(await again.status()).toBe('needs-passphrase')
    expect(await again.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })).toBe('ok')
  })

  test('and whoever mistypes the code changes nothing', async () => {
    const first = await pc.start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(first)
    await pc.stop(first)
    const before = pc.bytes()
    // The key store was reset: the same user, another secret.
    const at = await pc.start({ desktop: keyStoreDesktop() })
    expect(await at.status()).toBe('needs-recovery')
    const swapped = code.startsWith('7') ? `8${code.slice(1)}` : `7${code.slice(1)}`
    expect(await at.code('gate.open-with-recovery', { code: swapped, passphrase: null })).toBe(
      'code-mistyped',
    )
    expect(await at.code('gate.open-with-recovery', { code: 'AAAA', passphrase: null })).toBe('code-mistyped')
    const stranger = await pc.start({ desktop: keyStoreDesktop() }, join(pc.folder, 'elsewhere'))
    const theirs = (await stranger.ask('gate.begin', {})).recoveryGroups.join('-')
    expect(await at.code('gate.open-with-recovery', { code: theirs, passphrase: null })).toBe('code-wrong')
    expect(await at.status()).toBe('needs-recovery')
    expect(pc.bytes()).toEqual(before)
    expect(await at.code('gate.open-with-recovery', { code, passphrase: null })).toBe('ok')
  })
})
