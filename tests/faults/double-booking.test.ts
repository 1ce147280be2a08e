import { copyFileSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../db/open.ts'
import { setTerms } from '../../db/repositories/practitioners.ts'
import { holidayOn } from '../../main/clinic/calendar/holidays.ts'
import type { Input } from '../../preload/contract/index.ts'
import { newDatabase, newId, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addAccount, addPatient, addPractitioner, writing } from '../helpers/people.ts'
import { setNamedTypes } from '../helpers/visit-kinds.ts'
import { pieceOf, run, start, type Child } from './child.ts'
import { deskOn, type Acknowledged, type Plan } from './desk-clinic.ts'
import { scaled } from './scale.ts'

const PROCESSES = 8
const ATTEMPTS = scaled(100_000, 1_200)
const MEETINGS = scaled(200, 5)

let folder: TestFolder
const key = testKey()
const hex = key.toString('hex')

beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

/** Working days in a row: on a holiday nobody would come to the write. */
function workingDays(count: number): string[] {
  const days: string[] = []
  for (let at = Date.UTC(2027, 1, 15); days.length < count; at += 86_400_000) {
    const weekday = new Date(at).getUTCDay()
    const day = new Date(at).toISOString().slice(0, 10)
    if (weekday > 0 && weekday < 6 && holidayOn(day, 'SP') === null) days.push(day)
  }
  return days
}

/** Doctors and days enough that a good part of the attempts succeeds and a good part collides. */
async function prepare(db: Database, days: readonly string[]): Promise<Plan> {
  return writing(db, async (tx) => {
    await addAccount(tx, { id: 'clerk', roles: ['reception'] })
    const patients = []
    for (let count = 0; count < 300; count += 1) patients.push(await addPatient(tx))
    const doctors = []
    for (let count = 0; count < 10; count += 1) {
      const { id: practitionerId } = await addPractitioner(tx, `Doctor ${String(count)}`)
      const types = [15, 30, 60].map((minutes) => ({
        id: newId(),
        name: `Consulta de ${String(minutes)}`,
        minutes,
        bookableByPatient: true,
      }))
      await setNamedTypes(tx, practitionerId, types)
      await setTerms(tx, practitionerId, { returnDays: 30, overbookLimit: 3 })
      doctors.push({ practitionerId, visitTypeIds: types.map(({ id }) => id) })
    }
    return { patients, doctors, days }
  })
}

interface Rush {
  readonly db: Database
  readonly tally: Readonly<Record<string, number>>
  readonly said: readonly Acknowledged[]
}

/** Eight desks at once. */
async function rush(attempts: number): Promise<Rush> {
  const db = await newDatabase(folder.file(), key, false)
  const plan = JSON.stringify(await prepare(db, workingDays(Math.ceil(attempts / 500))))
  db.raw.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(folder.file(), folder.file('before.db'))
  const acks = (desk: number) => folder.file(`acks-${String(desk)}`)
  const each = String(attempts / PROCESSES)
  const desks = Array.from({ length: PROCESSES }, (_, desk) =>
    run('booking-worker.ts', [folder.file(), hex, each, String(desk + 1), plan, acks(desk)]),
  )
  const tally: Record<string, number> = {}
  const said: Acknowledged[] = []
  for (const [desk, { lines, errors }] of (await Promise.all(desks)).entries()) {
    expect(errors).toBe('')
    for (const [what, count] of Object.entries(JSON.parse(lines[0] ?? '{}') as Record<string, number>))
      tally[what] = (tally[what] ?? 0) + count
    said.push(...(JSON.parse(readFileSync(acks(desk), 'utf8')) as Acknowledged[]))
  }
  return { db, tally, said }
}

/**
 * Eight desks without transactions want the same time on each of so many days; none writes before all have looked. `before`
 * is what is done to the database first.
 */
async function meet(before: (db: Database) => void = () => undefined): Promise<Database> {
  const db = await newDatabase(folder.file(), key, false)
  const plan = await prepare(db, workingDays(MEETINGS))
  before(db)
  const piece = await pieceOf('meeting-worker.ts')
  let looked = 0
  const desks: Child[] = plan.patients.slice(0, PROCESSES).map((patient) =>
    start(piece, [folder.file(), hex, JSON.stringify(plan), patient], {}, (line) => {
      if (line === 'looked' && (looked += 1) % PROCESSES === 0) for (const desk of desks) desk.tell('')
    }),
  )
  const ends = desks.map(async (desk) => {
    const end = await desk.ended
    // The others would wait for it.
    if (end.code !== 0) for (const one of desks) one.kill()
    return end
  })
  const ended = await Promise.all(ends)
  expect(ended.map(({ errors }) => errors).join('')).toBe('')
  expect(ended.map(({ code }) => code)).toEqual(desks.map(() => 0))
  return db
}

const LIVE = `('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')`
const count = ({ raw }: Database, sql: string) => Number(raw.prepare(sql).pluck().get())
/** Pairs of live visits of one professional at the same time, encaixes apart. */
const overlaps = (db: Database) =>
  count(
    db,
    `SELECT count(*) FROM appointment a JOIN appointment b ON a.practitioner_id = b.practitioner_id AND a.date = b.date AND a.id < b.id
      AND a.start_minute < b.end_minute AND b.start_minute < a.end_minute
      WHERE a.status IN ${LIVE} AND b.status IN ${LIVE} AND a.overbooked = 0 AND b.overbooked = 0`,
  )

/** How often something was answered, whatever was asked. */
const times = (tally: Rush['tally'], code: string) =>
  Object.entries(tally).reduce((sum, [what, one]) => (what.endsWith(` ${code}`) ? sum + one : sum), 0)

const VISITS = `SELECT id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, version,
  overbooked, cancel_reason, series_id, series_index FROM appointment`

/** The commands one after the other, in the order in which they were committed, in a clinic as it was before all of them. */
async function replay({ db, said }: Rush): Promise<readonly (readonly unknown[])[]> {
  const seqs = new Map(
    db.raw.prepare(`SELECT ref, seq FROM audit_event WHERE outcome = 'ok'`).raw().all() as [string, number][],
  )
  const order = [...said].sort((a, b) => (seqs.get(a.ref) ?? 0) - (seqs.get(b.ref) ?? 0))
  const desk = await deskOn(folder.file('before.db'), hex)
  // The ids of the first time, by those of the second.
  const ids = new Map<string, string>()
  const firstTime = (text: string) => ids.get(text) ?? text
  const secondTime = new Map<string, string>()
  for (const { name, input, value } of order) {
    const asked = JSON.parse(JSON.stringify(input), (_key, one: unknown) =>
      typeof one === 'string' ? (secondTime.get(one) ?? one) : one,
    ) as Input<typeof name>
    const answer = await desk.ask(name, asked)
    if (!answer.ok)
      throw new Error(`${name} was done, and is not when it is done again: ${answer.error.code}`)
    pairs(value, answer.value, (first, second) => {
      ids.set(second, first)
      secondTime.set(first, second)
    })
  }
  await desk.close()
  const again = openDatabase({ file: folder.file('before.db'), key, mode: 'open' })
  try {
    const rows = again.raw.prepare(VISITS).raw().all() as unknown[][]
    return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? firstTime(cell) : cell)))
  } finally {
    again.close()
  }
}

