import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sqliteDialect } from '../../db/dialect.ts'
import { connect } from '../../db/driver.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import type { Database } from '../../db/open.ts'
import { insertAccessReason, listReasons } from '../../db/repositories/access-reasons.ts'
import { listPairs } from '../../db/repositories/duplicate-pairs.ts'
import { digestOf } from '../../db/repositories/merge-digests.ts'
import { findCandidates } from '../../db/repositories/patient-keys.ts'
import { listChartIds } from '../../db/repositories/patient-merges.ts'
import { markMerged } from '../../db/repositories/patients.ts'
import type { Schema } from '../../db/schema.ts'
import { birthDatesLike } from '../../main/clinic/patient/likeness.rules.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addAccount, addPatient, writing } from '../helpers/people.ts'

let folder: TestFolder
let db: Database
beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
})
afterEach(() => {
  db.close()
  folder.remove()
})

const wanted = {
  name: 'Luiz Carlos de Souza',
  socialName: null,
  motherName: 'Thereza de Souza',
  birthDates: birthDatesLike('1984-05-12'),
  cpf: '52998224725',
  phone: '+5511987654321',
  exceptId: null,
}

/** The statements a repository call really ran, each with SQLite's own plan for it. */
async function plansOf(run: (reader: Kysely<Schema>) => Promise<unknown>): Promise<readonly string[]> {
  const ran: { readonly sql: string; readonly parameters: readonly unknown[] }[] = []
  const reader = new Kysely<Schema>({
    dialect: sqliteDialect(db.raw),
    log: ({ query }) => void ran.push({ sql: query.sql, parameters: query.parameters }),
  })
  await run(reader)
  return ran.flatMap(({ sql, parameters }) =>
    db.raw
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map((row) => (row as { detail: string }).detail),
  )
}

