import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { closeClaim, insertClaim } from '../../db/repositories/account-claims.ts'
import {
  confirmLink,
  findTie,
  linkPatient,
  listAccountPatients,
  moveAccountLinks,
  moveLinks,
} from '../../db/repositories/account-patients.ts'
import type { Guardianship } from '../../db/schema/values.ts'
import { newId, NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addAccount, addPatient, writing } from '../helpers/people.ts'

const EARLIER = '2026-01-05T12:00:00.000Z'
const LATER = '2026-11-24T12:00:00.000Z'

let folder: TestFolder
let db: Database
beforeEach(() => {
  folder = testFolder()
  db = openDatabase({ file: folder.file(), key: testKey(), mode: 'create' })
})
afterEach(() => {
  db.close()
  folder.remove()
})

/** A patient as a database of before knew one. */
function earlierPatient(): string {
  const id = newId()
  db.raw
    .prepare(
      `INSERT INTO patient (id, status, name, birth_date, sex_at_birth, created_at)
       VALUES (?, 'active', 'Teresa Amaral', '2016-05-12', 'female', ?)`,
    )
    .run(id, NOW)
  return id
}

const own = { relationship: 'mother', linkedAt: NOW, linkedBy: null } as const

it('links of before keep the paper of their claim, also where card or account were united with another since', async () => {
  migrate(db.raw, { migrations: migrations.filter(({ version }) => version < 170) })
  const [account, joined] = await writing(db, async (tx) => [await addAccount(tx), await addAccount(tx)])
  const children = await writing(db, async (tx) => {
    const made = [earlierPatient(), earlierPatient(), earlierPatient()]
    const link = db.raw.prepare(`INSERT INTO account_patient VALUES (?, ?, 'mother', ?, NULL)`)
    const papers = ['birth-certificate', 'curatorship', null] as const
    for (const [at, patientId] of made.entries()) {
      const closedAt = at === 1 ? LATER : EARLIER
      const accountId = at === 1 ? joined : account
      link.run(account, patientId, at === 2 ? NOW : closedAt)
      const [id, provisionalId] = [newId(), earlierPatient()]
      await insertClaim(tx, { id, accountId, provisionalId, createdAt: NOW })
      const decision = { id, patientId, closedAt, closedBy: account, guardianship: papers[at] ?? null }
      await closeClaim(tx, decision)
    }
    return made
  })
  migrate(db.raw)
  const kept = new Map(
    (await listAccountPatients(db.read, account)).map(({ patientId, guardianship }) => [
      patientId,
      guardianship,
    ]),
  )
  expect(children.map((id) => kept.get(id))).toEqual(['birth-certificate', 'curatorship', null])
})

it('of two links that become one the later one’s paper counts, whether two cards or two accounts are united', async () => {
  migrate(db.raw)
  const paper = (accountId: string, patientId: string, linkedAt: string, guardianship: Guardianship) =>
    writing(db, async (tx) => {
      await linkPatient(tx, { accountId, patientId, ...own })
      await confirmLink(tx, { accountId, patientId, linkedAt, linkedBy: null, guardianship })
    })
  const [kept, closed] = await writing(db, async (tx) => [await addAccount(tx), await addAccount(tx)])
  const [card, double] = await writing(db, async (tx) => [await addPatient(tx), await addPatient(tx)])
  await paper(kept, card, EARLIER, 'birth-certificate')
  await paper(closed, card, LATER, 'curatorship')
  await writing(db, (tx) => moveAccountLinks(tx, { from: closed, to: kept }))
  expect(await findTie(db.read, kept, card)).toMatchObject({ linkedAt: LATER, guardianship: 'curatorship' })
  await paper(kept, double, EARLIER, 'both-ids')
  await writing(db, (tx) => moveLinks(tx, { from: double, to: card, by: kept }))
  expect(await findTie(db.read, kept, card)).toMatchObject({ linkedAt: LATER, guardianship: 'curatorship' })
  expect(await listAccountPatients(db.read, closed)).toEqual([])
})
