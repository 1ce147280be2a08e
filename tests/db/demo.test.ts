import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf'
import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone'
import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test } from 'vitest'
import { practiceSignIns } from '../../db/demo/sign-ins.ts'
import type { Database } from '../../db/open.ts'
import { findAccountByIdentifier } from '../../db/repositories/accounts.ts'
import { findNote } from '../../db/repositories/notes.ts'
import { listRectified } from '../../db/repositories/rectifications.ts'
import { listStatementVersions } from '../../db/repositories/statements.ts'
import { listOutstandingTerms } from '../../db/repositories/terms.ts'
import { shiftsOn } from '../../main/clinic/booking/shifts.rules.ts'
import { alteredIn, versionFits } from '../../main/clinic/record/note-seals.ts'
import { VITAL_CODES } from '../../main/clinic/record/vitals.ts'
import { contract } from '../../preload/contract/index.ts'
import { StatementContent } from '../../preload/contract/statement.ts'
import { full } from '../faults/scale.ts'
import { closePractices, MONDAY, practice, practiceAnew } from '../helpers/practice-database.ts'

afterEach(closePractices)

const visits = (db: Database) =>
  db.read.selectFrom('appointment').selectAll().orderBy('date').orderBy('start_minute').execute()
const patients = (db: Database) => db.read.selectFrom('patient').selectAll().execute()
const ageOf = (birthDate: string) =>
  Temporal.PlainDate.from(birthDate).until(MONDAY.today, { largestUnit: 'years' }).years
const LIVE = ['booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled']

