import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupPath, BackupManifest, digestOf, sealManifest } from '../../db/backup-manifest.ts'
import { backupTo } from '../../db/backup.ts'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { expectedSchema, schemaOf } from '../../db/expected-schema.ts'
import { newDataKey, wrapWithRecovery } from '../../db/key-wraps.ts'
import type { Keyring } from '../../db/keyring.ts'
import { migrations } from '../../db/migrations/index.ts'
import { latestVersion, type Database } from '../../db/open.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { restoreInto } from '../../db/restore.ts'
import { DATABASE_FILE } from '../../db/set-aside.ts'
import { newDatabase, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addAccount, writing } from '../helpers/people.ts'
import { audited } from '../helpers/trail.ts'

let folder: TestFolder
let db: Database
let manifest: BackupManifest
let keyring: Keyring
const key = newDataKey()
const drive = () => folder.file('drive')
const pc = () => folder.file('pc')

beforeEach(async () => {
  folder = testFolder()
  for (const path of [drive(), pc()]) mkdirSync(path)
  keyring = { recovery: wrapWithRecovery(key, newRecoveryCode(), 'ABC-DEF'), users: {} }
  db = await newDatabase(folder.file(DATABASE_FILE), key)
  await writing(db, async (tx) => {
    await addAccount(tx, { displayName: 'Sueli', userName: 'sueli', roles: ['admin'] })
    await audited(tx, 3)
  })
  manifest = backupTo(db, drive(), {
    takenAt: NOW,
    appVersion: '0.1.0',
    trial: false,
    recovery: keyring.recovery,
  })
})
afterEach(() => {
  db.close()
  folder.remove()
})

const restore = (changed = manifest) =>
  restoreInto({ backup: { folder: drive(), manifest: changed }, folder: pc(), key, keyring })

/** Changes the backup as somebody with the key would; the manifest says the new bytes, sealed or not. */
function alter(...statements: string[]) {
  const path = backupPath(drive(), manifest)
  const raw = connectWithKey(path, key)
  for (const statement of statements) raw.exec(statement)
  raw.close()
  return { ...manifest, bytes: statSync(path).size, sha256: digestOf(path) }
}

const sealedAnew = (changed: BackupManifest) => {
  if (changed.format === 1) throw new Error('format 1 has no seal')
  return sealManifest(key, changed)
}

test('control: an untouched backup is restored, and what it holds is told', async () => {
  expect(manifest).toMatchObject({ format: 2, files: [] })
  expect(
    BackupManifest.parse(JSON.parse(readFileSync(join(drive(), `${manifest.name}.json`), 'utf8'))),
  ).toEqual(manifest)
  expect(await restore()).toEqual({
    timeZone: 'America/Sao_Paulo',
    visits: 0,
    signedNotes: 0,
    head: manifest.audit,
    unsealed: false,
  })
})

test.each([
  ['a trigger', 'CREATE TRIGGER planted AFTER INSERT ON audit_event BEGIN SELECT 1; END'],
  ['a table', 'CREATE TABLE planted (id INTEGER)'],
  ['a missing guard', 'DROP TRIGGER audit_event_frozen'],
  [
    'another text of a trigger',
    `DROP TRIGGER audit_event_kept; CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event BEGIN SELECT 1; END`,
  ],
])('%s that no migration made is refused, however well it is sealed', async (_what, statement) => {
  await expect(restore(sealedAnew(alter(statement)))).rejects.toMatchObject({
    code: 'damaged',
    detail: 'schema',
  })
  expect(readdirSync(pc()).filter((name) => !name.endsWith('.lock'))).toEqual([])
})

test('a backup that was changed, its manifest written anew without its key', async () => {
  await expect(restore(alter(`UPDATE account SET active = 0`))).rejects.toMatchObject({
    code: 'damaged',
    detail: 'manifest',
  })
})

test('an administrator planted in it', async () => {
  const planted = `INSERT INTO account (id, display_name, password_hash, password_cost, must_change, active, created_at)
    VALUES ('x', 'X', 'x', 12, 0, 1, '${NOW}'); INSERT INTO account_role VALUES ('x', 'admin')`
  const sealed = sealedAnew(alter(planted))
  await expect(restore(sealed)).rejects.toMatchObject({ code: 'damaged', detail: 'access' })
})

test('format 1 beside a database of today: somebody took the seal away', async () => {
  if (manifest.format === 1) throw new Error('format 2 was written')
  const { clinic: _c, epoch: _e, commits: _n, access: _a, files: _f, mac: _m, ...rest } = manifest
  await expect(restore({ ...rest, format: 1 })).rejects.toMatchObject({ code: 'damaged', detail: 'format' })
})

test('every version that was released has the schema that its migrations make now', () => {
  const all = migrations.map(({ version }) => expectedSchema(version))
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBeGreaterThan(8)
  expect(schemaOf(db.raw)).toEqual(expectedSchema(latestVersion()))
  expect(schemaOf(db.raw)).not.toEqual(expectedSchema(120))
})

test('a manifest of which any one value was changed is not sealed', async () => {
  const values: readonly Partial<BackupManifest>[] = [
    { takenAt: '2026-11-24T12:00:00.000Z' },
    { appVersion: '9.9.9' },
    { trial: true },
    { audit: { seq: 3, hash: '0'.repeat(64) } },
    { recovery: wrapWithRecovery(key, newRecoveryCode(), 'XXX-XXX') },
  ]
  for (const value of values)
    await expect(restore({ ...manifest, ...value } as BackupManifest)).rejects.toMatchObject({
      detail: 'manifest',
    })
})
