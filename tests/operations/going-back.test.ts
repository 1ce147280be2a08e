import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEYRING_FILES } from '../../db/keyring.ts'
import {
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { lightWithCopies } from '../helpers/light.ts'
import { bring, enterByDoor, sheetCode, stickOf } from '../helpers/v120.ts'

let pc: TestPc
let at: HouseFixture
let code: string
const desktop = keyStoreDesktop()
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }

beforeEach(async () => {
  pc = testPc()
  mkdirSync(stick())
  at = await pc.start({ desktop })
  code = await makeClinic(at)
  const documents = (await at.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
    id,
    hash,
  }))
  await at.ask('terms.accept', { documents })
})
afterEach(() => pc.close())

const stick = () => join(pc.folder, 'stick')
const anchorOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'anchor.json'), 'utf8')) as { epoch: number; clinic: string }
const health = async () => lightWithCopies((await at.ask('session.current', {})).health)
const restore = { passphrase: null }

/** The clinic goes on after a backup, then its database is lost; its anchor still stands. */
async function lose() {
  await at.ask('backup.now', { folder: stick() })
  for (let i = 0; i < 3; i += 1) await at.ask('session.lock', { reason: 'asked' })
  await pc.stop(at)
  // As somebody without a key at hand: the clinic cannot be opened by itself.
  for (const ring of KEYRING_FILES) rmSync(join(pc.clinicFolder, ring))
  at = await pc.start({ desktop })
}

describe('a restore that goes back in time', () => {
  test('is asked about with what would be lost, and done when it is confirmed', async () => {
    await lose()
    const asked = await at.house.ask(
      { name: 'gate.restore', input: { folder: stick(), code, ...restore } },
      { seat: 'hub:w1', station: 'admin', workstation: 'Ensaio' },
    )
    expect(asked).toMatchObject({
      ok: false,
      error: { code: 'goes-back', details: { rows: expect.any(Number) as number } },
    })
    const { details } = (asked as { error: { details: { rows: number } } }).error
    // The backup's own row, and three of locking.
    expect(details.rows).toBeGreaterThanOrEqual(4)
    expect(existsSync(join(pc.clinicFolder, 'replaced-1-clinic.db'))).toBe(false)
    const restored = await at.ask('gate.restore', { folder: stick(), code, ...restore, goBack: true })
    expect(restored).toMatchObject({ visits: 0, signedNotes: 0, unsealed: false })
  })

  test('control: on an empty PC nobody is asked', async () => {
    await at.ask('backup.now', { folder: stick() })
    await pc.stop(at)
    at = await pc.start({ desktop }, join(pc.folder, 'new-pc'))
    expect(await at.code('gate.restore', { folder: stick(), code, ...restore })).toBe('ok')
  })

  test('raises the epoch in the database and in its anchor, and the light says for a day that it was restored', async () => {
    await lose()
    const before = anchorOf(pc.clinicFolder)
    expect(before.epoch).toBe(1)
    await at.ask('gate.restore', { folder: stick(), code, ...restore, goBack: true })
    await at.ask('session.sign-in', signIn)
    await at.runLater()
    expect(await health()).toEqual({ state: 'amber', reasons: ['restored'] })
    await pc.stop(at)
    expect(anchorOf(pc.clinicFolder)).toMatchObject({ epoch: 2, clinic: before.clinic })
    at = await pc.start({ desktop })
    await at.ask('session.sign-in', signIn)
    await at.runLater()
    expect(await health()).toEqual({ state: 'amber', reasons: ['restored'] })
  })

  test('makes the clinic that was replaced the one that is behind', async () => {
    await lose()
    await at.ask('gate.restore', { folder: stick(), code, ...restore, goBack: true })
    await at.ask('session.sign-in', signIn)
    await pc.stop(at)
    // Somebody puts the old database back into the folder: it was there before, but not with this anchor.
    for (const name of ['clinic.db-wal', 'clinic.db-shm'])
      rmSync(join(pc.clinicFolder, name), { force: true })
    copyFileSync(join(pc.clinicFolder, 'replaced-1-clinic.db'), pc.database)
    at = await pc.start({ desktop })
    await at.ask('session.sign-in', signIn)
    expect(await health()).toEqual({ state: 'red', reasons: ['gone-back'] })
  })
})

