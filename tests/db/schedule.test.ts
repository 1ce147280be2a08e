import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../db/driver.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import type { Database } from '../../db/open.ts'
import { setRooms } from '../../db/repositories/rooms.ts'
import { insertExtraOpening, removeEntry } from '../../db/repositories/schedule-entries.ts'
import { insertWaiting } from '../../db/repositories/waiting-list.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addPatient, addPractitioner, writing } from '../helpers/people.ts'
import { kindId } from '../helpers/visit-kinds.ts'

let folder: TestFolder
let db: Database
let patientId: string
let doctor: { id: string; visitTypeId: string }

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
  await writing(db, async (tx) => {
    patientId = await addPatient(tx)
    doctor = await addPractitioner(tx)
  })
})
afterEach(() => {
  db.close()
  folder.remove()
})

const sql = (text: string, ...values: unknown[]) => db.raw.prepare(text).run(...values)
const written = { createdAt: NOW, createdBy: null }

describe('the migration', () => {
  it('makes the rooms that cards named, and gives visits that stand their buffers and their convênio', () => {
    const raw = connect(folder.file('old.db'))
    migrate(raw, { migrations: migrations.filter(({ version }) => version < 60) })
    raw.exec(`
      INSERT INTO patient (id, status, name, birth_date, sex_at_birth, insurer, created_at)
        VALUES ('p', 'active', 'P', '1990-01-01', 'female', 'Vida', 'x');
      INSERT INTO practitioner VALUES ('a', 'A', 'A', 'CRM', '1', 'SP', NULL, 'x', ' Sala 2 ', 1, 'x');
      INSERT INTO practitioner VALUES ('b', 'B', 'B', 'CRM', '2', 'SP', NULL, 'x', 'Sala 1', 1, 'x');
      INSERT INTO practitioner VALUES ('c', 'C', 'C', 'CRM', '3', 'SP', NULL, 'x', 'Sala 2', 1, 'x');
      INSERT INTO practitioner VALUES ('d', 'D', 'D', 'CRM', '4', 'SP', NULL, 'x', NULL, 1, 'x');
      INSERT INTO visit_type VALUES ('t', 'a', 'T', 30, 1, 1, 0, 5, 10);
      INSERT INTO appointment (id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, created_at)
        VALUES ('v', 'p', 'a', 't', '2026-11-24', 540, 570, 'booked', 'x');
    `)
    migrate(raw)
    expect(raw.prepare('SELECT name, position FROM room ORDER BY position').all()).toEqual([
      { name: 'Sala 1', position: 0 },
      { name: 'Sala 2', position: 1 },
    ])
    expect(raw.prepare('SELECT id FROM room').pluck().all()).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u),
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u),
    ])
    expect(raw.prepare('SELECT buffer_before, buffer_after, insurer FROM appointment').get()).toEqual({
      buffer_before: 5,
      buffer_after: 10,
      insurer: 'Vida',
    })
    raw.close()
  })
})

describe('the database itself', () => {
  it('takes entries of the schedule back and never deletes them', async () => {
    const id = newId()
    const entry = { id, practitionerId: doctor.id, date: '2026-11-24', startMinute: 540, endMinute: 600 }
    await writing(db, (tx) => insertExtraOpening(tx, { ...entry, reason: 'x', ...written }))
    expect(() => sql('DELETE FROM extra_opening')).toThrow('append-only')
    expect(await writing(db, (tx) => removeEntry(tx, 'extra_opening', id, NOW))).toBe(true)
    expect(await writing(db, (tx) => removeEntry(tx, 'extra_opening', id, NOW))).toBe(false)
    for (const table of ['recurring_block', 'insurer_limit'])
      expect(
        db.raw.prepare(`SELECT sql FROM sqlite_schema WHERE name = ?`).pluck().get(`${table}_kept`),
      ).toContain('append-only')
  })

  it('keeps the log of prepared messages as it was written', () => {
    const insert = `INSERT INTO message_prepared (patient_id, kind, prepared_at) VALUES (?, 'gap', 'x')`
    sql(insert, patientId)
    expect(() => sql(`UPDATE message_prepared SET kind = 'other'`)).toThrow('append-only')
    expect(() => sql('DELETE FROM message_prepared')).toThrow('append-only')
    expect(() => sql(insert.replace('gap', 'sent'), patientId)).toThrow('CHECK')
  })

  it('lets nobody wait for a professional and a specialty at once, or end a wait without an outcome', async () => {
    const wish = {
      patientId,
      practitionerId: doctor.id,
      specialty: null,
      kindId: kindId(db, 'Consulta'),
      minutes: 30,
      weekdays: 127,
      fromMinute: 0,
      toMinute: 1440,
      urgency: 'normal',
      note: null,
      appointmentId: null,
    } as const
    const add = (more: object) =>
      writing(db, (tx) => insertWaiting(tx, { ...wish, ...more, id: newId(), ...written }))
    await add({})
    await expect(add({ specialty: 'x' })).rejects.toMatchObject({ code: 'check' })
    await expect(add({ practitionerId: null })).rejects.toMatchObject({ code: 'check' })
    await expect(add({ weekdays: 0 })).rejects.toMatchObject({ code: 'check' })
    expect(() => sql(`UPDATE waiting_list SET closed_at = 'x'`)).toThrow('CHECK')
    expect(() => sql(`UPDATE waiting_list SET closed_at = 'x', outcome = 'booked'`)).toThrow('CHECK')
    expect(() => sql('DELETE FROM waiting_list')).toThrow('append-only')
    sql(`UPDATE waiting_list SET closed_at = 'x', outcome = 'withdrawn'`)
  })

  it('keeps a room that is no longer named, out of use, for the visits in it', async () => {
    const [a, b] = [newId(), newId()]
    const set = (...rooms: [string, string][]) =>
      writing(db, (tx) =>
        setRooms(
          tx,
          rooms.map(([id, name]) => ({ id, name, active: true })),
        ),
      )
    await set([a, 'A'], [b, 'B'])
    await set([b, 'B2'])
    expect(db.raw.prepare('SELECT name, active, position FROM room ORDER BY name').all()).toEqual([
      { name: 'A', active: 0, position: 0 },
      { name: 'B2', active: 1, position: 0 },
    ])
    await expect(set([b, 'A'])).rejects.toMatchObject({ code: 'unique' })
  })
})
