import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reader } from '../../db/handles.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { listDay } from '../../db/repositories/appointment-lines.ts'
import { insertAppointment, moveVisits, updateAppointment } from '../../db/repositories/appointment-writes.ts'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import { DRAWN } from '../faults/scale.ts'
import { newDatabase, newId, NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addPatient, addPractitioner, writing } from '../helpers/people.ts'

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

const KEPT = 'SELECT id, missed_visits, last_missed, first_visit, last_visit FROM patient ORDER BY id'
const COUNTED = `SELECT id,
    (SELECT count(*) FROM appointment WHERE patient_id = patient.id AND status = 'noshow') AS missed_visits,
    (SELECT max(date) FROM appointment WHERE patient_id = patient.id AND status = 'noshow') AS last_missed,
    (SELECT min(date) FROM appointment WHERE patient_id = patient.id AND status = 'fulfilled') AS first_visit,
    (SELECT max(date) FROM appointment WHERE patient_id = patient.id AND status = 'fulfilled') AS last_visit
  FROM patient ORDER BY id`
const rows = (sql: string) => db.raw.prepare(sql).all()

const STATUSES = ['booked', 'arrived', 'fulfilled', 'noshow', 'cancelled'] as const
const step = fc.record({
  what: fc.constantFrom('book', 'book', 'status', 'status', 'status', 'date', 'patient'),
  visit: fc.nat(20),
  status: fc.constantFrom<VisitStatus>(...STATUSES),
  day: fc.integer({ min: 1, max: 28 }),
})

/** Two patients, and a life of random changes to their visits. */
async function live(
  steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<void> {
  await writing(db, async (tx) => {
    const patients = [await addPatient(tx), await addPatient(tx)] as const
    const doctor = await addPractitioner(tx)
    const visits: { id: string; version: number }[] = []
    for (const { what, visit, status, day } of steps) {
      const date = `2026-01-${String(day).padStart(2, '0')}`
      const known = visits[visit % Math.max(1, visits.length)]
      if (what === 'book' || !known) {
        const id = newId()
        const startMinute = visits.length * 10
        const when = { date, startMinute, endMinute: startMinute + 10, createdAt: NOW, createdBy: null }
        const who = { practitionerId: doctor.id, visitTypeId: doctor.visitTypeId }
        await insertAppointment(tx, { id, patientId: patients[day % 2] ?? '', ...who, ...when })
        visits.push({ id, version: 1 })
      } else if (what === 'status')
        known.version = (await updateAppointment(tx, known, { status })) ?? known.version
      else if (what === 'date')
        await tx.updateTable('appointment').set({ date }).where('id', '=', known.id).execute()
      else await moveVisits(tx, { from: patients[day % 2] ?? '', to: patients[(day + 1) % 2] ?? '' })
    }
  })
}

test('what the patient’s row tells of his visits is what the visits tell, whatever happened to them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      await live(steps)
      expect(rows(KEPT)).toEqual(rows(COUNTED))
    }),
    { numRuns: 100, ...DRAWN },
  )
  expect(
    db.raw.prepare('SELECT sum(missed_visits) > 0 AND count(first_visit) > 0 FROM patient').pluck().get(),
  ).toBe(1)
})

test('control: without the triggers the row is soon wrong', async () => {
  db.raw.exec('DROP TRIGGER appointment_history_insert; DROP TRIGGER appointment_history_update')
  await live([
    { what: 'book', visit: 0, status: 'booked', day: 5 },
    { what: 'status', visit: 0, status: 'noshow', day: 5 },
  ])
  expect(rows(KEPT)).not.toEqual(rows(COUNTED))
})

test('the migration counts what was there before', () => {
  const file = folder.file('older.db')
  const older = openDatabase({ file, key, mode: 'create' })
  migrate(older.raw, { migrations: migrations.filter(({ version }) => version < 100) })
  older.raw.exec(`
    INSERT INTO patient (id, status, name, birth_date, sex_at_birth, created_at) VALUES ('p', 'active', 'Maria', '1984-05-12', 'female', 'x');
    INSERT INTO practitioner (id, name, treatment, council, council_number, council_state, specialty, active, created_at)
      VALUES ('d', 'Ana', 'Dra. Ana', 'CRM', '1', 'SP', 'Clínica médica', 1, 'x');
    INSERT INTO visit_type (id, practitioner_id, name, minutes, bookable_by_patient, active, position) VALUES ('t', 'd', 'Consulta', 30, 1, 1, 0);
    INSERT INTO appointment (id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, created_at) VALUES
      ('1', 'p', 'd', 't', '2020-01-01', 480, 510, 'fulfilled', 'x'), ('2', 'p', 'd', 't', '2021-01-01', 480, 510, 'noshow', 'x'),
      ('3', 'p', 'd', 't', '2022-01-01', 480, 510, 'noshow', 'x'), ('4', 'p', 'd', 't', '2023-01-01', 480, 510, 'fulfilled', 'x'),
      ('5', 'p', 'd', 't', '2024-01-01', 480, 510, 'cancelled', 'x')`)
  migrate(older.raw)
  expect(older.raw.prepare(KEPT).get()).toEqual({
    id: 'p',
    missed_visits: 2,
    last_missed: '2022-01-01',
    first_visit: '2020-01-01',
    last_visit: '2023-01-01',
  })
  older.close()
})

test('once a clinic has been closed, a day reads its patients and their misses from indexes alone', async () => {
  await live([
    { what: 'book', visit: 0, status: 'booked', day: 5 },
    { what: 'book', visit: 1, status: 'booked', day: 6 },
  ])
  db.close()
  db = openDatabase({ file: folder.file(), key, mode: 'open' })
  const plans: string[] = []
  const explain: Reader = Object.assign(Object.create(db.read) as Reader, {
    executeQuery({ sql, parameters }: { sql: string; parameters: unknown[] }) {
      plans.push(JSON.stringify(db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters)))
      return Promise.resolve({ rows: [] })
    },
  })
  await listDay(explain, { date: '2026-01-05' })
  expect(plans).toHaveLength(1)
  expect(plans[0]).toContain('SEARCH patient USING COVERING INDEX patient_line')
  expect(plans[0]).toContain('SEARCH missed USING COVERING INDEX appointment_missed')
})
