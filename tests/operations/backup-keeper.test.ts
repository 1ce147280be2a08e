import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupPath, checkBackupFile } from '../../db/backup-manifest.ts'
import { backupTo } from '../../db/backup.ts'
import { readBackup } from '../../db/found-backups.ts'
import { listKeptBackups } from '../../db/kept-backups.ts'
import {
  clinicFixture,
  MONDAY,
  PASSWORD,
  type ClinicFixture,
  type Person,
} from '../helpers/clinic-fixture.ts'
import { newDatabase, testFolder, type TestFolder } from '../helpers/database.ts'
import { writing } from '../helpers/people.ts'
import { audited } from '../helpers/trail.ts'

let clinic: ClinicFixture
let folder: TestFolder
let drive: string
let sueli: Person
beforeEach(async () => {
  clinic = await clinicFixture()
  folder = testFolder()
  drive = folder.file('drive')
  mkdirSync(drive)
  sueli = clinic.as('sueli')
  // Helena works from eight to six on every weekday; nobody else does.
  clinic.db.raw.exec('DELETE FROM working_hours')
  const insert = clinic.db.raw.prepare(
    `INSERT INTO working_hours (practitioner_id, weekday, start_minute, end_minute, valid_from)
     VALUES (?, ?, 480, 1080, '2020-01-01')`,
  )
  for (const weekday of [1, 2, 3, 4, 5]) insert.run(clinic.helena.id, weekday)
})
afterEach(async () => {
  await clinic.close()
  folder.remove()
})

const manifests = () =>
  listKeptBackups(drive)
    .map(({ takenAt }) => takenAt.slice(0, 16))
    .sort()
const add = (path = drive) => sueli.ask('backup.add-folder', { path })
const folders = () => clinic.as('sueli').ask('backup.folders', {})
/** When copies were made, those that the rotation took away too. */
const made = () =>
  clinic.db.raw.prepare('SELECT substr(taken_at, 1, 16) FROM backup ORDER BY taken_at').pluck().all()
const health = async () =>
  (await clinic.window('desk', 'reception').ask('session.current', {})).health.reasons
const minuteAt = async (wallClock: string) => {
  clinic.at(wallClock)
  await clinic.minute()
}
const events = (event: string) =>
  clinic.db.raw.prepare('SELECT outcome, code, account_id FROM audit_event WHERE event = ?').all(event)

describe('copies that nobody asks for', () => {
  test('are made anew once the sheet was replaced: those before open with the old one', async () => {
    await add()
    await minuteAt(`${MONDAY}T12:00`)
    await minuteAt(`${MONDAY}T12:10`)
    expect(made()).toHaveLength(1)
    const { recoveryGroups, confirm } = await sueli.ask('recovery.begin', { password: PASSWORD })
    const confirmGroups = confirm.map((one) => recoveryGroups[one] ?? '') as [string, string]
    await sueli.ask('recovery.replace', { confirmGroups, passphrase: null })
    await minuteAt(`${MONDAY}T12:30`)
    expect(made()).toHaveLength(2)
    await minuteAt(`${MONDAY}T12:40`)
    expect(made()).toHaveLength(2)
  })

  test('are made every four hours and after the close of day, and not at night', async () => {
    await add()
    for (let minute = 0; minute < 24 * 4; minute += 1) {
      clinic.tick(14 * 60_000)
      await clinic.minute()
    }
    // From 10:19 in São Paulo until the next morning; the names are in UTC.
    expect(made()).toEqual(['2026-11-23T13:19', '2026-11-23T17:19', '2026-11-23T21:04', '2026-11-24T11:04'])
    const newest = readBackup(drive)
    checkBackupFile(backupPath(drive, newest), newest)
    expect(events('backup.made')).toHaveLength(4)
    expect(events('backup.made')[0]).toEqual({ outcome: 'ok', code: null, account_id: null })
    expect(await folders()).toMatchObject([{ path: drive, lastAt: readBackup(drive).takenAt, failing: null }])
  })

  test('go into every folder that is named, and into none that no longer is', async () => {
    const other = folder.file('other')
    mkdirSync(other)
    const { id } = await add()
    await add(other)
    await clinic.minute()
    const first = ['2026-11-23T13:05']
    const inOther = () => listKeptBackups(other).map(({ takenAt }) => takenAt.slice(0, 16))
    expect([manifests(), inOther()]).toEqual([first, first])
    await clinic.as('sueli').ask('backup.remove-folder', { id })
    await minuteAt(`${MONDAY}T18:00`)
    expect([manifests(), inOther()]).toEqual([first, ['2026-11-23T21:01']])
  })

  test('control: without a named folder there are none', async () => {
    await minuteAt(`${MONDAY}T18:00`)
    expect(events('backup.made')).toEqual([])
  })

  test('do not keep anybody waiting', async () => {
    await add()
    clinic.copying.hold()
    const begun = clinic.copying.nextStep()
    const work = clinic.minute()
    await begun
    expect(await clinic.as('livia').code('patient.search', { text: 'teresa' })).toBe('ok')
    expect(await sueli.code('backup.now', { folder: drive })).toBe('copy-running')
    expect((await sueli.ask('backup.progress', {})).running?.folder).toBe(drive)
    clinic.copying.letGo()
    await work
    expect(manifests()).toHaveLength(1)
  })

  test('that somebody cancels are tried again a quarter of an hour later', async () => {
    await add()
    clinic.copying.hold()
    const begun = clinic.copying.nextStep()
    const work = clinic.minute()
    await begun
    await sueli.ask('backup.cancel', {})
    await work
    clinic.copying.letGo()
    await clinic.minute()
    expect(manifests()).toEqual([])
    expect(await folders()).toMatchObject([{ failing: null }])
    clinic.tick(14 * 60_000)
    await clinic.minute()
    expect(manifests()).toHaveLength(1)
  })
})

