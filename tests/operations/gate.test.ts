import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { latestVersion, openDatabase } from '../../db/open.ts'
import { PRACTICE_KEY } from '../../db/practice-key.ts'
import { bareDesktop } from '../helpers/clinic-fixture.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'
import {
  FIRST_PASSWORD,
  firstStart,
  keyStoreDesktop,
  makeClinic,
  startHouse,
  type HouseFixture,
} from '../helpers/house-fixture.ts'

const PASSPHRASE = 'três pássaros no fio'
let data: TestFolder
const houses: HouseFixture[] = []
beforeEach(() => {
  data = testFolder()
})
afterEach(async () => {
  await Promise.all(houses.splice(0).map(({ house }) => house.close()))
  data.remove()
})

async function start(
  options: Parameters<typeof startHouse>[1] = {},
  folder = data.path,
): Promise<HouseFixture> {
  const at = await startHouse(folder, options)
  houses.push(at)
  return at
}

async function stop(at: HouseFixture): Promise<void> {
  houses.splice(houses.indexOf(at), 1)
  await at.house.close()
}

const clinicFolder = () => join(data.path, 'clinic')
const database = () => join(clinicFolder(), 'clinic.db')

/** Every file of the clinic, but the empty one that is only ever locked and the empty log that looking leaves behind. */
function bytes(folder = clinicFolder()): Record<string, string> {
  const idle = (name: string) =>
    /\.lock$|-shm$/u.test(name) || (name.endsWith('-wal') && statSync(join(folder, name)).size === 0)
  const names = readdirSync(folder).filter((name) => !idle(name))
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const atWork = (at: HouseFixture) => at.code('session.sign-in', signIn, { windowId: 'w2' })

describe('a clinic made at the first start', () => {
  test('opens by itself next time where the system keeps keys', async () => {
    const desktop = keyStoreDesktop()
    const first = await start({ desktop })
    expect(await first.ask('gate.status', {})).toEqual({
      status: 'empty',
      practice: false,
      trialOnly: false,
      keyStore: true,
    })
    await makeClinic(first)
    expect(await first.ask('session.current', {})).toMatchObject({
      state: 'terms',
      account: { displayName: 'Sueli Camargo' },
    })
    await stop(first)

    const second = await start({ desktop })
    expect(await second.status()).toBe('open')
    expect(await second.ask('session.current', {})).toMatchObject({
      state: 'signed-out',
      clinic: { trial: false },
    })
    expect(await atWork(second)).toBe('ok')
  })

  test('asks for its passphrase where the system keeps none', async () => {
    const first = await start()
    await expect(makeClinic(first)).rejects.toThrow('passphrase-needed')
    await makeClinic(first, PASSPHRASE)
    await stop(first)

    const second = await start()
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
    const at = await start({
      desktop: {
        ...desktop,
        protect(key) {
          secrets.push(Uint8Array.from(key))
          return desktop.protect(key)
        },
      },
    })
    const code = await makeClinic(at)
    for (const name of readdirSync(clinicFolder())) {
      const content = readFileSync(join(clinicFolder(), name))
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
    const at = await start({ desktop: keyStoreDesktop() })
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
    expect(existsSync(database())).toBe(false)
    at.tick(3_600_001)
    expect(await make(right)).toBe('setup-expired')
    at.tick(-3_600_001)
    expect(await make([right[0].toLowerCase(), ` ${right[1]} `])).toBe('ok')
    expect(await make(right)).toBe('already-open')
  })

  test('is made once, however often the button was pressed', async () => {
    const at = await start({ desktop: keyStoreDesktop() })
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
    expect(existsSync(database())).toBe(true)
    expect(await atWork(at)).toBe('ok')
  })

  test('is not overwritten by another user of this PC who was at the first start too', async () => {
    const desktop = keyStoreDesktop()
    const one = await start({ desktop, osUser: 'livia' })
    const other = await start({ desktop: keyStoreDesktop(), osUser: 'otavio' })
    await makeClinic(one)
    const before = readFileSync(join(clinicFolder(), 'keyring.json'), 'utf8')
    await expect(makeClinic(other)).rejects.toThrow('already-open')
    expect(readFileSync(join(clinicFolder(), 'keyring.json'), 'utf8')).toBe(before)
    expect(await atWork(one)).toBe('ok')
    expect(await other.status()).toBe('in-use')
    await stop(one)
    await stop(other)
    expect(await (await start({ desktop, osUser: 'livia' })).status()).toBe('open')
  })

  test('is begun anew when the power went off half-way', async () => {
    const desktop = keyStoreDesktop()
    const first = await start({ desktop })
    await makeClinic(first)
    await stop(first)
    const key = randomBytes(32)
    const ring = JSON.parse(readFileSync(join(clinicFolder(), 'keyring.json'), 'utf8')) as {
      users: Record<string, unknown>
    }
    ring.users = { livia: { kind: 'os', blob: Buffer.from(await desktop.protect(key)).toString('base64') } }
    rmSync(clinicFolder(), { recursive: true })
    mkdirSync(clinicFolder())
    writeFileSync(join(clinicFolder(), 'keyring.json'), JSON.stringify(ring))
    const half = openDatabase({ file: database(), key, mode: 'create' })
    migrate(half.raw)
    half.close()

    const again = await start({ desktop })
    expect(await again.status()).toBe('empty')
    await makeClinic(again)
    expect(await atWork(again)).toBe('ok')
  })
})

describe('another user of this PC', () => {
  test('opens it with the sheet once, and by himself ever after', async () => {
    const first = await start({ desktop: keyStoreDesktop(), osUser: 'livia' })
    const code = await makeClinic(first)
    await stop(first)
    const desktop = keyStoreDesktop()
    const otavio = await start({ desktop, osUser: 'otavio' })
    expect(await otavio.status()).toBe('needs-recovery')
    await otavio.ask('gate.open-with-recovery', {
      code: code.toLowerCase().replaceAll('-', ' '),
      passphrase: null,
    })
    expect(await otavio.status()).toBe('open')
    await stop(otavio)
    expect(await (await start({ desktop, osUser: 'otavio' })).status()).toBe('open')
  })

  test('gets a passphrase of his own where there is no key store', async () => {
    const first = await start({ desktop: keyStoreDesktop(), osUser: 'livia' })
    const code = await makeClinic(first)
    await stop(first)
    const otavio = await start({ osUser: 'otavio' })
    expect(await otavio.code('gate.open-with-recovery', { code, passphrase: null })).toBe('passphrase-needed')
    await otavio.ask('gate.open-with-recovery', { code, passphrase: PASSPHRASE })
    await stop(otavio)
    const again = await start({ osUser: 'otavio' })
    expect(await again.status()).toBe('needs-passphrase')
    expect(await again.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })).toBe('ok')
  })

  test('and whoever mistypes the code changes nothing', async () => {
    const first = await start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(first)
    await stop(first)
    const before = bytes()
    // The key store was reset: the same user, another secret.
    const at = await start({ desktop: keyStoreDesktop() })
    expect(await at.status()).toBe('needs-recovery')
    const swapped = code.startsWith('7') ? `8${code.slice(1)}` : `7${code.slice(1)}`
    expect(await at.code('gate.open-with-recovery', { code: swapped, passphrase: null })).toBe(
      'code-mistyped',
    )
    expect(await at.code('gate.open-with-recovery', { code: 'AAAA', passphrase: null })).toBe('code-mistyped')
    const stranger = await start({ desktop: keyStoreDesktop() }, join(data.path, 'elsewhere'))
    const theirs = (await stranger.ask('gate.begin', {})).recoveryGroups.join('-')
    expect(await at.code('gate.open-with-recovery', { code: theirs, passphrase: null })).toBe('code-wrong')
    expect(await at.status()).toBe('needs-recovery')
    expect(bytes()).toEqual(before)
    expect(await at.code('gate.open-with-recovery', { code, passphrase: null })).toBe('ok')
  })
})

