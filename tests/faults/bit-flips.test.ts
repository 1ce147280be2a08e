import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { connect } from '../../db/driver.ts'
import { checkIntegrity } from '../../db/integrity.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { newDatabase, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { audited } from '../helpers/trail.ts'
import { below, scaled, seeded } from './scale.ts'

const FLIPS = scaled(10_000, 300)
const PLAIN_HEAD = 24
const WAL_FLIPS = scaled(2000, 100)

let folder: TestFolder
const key = testKey()

beforeEach(() => {
  folder = testFolder()
})
afterEach(() => {
  folder.remove()
})

async function filled(): Promise<Database> {
  const db = await newDatabase(folder.file(), key)
  await writing(db, async (tx) => {
    for (let i = 0; i < 300; i += 1)
      await addPatient(tx, { name: `Paciente Número ${String(i)}`, street: 'x'.repeat(300) })
    await audited(tx, 200)
  })
  return db
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const bad = Buffer.from(bytes)
  bad.writeUInt8(bad.readUInt8(at) ^ (1 << bit), at)
  return bad
}

const TABLES = [
  'patient',
  'audit_event',
  'audit_patient',
  'clinic',
  'installation_key',
  'patient_search_row',
] as const
type Content = Readonly<Record<string, unknown[]>>
const contentOf = (db: Database): Content =>
  Object.fromEntries(TABLES.map((table) => [table, db.raw.prepare(`SELECT * FROM ${table}`).all()]))

/** Opens and reads everything; null when an error told of the damage. */
function readAll(file: string): Content | null {
  let db: Database | undefined
  try {
    db = openDatabase({ file, key, mode: 'open' })
    checkIntegrity(db.raw)
    return contentOf(db)
  } catch {
    return null
  } finally {
    db?.close()
  }
}

describe('one flipped bit', () => {
  it(`in the database is found, or changes nothing that is read, ${String(FLIPS)} times of ${String(FLIPS)}`, async () => {
    const db = await filled()
    const expected = contentOf(db)
    db.close()
    const good = readFileSync(folder.file())
    const random = seeded(11)
    const victim = folder.file('victim.db')
    const unseen: number[] = []
    // Every byte of the head once, where encryption leaves some alone, then anywhere.
    for (let n = 0; n < FLIPS; n += 1) {
      const at = n < 100 ? n : below(random, good.length)
      for (const suffix of ['-wal', '-shm']) rmSync(victim + suffix, { force: true })
      writeFileSync(victim, flipped(good, at, below(random, 8)))
      const read = readAll(victim)
      if (read === null) continue
      unseen.push(at)
      expect(read).toEqual(expected)
    }
    // The 16 bytes of a salt that a raw key does not use, and SQLite's own format numbers after them, carry no data.
    expect(unseen.filter((at) => at >= PLAIN_HEAD)).toEqual([])
  }, 3_600_000)

  it('control: plain SQLite does not see most of them', () => {
    const plain = folder.file('plain.db')
    const made = connect(plain)
    made.exec('CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT, address TEXT) STRICT')
    const insert = made.prepare('INSERT INTO patient (name, address) VALUES (?, ?)')
    for (let i = 0; i < 1000; i += 1) insert.run(`Paciente Número ${String(i)}`, 'x'.repeat(300))
    made.close()
    const good = readFileSync(plain)
    const random = seeded(13)
    let seen = 0
    for (let n = 0; n < 200; n += 1) {
      writeFileSync(plain, flipped(good, 100 + below(random, good.length - 100), below(random, 8)))
      const raw = connect(plain)
      try {
        if (raw.pragma('integrity_check', { simple: true }) !== 'ok') seen += 1
      } catch {
        seen += 1
      }
      raw.close()
    }
    expect(seen).toBeLessThan(100)
  })

  it(`in the log of a crashed process gives an error or an earlier whole state, ${String(WAL_FLIPS)} times`, async () => {
    const db = await filled()
    db.close()
    const [victim, source] = [folder.file('victim.db'), folder.file('source.db')]
    copyFileSync(folder.file(), source)
    const live = openDatabase({ file: source, key, mode: 'open' })
    live.raw.pragma('wal_autocheckpoint=0')
    const states: string[] = [JSON.stringify(contentOf(live))]
    for (let i = 0; i < 30; i += 1) {
      await writing(live, async (tx) => {
        await addPatient(tx, { name: `Depois ${String(i)}` })
        await audited(tx, 1)
      })
      states.push(JSON.stringify(contentOf(live)))
    }
    // The files as a crash would leave them, taken by a process of its own: reading here would drop SQLite's locks.
    execFileSync('cp', [source, folder.file('crashed.db')])
    execFileSync('cp', [`${source}-wal`, folder.file('crashed.db-wal')])
    live.close()
    const log = readFileSync(folder.file('crashed.db-wal'))
    const random = seeded(17)
    for (let n = 0; n < WAL_FLIPS; n += 1) {
      copyFileSync(folder.file('crashed.db'), victim)
      rmSync(`${victim}-shm`, { force: true })
      writeFileSync(`${victim}-wal`, flipped(log, below(random, log.length), below(random, 8)))
      const read = readAll(victim)
      if (read !== null) expect(states).toContain(JSON.stringify(read))
    }
  }, 3_600_000)
})

it('an anchor tells that a damaged log cost the newest rows', async () => {
  const db = await filled()
  const anchor = { seq: 250, hash: 'f'.repeat(64) }
  expect(await verifyAudit(db.read, { from: 'checkpoint', anchors: [anchor] })).toMatchObject({
    intact: false,
    brokenAt: 201,
  })
  db.close()
})
