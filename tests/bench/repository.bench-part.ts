import { Kysely } from 'kysely'
import { sqliteDialect } from '../../db/dialect.ts'
import type { Reader } from '../../db/handles.ts'
import type { Database } from '../../db/open.ts'
import { listDay } from '../../db/repositories/appointment-lines.ts'
import { findPatient } from '../../db/repositories/patients.ts'
import type { Schema } from '../../db/schema.ts'
import { newDatabase, newId, NOW, testFolder } from '../helpers/database.ts'
import { closePractices, practiceAnew } from '../helpers/practice-database.ts'
import { compare, summary, type Pair } from './pairs.ts'

/** P1: a repository call beside the same SQL through a bare prepared statement. */
export async function measureRepository(): Promise<readonly Pair[]> {
  const folder = testFolder()
  const db = await newDatabase(folder.file())
  try {
    const practitioner = newId()
    const type = newId()
    const patients = Array.from({ length: 2000 }, newId)
    await db.write.transaction().execute(async (tx) => {
      const council = {
        council: 'CRM',
        council_number: '1',
        council_state: 'SP',
        specialty: 'Clínica médica',
      }
      await tx
        .insertInto('practitioner')
        .values({
          id: practitioner,
          name: 'Helena Prado',
          treatment: 'Dra. Helena',
          ...council,
          active: 1,
          created_at: NOW,
        })
        .execute()
      await tx
        .insertInto('visit_kind')
        .values({ id: 'k', name: 'Consulta', name_key: 'consulta', follow_up: 0, active: 1, position: 0 })
        .execute()
      await tx
        .insertInto('visit_type')
        .values({
          id: type,
          practitioner_id: practitioner,
          kind_id: 'k',
          minutes: 10,
          bookable_by_patient: 1,
          active: 1,
          position: 0,
        })
        .execute()
      for (const id of patients) {
        await tx
          .insertInto('patient')
          .values({
            id,
            status: 'active',
            name: `Paciente ${id}`,
            birth_date: '1984-05-12',
            sex_at_birth: 'female',
            created_at: NOW,
          })
          .execute()
      }
      for (let day = 1; day <= 28; day += 1) {
        for (let slot = 0; slot < 40; slot += 1) {
          const visit = {
            patient_id: patients[(day * 40 + slot) % 2000] ?? '',
            practitioner_id: practitioner,
            visit_type_id: type,
          }
          const when = {
            date: `2026-11-${String(day).padStart(2, '0')}`,
            start_minute: 480 + slot * 10,
            end_minute: 490 + slot * 10,
          }
          await tx
            .insertInto('appointment')
            .values({
              id: newId(),
              ...visit,
              ...when,
              visit_type_name: 'Consulta',
              status: 'booked',
              created_at: NOW,
            })
            .execute()
        }
      }
    })
    return await measure(db, patients)
  } finally {
    db.close()
    folder.remove()
  }
}

async function measure(db: Database, patients: readonly string[]): Promise<readonly Pair[]> {
  const point = await sqlOf(db, (read) => findPatient(read, patients[0] ?? ''))
  const day = await sqlOf(db, (read) => listDay(read, { date: '2026-11-14' }))
  const rawPoint = db.raw.prepare(point.sql)
  const rawDay = db.raw.prepare(day.sql)
  let at = 0
  const next = () => patients[(at = (at + 7) % patients.length)] ?? ''
  return [
    await compare({
      name: 'repository point read / raw prepared statement',
      goal: 3.5,
      times: 4000,
      ours: () => findPatient(db.read, next()),
      yardstick: () => void rawPoint.all([next()]),
    }),
    await compare({
      name: '40-row joined list / raw prepared statement',
      goal: 1.3,
      times: 400,
      ours: () => listDay(db.read, { date: '2026-11-14' }),
      yardstick: () => void rawDay.all(day.parameters),
    }),
    summary('practice clinic, made / 3 s', 1, await practiceRounds()),
  ]
}

/** Whoever opens the practice clinic for the first time waits for it to be made. */
async function practiceRounds() {
  const rounds: { ours: number; yardstick: number }[] = []
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now()
    await practiceAnew()
    rounds.push({ ours: (performance.now() - started) * 1000, yardstick: 3_000_000 })
  }
  closePractices()
  return rounds
}

/** The SQL a repository call sends, so that the bare statement is the same one. */
async function sqlOf(db: Database, run: (read: Reader) => Promise<unknown>) {
  const sent: { readonly sql: string; readonly parameters: readonly unknown[] }[] = []
  await run(new Kysely<Schema>({ dialect: sqliteDialect(db.raw), log: ({ query }) => void sent.push(query) }))
  const [first] = sent
  if (!first) throw new Error('nothing was asked')
  return first
}