describe('a backup', () => {
  test('and the sheet bring the clinic back on an empty PC', async () => {
    const first = await start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(first)
    const documents = (await first.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
      id,
      hash,
    }))
    await first.ask('terms.accept', { documents })
    const folder = join(data.path, 'stick')
    mkdirSync(folder)
    const { takenAt } = await first.ask('backup.now', { folder })
    await stop(first)

    const desktop = keyStoreDesktop()
    const newPc = join(data.path, 'new-pc')
    const second = await start({ desktop, osUser: 'otavio' }, newPc)
    const restore = (changes: object) =>
      second.code('gate.restore', { folder, code, passphrase: null, ...changes })
    expect(await restore({ folder: join(data.path, 'nowhere') })).toBe('backup-missing')
    expect(await restore({ code: 'AAAA' })).toBe('code-mistyped')
    expect(await second.status()).toBe('empty')
    expect(await second.ask('gate.restore', { folder, code, passphrase: null })).toEqual({ takenAt })
    expect(await atWork(second)).toBe('ok')
    await stop(second)
    const again = await start({ desktop, osUser: 'otavio' }, newPc)
    expect(await again.status()).toBe('open')
  })

  test('that was changed by a bit is refused, and the PC stays as it was', async () => {
    const first = await start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(first)
    const documents = (await first.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
      id,
      hash,
    }))
    await first.ask('terms.accept', { documents })
    const folder = join(data.path, 'stick')
    mkdirSync(folder)
    await first.ask('backup.now', { folder })
    await stop(first)
    const copy = readdirSync(folder).find((name) => !name.endsWith('.json')) ?? ''
    const content = readFileSync(join(folder, copy))
    content[5000] = (content[5000] ?? 0) ^ 1
    writeFileSync(join(folder, copy), content)

    const desktop = keyStoreDesktop()
    const second = await start({ desktop }, join(data.path, 'new-pc'))
    expect(await second.code('gate.restore', { folder, code, passphrase: null })).toBe('backup-damaged')
    expect(await second.status()).toBe('empty')
    await makeClinic(second)
    expect(await atWork(second)).toBe('ok')
  })
})

