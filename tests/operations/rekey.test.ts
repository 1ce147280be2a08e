import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { unwrapWithRecovery } from '../../db/key-wraps.ts'
import { KEYRING_FILES, readKeyring, wrapOf } from '../../db/keyring.ts'
import { parseRecoveryCode } from '../../db/recovery-code.ts'
import {
  FIRST_PASSWORD,
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
let oldKey: Uint8Array
const desktop = keyStoreDesktop()

const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const stick = () => join(pc.folder, 'stick')
const keyOf = (code: string) => {
  const ring = readKeyring(pc.clinicFolder)
  return ring && unwrapWithRecovery(ring.recovery, parseRecoveryCode(code) ?? '')
}
const opensWith = (key: Uint8Array | null) => {
  try {
    connectWithKey(pc.database, key ?? Buffer.alloc(32), true).close()
    return true
  } catch {
    return false
  }
}

beforeEach(async () => {
  pc = testPc()
  mkdirSync(stick())
  at = await pc.start({ desktop })
  oldSheet = await makeClinic(at)
  const documents = (await at.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
    id,
    hash,
  }))
  await at.ask('terms.accept', { documents })
  await at.ask('backup.now', { folder: stick() })
  oldKey = keyOf(oldSheet) ?? Buffer.alloc(0)
})
afterEach(() => pc.close())

/** Replaces the sheet as a person does, up to the answer; gives the new code. */
async function replaceSheet(passphrase: string | null = null) {
  const { recoveryGroups, confirm } = await at.ask('recovery.begin', { password: FIRST_PASSWORD })
  const confirmGroups: [string, string] = [recoveryGroups[confirm[0]] ?? '', recoveryGroups[confirm[1]] ?? '']
  await at.ask('recovery.replace', { confirmGroups, passphrase })
  return recoveryGroups.join('-')
}

test('with both key rings gone no copy is made: nobody could ever open it', async () => {
  const empty = join(pc.folder, 'empty')
  mkdirSync(empty)
  for (const ring of KEYRING_FILES) rmSync(join(pc.clinicFolder, ring))
  expect(await at.code('backup.now', { folder: empty })).toBe('backup-failed')
  expect(readdirSync(empty)).toEqual([])
})

describe('a sheet that was replaced', () => {
  test('opens neither the ring nor the live database nor a later backup, nor does the key that somebody kept', async () => {
    expect(opensWith(oldKey)).toBe(true)
    const newSheet = await replaceSheet()
    await at.runLater()
    expect(await at.status()).toBe('open')
    await at.ask('session.sign-in', signIn)
    at.tick(60_000)
    const later = join(pc.folder, 'later')
    mkdirSync(later)
    await at.ask('backup.now', { folder: later })
    await pc.stop(at)

    expect(keyOf(oldSheet)).toBe(null)
    expect(opensWith(oldKey)).toBe(false)
    expect(opensWith(keyOf(newSheet))).toBe(true)
    expect(readdirSync(pc.clinicFolder).filter((name) => /retired|replaced|rest|rekey/u.test(name))).toEqual(
      [],
    )
    const copy = readdirSync(later).find((name) => name.endsWith('.mbbackup')) ?? ''
    expect(() => connectWithKey(join(later, copy), oldKey, true)).toThrow('wrong-key')

    const other = await pc.start({ desktop: keyStoreDesktop() }, join(pc.folder, 'new-pc'))
    const restore = (folder: string, code: string) =>
      other.code('gate.restore', { folder, code, passphrase: null })
    expect(await restore(later, oldSheet)).toBe('code-wrong')
    expect(await restore(later, newSheet)).toBe('ok')
  })

  test('still opens the backups that show its number', async () => {
    await replaceSheet()
    await at.runLater()
    await pc.stop(at)
    const other = await pc.start({ desktop: keyStoreDesktop() }, join(pc.folder, 'new-pc'))
    expect(await other.code('gate.restore', { folder: stick(), code: oldSheet, passphrase: null })).toBe('ok')
  })

  test('leaves a trail that is whole, rows that are the same and an anchor that fits', async () => {
    const rows = () => {
      const raw = connectWithKey(pc.database, oldKey, true)
      try {
        return raw
          .prepare(
            'SELECT (SELECT count(*) FROM account) AS accounts, (SELECT max(seq) FROM audit_event) AS seq',
          )
          .get() as { accounts: number; seq: number }
      } finally {
        raw.close()
      }
    }
    const before = rows()
    await replaceSheet()
    await at.runLater()
    await at.ask('session.sign-in', signIn)
    expect(await at.ask('audit.verify', {})).toMatchObject({ intact: true })
    const events = (await at.ask('audit.list', {}))
      .filter(({ seq }) => seq > before.seq)
      .map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['recovery.begun', 'recovery.replaced', 'clinic.re-keyed']))
    expect(lightWithCopies((await at.ask('session.current', {})).health)).toEqual({
      state: 'green',
      reasons: [],
    })
  })
})

