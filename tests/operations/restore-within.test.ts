import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { unwrapWithRecovery } from '../../db/key-wraps.ts'
import { readKeyring } from '../../db/keyring.ts'
import { parseRecoveryCode } from '../../db/recovery-code.ts'
import {
  acceptTerms,
  FIRST_PASSWORD,
  firstStart,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { lightWithCopies } from '../helpers/light.ts'
import { breakPage } from '../helpers/pages.ts'

let pc: TestPc
let at: HouseFixture
let oldSheet: string
/** What happens while a dialog of the system stands open. */
let meanwhile: () => unknown = () => undefined
const desktop = {
  ...keyStoreDesktop(),
  async chooseFolder() {
    await meanwhile()
    return null
  },
}
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const stick = () => join(pc.folder, 'stick')
const begin = { password: FIRST_PASSWORD }
const there = { windowId: 'w2', station: 'reception' } as const

beforeEach(async () => {
  pc = testPc()
  mkdirSync(stick())
  at = await pc.start({ desktop })
  oldSheet = await makeClinic(at)
  await acceptTerms(at)
})
afterEach(() => pc.close())

const restore = { folder: '', code: null, passphrase: null, goBack: true }
const events = async () => (await at.ask('audit.list', {})).map(({ event }) => event)
const aside = () => readdirSync(pc.clinicFolder).filter((name) => name.startsWith('replaced-'))

/** A backup, and something after it that is lost when it comes back. */
async function copyAndGoOn(): Promise<string> {
  const { takenAt } = await at.ask('backup.now', { folder: stick() })
  at.tick(60_000)
  const clinic = { ...firstStart.clinic, name: 'Depois da cópia' }
  await at.ask('clinic.update', { clinic, idleLockMinutes: 5 })
  return takenAt
}

describe('an administrator in an open clinic', () => {
  test('has another clinic put in its place by nobody’s password: neither by its own sheet nor by mistake', async () => {
    const other = testPc()
    const theirs = await other.start({ desktop })
    const sheet = await makeClinic(theirs)
    await acceptTerms(theirs)
    await theirs.ask('backup.now', { folder: stick() })
    await other.close()
    const before = (await at.ask('clinic.read', {})).name
    await at.ask('recovery.begin-restore', begin)
    for (const goBack of [false, true])
      expect(await at.code('gate.restore', { ...restore, folder: stick(), code: sheet, goBack })).toBe(
        'other-clinic',
      )
    expect(aside()).toEqual([])
    await at.ask('gate.reopen', {})
    await at.ask('session.sign-in', signIn)
    expect((await at.ask('clinic.read', {})).name).toBe(before)
  })

  test('keeps nobody waiting with a dialog of the system that stands open', async () => {
    await at.ask('recovery.begin-restore', begin)
    let answered = () => {}
    const answer = new Promise<void>((resolve) => (answered = resolve))
    meanwhile = () => answer
    const choosing = at.code('gate.choose-folder', {})
    expect(await at.code('gate.list-backups', { folder: stick() }, there)).toBe('busy')
    expect(await at.code('gate.reopen', {})).toBe('ok')
    expect(await at.status()).toBe('open')
    answered()
    await choosing
    meanwhile = () => undefined
  })

  test('puts a backup in its place: the row first, the clinic shut, the one of before set aside, everybody told', async () => {
    const takenAt = await copyAndGoOn()
    await at.ask('recovery.begin-restore', begin)
    expect(await at.ask('gate.status', {})).toMatchObject({
      status: 'restoring',
      restoring: { here: true, folder: stick() },
    })
    expect(await at.ask('gate.status', {}, there)).toMatchObject({ restoring: { here: false, folder: null } })
    expect(await at.code('session.current', {}, there)).toBe('closed')
    const { backups } = await at.ask('gate.list-backups', { folder: stick() })
    expect(backups).toMatchObject([{ takenAt, opensHere: true }])
    const [found] = backups
    const choice = found?.choice ?? ''
    expect(await at.ask('gate.inspect-backup', { folder: stick(), choice, code: null })).toMatchObject({
      clinic: 'Clínica de Ensaio',
    })
    expect(await at.code('gate.restore', { ...restore, folder: stick(), choice, goBack: false })).toBe(
      'goes-back',
    )
    expect(aside()).toEqual([])
    await at.ask('gate.restore', { ...restore, folder: stick(), choice })
    expect(await at.status()).toBe('open')
    expect(aside()).toContain('replaced-1-clinic.db')

    // Nobody is signed in any more.
    expect(await at.ask('session.current', {})).toMatchObject({ state: 'signed-out' })
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('clinic.read', {})).toMatchObject({ name: 'Clínica de Ensaio' })
    const [row] = await at.ask('audit.list', { event: 'clinic.restored' })
    expect(row).toMatchObject({ takenAt, actor: { name: 'Sueli Camargo' } })
    expect(await at.ask('account.notices', {})).toMatchObject([
      { kind: 'restored', takenAt, about: null, by: 'Sueli Camargo', own: false },
    ])
    const { health } = await at.ask('session.current', {})
    expect(health).toMatchObject({ state: 'amber', facts: { restoredFrom: takenAt, sheetCheck: null } })
    expect(lightWithCopies(health).reasons).toEqual(['restored'])
    // The key ring is the one of before: this PC opens it by itself again.
    await pc.stop(at)
    at = await pc.start({ desktop })
    expect(await at.status()).toBe('open')
  })

  test('goes back: the clinic opens unharmed, with the row that it was shut', async () => {
    await copyAndGoOn()
    await at.ask('recovery.begin-restore', begin)
    await at.ask('gate.reopen', {})
    expect(await at.status()).toBe('open')
    expect(aside()).toEqual([])
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('clinic.read', {})).toMatchObject({ name: 'Depois da cópia' })
    expect(await events()).toContain('clinic.restore-begun')
    expect(lightWithCopies((await at.ask('session.current', {})).health)).toEqual({
      state: 'green',
      reasons: [],
    })
  })

  test('types his password: a wrong one shuts nothing, and is in the trail', async () => {
    expect(await at.code('recovery.begin-restore', { password: 'não é esta senha' })).toBe('credentials')
    expect(await at.status()).toBe('open')
    const [row] = await at.ask('audit.list', { event: 'clinic.restore-begun' })
    expect(row).toMatchObject({ outcome: 'failed', code: 'credentials' })
  })

  test('is not enough where another one administers: a second person or the sheet answers for it', async () => {
    await at.ask('staff.create', {
      displayName: 'Nuno Farias',
      userName: 'nuno',
      email: null,
      cpf: null,
      roles: ['admin'],
      practitionerId: null,
      second: { by: 'sheet', code: oldSheet },
    })
    expect(await at.code('recovery.begin-restore', begin)).toBe('second-needed')
    const confirmed = { by: 'administrator' as const, identifier: 'nuno', password: 'não é a dele' }
    expect(await at.code('recovery.begin-restore', { ...begin, second: confirmed })).toBe('second-wrong')
    const own = { password: 'não é a dela', second: confirmed }
    expect(await at.code('recovery.begin-restore', own)).toBe('credentials')
    expect(await at.status()).toBe('open')
    await at.ask('backup.now', { folder: stick() })
    await at.ask('recovery.begin-restore', { ...begin, second: { by: 'sheet', code: oldSheet } })
    await at.ask('gate.restore', { ...restore, folder: stick() })
    await at.ask('session.sign-in', signIn)
    const told = (await at.ask('account.notices', {})).find(({ kind }) => kind === 'restored')
    expect(told).toMatchObject({ by: 'Sueli Camargo', proof: 'sheet', second: null })
  })
})