describe('a clinic that cannot be opened is left as it is', () => {
  const desktop = keyStoreDesktop()
  let key: Uint8Array
  beforeEach(async () => {
    const first = await start({
      desktop: {
        ...desktop,
        protect(secret) {
          key = Uint8Array.from(secret)
          return desktop.protect(secret)
        },
      },
    })
    await makeClinic(first)
    await stop(first)
  })

  async function staysShut(status: string, options: Parameters<typeof startHouse>[1] = { desktop }) {
    const before = bytes()
    const at = await start(options)
    expect(await at.status()).toBe(status)
    expect(await at.code('session.current', {})).toBe('closed')
    expect(await at.code('gate.begin', {})).toBe('already-open')
    const confirmGroups: [string, string] = ['AAAA', 'AAAA']
    expect(await at.code('gate.create', { ...firstStart, confirmGroups, passphrase: PASSPHRASE })).toBe(
      'already-open',
    )
    await stop(at)
    expect(bytes()).toEqual(before)
  }

  test.each([40, 3000, 6000])('damaged at byte %i', async (at) => {
    const content = readFileSync(database())
    content[at] = (content[at] ?? 0) ^ 0x10
    writeFileSync(database(), content)
    await staysShut('damaged')
  })

  test('cut off', async () => {
    writeFileSync(database(), readFileSync(database()).subarray(0, 4096 * 3))
    await staysShut('damaged')
  })

  test('empty', async () => {
    writeFileSync(database(), '')
    await staysShut('damaged')
  })

  test('newer than this program', async () => {
    const db = openDatabase({ file: database(), key, mode: 'open' })
    db.raw.pragma(`user_version=${String(latestVersion() + 10)}`)
    db.close()
    await staysShut('newer')
  })

  test('in use by another process', async () => {
    const db = openDatabase({ file: database(), key, mode: 'open' })
    await staysShut('in-use')
    db.close()
    expect(await (await start({ desktop })).status()).toBe('open')
  })

  test('real, under a runtime that is for trial only', async () => {
    await staysShut('refused', { desktop, trialOnly: true })
    expect(existsSync(join(data.path, 'trial'))).toBe(false)
  })

  test('with its key ring gone', async () => {
    rmSync(join(clinicFolder(), 'keyring.json'))
    await staysShut('damaged')
  })

  test('with its key ring unreadable', async () => {
    writeFileSync(join(clinicFolder(), 'keyring.json'), '{"format":1')
    await staysShut('damaged')
  })

  test('with the practice clinic in its place', async () => {
    rmSync(database())
    const practice = openDatabase({ file: database(), key: PRACTICE_KEY, mode: 'create', practice: true })
    migrate(practice.raw)
    practice.close()
    await staysShut('damaged')
  })

  test('with a key of practice in its key ring', async () => {
    const ring = JSON.parse(readFileSync(join(clinicFolder(), 'keyring.json'), 'utf8')) as {
      users: Record<string, unknown>
    }
    ring.users['livia'] = {
      kind: 'os',
      blob: Buffer.from(await desktop.protect(PRACTICE_KEY)).toString('base64'),
    }
    writeFileSync(join(clinicFolder(), 'keyring.json'), JSON.stringify(ring))
    await staysShut('refused')
  })
})

