import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { newDataKey, wrapOfOs, wrapWithRecovery } from '../../db/key-wraps.ts'
import { KEYRING_FILES, writeKeyring } from '../../db/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { latestVersion, openDatabase } from '../../db/open.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { acceptTerms, copiedPcs, keyStoreDesktop, makeClinic, type TestPc } from '../helpers/house-fixture.ts'
import { addPatient, writing } from '../helpers/people.ts'

// What version 0.1.0 leaves in a data folder when it is killed or the power goes at a bad moment.
let pc: TestPc
const desktop = keyStoreDesktop(Buffer.alloc(32, 3))
let key: Buffer
/** A backup of another clinic and its sheet, for where restoring is what helps. */
let stick: string
let code: string

const elsewhereCopied = copiedPcs(async (first) => {
  const folder = join(first.folder, 'stick')
  mkdirSync(folder)
  const elsewhere = await first.start({ desktop }, join(first.folder, 'elsewhere'))
  const sheet = await makeClinic(elsewhere)
  await acceptTerms(elsewhere)
  await elsewhere.ask('backup.now', { folder })
  await first.stop(elsewhere)
  return sheet
})

beforeEach(async () => {
  const { pc: copy, made } = await elsewhereCopied()
  pc = copy
  stick = join(pc.folder, 'stick')
  code = made
  key = newDataKey()
  mkdirSync(pc.clinicFolder)
})
afterEach(() => pc.close())

const file = (name: string) => join(pc.clinicFolder, name)

async function withRing(): Promise<void> {
  const recovery = wrapWithRecovery(key, newRecoveryCode(), 'OLD-OLD')
  writeKeyring(pc.clinicFolder, { recovery, users: { livia: wrapOfOs(await desktop.protect(key)) } })
  // Format 1 had one ring.
  rmSync(file(KEYRING_FILES[1]))
}

const MAGIC = Buffer.from('d9d505f920a163d7', 'hex')

/** One changed page stands in the file, and the synced journal that undoes it beside: cut off just before its unlink. */
function withHotJournal(): void {
  const raw = connectWithKey(pc.database, key)
  raw.pragma('journal_mode=DELETE')
  raw.exec('BEGIN IMMEDIATE; PRAGMA user_version=9')
  const journal = readFileSync(file('clinic.db-journal'))
  raw.exec('COMMIT')
  raw.close()
  // Its first sync writes these: what it is, and that it holds one page.
  MAGIC.copy(journal)
  journal.writeUInt32BE(1, 8)
  writeFileSync(file('clinic.db-journal'), journal)
  expect(versionInFile()).toBe(9)
}

// Without the journal: the copy has another name.
function versionInFile(): number {
  copyFileSync(pc.database, file('look.db'))
  const raw = connectWithKey(file('look.db'), key, true)
  const version = Number(raw.pragma('user_version', { simple: true }))
  raw.close()
  rmSync(file('look.db'))
  return version
}

/** As it lies there after `open(clinic.db, O_CREAT|O_EXCL)` and before the unlink of its first journal. */
function begunAndCutOff(): void {
  writeFileSync(pc.database, Buffer.alloc(4096, 1))
  const head = Buffer.alloc(512)
  MAGIC.copy(head)
  head.writeUInt32BE(512, 20)
  head.writeUInt32BE(4096, 24)
  writeFileSync(file('clinic.db-journal'), head)
}

function withSchema(): void {
  const database = openDatabase({ file: pc.database, key, mode: 'create' })
  migrate(database.raw)
  database.close()
}

const LEFT = {
  'an empty file': () => writeFileSync(pc.database, ''),
  'a file with a hot journal': begunAndCutOff,
  'a schema without a clinic': withSchema,
} as const

