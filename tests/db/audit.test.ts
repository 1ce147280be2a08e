import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditHead, CHECKPOINT_EVERY, GENESIS, verifyAudit } from '../../db/audit-chain.ts'
import type { Reader } from '../../db/handles.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { appendAudit, hasRef, listAudit } from '../../db/repositories/audit.ts'
import { newDatabase, newId, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addAccount, writing } from '../helpers/people.ts'
import { audited, auditEntry } from '../helpers/trail.ts'

let folder: TestFolder
let db: Database
const key = testKey()

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file(), key)
})
afterEach(() => {
  db.close()
  folder.remove()
})

/** Does to the file what the triggers forbid, as somebody with the key could, and says what the chain makes of it. */
async function after(...statements: string[]) {
  const anchors = [await auditHead(db.read)]
  const tamperer = db.raw
  tamperer.exec('SAVEPOINT tampering')
  tamperer.pragma('defer_foreign_keys=ON')
  for (const name of [
    'audit_event_gap',
    'audit_event_frozen',
    'audit_event_kept',
    'audit_patient_frozen',
    'audit_patient_kept',
    'installation_key_frozen',
    'installation_key_kept',
  ]) {
    tamperer.exec(`DROP TRIGGER ${name}`)
  }
  for (const statement of statements) tamperer.exec(statement)
  const verdict = await verifyAudit(db.write, { from: 'start', anchors })
  const blind = await verifyAudit(db.write, { from: 'start' })
  tamperer.exec('ROLLBACK TO tampering; RELEASE tampering')
  return { ...verdict, seenWithoutAnchor: !blind.intact }
}

describe('the chain', () => {
  beforeEach(() => writing(db, (tx) => audited(tx, 20)))

  it('stands when nobody touched it', async () => {
    expect(await after()).toMatchObject({ intact: true, rows: 20, brokenAt: null, head: { seq: 20 } })
  })

  const edits: readonly (readonly [string, string])[] = [
    ['at', `'2026-01-01T00:00:00.000Z'`],
    ['event', `'other'`],
    ['operation', `'other'`],
    ['outcome', `'denied'`],
    ['code', `'x'`],
    ['account_id', `'somebody'`],
    ['station', `'kiosk'`],
    ['workstation', `'pc-2'`],
    ['patient_ids', `'["patient-9","patient-x"]'`],
    ['subject_id', `'x'`],
    ['count', '2'],
    ['ref', `'x'`],
    ['previous', `'${GENESIS}'`],
    ['hash', `'${GENESIS}'`],
  ]
  it.each(edits)('shows a changed %s', async (column, value) => {
    expect(await after(`UPDATE audit_event SET ${column} = ${value} WHERE seq = 7`)).toMatchObject({
      intact: false,
      brokenAt: 7,
      seenWithoutAnchor: true,
    })
  })

  it('shows a removed row, also when the others close up', async () => {
    expect(await after('DELETE FROM audit_event WHERE seq = 7')).toMatchObject({ intact: false, brokenAt: 7 })
    const closed = await after(
      'DELETE FROM audit_event WHERE seq = 7',
      'UPDATE audit_event SET seq = seq - 1 WHERE seq > 7',
    )
    expect(closed).toMatchObject({ intact: false, brokenAt: 7, seenWithoutAnchor: true })
  })

  it('shows two rows that changed places', async () => {
    const swap = [
      'UPDATE audit_event SET seq = 99 WHERE seq = 7',
      'UPDATE audit_event SET seq = 7 WHERE seq = 8',
      'UPDATE audit_event SET seq = 8 WHERE seq = 99',
    ]
    expect(await after(...swap)).toMatchObject({ intact: false, brokenAt: 7 })
  })

  it('shows a patient taken out of "who opened my record", or put in', async () => {
    expect(await after(`DELETE FROM audit_patient WHERE seq = 7`)).toMatchObject({
      intact: false,
      brokenAt: 7,
    })
    expect(await after(`INSERT INTO audit_patient VALUES ('patient-9', 7)`)).toMatchObject({
      intact: false,
      brokenAt: 7,
    })
  })

  it('shows a cut tail by its anchor, which the chain alone cannot', async () => {
    const cut = ['DELETE FROM audit_patient WHERE seq > 15', 'DELETE FROM audit_event WHERE seq > 15']
    expect(await after(...cut)).toMatchObject({ intact: false, brokenAt: 16, seenWithoutAnchor: false })
  })

  it('shows a chain written anew with another key', async () => {
    expect(
      await after(`UPDATE installation_key SET bytes = randomblob(32) WHERE name = 'audit'`),
    ).toMatchObject({ intact: false, brokenAt: 1 })
    expect(await after(`DELETE FROM installation_key WHERE name = 'audit'`)).toMatchObject({ intact: false })
  })
})

