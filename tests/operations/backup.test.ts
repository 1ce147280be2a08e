import { Kysely } from 'kysely'
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { backupPath, checkBackupFile } from '../../db/backup-manifest.ts'
import { backupTo } from '../../db/backup.ts'
import { sqliteDialect } from '../../db/dialect.ts'
import { readBackup } from '../../db/found-backups.ts'
import { checkIntegrity } from '../../db/integrity.ts'
import { sweepBackups } from '../../db/leftovers.ts'
import type { Schema } from '../../db/schema.ts'
import { settle } from '../../db/settle.ts'
import { plans } from '../contract/plans/commands.ts'
import { clinicFixture, MONDAY, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

let clinic: ClinicFixture
let folder: TestFolder
let sueli: Person
/** What went wrong inside because a test wanted it to. */
let provoked: unknown[] = []
beforeEach(async () => {
  provoked = []
  clinic = await clinicFixture({ onError: (error) => void provoked.push(error) })
  folder = testFolder()
  sueli = clinic.as('sueli')
})
afterEach(async () => {
  await clinic.close()
  folder.remove()
  expect(provoked).toEqual([])
})

const files = () => readdirSync(folder.path).sort()
const progress = async () => (await sueli.ask('backup.progress', {})).running

/** A copy that has come to its first step and stands there; in an object, so that nothing awaits it. */
async function begin() {
  clinic.copying.hold()
  const begun = clinic.copying.nextStep()
  const copy = { code: sueli.code('backup.now', { folder: folder.path }), ended: false }
  void copy.code.then(() => (copy.ended = true))
  await begun
  return copy
}

describe('while a copy is made', () => {
  test('another window reads and saves', async () => {
    const { by, input } = await plans['note.save-draft'](clinic)
    const copy = await begin()
    expect(files()).toEqual([
      expect.stringMatching(/^medicalbooking-2026-11-23T13-04-00-000Z\.[0-9a-f]{12}\.tmp$/u),
    ])
    expect(await clinic.as('livia').code('patient.search', { text: 'teresa' })).toBe('ok')
    expect(await by.code('note.save-draft', input)).toBe('ok')
    expect(copy.ended).toBe(false)
    clinic.copying.letGo()
    expect(await copy.code).toBe('ok')
    const manifest = readBackup(folder.path)
    checkBackupFile(backupPath(folder.path, manifest), manifest)
    const raw = clinic.db.connectTo(backupPath(folder.path, manifest))
    checkIntegrity(raw)
    // What was saved before SQLite began to copy is in it.
    expect(raw.prepare('SELECT count(*) FROM note_draft').pluck().get()).toBe(1)
    raw.close()
  })

  test('what is written meanwhile leaves it one moment of the clinic, with a whole trail', async () => {
    const { input } = await plans['note.save-draft'](clinic)
    const copy = sueli.code('backup.now', { folder: folder.path })
    const state = { copying: true }
    const ended = copy.finally(() => (state.copying = false))
    for (let version = 0; state.copying; version += 1) {
      // Signed in anew each time: hours go by.
      expect(await clinic.as('helena').code('note.save-draft', { ...input, version })).toBe('ok')
      // A row of the trail each.
      await clinic.as('livia').code('session.unlock', { password: `não é esta ${String(version)}` })
      clinic.tick(15 * 60_000)
      await new Promise<void>((done) => setImmediate(done))
    }
    expect(await ended).toBe('ok')
    const manifest = readBackup(folder.path)
    const raw = clinic.db.connectTo(backupPath(folder.path, manifest))
    const reader = new Kysely<Schema>({ dialect: sqliteDialect(raw) })
    const anchors = [manifest.audit]
    expect(await verifyAudit(reader, { from: 'start', anchors })).toMatchObject({ intact: true })
    expect(await verifyAudit(clinic.db.read, { from: 'start', anchors })).toMatchObject({ intact: true })
    raw.close()
  })

  test('how far it is can be asked, and a second one is refused', async () => {
    expect(await progress()).toBeNull()
    const copy = await begin()
    expect(await progress()).toEqual({
      folder: folder.path,
      phase: 'copying',
      fraction: 0,
      cancelling: false,
    })
    expect(clinic.published).toContain('copies')
    expect(await sueli.code('backup.now', { folder: folder.path })).toBe('copy-running')
    clinic.copying.letGo()
    expect(await copy.code).toBe('ok')
    expect(await progress()).toBeNull()
    clinic.tick(1000)
    expect(await sueli.code('backup.now', { folder: folder.path })).toBe('ok')
  })

  test('it can be cancelled, and leaves nothing', async () => {
    expect(await sueli.code('backup.cancel', {})).toBe('no-copy')
    const copy = await begin()
    expect(await sueli.code('backup.cancel', {})).toBe('ok')
    expect(await copy.code).toBe('copy-cancelled')
    expect(files()).toEqual([])
    expect(await progress()).toBeNull()
    clinic.copying.letGo()
    expect(await sueli.code('backup.now', { folder: folder.path })).toBe('ok')
  })

  test('the clinic can be closed, which ends it', async () => {
    const copy = await begin()
    await clinic.open.close()
    expect(await copy.code).toBe('copy-cancelled')
    expect(files()).toEqual([])
  })

  test('control: made in the thread of the clinic, it is waited for by everybody', async () => {
    const order: string[] = []
    const extras = { takenAt: '2026-11-23T13:04:00.000Z', appVersion: '0', trial: true, recovery: null }
    const copy = Promise.resolve().then(() => {
      backupTo(clinic.db, folder.path, extras)
      order.push('copy')
    })
    const search = clinic.as('livia').code('patient.search', { text: 'teresa' })
    await Promise.all([copy, search.then(() => order.push('search'))])
    expect(order).toEqual(['copy', 'search'])
  })
})

describe('what cannot be copied', () => {
  test('says why: no such folder, no folder at all', async () => {
    expect(await sueli.code('backup.now', { folder: folder.file('gone') })).toBe('folder-missing')
    expect(await progress()).toBeNull()
  })

  test('a row that is not committed leaves the copy, which counts', async () => {
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER broken BEFORE INSERT ON main.backup BEGIN SELECT raise(ABORT, 'no row today'); END`,
    )
    expect(await sueli.code('backup.now', { folder: folder.path })).toBe('internal')
    expect(provoked).toHaveLength(1)
    provoked = []
    const kept = readBackup(folder.path)
    checkBackupFile(backupPath(folder.path, kept), kept)
    expect(await sueli.ask('backup.list', {})).toEqual([])
  })
})

describe('what copies that were cut off left', () => {
  const leave = (name: string, daysOld = 0) => {
    writeFileSync(folder.file(name), 'half')
    const at = Date.parse('2026-11-23T13:04:00Z') / 1000 - daysOld * 86_400
    utimesSync(folder.file(name), at, at)
  }
  const copyNow = async () => {
    clinic.tick(60_000)
    expect(await sueli.code('backup.now', { folder: folder.path })).toBe('ok')
  }

  test('is swept before the next one, and nothing else', async () => {
    await copyNow()
    const good = files()
    const ours = clinic.db.raw.prepare('SELECT hash FROM audit_event WHERE seq = 1').pluck().get() as string
    const tag = ours.slice(0, 12)
    const swept = [
      `medicalbooking-2026-11-22T12-00-00-000Z.${tag}.tmp`,
      `medicalbooking-2026-11-22T12-00-00-000Z.${tag}.tmp-journal`,
    ]
    for (const name of swept) leave(name)
    const old = [
      'medicalbooking-2026-11-01T12-00-00-000Z.tmp',
      'medicalbooking-2026-11-01T12-00-00-000Z.json.0123456789ab.tmp',
    ]
    for (const name of old) leave(name, 2)
    const kept = [
      // Another clinic's, which may be writing it just now.
      'medicalbooking-2026-11-23T12-00-00-000Z.ffffffffffff.tmp',
      'medicalbooking-2026-11-23T12-00-00-000Z.tmp',
      // Without a manifest, but not of this key.
      'medicalbooking-2026-11-20T12-00-00-000Z.mbbackup',
      'medicalbooking.tmp',
      'férias.tmp',
    ]
    for (const name of kept) leave(name)
    await copyNow()
    const now = files()
    for (const name of [...swept, ...old]) expect(now).not.toContain(name)
    for (const name of [...kept, ...good]) expect(now).toContain(name)
  })

  test('a copy without a manifest goes when it was never finished, and stays when somebody took its manifest away', async () => {
    await copyNow()
    await copyNow()
    const [finished, unfinished] = files()
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5))
    for (const name of [finished, unfinished]) rmSync(folder.file(`${String(name)}.json`))
    const takenAt = (await sueli.ask('backup.list', {}))[0]?.takenAt ?? ''
    clinic.db.raw.prepare('DELETE FROM backup WHERE taken_at = ?').run(takenAt)
    await copyNow()
    expect(existsSync(folder.file(`${String(finished)}.mbbackup`))).toBe(true)
    expect(existsSync(folder.file(`${String(unfinished)}.mbbackup`))).toBe(false)
  })

  test('what a copy holds that the clinic itself has lost stays, and so does one whose manifest has another name', async () => {
    await copyNow()
    const [first = ''] = files().filter((name) => name.endsWith('.mbbackup'))
    const older = folder.file('older.db')
    copyFileSync(folder.file(first), older)
    await copyNow()
    const names = files().filter((name) => name.endsWith('.mbbackup'))
    const newer = names.find((name) => name !== first) ?? ''
    const manifestOf = (name: string) => folder.file(name.replace('.mbbackup', '.json'))
    renameSync(manifestOf(first), manifestOf(first).replace('.json', ' (1).JSON'))
    rmSync(manifestOf(newer))
    // The clinic as it was at the first copy: it knows of neither.
    const { key, connectTo } = clinic.db
    const sweep = (file: string) =>
      sweepBackups(folder.path, { source: { file, key, connectTo }, kept: [], now: MONDAY })
    sweep(older)
    expect(files()).toEqual(expect.arrayContaining([first, newer]))
    // Control: the clinic that has all that is in it.
    sweep(clinic.db.file)
    expect(files()).toContain(first)
    expect(files()).not.toContain(newer)
  })

  test('of the key rings and the anchor is swept before the clinic opens', () => {
    const left = [
      'keyring.json',
      'keyring-copy.json',
      'keyring.json.restored',
      'anchor.json',
      'anchor.json.restored',
    ]
    for (const name of left) writeFileSync(join(folder.path, `${name}.0123456789ab.tmp`), '{}')
    writeFileSync(join(folder.path, 'keyring.json.x.tmp'), '{}')
    settle(folder.path)
    expect(files().filter((name) => name.endsWith('.tmp'))).toEqual(['keyring.json.x.tmp'])
  })
})
