import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { platform } from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEYRING_FILES } from '../../db/keyring.ts'
import type { Input } from '../../preload/contract/index.ts'
import {
  acceptTerms,
  copiedPcs,
  keyStoreDesktop,
  makeClinic,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

let pc: TestPc
let stick: string
let code: string
/** The older and the newer backup, by name without suffix. */
let names: readonly [string, string]
let empty: HouseFixture
const desktop = keyStoreDesktop(Buffer.alloc(32, 5))

const twoBackups = copiedPcs(async (first) => {
  const folder = join(first.folder, 'stick')
  mkdirSync(folder)
  const at = await first.start({ desktop })
  const sheet = await makeClinic(at)
  await acceptTerms(at)
  await at.ask('backup.now', { folder })
  at.tick(60_000)
  await at.ask('backup.now', { folder })
  await first.stop(at)
  return sheet
})

beforeEach(async () => {
  const { pc: copy, made } = await twoBackups()
  pc = copy
  stick = join(pc.folder, 'stick')
  code = made
  const [one = '', two = ''] = readdirSync(stick)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.anchor.json'))
    .map((name) => name.slice(0, -5))
    .sort()
  names = [one, two]
  empty = await pc.start({ desktop }, join(pc.folder, 'new-pc'))
})
afterEach(() => pc.close())

const list = async (folder = stick) => (await empty.ask('gate.list-backups', { folder })).backups
const restore = (more: Partial<Input<'gate.restore'>> = {}) =>
  empty.code('gate.restore', { folder: stick, code, passphrase: null, ...more })
const rename = (from: string, to: string) => renameSync(join(stick, from), join(stick, to))

describe('backups in a folder', () => {
  test('are all told, newest first, and a damaged newest one does not hide the older', async () => {
    truncateSync(join(stick, `${names[1]}.mbbackup`), 5000)
    expect(await list()).toMatchObject([
      { state: 'damaged', choice: null, fileName: `${names[1]}.mbbackup`, appVersion: '0.0.0' },
      { state: 'whole', fileName: `${names[0]}.mbbackup` },
    ])
    const { fileName } = await empty.ask('gate.restore', { folder: stick, code, passphrase: null })
    expect(fileName).toBe(`${names[0]}.mbbackup`)
  })

  test('tell their visits and their last signed note to whoever has the sheet', async () => {
    const choice = (await list())[1]?.choice ?? ''
    expect(await empty.ask('gate.inspect-backup', { folder: stick, choice, code })).toEqual({
      clinic: 'Clínica de Ensaio',
      visits: 0,
      lastSignedAt: null,
      timeZone: 'America/Sao_Paulo',
    })
    const before = readdirSync(stick)
    const other = await pc.start({ desktop }, join(pc.folder, 'third'))
    const theirs = (await other.ask('gate.begin', {})).recoveryGroups.join('-')
    expect(await empty.code('gate.inspect-backup', { folder: stick, choice, code: theirs })).toBe(
      'code-wrong',
    )
    expect(readdirSync(stick)).toEqual(before)
  })

  test('are restored as chosen, and the answer says which', async () => {
    const older = (await list())[1]
    const answer = await empty.ask('gate.restore', {
      folder: stick,
      code,
      passphrase: null,
      choice: older?.choice ?? null,
    })
    expect(answer).toMatchObject({ takenAt: older?.takenAt, fileName: `${names[0]}.mbbackup` })
    expect(older?.fileName).toBe(answer.fileName)
  })
})

describe('a backup is found by what is in it', () => {
  beforeEach(() => {
    for (const suffix of ['json', 'mbbackup']) rmSync(join(stick, `${names[1]}.${suffix}`))
  })
  const manifest = () => `${names[0]}.json`
  const file = () => `${names[0]}.mbbackup`

  test.each([
    ['copied', () => [`${names[0]} - Copia.json`, `${names[0]} - Copia.mbbackup`] as const],
    ['downloaded twice', () => [`${names[0]} (1).json`, `${names[0]} (1).mbbackup`] as const],
    ['in capitals', () => [manifest().toUpperCase(), file().toUpperCase()] as const],
    ['renamed', () => ['clinica.txt', 'clinica.bin'] as const],
  ])('%s', async (_how, called) => {
    const [json, database] = called()
    rename(manifest(), json)
    rename(file(), database)
    expect(await list()).toMatchObject([{ state: 'whole', fileName: database }])
    expect(await restore()).toBe('ok')
  })

  test('with a byte-order mark before its manifest', async () => {
    writeFileSync(join(stick, manifest()), `\uFEFF${readFileSync(join(stick, manifest()), 'utf8')}`)
    expect(await restore()).toBe('ok')
  })

  test('from the folder above, and from the file itself', async () => {
    expect(await list(pc.folder)).toMatchObject([{ state: 'whole', folder: stick }])
    expect(await list(join(stick, file()))).toMatchObject([{ state: 'whole' }])
    expect(await restore({ folder: pc.folder })).toBe('ok')
  })

  test('among others of its size', async () => {
    copyFileSync(join(stick, file()), join(stick, 'a.mbbackup'))
    const other = readFileSync(join(stick, file()))
    other[9000] = (other[9000] ?? 0) ^ 1
    writeFileSync(join(stick, file()), other)
    expect(await restore()).toBe('ok')
  })

  test('one of its two files alone is told as what it is', async () => {
    rename(manifest(), '../kept.json')
    expect(await list()).toMatchObject([{ state: 'manifest-missing', fileName: file(), choice: null }])
    expect(await restore()).toBe('backup-damaged')
    rename('../kept.json', manifest())
    rename(file(), '../kept')
    expect(await list()).toMatchObject([{ state: 'file-missing', choice: null }])
  })

  test('of a newer version is told as newer, by its manifest or by its schema', async () => {
    const read = JSON.parse(readFileSync(join(stick, manifest()), 'utf8')) as object
    for (const change of [{ format: 9, more: true }, { schemaVersion: 9000 }]) {
      writeFileSync(join(stick, manifest()), JSON.stringify({ ...read, ...change }))
      expect(await list()).toMatchObject([{ state: 'newer', choice: null, fileName: file() }])
      expect(await restore()).toBe('backup-newer')
    }
  })

  test.runIf(platform === 'linux')(
    'beside pipes, devices, links and huge files called like manifests',
    async () => {
      execFileSync('mkfifo', [join(stick, 'medicalbooking-1.json')])
      symlinkSync('/dev/zero', join(stick, 'medicalbooking-2.json'))
      writeFileSync(join(stick, 'medicalbooking-3.json'), '{')
      truncateSync(join(stick, 'medicalbooking-3.json'), 5 * 2 ** 30)
      expect(await list()).toMatchObject([{ state: 'whole', fileName: file() }])
      expect(await restore()).toBe('ok')
    },
  )
})

describe('a clinic whose key rings are lost', () => {
  test.each(KEYRING_FILES)('%s alone opens by itself, and both are there again', async (name) => {
    for (const lose of [rmSync, (path: string) => writeFileSync(path, '')]) {
      lose(join(pc.clinicFolder, name))
      const at = await pc.start({ desktop })
      expect(await at.status()).toBe('open')
      await pc.stop(at)
      const [one, copy] = KEYRING_FILES.map((each) => readFileSync(join(pc.clinicFolder, each), 'utf8'))
      expect(one).toBe(copy)
    }
  })

  test.each([
    ['removed', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, '{"format":2}')],
  ])('%s, opens with its sheet and any manifest, and has new ones', async (_how, lose) => {
    for (const name of KEYRING_FILES) lose(join(pc.clinicFolder, name))
    // The manifest is enough.
    for (const name of names) rmSync(join(stick, `${name}.mbbackup`))
    const at = await pc.start({ desktop })
    expect(await at.status()).toBe('needs-backup')
    const open = (folder: string | null, typed = code) =>
      at.code('gate.open-with-recovery', { code: typed, passphrase: null, folder })
    expect(await open(null)).toBe('keys-lost')
    expect(await open(join(pc.folder, 'nowhere'))).toBe('backup-missing')
    const theirs = (await empty.ask('gate.begin', {})).recoveryGroups.join('-')
    expect(await open(stick, theirs)).toBe('code-wrong')
    expect(await at.status()).toBe('needs-backup')
    expect(await open(stick)).toBe('ok')
    await pc.stop(at)
    expect(await (await pc.start({ desktop })).status()).toBe('open')
  })

  test('where both are another clinic’s, opens with its sheet and any manifest, and has its own again', async () => {
    await makeClinic(empty)
    const theirs = join(pc.folder, 'new-pc', basename(pc.clinicFolder))
    for (const name of KEYRING_FILES) copyFileSync(join(theirs, name), join(pc.clinicFolder, name))
    const at = await pc.start({ desktop })
    expect(await at.status()).toBe('damaged')
    const open = (folder: string | null) =>
      at.code('gate.open-with-recovery', { code, passphrase: null, folder })
    expect(await open(null)).toBe('code-wrong')
    expect(await open(stick)).toBe('ok')
    await pc.stop(at)
    expect(await (await pc.start({ desktop })).status()).toBe('open')
  })

  test('its own that open are taken, whatever folder is named beside them', async () => {
    const nothing = join(pc.folder, 'nothing')
    mkdirSync(nothing)
    const ring = readFileSync(join(pc.clinicFolder, KEYRING_FILES[0]), 'utf8')
    const at = await pc.start({ desktop: keyStoreDesktop(), osUser: 'otavio' })
    const input = { code, passphrase: null, folder: nothing }
    expect(await at.code('gate.open-with-recovery', input)).toBe('ok')
    await pc.stop(at)
    // Nobody else of this PC has lost his way in.
    const users = (text: string) => Object.keys((JSON.parse(text) as { users: object }).users)
    expect(users(readFileSync(join(pc.clinicFolder, KEYRING_FILES[0]), 'utf8'))).toEqual([
      ...users(ring),
      'otavio',
    ])
  })

  test("does not open with another clinic's manifest, whose sheet is right", async () => {
    const other = join(pc.folder, 'other-stick')
    mkdirSync(other)
    const theirs = await makeClinic(empty)
    await acceptTerms(empty)
    await empty.ask('backup.now', { folder: other })
    for (const name of KEYRING_FILES) rmSync(join(pc.clinicFolder, name))
    const at = await pc.start({ desktop })
    const before = pc.bytes()
    const input = { code: theirs, passphrase: null, folder: other }
    expect(await at.code('gate.open-with-recovery', input)).toBe('clinic-shut')
    expect(await at.status()).toBe('needs-backup')
    expect(pc.bytes()).toEqual(before)
  })
})