describe('a folder', () => {
  test('that is not there is refused, and so are a file, a relative path and one that is named already', async () => {
    writeFileSync(folder.file('file'), '')
    for (const path of [folder.file('gone'), folder.file('file'), 'drive'])
      expect(await sueli.code('backup.add-folder', { path })).toBe('folder-missing')
    await add()
    expect(await sueli.code('backup.add-folder', { path: `${drive}/../drive` })).toBe('folder-known')
  })

  test('that goes missing is said at every desk after a day, and is fine again when it is back', async () => {
    await add()
    await minuteAt(`${MONDAY}T18:00`)
    expect(await health()).toEqual([])
    renameSync(drive, `${drive}-away`)
    await minuteAt('2026-11-24T08:30')
    await minuteAt('2026-11-24T12:30')
    expect(await folders()).toMatchObject([{ failing: 'missing', failingSince: '2026-11-24T11:31:00.000Z' }])
    expect(await health()).toEqual([])
    await minuteAt('2026-11-25T08:00')
    expect(await health()).toEqual(['backup-late'])
    await minuteAt('2026-11-25T08:31')
    expect(await health()).toEqual(['backup-folder-missing', 'backup-late'])
    expect(events('backup.failed')).toEqual([{ outcome: 'failed', code: 'missing', account_id: null }])
    renameSync(`${drive}-away`, drive)
    await minuteAt('2026-11-25T13:00')
    expect(await health()).toEqual([])
  })

  test('that was never named is said too', async () => {
    expect(await health()).toEqual(['backup-none'])
    await add()
    expect(await health()).toEqual(['backup-late'])
    await clinic.minute()
    expect(await health()).toEqual([])
  })
})

describe('the rotation', () => {
  test('takes away what is no longer kept, of this clinic alone', async () => {
    await add()
    const foreign = await newDatabase(folder.file('foreign.db'))
    await writing(foreign, (tx) => audited(tx, 3))
    const extras = { appVersion: '0', trial: true, recovery: null }
    for (const hour of ['08', '09'])
      backupTo(foreign, drive, { ...extras, takenAt: `2026-11-23T${hour}:00:00.000Z` })
    foreign.close()
    writeFileSync(`${drive}/medicalbooking-2026-11-22T00-00-00-000Z.json`, '{"format":9}')
    await clinic.minute()
    await minuteAt(`${MONDAY}T14:30`)
    await minuteAt(`${MONDAY}T18:00`)
    // Of the day the last one; the foreign ones and what cannot be read are not ours to judge.
    expect(manifests()).toEqual(['2026-11-23T08:00', '2026-11-23T09:00', '2026-11-23T21:01'])
    expect(existsSync(`${drive}/medicalbooking-2026-11-22T00-00-00-000Z.json`)).toBe(true)
    expect(readdirSync(drive).filter((name) => name.endsWith('.mbbackup'))).toHaveLength(3)
    expect(events('backup.rotated')).toHaveLength(2)
    expect(await clinic.as('sueli').ask('backup.list', {})).toMatchObject([
      { takenAt: '2026-11-23T21:01:00.000Z' },
    ])
  })

  test('keeps the newest although another one has a date that is still to come', async () => {
    await add()
    clinic.setClock('2031-01-01T10:00')
    await clinic.minute()
    clinic.setClock(`${MONDAY}T11:00`)
    await clinic.minute()
    await minuteAt(`${MONDAY}T18:00`)
    expect(manifests()).toEqual(['2026-11-23T21:01'])
    expect((await clinic.as('sueli').ask('session.current', {})).lastBackupAt).toBe(
      '2026-11-23T21:01:00.000Z',
    )
  })
})

test('the key is in none of the files and messages of a copy', async () => {
  await add()
  await clinic.minute()
  const key = Buffer.from(clinic.db.key).toString('hex')
  for (const name of readdirSync(drive)) expect(readFileSync(`${drive}/${name}`).includes(key)).toBe(false)
})