describe('the practice clinic', () => {
  test('has its people, every one of them fictitious and well-formed', async () => {
    const db = await practice()
    const all = await patients(db)
    // Four hundred people, one of them with two cards.
    expect(all).toHaveLength(401)
    const cpfs = all.flatMap(({ cpf }) => cpf ?? [])
    expect(new Set(cpfs).size).toBe(cpfs.length)
    expect(cpfs.filter((cpf) => !isValidCpf(cpf))).toEqual([])
    expect(all.filter(({ cpf, cpf_missing_reason: reason }) => (cpf === null) === (reason === null))).toEqual(
      [],
    )
    const phones = all.flatMap(({ phone, guardian_phone: guardian }) => [phone ?? [], guardian ?? []].flat())
    expect(
      phones.filter(
        (phone) => !/^\+55\d{2}90000\d{4}$/u.test(phone) || !isValidPhone(phone.slice(3), { version: 2 }),
      ),
    ).toEqual([])
    expect(
      all.filter(({ birth_date, guardian_name }) => ageOf(birth_date) < 18 && guardian_name === null),
    ).toEqual([])
    const card = contract['patient.register'].input
    for (const row of all) {
      const {
        name,
        birth_date: birthDate,
        sex_at_birth: sexAtBirth,
        social_name: socialName,
        mother_name: motherName,
      } = row
      const {
        cpf,
        cpf_missing_reason: cpfMissingReason,
        phone,
        email,
        street,
        street_number: streetNumber,
        district,
        city,
        state,
        insurer_id: insurerId,
        insurance_card: insuranceCard,
      } = row
      const { guardian_name: guardianName, guardian_cpf, guardian_phone, guardian_relationship } = row
      const known = {
        name: guardianName,
        cpf: guardian_cpf,
        phone: guardian_phone,
        relationship: guardian_relationship,
      }
      const guardian = guardianName === null ? null : known
      const typed = { name, birthDate, sexAtBirth, socialName, motherName, cpf, cpfMissingReason, guardian }
      const address = { postalCode: null, street, streetNumber, complement: null, district, city, state }
      const parsed = card.safeParse({ ...typed, phone, email, ...address, insurerId, insuranceCard })
      expect(parsed.error).toBeUndefined()
    }
  })

  test('has the ages of a clinic', async () => {
    const ages = (await patients(await practice())).map(({ birth_date }) => ageOf(birth_date))
    const share = (from: number, to: number) =>
      ages.filter((age) => age >= from && age <= to).length / ages.length
    expect(share(0, 11)).toBeGreaterThan(0.12)
    expect(share(0, 11)).toBeLessThan(0.22)
    expect(share(60, 120)).toBeGreaterThan(0.15)
    expect(share(60, 120)).toBeLessThan(0.28)
    expect(Math.max(...ages)).toBeLessThan(96)
  })

  test('lets everybody in whom it publishes, with nothing left to accept', async () => {
    const db = await practice()
    for (const { role, identifier, password } of practiceSignIns) {
      const account = await findAccountByIdentifier(db.read, identifier)
      expect(account?.roles).toEqual([role])
      const audience = role === 'patient' ? 'patients' : 'staff'
      const readers = { audience, language: 'pt-BR' } as const
      expect(account?.passwordHash).toBe(`${password} ${'01'.repeat(32)}`)
      expect(await listOutstandingTerms(db.read, account?.id ?? '', readers)).toEqual([])
      expect(password.length).toBeGreaterThanOrEqual(10)
    }
    const links = await db.read.selectFrom('account_patient').selectAll().execute()
    expect(links.filter(({ relationship }) => relationship === 'self')).toHaveLength(20)
    expect(links.filter(({ relationship }) => relationship !== 'self').length).toBeGreaterThan(5)
  })

  test('keeps every visit in the hours of its professional and none over another', async () => {
    const db = await practice()
    const all = await visits(db)
    const hours = await db.read.selectFrom('working_hours').selectAll().execute()
    for (const visit of all) {
      const own = hours
        .filter(({ practitioner_id }) => practitioner_id === visit.practitioner_id)
        .map((row) => ({
          weekday: row.weekday,
          startMinute: row.start_minute,
          endMinute: row.end_minute,
          validFrom: row.valid_from,
          validTo: row.valid_to,
        }))
      const inside = shiftsOn(own, visit.date).some(
        (shift) => shift.startMinute <= visit.start_minute && visit.end_minute <= shift.endMinute,
      )
      expect(inside, `${visit.date} ${visit.start_minute}`).toBe(true)
    }
    const live = all.filter(({ status, overbooked }) => LIVE.includes(status) && overbooked === 0)
    for (const key of ['practitioner_id', 'patient_id'] as const) {
      const last = new Map<string, number>()
      for (const visit of live) {
        const place = `${visit[key]} ${visit.date}`
        expect(visit.start_minute).toBeGreaterThanOrEqual(last.get(place) ?? 0)
        last.set(place, visit.end_minute)
      }
    }
    expect(new Set(live.map((visit) => visit.end_minute - visit.start_minute))).toEqual(
      new Set([15, 20, 30, 40, 50, 60]),
    )
    const usual = all.filter(({ series_id }) => series_id === null)
    expect([usual[0]?.date, usual.at(-1)?.date]).toEqual(['2026-08-24', '2026-12-07'])
  })

  test('is in the middle of its morning, with every status', async () => {
    const all = await visits(await practice())
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([...LIVE, 'noshow', 'cancelled']))
    const today = all.filter(({ date }) => date === MONDAY.today)
    const count = (status: string) => today.filter((visit) => visit.status === status).length
    expect(count('in-progress')).toBe(6)
    expect(count('arrived')).toBeGreaterThan(1)
    expect(count('fulfilled')).toBeGreaterThan(8)
    expect(count('booked') + count('confirmed')).toBeGreaterThan(10)
    const times = all.flatMap((visit) =>
      [visit.created_at, visit.arrived_at, visit.started_at, visit.finished_at].filter((at) => at !== null),
    )
    expect(times.filter((at) => at > MONDAY.now)).toEqual([])
    const ordered = all.filter(({ created_at, arrived_at, started_at, finished_at }) => {
      const steps = [created_at, arrived_at, started_at, finished_at].filter((at) => at !== null)
      return [...steps].sort().join() !== steps.join()
    })
    expect(ordered).toEqual([])
  })

  test('has a sealed note for every visit that took place, with measures the contract knows', async () => {
    const db = await practice()
    const done = (await visits(db)).filter(({ status }) => status === 'fulfilled')
    const signed = await db.read
      .selectFrom('note')
      .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
      .select(['note.id', 'encounter.contact'])
      .execute()
    // Beside them the nurse's, whose triages are no visits.
    const triages = signed.filter(({ contact }) => contact === 'triage')
    expect(triages).toHaveLength(3)
    expect(signed).toHaveLength(done.length + triages.length)
    const ids = [...triages, ...signed]
    const measures = await db.read.selectFrom('observation').select(['code', 'unit', 'value']).execute()
    const known = Object.entries(VITAL_CODES)
    for (const { code, unit, value } of measures) {
      const [name] = known.find(([, vital]) => vital.code === code && vital.unit === unit) ?? []
      const field = contract['note.read'].output.shape.content.shape.vitals.shape[name as 'weight']
      expect(field.safeParse(value).error, `${name} ${value}`).toBeUndefined()
    }
    for (const { id } of ids.slice(0, 50)) {
      const note = await findNote(db.read, id)
      if (!note) throw new Error('the note is gone')
      const rows = (await listRectified(db.read, [id]))(id)
      expect(alteredIn(new Uint8Array(32).fill(2), note, rows)).toEqual([])
    }
  })

  test('knows of its people what outlives a visit, sealed version by version', async () => {
    const db = await practice()
    const rows = await db.read
      .selectFrom('statement_version')
      .select(['patient_id as patientId', 'kind', 'content'])
      .execute()
    for (const { content } of rows) {
      const stored = JSON.parse(content) as { content: unknown; mistaken: unknown }
      expect(StatementContent.safeParse(stored.content).error, content).toBeUndefined()
      expect(stored.mistaken).toBe(false)
    }
    const kinds = new Set(rows.map(({ kind }) => kind))
    const shown = [
      'allergy',
      'denial',
      'problem',
      'medication',
      'pregnancy',
      'immunization',
      'goal',
      'directive',
    ]
    expect(shown.filter((kind) => !kinds.has(kind))).toEqual([])
    const asked = [...new Set(rows.map(({ patientId }) => patientId))]
    expect(asked.length).toBeGreaterThan(150)
    for (const patientId of asked.slice(0, 40)) {
      const versions = await listStatementVersions(db.read, patientId)
      expect(versions.length).toBeGreaterThan(0)
      expect(versions.filter((one) => !versionFits(new Uint8Array(32).fill(2), one))).toEqual([])
    }
  })

  test('is found by name, and tells the history of a visit', async () => {
    const db = await practice()
    const events = await db.read
      .selectFrom('appointment_event')
      .select(['appointment_id', 'to_status'])
      .orderBy('id')
      .execute()
    const last = new Map(events.map(({ appointment_id, to_status }) => [appointment_id, to_status]))
    for (const { id, status } of await visits(db)) expect(last.get(id)).toBe(status)
    expect(await db.read.selectFrom('patient_search').select('rowid').execute()).toHaveLength(401)
  })

  test('is the same clinic each time', async () => {
    const first = await practice()
    expect(contentOf(first)).toBe(contentOf(await practiceAnew()))
  })

  const days = [
    ['a Sunday', { today: '2026-11-22', now: '2026-11-22T14:00:00.000Z' }],
    ['before the doors open', { today: '2026-11-23', now: '2026-11-23T08:00:00.000Z' }],
    ['23:59', { today: '2026-11-23', now: '2026-11-24T02:59:59.000Z' }],
    ['New Year', { today: '2027-01-01', now: '2027-01-01T16:30:00.000Z' }],
    ['29 February', { today: '2028-02-29', now: '2028-02-29T13:00:00.000Z' }],
  ] as const
  // Two of them, and every one in the whole run.
  test.each(full ? days : [days[0], days[2]])('can be made on %s', async (_name, day) => {
    const db = await practiceAnew(day)
    const all = await visits(db)
    expect(all.length).toBeGreaterThan(800)
    const today = all.filter(({ date, overbooked }) => date === day.today && overbooked === 0)
    expect(today.length).toBeGreaterThan(30)
    const opened = await db.read.selectFrom('extra_opening').selectAll().execute()
    const isWeekend = Temporal.PlainDate.from(day.today).dayOfWeek > 5
    // What nobody's week has is opened for the day, or the day would be there and not be bookable.
    expect(new Set(opened.map(({ date }) => date))).toEqual(new Set(isWeekend ? [day.today] : []))
    expect(
      all.filter(
        ({ date, status }) =>
          date < day.today && ['booked', 'confirmed', 'arrived', 'in-progress'].includes(status),
      ),
    ).toEqual([])
    expect(
      all.filter(
        ({ date, status }) => date > day.today && !['booked', 'confirmed', 'cancelled'].includes(status),
      ),
    ).toEqual([])
  })
})

/** A digest of every row of every table. */
function contentOf({ raw }: Database): string {
  const tables = raw
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[]
  const digest = createHash('sha256')
  for (const name of tables)
    digest.update(name).update(JSON.stringify(raw.prepare(`SELECT * FROM ${name}`).all()))
  return digest.digest('hex')
}