describe('candidates', () => {
  it('are found by CPF, phone, mother, and name with a birth date that fits; nobody else', async () => {
    const add = (changes: Parameters<typeof addPatient>[1], status?: 'provisional') =>
      writing(db, (tx) => addPatient(tx, { birthDate: '1950-01-01', ...changes }, status))
    const found = [
      await add({ name: 'Outra Pessoa', cpf: wanted.cpf }),
      await add({ name: 'Mais Uma', phone: wanted.phone }),
      await add({ name: 'Luís Lima', motherName: 'TERESA SOUSA' }),
      await add({ name: 'Luis Sousa', birthDate: '1984-12-05' }),
      await add({ name: 'Sousa Luiz', birthDate: '1984-05-13' }),
      await add({ name: 'Bia Dias', socialName: 'Luiz Souza', birthDate: '1984-05-12' }),
    ]
    await add({ name: 'Luis Sousa', birthDate: '1999-01-01' })
    await add({ name: 'Pedro Sousa', birthDate: '1984-05-12' })
    expect(new Set(await findCandidates(db.read, wanted))).toEqual(new Set(found))
    const exceptId = found[0] ?? ''
    expect(await findCandidates(db.read, { ...wanted, exceptId })).not.toContain(exceptId)
  })

  it('are sought by index alone, with a bound, so that the size of the clinic does not matter', async () => {
    const plans = await plansOf((reader) => findCandidates(reader, wanted))
    expect(plans).toContain('SEARCH patient USING INDEX patient_cpf (cpf=?)')
    expect(plans).toContain('SEARCH patient USING INDEX patient_phone (phone=?)')
    expect(plans.filter((plan) => /^SEARCH patient_key USING PRIMARY KEY \(key=\?/u.test(plan))).toHaveLength(
      3,
    )
    expect(plans.filter((plan) => plan.includes('key=? AND birth_date=?'))).toHaveLength(2)
    expect(plans.some((plan) => /^SEARCH .*INDEX patient_telecom_number \(number=\?\)/u.test(plan))).toBe(
      true,
    )
    expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([])
    // The control: the same look without the index is a scan, and is seen as one.
    db.raw.exec('DROP INDEX patient_phone')
    const worse = await plansOf((reader) => findCandidates(reader, wanted))
    expect(worse.filter((plan) => plan.startsWith('SCAN'))).not.toEqual([])
  })

  it('of a merge are told to be undone by index, whichever of the two a card was', async () => {
    const plans = async () =>
      (await plansOf((reader) => digestOf(reader, { survivorId: newId(), duplicateId: newId() }))).filter(
        (plan) => plan.includes('patient_merge'),
      )
    expect((await plans()).some((plan) => plan.startsWith('SCAN'))).toBe(false)
    expect((await plans()).join()).toContain('patient_merge_duplicate')
    db.raw.exec('DROP INDEX patient_merge_duplicate')
    expect((await plans()).some((plan) => plan.startsWith('SCAN'))).toBe(true)
  })

  it('follow a changed card', async () => {
    const id = await writing(db, (tx) => addPatient(tx, { name: 'Luis Sousa', birthDate: '1984-05-12' }))
    const other = await writing(db, (tx) => addPatient(tx, { name: 'Rita Lopes' }))
    const look = () => findCandidates(db.read, { ...wanted, motherName: null })
    expect(await look()).toEqual([id])
    await writing(db, (tx) => markMerged(tx, id, other))
    expect(await look()).toEqual([])
    expect(db.raw.prepare('SELECT count(*) FROM patient_key WHERE patient_id = ?').pluck().get(id)).toBe(0)
  })
})

it('the list of pairs is read from its index, likeliest first', async () => {
  const plans = await plansOf((reader) => listPairs(reader, 50))
  expect(plans[0]).toBe('SCAN duplicate_pair USING INDEX duplicate_pair_open')
  expect(plans.slice(1).every((plan) => plan.startsWith('SEARCH'))).toBe(true)
  expect(plans.join()).not.toContain('TEMP B-TREE')
})

it('a chart is the card with all that was merged into it, step by step, and reasons given for any of them', async () => {
  const ids = await writing(db, async (tx) => {
    const made = [await addPatient(tx), await addPatient(tx), await addPatient(tx), await addPatient(tx)]
    const accountId = await addAccount(tx)
    const reason = {
      id: newId(),
      patientId: made[0] ?? '',
      accountId,
      reason: 'Retorno por telefone',
      givenAt: NOW,
    }
    await insertAccessReason(tx, reason)
    await markMerged(tx, made[0] ?? '', made[1] ?? '')
    await markMerged(tx, made[1] ?? '', made[2] ?? '')
    return made
  })
  const [first = '', second = '', third = '', stranger = ''] = ids
  expect(new Set(await listChartIds(db.read, third))).toEqual(new Set([first, second, third]))
  expect(await listChartIds(db.read, stranger)).toEqual([stranger])
  expect(await listReasons(db.read, third)).toMatchObject([{ reason: 'Retorno por telefone' }])
  expect(await listReasons(db.read, stranger)).toEqual([])
})

it('the migration gives keys to everybody, keeps the address, and finds the pairs that were there', () => {
  const raw = connect(':memory:')
  const before = migrations.filter(({ version }) => version < 80)
  migrate(raw, { migrations: before })
  const insert = raw.prepare(
    `INSERT INTO patient (id, status, merged_into, name, birth_date, sex_at_birth, mother_name, cpf, address, created_at)
     VALUES (?, ?, ?, ?, '1984-05-12', 'unknown', ?, ?, 'Rua A, 10', '2026-01-01T12:00:00.000Z')`,
  )
  insert.run('a', 'active', null, 'Luiz de Souza', 'Thereza Lima', null)
  insert.run('b', 'active', null, 'LUIS SOUSA', null, '52998224725')
  insert.run('c', 'merged', 'a', 'Luís Souza', null, null)
  insert.run('d', 'active', null, 'Luis Souza Filho', null, '12345678909')
  migrate(raw, {
    migrations: [...before, ...migrations.filter(({ version }) => version === 80)],
    backupPrefix: folder.file('copy'),
  })
  const keys = raw.prepare('SELECT patient_id, key FROM patient_key ORDER BY 1, 2').raw().all()
  expect(keys).toEqual([
    ['a', 'm teresa lima luis'],
    ['a', 'n luis sousa'],
    ['b', 'n luis sousa'],
    ['d', 'n filjo luis'],
    ['d', 'n luis sousa'],
  ])
  const pairs = raw.prepare('SELECT first_id, second_id FROM duplicate_pair ORDER BY 1, 2').raw().all()
  expect(pairs).toEqual([
    ['a', 'b'],
    ['a', 'd'],
  ])
  expect(raw.prepare('SELECT DISTINCT street FROM patient').pluck().all()).toEqual(['Rua A, 10'])
  raw.close()
})