describe('while it is shut for a restore', () => {
  beforeEach(async () => {
    await copyAndGoOn()
    await at.ask('recovery.begin-restore', begin)
  })

  test('another window can do nothing with it, whatever it knows', async () => {
    for (const windowId of ['w2', 'w3']) {
      const other = { windowId, station: 'admin' } as const
      expect(await at.code('gate.list-backups', { folder: stick() }, other)).toBe('busy')
      const typed = { ...restore, folder: stick(), code: oldSheet }
      expect(await at.code('gate.restore', typed, other)).toBe('busy')
      expect(await at.code('gate.reopen', {}, other)).toBe('busy')
    }
    expect(await at.code('gate.reopen', {}, { station: 'kiosk' })).toBe('denied')
    expect(await at.status()).toBe('restoring')
  })

  test.each(['sleeps', 'is closed', 'is left alone'])('it opens again when the window %s', async (how) => {
    if (how === 'sleeps') at.house.leave('hub', null, 'away')
    if (how === 'is closed') at.house.closeSeat('hub:w1')
    if (how === 'is left alone') {
      at.tick(4 * 60_000)
      await at.runLater()
      expect(await at.status()).toBe('restoring')
      await at.ask('gate.list-backups', { folder: stick() })
      at.tick(4 * 60_000)
      await at.runLater()
      expect(await at.status()).toBe('restoring')
      at.tick(60_000)
      await at.runLater()
    }
    // In its turn, behind what the window asked before.
    await at.code('gate.list-backups', { folder: stick() })
    expect(await at.status()).toBe('open')
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('clinic.read', {})).toMatchObject({ name: 'Depois da cópia' })
  })

  test('what takes longer than that is something done: the person goes on where it ends', async () => {
    meanwhile = () => {
      at.tick(11 * 60_000)
      void at.runLater()
    }
    await at.ask('gate.choose-folder', {})
    // In its turn, behind what was looked at meanwhile.
    expect(await at.code('gate.list-backups', { folder: stick() })).toBe('ok')
    expect(await at.status()).toBe('restoring')
  })

  test('the program ends: the next start opens the clinic as it was', async () => {
    await pc.stop(at)
    at = await pc.start({ desktop })
    expect(await at.status()).toBe('open')
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('clinic.read', {})).toMatchObject({ name: 'Depois da cópia' })
    expect(await events()).toContain('clinic.restore-begun')
  })

  test('its database says how far it had come, whatever became of its anchor', async () => {
    // In the door's turn: a clinic that is being shut writes it once more.
    await at.ask('gate.list-backups', { folder: stick() })
    rmSync(join(pc.clinicFolder, 'anchor.json'))
    const there = { ...restore, folder: stick(), goBack: false }
    expect(await at.code('gate.restore', there)).toBe('goes-back')
    expect(aside()).toEqual([])
    expect(await at.code('gate.restore', { ...there, goBack: true })).toBe('ok')
  })

  test('a backup that is no good changes nothing, and another may be chosen', async () => {
    const copy = readdirSync(stick()).find((name) => name.endsWith('.mbbackup')) ?? ''
    breakPage(join(stick(), copy), 5)
    expect(await at.code('gate.restore', { ...restore, folder: stick() })).toBe('backup-damaged')
    expect(await at.status()).toBe('restoring')
    expect(await at.code('gate.restore', { ...restore, folder: pc.folder })).toBe('backup-damaged')
    await at.ask('gate.reopen', {})
    expect(await at.status()).toBe('open')
  })
})

test('a clinic with a broken page, whose PC opens it by itself, is replaced all the same', async () => {
  await at.ask('backup.now', { folder: stick() })
  await pc.stop(at)
  const ring = readKeyring(pc.clinicFolder)
  const key = ring && unwrapWithRecovery(ring.recovery, parseRecoveryCode(oldSheet) ?? '')
  const raw = connectWithKey(pc.database, key ?? '', true)
  const page = raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'message_prepared'`).pluck().get()
  raw.close()
  breakPage(pc.database, Number(page))
  at = await pc.start({ desktop })
  await at.ask('session.sign-in', signIn)
  expect(await at.code('backup.now', { folder: stick() })).toBe('backup-failed')
  await at.ask('recovery.begin-restore', begin)
  await at.ask('gate.restore', { ...restore, folder: stick() })
  await at.ask('session.sign-in', signIn)
  at.tick(60_000)
  expect(await at.code('backup.now', { folder: stick() })).toBe('ok')
})