describe('a backup of version 120', () => {
  test('is restored with a warning, and begins its anchor', async () => {
    const old = bring('backup')
    at = await enterByDoor(old, 'backup')
    expect(await at.status()).toBe('open')
    // The second: what lies beside the backups of the first may be ahead of what was restored.
    expect(anchorOf(old.clinicFolder).epoch).toBe(2)
    await old.close()
    const again = bring('backup')
    const other = await again.start({ osUser: 'livia' })
    const answer = await other.ask('gate.restore', {
      folder: stickOf(again),
      code: sheetCode,
      passphrase: 'curió cantador 9',
    })
    expect(answer).toMatchObject({ unsealed: true })
    expect(answer.visits).toBeGreaterThan(0)
    await again.close()
    at = await pc.start({ desktop })
  })

  test('put over a clinic with an anchor sets that anchor aside, whenever the power goes', async () => {
    const old = bring('backup')
    at = await enterByDoor(old, 'backup')
    await old.stop(at)
    const stale = readFileSync(join(old.clinicFolder, 'anchor.json'), 'utf8')
    // As finishing leaves it when the power goes before the last rename.
    renameSync(old.database, join(old.clinicFolder, 'clinic.db.restored-7'))
    copyFileSync(join(old.clinicFolder, 'anchor.json'), join(old.clinicFolder, 'anchor.json.restored'))
    at = await old.start({ osUser: 'livia' })
    expect(await at.status()).toBe('needs-passphrase')
    expect(readFileSync(join(old.clinicFolder, 'replaced-7-anchor.json'), 'utf8')).toBe(stale)
    expect(existsSync(join(old.clinicFolder, 'anchor.json.restored'))).toBe(false)
    await old.close()
    at = await pc.start({ desktop })
  })
})

describe('a whole folder put back together with its anchor', () => {
  const FILES = ['clinic.db', 'anchor.json']
  const older = () => join(pc.folder, 'older')
  const keepOlder = () => {
    mkdirSync(older())
    for (const name of FILES) copyFileSync(join(pc.clinicFolder, name), join(older(), name))
  }
  const putBack = () => {
    for (const name of FILES) copyFileSync(join(older(), name), join(pc.clinicFolder, name))
  }
  /** A start whose minutes are turned by hand. */
  async function startWithMinutes() {
    const timers: (() => unknown)[] = []
    const every = (_ms: number, run: () => unknown) => {
      timers.push(run)
      return () => undefined
    }
    at = await pc.start({ desktop, every })
    await at.ask('session.sign-in', signIn)
    await at.runLater()
    return async () => {
      for (const run of timers) await run()
      await at.runLater()
    }
  }
  async function goOn() {
    for (let i = 0; i < 3; i += 1) await at.ask('session.lock', { reason: 'asked' })
  }

  test.each([0, 1])('is told by the folder of the copies %i minutes after the last one', async (minutes) => {
    await at.ask('backup.now', { folder: stick() })
    await pc.stop(at)
    keepOlder()
    const minute = await startWithMinutes()
    await goOn()
    if (minutes > 0) await minute()
    await pc.stop(at)
    putBack()
    at = await pc.start({ desktop })
    await at.ask('session.sign-in', signIn)
    await at.runLater()
    // At 0 the control: nothing has told the stick.
    expect((await health()).reasons).toEqual(minutes === 0 ? [] : ['gone-back'])
  })

  test('while the disk of the copies was out: what lies there is read before it is written over', async () => {
    await at.ask('backup.now', { folder: stick() })
    await pc.stop(at)
    keepOlder()
    let minute = await startWithMinutes()
    await goOn()
    await minute()
    await pc.stop(at)
    putBack()
    renameSync(stick(), join(pc.folder, 'drawer'))
    minute = await startWithMinutes()
    await minute()
    expect((await health()).reasons).toEqual([])
    renameSync(join(pc.folder, 'drawer'), stick())
    await at.ask('session.lock', { reason: 'asked' })
    await minute()
    expect((await health()).reasons).toEqual(['gone-back'])
  })
})
