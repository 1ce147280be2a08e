import { copyFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditHead, verifyAudit, type AuditHead } from '../../db/audit-chain.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { listAudit } from '../../db/repositories/audit.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { newDatabase, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { audited, auditEntry } from '../helpers/trail.ts'
import { below, scaled, seeded } from './scale.ts'

const TAMPERS = scaled(10_000, 600)
const ROWS = 150

let folder: TestFolder
let db: Database
let anchor: AuditHead
const key = testKey()

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file(), key)
  await writing(db, (tx) => audited(tx, ROWS - 50))
  db.close()
  copyFileSync(folder.file(), folder.file('older.db'))
  db = openDatabase({ file: folder.file(), key, mode: 'open' })
  await writing(db, (tx) => audited(tx, 50))
  anchor = await auditHead(db.read)
  for (const name of ['event_gap', 'event_frozen', 'event_kept', 'patient_frozen', 'patient_kept'])
    db.raw.exec(`DROP TRIGGER audit_${name}`)
})
afterEach(() => {
  db.close()
  folder.remove()
})

type Tamper = (random: () => number) => readonly string[]
const row = (random: () => number) => 1 + below(random, ROWS)
const tampers: readonly (readonly [string, Tamper])[] = [
  [
    'edit',
    (random) => [
      `UPDATE audit_event SET ${['event', 'ref', 'station', 'at', 'operation'][below(random, 5)] ?? 'ref'} = 'x' WHERE seq = ${String(row(random))}`,
    ],
  ],
  ['removal', (random) => [`DELETE FROM audit_event WHERE seq = ${String(row(random))}`]],
  [
    'swap',
    (random) => {
      const one = 1 + below(random, ROWS - 1)
      const to = (from: number, next: number) =>
        `UPDATE audit_event SET seq = ${String(next)} WHERE seq = ${String(from)}`
      return [to(one, 9999), to(one + 1, one), to(9999, one + 1)]
    },
  ],
  [
    'insertion',
    (random) => {
      const after = row(random)
      return [
        `UPDATE audit_event SET seq = seq + 10000 WHERE seq > ${String(after)}`,
        `UPDATE audit_event SET seq = seq - 9999 WHERE seq > 10000`,
        `INSERT INTO audit_event SELECT ${String(after + 1)}, at, event, operation, outcome, code, account_id, station, workstation, patient_ids, subject_id, count, ref, previous, hash, row_format, seal FROM audit_event WHERE seq = ${String(after)}`,
      ]
    },
  ],
  ['patient taken out', (random) => [`DELETE FROM audit_patient WHERE seq = ${String(row(random))}`]],
  [
    'tail cut off',
    (random) => {
      const from = String(row(random))
      return [
        `DELETE FROM audit_patient WHERE seq >= ${from}`,
        `DELETE FROM audit_event WHERE seq >= ${from}`,
      ]
    },
  ],
]

describe('the audit chain', () => {
  it(`shows ${String(TAMPERS)} tampers of ${String(TAMPERS)} with its anchor; without it, cut tails go unseen`, async () => {
    const random = seeded(19)
    let unseenTails = 0
    db.raw.pragma('foreign_keys=OFF')
    for (let n = 0; n < TAMPERS; n += 1) {
      const [name, tamper] = tampers[n % tampers.length] ?? ['', () => []]
      const statements = tamper(random)
      db.raw.exec('SAVEPOINT tampering')
      for (const statement of statements) db.raw.exec(statement)
      expect(
        (await verifyAudit(db.write, { from: 'start', anchors: [anchor] })).intact,
        `${name}: ${statements.join('; ')}`,
      ).toBe(false)
      if (name === 'tail cut off' && (await verifyAudit(db.write, { from: 'start' })).intact) unseenTails += 1
      db.raw.exec('ROLLBACK TO tampering; RELEASE tampering')
    }
    expect(unseenTails).toBe(Math.floor(TAMPERS / tampers.length))
    expect((await verifyAudit(db.read, { from: 'start', anchors: [anchor] })).intact).toBe(true)
  }, 3_600_000)

  it('shows the whole file put back to an older day', async () => {
    const older = openDatabase({ file: folder.file('older.db'), key, mode: 'open' })
    expect((await verifyAudit(older.read, { from: 'start' })).intact).toBe(true)
    expect(await verifyAudit(older.read, { from: 'start', anchors: [anchor] })).toMatchObject({
      intact: false,
      brokenAt: ROWS - 49,
    })
    older.close()
  })

  it('holds no name, number or word of a patient', async () => {
    const words = ['Zenaide', 'Quaresma', '52998224725', '11987654321', 'zenaide@exemplo.com']
    await writing(db, async (tx) => {
      const id = await addPatient(tx, {
        name: 'Zenaide Quaresma',
        cpf: '52998224725',
        phone: '+5511987654321',
        email: 'zenaide@exemplo.com',
      })
      await appendAudit(tx, auditEntry({ patientIds: [id], subjectId: id }))
    })
    const trail = JSON.stringify([
      await listAudit(db.read, {}),
      db.raw.prepare('SELECT * FROM audit_event').all(),
    ])
    for (const word of words) expect(trail).not.toContain(word)
  })
})