describe('the database', () => {
  it('takes no change, no removal and no gap, by whatever statement', async () => {
    await writing(db, (tx) => audited(tx, 2))
    const refused = [
      `UPDATE audit_event SET event = 'x'`,
      'DELETE FROM audit_event',
      'DELETE FROM audit_patient',
      `UPDATE audit_patient SET patient_id = 'x'`,
      'REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 1',
      `INSERT INTO audit_event SELECT 9, at, event, operation, outcome, code, account_id, station, workstation, patient_ids, subject_id, count, ref, previous, hash, row_format, seal FROM audit_event WHERE seq = 1`,
    ]
    for (const statement of refused)
      expect(() => db.raw.exec(statement), statement).toThrow(/append-only|audit-gap/u)
    expect((await auditHead(db.read)).seq).toBe(2)
  })

  it('hashes the seal of a row that has one, and of no other', async () => {
    await writing(db, async (tx) => {
      await audited(tx, 1)
      await appendAudit(tx, auditEntry({ event: 'note.signed', seal: 'a'.repeat(64) }))
    })
    expect(await verifyAudit(db.read, { from: 'start' })).toMatchObject({ intact: true, rows: 2 })
    const altered = (change: string) => {
      db.raw.exec(`SAVEPOINT altered; DROP TRIGGER audit_event_frozen; ${change}`)
    }
    for (const [change, at] of [
      [`UPDATE audit_event SET seal = 'b' WHERE seq = 2`, 2],
      [`UPDATE audit_event SET seal = NULL, row_format = 1 WHERE seq = 2`, 2],
      [`UPDATE audit_event SET seal = 'a', row_format = 2 WHERE seq = 1`, 1],
    ] as const) {
      altered(change)
      const verdict = await verifyAudit(db.write, { from: 'start' })
      db.raw.exec('ROLLBACK TO altered; RELEASE altered')
      expect(verdict, change).toMatchObject({ intact: false, brokenAt: at })
    }
  })

  it('keeps a row only with the work it belongs to', async () => {
    const failing = writing(db, async (tx) => {
      await appendAudit(tx, auditEntry())
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await auditHead(db.read)).toEqual({ seq: 0, hash: GENESIS })
  })

  it('has no audit without its key', async () => {
    db.raw.exec(`DROP TRIGGER installation_key_kept; DELETE FROM installation_key WHERE name = 'audit'`)
    await expect(writing(db, (tx) => appendAudit(tx, auditEntry()))).rejects.toMatchObject({
      code: 'missing',
    })
  })
})

it('starts at the last checkpoint and still sees what came after', async () => {
  const rows = CHECKPOINT_EVERY + 50
  await writing(db, async (tx) => {
    for (let i = 0; i < rows; i += 1) await appendAudit(tx, auditEntry({ patientIds: [] }))
  })
  expect(await verifyAudit(db.read, { from: 'checkpoint' })).toMatchObject({
    intact: true,
    rows: 50,
    head: { seq: rows },
  })
  expect(await verifyAudit(db.read, { from: 'start' })).toMatchObject({ intact: true, rows })
  db.close()
  db = openDatabase({ file: folder.file(), key, mode: 'open' })
  db.raw.exec('DROP TRIGGER audit_event_frozen')
  db.raw.exec(`UPDATE audit_event SET count = 3 WHERE seq = ${String(CHECKPOINT_EVERY + 10)}`)
  expect(await verifyAudit(db.read, { from: 'checkpoint' })).toMatchObject({
    intact: false,
    brokenAt: CHECKPOINT_EVERY + 10,
  })
  db.raw.exec(`UPDATE audit_event SET hash = '${GENESIS}' WHERE seq = ${String(CHECKPOINT_EVERY)}`)
  expect(await verifyAudit(db.read, { from: 'checkpoint' })).toMatchObject({
    intact: false,
    brokenAt: CHECKPOINT_EVERY,
  })
})

describe('the list', () => {
  it('filters by time, event, account and patient, newest first, page by page', async () => {
    const account = await writing(db, (tx) => addAccount(tx, { displayName: 'Ana Lima' }))
    await writing(db, async (tx) => {
      await audited(tx, 5)
      await appendAudit(
        tx,
        auditEntry({
          at: '2026-12-01T00:00:00.000Z',
          event: 'note.signed',
          accountId: account,
          patientIds: ['patient-2'],
        }),
      )
    })
    const seqs = async (filter: Parameters<typeof listAudit>[1]) =>
      (await listAudit(db.read, filter)).map(({ seq }) => seq)
    expect(await seqs({})).toEqual([6, 5, 4, 3, 2, 1])
    expect(await seqs({ limit: 2, before: 5 })).toEqual([4, 3])
    expect(await seqs({ from: '2026-12-01T00:00:00.000Z' })).toEqual([6])
    expect(await seqs({ events: ['record.opened'], patientId: 'patient-2' })).toEqual([3])
    expect(await seqs({ patientId: 'patient-2' })).toEqual([6, 3])
    expect(await seqs({ accountId: account })).toEqual([6])
    expect(await seqs({ accountId: newId() })).toEqual([])
    expect(await seqs({ events: ['note.signed', 'record.opened'] })).toEqual([6, 5, 4, 3, 2, 1])
    expect(await seqs({ events: ['note.signed'] })).toEqual([6])
    expect(await seqs({ folded: ['record.opened'] })).toEqual([6])
    expect(await seqs({ until: '2026-12-01T00:00:00.000Z' })).toEqual([5, 4, 3, 2, 1])
    const [newest] = await listAudit(db.read, { limit: 1 })
    expect(newest).toMatchObject({
      accountId: account,
      patientIds: ['patient-2'],
      subjectId: null,
      count: 1,
    })
  })
})

it('finds a ref that came from outside by an index that holds no other', async () => {
  const ref = '0f8fad5b-d9cb-469f-a165-70867728950e'
  await writing(db, async (tx) => {
    await audited(tx, 20)
    await appendAudit(tx, auditEntry({ ref }))
  })
  expect(await hasRef(db.read, ref)).toBe(true)
  expect(await hasRef(db.read, ref.replace('0', '1'))).toBe(false)
  const plans: string[] = []
  const explain: Reader = Object.assign(Object.create(db.read) as Reader, {
    async executeQuery({ sql, parameters }: { sql: string; parameters: unknown[] }) {
      plans.push(JSON.stringify(db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters)))
      return { rows: [] }
    },
  })
  await hasRef(explain, ref)
  expect(plans).toEqual([expect.stringContaining('USING COVERING INDEX audit_event_ref')])
  db.raw.exec(`CREATE VIRTUAL TABLE temp.pages USING dbstat(main)`)
  const cells = db.raw.prepare(`SELECT sum(ncell) FROM temp.pages WHERE name = 'audit_event_ref'`).pluck()
  expect(cells.get()).toBe(1)
})