describe.each(Object.entries(LEFT))('%s', (name, leave) => {
  test('with its key ring leads to the first start, and is set aside with it', async () => {
    await withRing()
    leave()
    const content = readFileSync(pc.database)
    const at = await pc.start({ desktop })
    expect(await at.ask('gate.status', {})).toMatchObject({ status: 'empty', setAside: true })
    expect(readFileSync(file('replaced-1-clinic.db')).length).toBe(content.length)
    expect(existsSync(file('replaced-1-keyring.json'))).toBe(true)
    await makeClinic(at)
    expect(await at.ask('gate.status', {})).toMatchObject({ status: 'open', setAside: false })
    await pc.stop(at)
    expect(await (await pc.start({ desktop })).status()).toBe('open')
  })

  test('without a key ring leads to the first start or to a restore', async () => {
    leave()
    const at = await pc.start({ desktop })
    // Whether a schema holds a clinic cannot be told without its key: the file stays, and a backup goes before it.
    expect(await at.status()).toBe(name === 'a schema without a clinic' ? 'needs-backup' : 'empty')
    expect(await at.code('gate.restore', { folder: stick, code, passphrase: null })).toBe('ok')
    expect(await at.status()).toBe('open')
    expect(readdirSync(pc.clinicFolder)).toContain('replaced-1-clinic.db')
    await pc.stop(at)
    expect(await (await pc.start({ desktop })).status()).toBe('open')
  })
})

describe('a restored clinic, cut off while it was switched to its log', () => {
  const restored = async () => {
    const at = await pc.start({ desktop })
    await at.ask('gate.restore', { folder: stick, code, passphrase: null })
    await pc.stop(at)
  }

  test('is rolled back and opens', async () => {
    await restored()
    key = await keyOfClinic()
    withHotJournal()
    const at = await pc.start({ desktop })
    expect(await at.status()).toBe('open')
    expect(existsSync(file('clinic.db-journal'))).toBe(false)
    await pc.stop(at)
    expect(versionInFile()).toBe(latestVersion())
  })

  test('beside the journal of an unfinished clinic is not cut to nothing by it', async () => {
    await restored()
    const whole = readFileSync(pc.database)
    begunAndCutOff()
    writeFileSync(pc.database, whole)
    const at = await pc.start({ desktop })
    expect(await at.status()).toBe('open')
    expect(await at.ask('session.current', {})).toMatchObject({ clinic: { name: 'Clínica de Ensaio' } })
    expect(readdirSync(pc.clinicFolder)).toContain('replaced-1-clinic.db-journal')
  })

  test('may be restored again on top of itself', async () => {
    await restored()
    key = await keyOfClinic()
    withHotJournal()
    const other = await pc.start({ desktop: keyStoreDesktop() })
    expect(await other.status()).toBe('needs-recovery')
    expect(await other.code('gate.restore', { folder: stick, code, passphrase: null })).toBe('ok')
    expect(await other.status()).toBe('open')
  })
})

async function keyOfClinic(): Promise<Buffer> {
  const ring = JSON.parse(readFileSync(file(KEYRING_FILES[0]), 'utf8')) as {
    users: { livia: { blob: string } }
  }
  return Buffer.from(await desktop.unprotect(Buffer.from(ring.users.livia.blob, 'base64')))
}

test('a database with patients but without its clinic is set aside with its key ring, never deleted', async () => {
  await withRing()
  const database = openDatabase({ file: pc.database, key, mode: 'create' })
  migrate(database.raw)
  await writing(database, addPatient)
  database.close()
  const at = await pc.start({ desktop })
  expect(await at.ask('gate.status', {})).toMatchObject({ status: 'empty', setAside: true })
  const aside = openDatabase({ file: file('replaced-1-clinic.db'), key, mode: 'open' })
  expect(aside.raw.prepare('SELECT count(*) FROM patient').pluck().get()).toBe(1)
  aside.close()
  expect(existsSync(file('replaced-1-keyring.json'))).toBe(true)
  await makeClinic(at)
  expect(existsSync(file('replaced-1-clinic.db'))).toBe(true)
})

test('a practice clinic that was never finished, or is damaged, is made anew', async () => {
  const folder = join(pc.folder, 'practice')
  mkdirSync(folder)
  writeFileSync(join(folder, 'clinic.db'), '')
  const first = await pc.start({ desktop })
  expect(await first.code('gate.practice', {})).toBe('ok')
  await pc.stop(first)
  const content = readFileSync(join(folder, 'clinic.db'))
  writeFileSync(join(folder, 'clinic.db'), content.fill(0, 100, 9000))
  const second = await pc.start({ desktop })
  expect(await second.code('gate.practice', {})).toBe('ok')
  expect(await second.ask('session.current', {})).toMatchObject({ clinic: { practice: true } })
})