describe('while the key is changed', () => {
  test('asked twice at once, one asks for a new sheet and one re-key is done', async () => {
    const { recoveryGroups, confirm } = await at.ask('recovery.begin', { password: FIRST_PASSWORD })
    const typed = confirm.map((one) => recoveryGroups[one] ?? '') as [string, string]
    const replace = () => at.code('recovery.replace', { confirmGroups: typed, passphrase: null })
    expect(await Promise.all([replace(), replace()])).toEqual(['ok', 'setup-expired'])
    await at.runLater()
    expect(await at.status()).toBe('open')
    expect(opensWith(keyOf(recoveryGroups.join('-')))).toBe(true)
  })

  test('cut off before it fell, the next start says that the old sheet is the good one', async () => {
    await replaceSheet()
    // The program ends between the answer and the re-key.
    await pc.stop(at)
    for (let start = 0; start < 2; start += 1) {
      at = await pc.start({ desktop })
      await at.ask('session.sign-in', signIn)
      expect(lightWithCopies((await at.ask('session.current', {})).health)).toEqual({
        state: 'amber',
        reasons: ['sheet-not-replaced'],
      })
      // Told beforehand, it would have her destroy the sheet that still counts.
      expect(await at.ask('account.notices', {})).toEqual([])
      if (start === 0) await pc.stop(at)
    }
    expect(keyOf(oldSheet)).toEqual(oldKey)
    await replaceSheet()
    await at.runLater()
    await at.ask('session.sign-in', signIn)
    expect(lightWithCopies((await at.ask('session.current', {})).health).state).toBe('green')
    expect((await at.ask('account.notices', {})).map(({ kind }) => kind)).toEqual(['sheet-replaced'])
  })

  test('the clinic is shut and says how far it is, and opens by itself', async () => {
    await replaceSheet()
    // Answered, and not begun: it begins when the answer has gone out.
    expect(await at.status()).toBe('open')
    const done = at.runLater()
    const gate = await at.ask('gate.status', {})
    expect(gate.status).toBe('re-keying')
    expect(gate.rekeyed).toBeGreaterThanOrEqual(0)
    expect(gate.rekeyed).toBeLessThanOrEqual(1)
    expect(await at.code('session.current', {})).toBe('closed')
    expect(await at.code('gate.practice', {})).toBe('busy')
    await done
    expect(await at.ask('gate.status', {})).toMatchObject({ status: 'open', rekeyed: null })
  })

  test('other users of the PC need the new sheet once, and the one who asked for it does not', async () => {
    await pc.stop(at)
    const others = keyStoreDesktop()
    at = await pc.start({ desktop: others, osUser: 'otavio' })
    expect(await at.status()).toBe('needs-recovery')
    await at.ask('gate.open-with-recovery', { code: oldSheet, passphrase: null })
    await pc.stop(at)
    at = await pc.start({ desktop, osUser: 'livia' })
    await at.ask('session.sign-in', signIn)
    const newSheet = await replaceSheet()
    await at.runLater()
    await pc.stop(at)
    const ring = readKeyring(pc.clinicFolder)
    expect(ring && [wrapOf(ring, 'livia') !== null, wrapOf(ring, 'otavio')]).toEqual([true, null])

    at = await pc.start({ desktop: others, osUser: 'otavio' })
    expect(await at.status()).toBe('needs-recovery')
    expect(await at.code('gate.open-with-recovery', { code: oldSheet, passphrase: null })).toBe('code-wrong')
    expect(await at.code('gate.open-with-recovery', { code: newSheet, passphrase: null })).toBe('ok')
    await pc.stop(at)
    for (const osUser of ['otavio', 'livia']) {
      at = await pc.start({ desktop: osUser === 'otavio' ? others : desktop, osUser })
      expect(await at.status()).toBe('open')
      await pc.stop(at)
    }
  })

  test('a PC whose system keeps no keys asks for a passphrase, and changes nothing without one', async () => {
    await pc.stop(at)
    const before = readFileSync(pc.keyring, 'utf8')
    at = await pc.start({ osUser: 'otavio' })
    await at.ask('gate.open-with-recovery', { code: oldSheet, passphrase: 'sabiá laranjeira' })
    await at.ask('session.sign-in', signIn)
    await expect(replaceSheet()).rejects.toThrow('passphrase-needed')
    expect(await at.runLater()).toBeGreaterThan(0)
    expect(keyOf(oldSheet)).not.toBe(null)
    expect(before).not.toBe('')
    await replaceSheet('curió cantador 9')
    await at.runLater()
    await pc.stop(at)
    at = await pc.start({ osUser: 'otavio' })
    expect(await at.code('gate.open-with-passphrase', { passphrase: 'sabiá laranjeira' })).toBe(
      'passphrase-wrong',
    )
    expect(await at.code('gate.open-with-passphrase', { passphrase: 'curió cantador 9' })).toBe('ok')
  })

  test('what keeps it from being done leaves the old sheet good, and the light says so', async () => {
    // A page that nothing else reads: the copy meets it.
    const raw = connectWithKey(pc.database, oldKey, true)
    const page = Number(
      raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'message_prepared'`).pluck().get(),
    )
    raw.close()
    await pc.stop(at)
    breakPage(pc.database, page)
    at = await pc.start({ desktop })
    await at.ask('session.sign-in', signIn)
    await replaceSheet()
    await at.runLater()
    expect(await at.status()).toBe('open')
    await at.ask('session.sign-in', signIn)
    expect(lightWithCopies((await at.ask('session.current', {})).health)).toEqual({
      state: 'amber',
      reasons: ['sheet-not-replaced'],
    })
    await pc.stop(at)
    expect(keyOf(oldSheet)).toEqual(oldKey)
    expect(opensWith(oldKey)).toBe(true)
  })
})
