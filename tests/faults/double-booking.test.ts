import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { newDatabase, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addPatient, addPractitioner, writing } from '../helpers/people.ts'
import type { Plan } from './booking-worker.ts'
import { run } from './child.ts'
import { scaled } from './scale.ts'

const PROCESSES = 8
const ATTEMPTS = scaled(100_000, 10_000)

let folder: TestFolder
let db: Database
const key = testKey()

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file(), key, false)
})
afterEach(() => {
  db.close()
  folder.remove()
})

/** Doctors and days enough that a good part of the attempts succeeds and a good part collides. */
async function prepare(attempts: number): Promise<Plan> {
  const days = Array.from({ length: Math.ceil(attempts / 500) }, (_, i) =>
    new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10),
  )
  return writing(db, async (tx) => {
    const patientId = await addPatient(tx)
    const doctors = []
    for (let i = 0; i < 10; i += 1) doctors.push(await addPractitioner(tx, `Doctor ${String(i)}`))
    return { patientId, doctors, days }
  })
}

async function rush(attempts: number, manner: 'careful' | 'careless') {
  const plan = JSON.stringify(await prepare(attempts))
  const each = String(attempts / PROCESSES)
  const desks = Array.from({ length: PROCESSES }, (_, i) =>
    run('booking-worker.ts', [folder.file(), key.toString('hex'), each, String(i + 1), manner, plan]),
  )
  const total: Record<string, number> = {}
  for (const { lines, errors } of await Promise.all(desks)) {
    expect(errors).toBe('')
    for (const [what, count] of Object.entries(JSON.parse(lines[0] ?? '{}') as Record<string, number>))
      total[what] = (total[what] ?? 0) + count
  }
  return total
}

const LIVE = `('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')`
const count = (sql: string) => Number(db.raw.prepare(sql).pluck().get())
const overlaps = () =>
  count(`SELECT count(*) FROM appointment a JOIN appointment b ON a.practitioner_id = b.practitioner_id AND a.date = b.date AND a.id < b.id
    AND a.start_minute < b.end_minute AND b.start_minute < a.end_minute WHERE a.status IN ${LIVE} AND b.status IN ${LIVE}`)

describe(`${String(PROCESSES)} desks at once`, () => {
  it(`book, move and cancel ${String(ATTEMPTS)} times and never the same time twice`, async () => {
    const total = await rush(ATTEMPTS, 'careful')
    expect(total['other']).toBe(0)
    expect(total['busy']).toBe(0)
    expect(total['booked']).toBeGreaterThan(ATTEMPTS / 5)
    expect(total['taken']).toBeGreaterThan(ATTEMPTS / 5)
    expect(overlaps()).toBe(0)
    expect(count(`SELECT count(*) FROM appointment`)).toBe(total['booked'])
    expect(count(`SELECT count(*) FROM appointment WHERE status = 'cancelled'`)).toBe(total['cancelled'])
    expect(count(`SELECT count(*) FROM appointment_event`)).toBe(total['booked'])
  }, 3_600_000)

  it('the trigger alone holds where the code above it looks too early', async () => {
    const total = await rush(ATTEMPTS / 10, 'careless')
    expect(total['other']).toBe(0)
    expect(overlaps()).toBe(0)
  }, 600_000)

  it('control: without the trigger and without the look inside the transaction visits do overlap', async () => {
    db.raw.exec('DROP TRIGGER appointment_overlap_insert; DROP TRIGGER appointment_overlap_update')
    await rush(ATTEMPTS / 10, 'careless')
    expect(overlaps()).toBeGreaterThan(0)
  }, 600_000)
})