/** Every two texts at the same place of two answers. */
function pairs(first: unknown, second: unknown, see: (first: string, second: string) => void): void {
  if (typeof first === 'string' && typeof second === 'string') see(first, second)
  else if (typeof first === 'object' && first !== null)
    for (const [key, one] of Object.entries(first)) pairs(one, (second as Record<string, unknown>)[key], see)
}

const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort()

describe(`${String(PROCESSES)} desks at once`, () => {
  it(
    `${String(ATTEMPTS)} attempts: nothing twice but by encaixe, nobody told that it is busy, all as if one after the other`,
    async () => {
      const started = performance.now()
      const done = await rush(ATTEMPTS)
      const { db, tally, said } = done
      const seconds = (performance.now() - started) / 1000
      console.log(`${seconds.toFixed(0)} s`, tally)
      expect(times(tally, 'busy') + times(tally, 'internal') + times(tally, 'stale')).toBe(0)
      expect(said.length).toBe(times(tally, 'ok'))
      expect(said.length).toBeGreaterThan(ATTEMPTS / 5)
      expect(
        times(tally, 'slot-taken') + times(tally, 'batch-conflicts') + times(tally, 'series-conflicts'),
      ).toBeGreaterThan(ATTEMPTS / 5)
      for (const what of ['overbook', 'visit.reschedule', 'visit.cancel', 'series.book', 'series.move'])
        expect(tally[`${what} ok`], what).toBeGreaterThan(0)
      expect(overlaps(db)).toBe(0)
      const visits = db.raw.prepare(VISITS).raw().all() as unknown[][]
      expect(sorted(await replay(done))).toEqual(sorted(visits))
      db.close()
    },
    scaled(7_200_000, 300_000),
  )

  it('the trigger alone holds where nothing holds look and write together: of eight who looked one is booked', async () => {
    const db = await meet()
    expect(count(db, 'SELECT count(*) FROM appointment')).toBe(MEETINGS)
    expect(overlaps(db)).toBe(0)
    db.close()
  }, 600_000)

  it('control: without the trigger and without transactions all eight who looked are booked', async () => {
    const db = await meet(({ raw }) =>
      raw.exec('DROP TRIGGER appointment_overlap_insert; DROP TRIGGER appointment_overlap_update'),
    )
    expect(count(db, 'SELECT count(*) FROM appointment')).toBe(MEETINGS * PROCESSES)
    expect(overlaps(db)).toBe((MEETINGS * PROCESSES * (PROCESSES - 1)) / 2)
    db.close()
  }, 600_000)
})
