import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  acceptTerms,
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { lightWithCopies } from '../helpers/light.ts'

let pc: TestPc
let at: HouseFixture
let oldSheet: string
const desktop = keyStoreDesktop()
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const stick = () => join(pc.folder, 'stick')
const begin = { password: FIRST_PASSWORD }
const restore = { folder: '', code: null, passphrase: null, goBack: true }

beforeEach(async () => {
  pc = testPc()
  mkdirSync(stick())
  at = await pc.start({ desktop })
  oldSheet = await makeClinic(at)
  await acceptTerms(at)
})
afterEach(() => pc.close())

describe('a backup under a sheet that was replaced', () => {
  /** The clinic gets another sheet. */
  async function replaceSheet(): Promise<string> {
    const { recoveryGroups, confirm } = await at.ask('recovery.begin', begin)
    const confirmGroups = confirm.map((one) => recoveryGroups[one] ?? '') as [string, string]
    await at.ask('recovery.replace', { confirmGroups, passphrase: null })
    await at.runLater()
    await at.ask('session.sign-in', signIn)
    return recoveryGroups.join('-')
  }

  test.each(['from within', 'at the door'])('is told of where the anchor is gone too: %s', async (where) => {
    await at.ask('backup.now', { folder: stick() })
    const number = (await at.ask('recovery.sheet', {})).sheetCheck
    const proof = await replaceSheet()
    if (where === 'from within') await at.ask('recovery.begin-restore', begin)
    else {
      await pc.stop(at)
      // Another user of this PC, whom its key store gives nothing.
      at = await pc.start({ desktop, osUser: 'outra' })
    }
    // In the door's turn: a clinic that is being shut writes it once more.
    await at.ask('gate.list-backups', { folder: stick() })
    rmSync(join(pc.clinicFolder, 'anchor.json'))
    await at.ask('gate.restore', { ...restore, folder: stick(), code: oldSheet, proof })
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('recovery.sheet', {})).toEqual({ sheetCheck: number, cameBack: true })
  })

  test('control: a backup that is ahead of what is here brings no old sheet back', async () => {
    await at.ask('backup.now', { folder: stick() })
    const newSheet = await replaceSheet()
    at.tick(60_000)
    const { takenAt } = await at.ask('backup.now', { folder: stick() })
    const choose = async () => (await at.ask('gate.list-backups', { folder: stick() })).backups
    await at.ask('recovery.begin-restore', begin)
    const older = (await choose()).find((one) => one.takenAt !== takenAt)?.choice ?? null
    await at.ask('gate.restore', { ...restore, folder: stick(), choice: older, code: oldSheet })
    await at.ask('session.sign-in', signIn)
    await at.ask('recovery.begin-restore', begin)
    const newer = (await choose()).find((one) => one.takenAt === takenAt)?.choice ?? null
    await at.ask('gate.restore', { ...restore, folder: stick(), choice: newer, code: newSheet })
    await at.ask('session.sign-in', signIn)
    expect((await at.ask('recovery.sheet', {})).cameBack).toBe(false)
  })

  test('asks for that sheet, and says everywhere that it counts again', async () => {
    const { takenAt } = await at.ask('backup.now', { folder: stick() })
    const number = (await at.ask('recovery.sheet', {})).sheetCheck
    const newSheet = await replaceSheet()
    const next = await at.ask('recovery.sheet', {})
    expect(next.cameBack).toBe(false)
    expect(next.sheetCheck).not.toBe(number)

    await at.ask('recovery.begin-restore', begin)
    const { backups } = await at.ask('gate.list-backups', { folder: stick() })
    expect(backups).toMatchObject([{ opensHere: false, sheetCheck: number }])
    expect(await at.code('gate.restore', { ...restore, folder: stick() })).toBe('code-wrong')
    expect(await at.code('gate.restore', { ...restore, folder: stick(), code: newSheet })).toBe('code-wrong')
    await at.ask('gate.restore', { ...restore, folder: stick(), code: oldSheet })
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('recovery.sheet', {})).toEqual({ sheetCheck: number, cameBack: true })
    const { health } = await at.ask('session.current', {})
    expect(lightWithCopies(health).reasons).toEqual(['restored', 'sheet-came-back'])
    expect(health.facts).toMatchObject({ restoredFrom: takenAt, sheetCheck: number })
    const [row] = await at.ask('audit.list', { event: 'clinic.sheet-came-back' })
    expect(row).toMatchObject({ sheetCheck: number })
    // Still so after a start, until there is a new one.
    await pc.stop(at)
    at = await pc.start({ desktop })
    await at.ask('session.sign-in', signIn)
    expect((await at.ask('recovery.sheet', {})).cameBack).toBe(true)
    const again = await at.ask('recovery.begin', begin)
    const typed = again.confirm.map((one) => again.recoveryGroups[one] ?? '') as [string, string]
    await at.ask('recovery.replace', { confirmGroups: typed, passphrase: null })
    await at.runLater()
    await at.ask('session.sign-in', signIn)
    expect((await at.ask('recovery.sheet', {})).cameBack).toBe(false)
  })
})
