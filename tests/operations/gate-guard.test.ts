import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TRIES_FILE } from '../../main/clinic/gate/passphrase-tries.ts'
import type { Input } from '../../preload/contract/index.ts'
import {
  acceptTerms,
  copiedPcs,
  FIRST_PASSWORD,
  firstStart,
  makeClinic,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

const PASSPHRASE = 'três pássaros no fio'
const THEIRS = 'quatro gatos no muro'
let pc: TestPc
/** The sheet of the clinic that is here, and a backup of another one with its own sheet. */
let sheet: string
let stick: string
let otherSheet: string

const twoClinics = copiedPcs(async (first) => {
  const at = await first.start()
  const own = await makeClinic(at, PASSPHRASE)
  await first.stop(at)
  const folder = join(first.folder, 'stick')
  mkdirSync(folder)
  const other = await first.start({}, join(first.folder, 'other-pc'))
  const theirs = await makeClinic(other, THEIRS)
  await acceptTerms(other)
  await other.ask('backup.now', { folder })
  await first.stop(other)
  return { own, theirs }
})

beforeEach(async () => {
  const { pc: copy, made } = await twoClinics()
  pc = copy
  stick = join(pc.folder, 'stick')
  sheet = made.own
  otherSheet = made.theirs
})
afterEach(() => pc.close())

const restore = (
  at: HouseFixture,
  more: Partial<Input<'gate.restore'>> = {},
  station: 'kiosk' | 'panel' | 'reception' = 'reception',
) => at.code('gate.restore', { folder: stick, code: otherSheet, passphrase: THEIRS, ...more }, { station })
const open = (at: HouseFixture, passphrase: string) => at.code('gate.open-with-passphrase', { passphrase })

describe('a clinic that is shut', () => {
  test.each(['kiosk', 'panel'] as const)('is not replaced from a %s', async (station) => {
    const before = pc.bytes()
    const at = await pc.start()
    const place = { station }
    expect(await restore(at, { proof: sheet }, station as 'kiosk')).toBe('denied')
    expect(await at.code('gate.practice', {}, place)).toBe('denied')
    expect(await at.code('gate.begin', {}, place)).toBe('denied')
    const confirmGroups: [string, string] = ['AAAA', 'AAAA']
    expect(
      await at.code('gate.create', { ...firstStart, confirmGroups, passphrase: PASSPHRASE }, place),
    ).toBe('denied')
    expect(await at.code('gate.list-backups', { folder: stick }, place)).toBe('denied')
    expect(await at.code('gate.choose-folder', {}, place)).toBe('denied')
    expect(pc.bytes()).toEqual(before)
    // Control: an empty PC has nothing to protect.
    const empty = await pc.start({}, join(pc.folder, 'empty'))
    expect(await empty.code('gate.begin', {}, place)).toBe('ok')
    // It is opened there as at any desk.
    expect(await at.code('gate.open-with-passphrase', { passphrase: PASSPHRASE }, place)).toBe('ok')
  })

  test('is replaced only with its own sheet or passphrase', async () => {
    const before = pc.bytes()
    const at = await pc.start()
    expect(await restore(at)).toBe('proof-needed')
    expect(await restore(at, { proof: otherSheet })).toBe('proof-wrong')
    expect(await restore(at, { proof: THEIRS })).toBe('proof-wrong')
    const { [TRIES_FILE]: _counted, ...left } = pc.bytes()
    expect(left).toEqual(before)
    expect(await at.status()).toBe('needs-passphrase')
    expect(await restore(at, { proof: PASSPHRASE })).toBe('ok')
    expect(existsSync(join(pc.clinicFolder, 'replaced-1-clinic.db'))).toBe(true)
  })

  test('is replaced with its sheet, and by a backup of its own without being asked twice', async () => {
    const at = await pc.start()
    expect(await restore(at, { proof: sheet })).toBe('ok')
    await pc.stop(at)
    // What is here now is the clinic of the backup.
    const again = await pc.start()
    expect(await restore(again)).toBe('ok')
  })

  test('keeps this PC what it is: no window becomes an administration without its sheet', async () => {
    const asked: string[] = []
    const at = await pc.start({
      desktopAt: (seat) => ({ setUpWorkstation: async () => asked.push(seat) > 0 }),
    })
    const setUp = (proof: string | null) =>
      at.code('gate.set-up-workstation', { language: 'pt-BR', station: 'admin', proof }, { station: 'kiosk' })
    expect(await setUp(null)).toBe('proof-needed')
    expect(await setUp(otherSheet)).toBe('proof-wrong')
    expect(asked).toEqual([])
    expect(await setUp(sheet)).toBe('ok')
    expect(asked).toEqual(['hub:w1'])
  })

  test('is not hidden behind the practice clinic', async () => {
    const at = await pc.start()
    expect(await at.code('gate.practice', {})).toBe('clinic-here')
    expect(await open(at, PASSPHRASE)).toBe('ok')
    expect(await at.ask('gate.status', {})).toMatchObject({ practice: false })
    await pc.stop(at)
    // Control: where there is none it opens.
    const empty = await pc.start({}, join(pc.folder, 'empty'))
    expect(await empty.code('gate.practice', {})).toBe('ok')
  })
})

describe('wrong passphrases', () => {
  test('are counted through a restart, and told to the trail by who opens', async () => {
    const first = await pc.start()
    for (const wrong of ['um', 'dois', 'três']) expect(await open(first, wrong)).toBe('passphrase-wrong')
    await pc.stop(first)
    const second = await pc.start()
    expect(await open(second, PASSPHRASE)).toBe('wait')
    second.tick(15_000)
    expect(await open(second, PASSPHRASE)).toBe('ok')
    expect(existsSync(join(pc.clinicFolder, TRIES_FILE))).toBe(false)
    await second.ask('session.sign-in', { identifier: 'sueli', password: FIRST_PASSWORD })
    await acceptTerms(second)
    const rows = await second.ask('audit.list', {})
    expect(rows.find(({ event }) => event === 'clinic.passphrase-tried')).toMatchObject({
      outcome: 'denied',
      count: 3,
    })
  })

  test('given as proof count too', async () => {
    const at = await pc.start()
    for (const proof of ['um', 'dois', 'três']) expect(await restore(at, { proof })).toBe('proof-wrong')
    expect(await restore(at, { proof: PASSPHRASE })).toBe('wait')
    expect(await open(at, PASSPHRASE)).toBe('wait')
  })

  test('make nobody wait for ever on a clock that was put back', async () => {
    const first = await pc.start()
    first.tick(3 * 365 * 24 * 3_600_000)
    for (const wrong of ['um', 'dois', 'três']) await open(first, wrong)
    await pc.stop(first)
    const second = await pc.start()
    expect(await open(second, PASSPHRASE)).toBe('wait')
    second.tick(450_000)
    expect(await open(second, PASSPHRASE)).toBe('wait')
    second.tick(450_000)
    expect(await open(second, PASSPHRASE)).toBe('ok')
  })

  test('of two users of this PC are kept beside each other', async () => {
    const livia = await pc.start()
    for (const wrong of ['um', 'dois']) await open(livia, wrong)
    const otavio = await pc.start({ osUser: 'otavio' })
    await otavio.ask('gate.open-with-recovery', { code: sheet, passphrase: THEIRS })
    await pc.stop(otavio)
    const again = await pc.start({ osUser: 'otavio' })
    for (const wrong of ['um', 'dois', 'três']) await open(again, wrong)
    expect(await open(livia, 'três')).toBe('passphrase-wrong')
    await pc.stop(again)
    expect(await open(livia, PASSPHRASE)).toBe('wait')
    const last = await pc.start({ osUser: 'otavio' })
    expect(await open(last, THEIRS)).toBe('wait')
  })

  test('of a file that is damaged count anew', async () => {
    writeFileSync(join(pc.clinicFolder, TRIES_FILE), '{')
    const at = await pc.start()
    expect(await open(at, 'um')).toBe('passphrase-wrong')
    expect(readFileSync(join(pc.clinicFolder, TRIES_FILE), 'utf8')).toContain('"failures": 1')
  })
})

test('a start-up passphrase is none of the commonest, nor the name of the clinic', async () => {
  const at = await pc.start({}, join(pc.folder, 'empty'))
  const { recoveryGroups, confirm } = await at.ask('gate.begin', {})
  const confirmGroups: [string, string] = [recoveryGroups[confirm[0]] ?? '', recoveryGroups[confirm[1]] ?? '']
  const make = (passphrase: string) => at.code('gate.create', { ...firstStart, confirmGroups, passphrase })
  expect(await make('1234567890')).toBe('passphrase-weak')
  expect(await make('clínica de ensaio')).toBe('passphrase-weak')
  const weak = { folder: stick, code: otherSheet, passphrase: '1234567890' }
  expect(await at.code('gate.restore', weak)).toBe('passphrase-weak')
  expect(await make(PASSPHRASE)).toBe('ok')
  const here = await pc.start()
  expect(await here.code('gate.open-with-recovery', { code: sheet, passphrase: '1234567890' })).toBe(
    'passphrase-weak',
  )
})
