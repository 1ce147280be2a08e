import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { backupPath, sealManifest, type BackupManifest } from '../../db/backup-manifest.ts'
import { backupTo } from '../../db/backup.ts'
import { DatabaseError } from '../../db/errors.ts'
import { readBackup } from '../../db/found-backups.ts'
import { newDataKey, unwrapWithRecovery, wrapWithRecovery } from '../../db/key-wraps.ts'
import { readKeyring, type Keyring } from '../../db/keyring.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { newRecoveryCode, parseRecoveryCode, recoveryGroups } from '../../db/recovery-code.ts'
import { appendAudit, lastDone } from '../../db/repositories/audit.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { finishRestore, restoreInto } from '../../db/restore.ts'
import { DATABASE_FILE } from '../../db/set-aside.ts'
import { newDatabase, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { audited, auditEntry } from '../helpers/trail.ts'

let folder: TestFolder
let data: string
let drive: string
let db: Database
let keyring: Keyring
const key = newDataKey()
const code = newRecoveryCode()

beforeEach(async () => {
  folder = testFolder()
  data = folder.file('data')
  drive = folder.file('drive')
  mkdirSync(data)
  mkdirSync(drive)
  keyring = { recovery: wrapWithRecovery(key, code, 'ABC-DEF'), users: {} }
  db = await newDatabase(join(data, DATABASE_FILE), key)
  await writing(db, async (tx) => {
    await addPatient(tx, { name: 'Zuleica Antes' })
    await audited(tx, 3)
  })
})
afterEach(() => {
  db.close()
  folder.remove()
})

const extras = (takenAt = NOW) => ({ takenAt, appVersion: '0.1.0', trial: false, recovery: keyring.recovery })
const files = (path: string) => readdirSync(path).sort()
const code_ = (expected: string) => expect.objectContaining({ code: expected }) as Error

describe('a backup', () => {
  it('is encrypted, checked, described and alone in the folder', () => {
    const manifest = backupTo(db, drive, extras())
    expect(files(drive)).toEqual([`${manifest.name}.json`, `${manifest.name}.mbbackup`])
    expect(manifest).toMatchObject({
      takenAt: NOW,
      schemaVersion: migrations.at(-1)?.version,
      audit: { seq: 3 },
    })
    expect(readBackup(drive)).toEqual(manifest)
    const path = backupPath(drive, manifest)
    expect(readFileSync(path).subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0')
    expect(readFileSync(path).includes('Zuleica')).toBe(false)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('holds what was committed, not what is under way', async () => {
    await writing(db, async (tx) => {
      await addPatient(tx, { name: 'Yara Depois' })
      backupTo(db, drive, extras())
    })
    db.close()
    const other = folder.file('other')
    mkdirSync(other)
    await restoreInto({ backup: { folder: drive, manifest: readBackup(drive) }, folder: other, key, keyring })
    db = openDatabase({ file: join(other, DATABASE_FILE), key, mode: 'open' })
    expect((await searchPatients(db.read, 'zuleica')).lines).toHaveLength(1)
    expect((await searchPatients(db.read, 'yara')).lines).toHaveLength(0)
  })

  it('says why it cannot be made, and leaves nothing', () => {
    expect(() => backupTo(db, folder.file('nowhere'), extras())).toThrow(code_('missing'))
    backupTo(db, drive, extras())
    const before = files(drive)
    expect(() => backupTo(db, drive, extras())).toThrow(code_('exists'))
    expect(files(drive)).toEqual(before)
  })

  it('is found newest first; a copy without its manifest does not count', () => {
    expect(() => readBackup(drive)).toThrow(code_('missing'))
    expect(() => readBackup(folder.file('nowhere'))).toThrow(code_('missing'))
    const old = backupTo(db, drive, extras('2026-11-01T12:00:00.000Z'))
    const newest = backupTo(db, drive, extras('2026-11-02T12:00:00.000Z'))
    expect(readBackup(drive)).toEqual(newest)
    rmSync(join(drive, `${newest.name}.json`))
    expect(readBackup(drive)).toEqual(old)
    writeFileSync(join(drive, `${old.name}.json`), '{')
    expect(() => readBackup(drive)).toThrow(code_('damaged'))
  })
})

describe('disk dies, new PC, printed sheet', () => {
  it('brings everything back and a working audit chain', async () => {
    backupTo(db, drive, extras())
    db.close()
    const pc = folder.file('new-pc')
    mkdirSync(pc)
    const manifest = readBackup(drive)
    const typed = recoveryGroups(code).join(' ').toLowerCase()
    const found = manifest.recovery && unwrapWithRecovery(manifest.recovery, parseRecoveryCode(typed) ?? '')
    await restoreInto({
      backup: { folder: drive, manifest },
      folder: pc,
      key: found ?? Buffer.alloc(0),
      keyring,
    })
    expect(files(pc)).toEqual(['clinic.db', 'clinic.db.lock', 'keyring-copy.json', 'keyring.json'])
    expect(readKeyring(pc)).toEqual(keyring)
    db = openDatabase({ file: join(pc, DATABASE_FILE), key, mode: 'open' })
    expect((await searchPatients(db.read, 'zuleica')).lines).toHaveLength(1)
    expect(await verifyAudit(db.read, { from: 'start', anchors: [manifest.audit] })).toMatchObject({
      intact: true,
      rows: 3,
    })
  })

  it('sets the files of the clinic it replaces aside', async () => {
    const manifest = backupTo(db, drive, extras())
    db.close()
    writeFileSync(join(data, 'keyring.json'), 'old')
    await restoreInto({ backup: { folder: drive, manifest }, folder: data, key, keyring })
    expect(files(data).filter((name) => name.startsWith('replaced-'))).toEqual([
      'replaced-1-clinic.db',
      'replaced-1-keyring.json',
    ])
    expect(readFileSync(join(data, 'replaced-1-keyring.json'), 'utf8')).toBe('old')
  })

  it('says so in its own trail before it counts, or is not restored', async () => {
    const manifest = backupTo(db, drive, extras())
    db.close()
    const backup = { folder: drive, manifest }
    const failing = () => Promise.reject(new DatabaseError('no-space'))
    await expect(restoreInto({ backup, folder: data, key, keyring, note: failing })).rejects.toMatchObject({
      code: 'no-space',
    })
    expect(files(data).filter((name) => /restor|replaced/u.test(name))).toEqual([])
    await restoreInto({
      backup,
      folder: data,
      key,
      keyring,
      note: (tx) => appendAudit(tx, auditEntry({ event: 'clinic.restored' })),
    })
    // As it lies there: nobody has opened it since.
    db = openDatabase({ file: join(data, DATABASE_FILE), key, mode: 'open' })
    expect(await lastDone(db.read, 'clinic.restored')).toBeDefined()
    expect(await verifyAudit(db.read, { from: 'start', anchors: [manifest.audit] })).toMatchObject({
      intact: true,
      rows: 4,
    })
  })
})

describe('restoring refuses, and changes nothing', () => {
  let manifest: BackupManifest
  let before: Map<string, string>
  const snapshot = () =>
    new Map(files(data).map((name) => [name, readFileSync(join(data, name)).toString('base64')]))

  beforeEach(() => {
    manifest = backupTo(db, drive, extras())
    db.close()
    before = snapshot()
  })
  const restore = (changes: Partial<Parameters<typeof restoreInto>[0]> = {}) =>
    restoreInto({ backup: { folder: drive, manifest }, folder: data, key, keyring, ...changes })

  it('a flipped bit, a short file, a missing file', async () => {
    const path = backupPath(drive, manifest)
    const good = readFileSync(path)
    for (const at of [0, 20, 5000, good.length - 1]) {
      const bad = Buffer.from(good)
      bad.writeUInt8(bad.readUInt8(at) ^ 4, at)
      writeFileSync(path, bad)
      await expect(restore()).rejects.toMatchObject({ code: 'damaged' })
    }
    writeFileSync(path, good)
    truncateSync(path, good.length - 4096)
    await expect(restore()).rejects.toMatchObject({ code: 'damaged' })
    renameSync(path, `${path}.away`)
    await expect(restore()).rejects.toMatchObject({ code: 'missing' })
    expect(snapshot()).toEqual(before)
  })

  it('another key, and the practice clinic', async () => {
    await expect(restore({ key: newDataKey() })).rejects.toMatchObject({ code: 'wrong-key' })
    const practice = { ...manifest, recovery: null }
    await expect(restore({ backup: { folder: drive, manifest: practice } })).rejects.toMatchObject({
      code: 'wrong-kind',
    })
    expect(snapshot()).toEqual(before)
  })

  it('an older backup passed off with a newer manifest', async () => {
    db = openDatabase({ file: join(data, DATABASE_FILE), key, mode: 'open' })
    await writing(db, (tx) => audited(tx, 2))
    const newer = backupTo(db, drive, extras('2026-11-24T12:00:00.000Z'))
    db.close()
    before = snapshot()
    if (manifest.format === 1) throw new Error('format 2 was written')
    const forged = sealManifest(key, { ...manifest, audit: newer.audit })
    await expect(restore({ backup: { folder: drive, manifest: forged } })).rejects.toMatchObject({
      code: 'damaged',
      detail: 'audit',
    })
    expect(snapshot()).toEqual(before)
  })

  it('a clinic that is open', async () => {
    db = openDatabase({ file: join(data, DATABASE_FILE), key, mode: 'open' })
    await expect(restore()).rejects.toMatchObject({ code: 'in-use' })
  })
})

describe('a restore cut off by the power', () => {
  it('before its decision is forgotten, after it is finished, at whatever step', async () => {
    const manifest = backupTo(db, drive, extras())
    db.close()
    writeFileSync(join(data, 'keyring.json'), 'old')
    writeFileSync(join(data, 'clinic.db.restoring'), 'half')
    writeFileSync(join(data, 'keyring.json.restored'), 'half')
    finishRestore(data)
    expect(files(data)).toEqual(['clinic.db', 'clinic.db.lock', 'keyring.json'])

    // Each step of finishing, done by hand, stands for the power going just after it.
    const steps: readonly (readonly [string, string])[] = [
      ['clinic.db-wal', 'replaced-1-clinic.db-wal'],
      ['clinic.db', 'replaced-1-clinic.db'],
      ['keyring.json', 'replaced-1-keyring.json'],
      ['keyring.json.restored', 'keyring.json'],
    ]
    for (let done = 0; done <= steps.length; done += 1) {
      const pc = folder.file(`pc-${String(done)}`)
      mkdirSync(pc)
      writeFileSync(join(pc, 'clinic.db'), 'old database')
      writeFileSync(join(pc, 'clinic.db-wal'), 'old wal')
      writeFileSync(join(pc, 'keyring.json'), 'old keyring')
      writeFileSync(join(pc, 'keyring.json.restored'), 'new keyring')
      copyFileSync(backupPath(drive, manifest), join(pc, 'clinic.db.restored-1'))
      for (const [from, to] of steps.slice(0, done)) renameSync(join(pc, from), join(pc, to))
      finishRestore(pc)
      finishRestore(pc)
      expect(files(pc)).toEqual([
        'clinic.db',
        'keyring.json',
        'replaced-1-clinic.db',
        'replaced-1-clinic.db-wal',
        'replaced-1-keyring.json',
      ])
      expect(readFileSync(join(pc, 'keyring.json'), 'utf8')).toBe('new keyring')
      expect(readFileSync(join(pc, 'replaced-1-clinic.db'), 'utf8')).toBe('old database')
      db = openDatabase({ file: join(pc, DATABASE_FILE), key, mode: 'open' })
      expect((await searchPatients(db.read, 'zuleica')).lines).toHaveLength(1)
      db.close()
      expect(existsSync(join(pc, 'clinic.db-wal'))).toBe(false)
    }
  })
})