describe('an open clinic', () => {
  test('has no door left to go through', async () => {
    const at = await start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(at)
    const confirmGroups: [string, string] = ['AAAA', 'AAAA']
    expect(await at.code('gate.begin', {})).toBe('already-open')
    expect(await at.code('gate.create', { ...firstStart, confirmGroups, passphrase: null })).toBe(
      'already-open',
    )
    expect(await at.code('gate.practice', {})).toBe('already-open')
    expect(await at.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })).toBe('already-open')
    expect(await at.code('gate.open-with-recovery', { code, passphrase: null })).toBe('already-open')
    expect(await at.code('gate.restore', { folder: data.path, code, passphrase: null })).toBe('already-open')
  })

  test('lets no window choose its station or a folder: a kiosk would become a desk', async () => {
    const asked: string[] = []
    const desktop = {
      ...keyStoreDesktop(),
      async setUpWorkstation(windowId: string) {
        asked.push(windowId)
        return true
      },
      chooseFolder: async () => '/home',
    }
    const first = await start({ desktop })
    const kiosk = { windowId: 'w7', station: 'kiosk' } as const
    expect(await first.code('gate.choose-folder', {}, kiosk)).toBe('ok')
    await makeClinic(first)
    const choice = { language: 'pt-BR', station: 'reception' } as const
    expect(await first.code('gate.set-up-workstation', choice, kiosk)).toBe('already-open')
    expect(await first.code('gate.choose-folder', {}, kiosk)).toBe('already-open')
    // The window of the first start chooses once, as its last step.
    expect(await first.code('gate.set-up-workstation', choice)).toBe('ok')
    expect(await first.code('gate.set-up-workstation', choice)).toBe('already-open')
    expect(asked).toEqual(['w1'])
    await stop(first)
    const second = await start({ desktop })
    expect(await second.code('gate.set-up-workstation', choice)).toBe('already-open')
  })

  test('was opened once, however often the right code was sent', async () => {
    const first = await start()
    await makeClinic(first, PASSPHRASE)
    await stop(first)
    const at = await start()
    const open = () => at.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })
    expect((await Promise.all([open(), open()])).sort()).toEqual(['already-open', 'ok'])
  })
})

test('the practice clinic opens beside a real one and changes nothing of it', async () => {
  const first = await start()
  await makeClinic(first, PASSPHRASE)
  await stop(first)
  const before = bytes()
  const at = await start({ desktop: bareDesktop })
  await at.ask('gate.practice', {})
  expect(await at.ask('gate.status', {})).toMatchObject({ status: 'open', practice: true })
  expect(await at.ask('session.current', {})).toMatchObject({ clinic: { practice: true, trial: true } })
  await stop(at)
  expect(bytes()).toEqual(before)
})
