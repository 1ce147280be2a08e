import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { insertAppointmentEvent } from '../../db/repositories/appointment-event-writes.ts'
import { listAppointmentEvents } from '../../db/repositories/appointment-events.ts'
import { listDay, listLastVisits, listNext, listPast } from '../../db/repositories/appointment-lines.ts'
import { insertAppointment, updateAppointment } from '../../db/repositories/appointment-writes.ts'
import { findAppointment, findOverlap, listVisitsOn } from '../../db/repositories/appointments.ts'
import { listPractitioners, listWorkingHours, setWorkingHours } from '../../db/repositories/practitioners.ts'
import { findVisitType, setVisitTypes } from '../../db/repositories/visit-types.ts'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addPatient, addPractitioner, writing } from '../helpers/people.ts'
import { kindId, kindNamed } from '../helpers/visit-kinds.ts'

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

const DAY = '2026-11-23'

async function book(
  startMinute: number,
  endMinute: number,
  changes: Partial<Parameters<typeof insertAppointment>[1]> = {},
): Promise<string> {
  const id = newId()
  const who = { patientId, practitionerId: doctor.id, visitTypeId: doctor.visitTypeId }
  await writing(db, (tx) =>
    insertAppointment(tx, {
      id,
      ...who,
      date: DAY,
      startMinute,
      endMinute,
      createdAt: NOW,
      createdBy: null,
      ...changes,
    }),
  )
  return id
}
const status = (id: string, to: VisitStatus, version = 1) =>
  writing(db, (tx) => updateAppointment(tx, { id, version }, { status: to }))
const TAKEN = { code: 'slot-taken' }

describe('the database itself', () => {
  it('lets visits touch and never overlap', async () => {
    await book(540, 570)
    await book(510, 540)
    await book(570, 600)
    for (const [start, end] of [
      [540, 570],
      [530, 541],
      [569, 571],
      [550, 560],
      [500, 700],
    ] as const) {
      await expect(book(start, end), `${String(start)}-${String(end)}`).rejects.toMatchObject(TAKEN)
    }
    await book(540, 570, { date: '2026-11-24' })
  })

  it('lets another professional see somebody at the same time', async () => {
    await book(540, 570)
    const other = await writing(db, (tx) => addPractitioner(tx, 'Caio Reis'))
    await book(540, 570, { practitionerId: other.id, visitTypeId: other.visitTypeId })
  })

  it('frees the time of a cancelled or missed visit, and refuses to bring it back over another', async () => {
    for (const gone of ['cancelled', 'noshow'] as const) {
      const id = await book(540, 570)
      await status(id, gone)
      const next = await book(550, 580)
      await expect(status(id, 'booked', 2)).rejects.toMatchObject(TAKEN)
      await status(next, 'cancelled')
      expect(await status(id, 'booked', 2)).toBe(3)
      await status(id, 'cancelled', 3)
    }
  })

  it('guards a move too, and lets a visit be moved within itself', async () => {
    const id = await book(540, 570)
    await book(600, 630)
    const move = (startMinute: number, version: number) =>
      writing(db, (tx) =>
        updateAppointment(tx, { id, version }, { date: DAY, startMinute, endMinute: startMinute + 30 }),
      )
    await expect(move(590, 1)).rejects.toMatchObject(TAKEN)
    expect(await move(550, 1)).toBe(2)
    expect(await move(555, 1)).toBeUndefined()
    expect(await findAppointment(db.read, id)).toMatchObject({ startMinute: 550, version: 2 })
  })

  it('keeps every visit and every event', async () => {
    const id = await book(540, 570)
    await expect(db.write.deleteFrom('appointment').execute()).rejects.toMatchObject({ code: 'append-only' })
    const event = {
      appointmentId: id,
      at: NOW,
      event: 'book' as const,
      fromStatus: null,
      toStatus: 'booked' as const,
      practitionerId: doctor.id,
    }
    await writing(db, (tx) =>
      insertAppointmentEvent(tx, {
        ...event,
        date: DAY,
        startMinute: 540,
        reason: null,
        accountId: null,
        station: 'kiosk',
      }),
    )
    await expect(
      db.write.updateTable('appointment_event').set({ station: 'x' }).execute(),
    ).rejects.toMatchObject({ code: 'append-only' })
    await expect(
      db.write
        .replaceInto('appointment')
        .values({ ...row(id), version: 9 })
        .execute(),
    ).rejects.toMatchObject({ code: 'append-only' })
    expect(await listAppointmentEvents(db.read, id)).toMatchObject([
      { event: 'book' as const, actorName: null, startMinute: 540 },
    ])
  })
})

const row = (id: string) => ({
  id,
  patient_id: patientId,
  practitioner_id: doctor.id,
  visit_type_id: doctor.visitTypeId,
  visit_type_name: 'Consulta',
  date: DAY,
  start_minute: 540,
  end_minute: 570,
  status: 'cancelled' as const,
  created_at: NOW,
})

describe('questions', () => {
  it('overlap of the patient with another professional, touching apart', async () => {
    const id = await book(540, 570)
    const ask = (startMinute: number, exceptId?: string) =>
      findOverlap(db.read, {
        who: { patientId },
        date: DAY,
        startMinute,
        endMinute: startMinute + 30,
        ...(exceptId === undefined ? {} : { except: [exceptId] }),
      })
    expect(await ask(560)).toEqual({ id })
    expect(await ask(570)).toBeUndefined()
    expect(await ask(510)).toBeUndefined()
    expect(await ask(560, id)).toBeUndefined()
    const endedSince = '9999-12-31T00:00:00.000Z'
    const there = () => listVisitsOn(db.read, { patientId, practitionerId: doctor.id, date: DAY, endedSince })
    expect(await there()).toEqual([id])
    await status(id, 'noshow')
    expect(await there()).toEqual([])
  })

  it('the day knows first visits and earlier misses', async () => {
    await status(await book(480, 510, { date: '2026-10-01' }), 'noshow')
    await book(540, 570)
    expect(await listDay(db.read, { date: DAY })).toMatchObject([
      { firstVisit: true, missedBefore: 1, room: '1', visitType: 'Consulta' },
    ])
    await status(await book(480, 510, { date: '2026-10-02' }), 'fulfilled')
    expect(await listDay(db.read, { date: DAY, practitionerId: doctor.id })).toMatchObject([
      { firstVisit: false, missedBefore: 1 },
    ])
    expect(await listDay(db.read, { date: DAY, practitionerId: newId() })).toEqual([])
    expect(await listLastVisits(db.read, patientId, 3)).toMatchObject([{ date: '2026-10-02' }])
  })

  it('own visits part at the present moment', async () => {
    const soon = await book(540, 570)
    const over = await book(480, 510)
    const gone = await book(600, 630)
    await status(gone, 'cancelled')
    const asked = { patientIds: [patientId], date: DAY, minute: 510 }
    expect((await listNext(db.read, asked)).map(({ id }) => id)).toEqual([soon])
    expect((await listPast(db.read, asked)).map(({ id }) => id)).toEqual([gone, over])
    expect(await listNext(db.read, { ...asked, patientIds: [] })).toEqual([])
  })
})

describe('timetable and visit types', () => {
  it('a visit type keeps its identity by its kind, and one no longer offered keeps its visits', async () => {
    const id = await book(540, 570)
    const back = await writing(db, (tx) => kindNamed(tx, 'Retorno'))
    const types = [
      { id: newId(), kindId: back, minutes: 15, bookableByPatient: false },
      { id: newId(), kindId: kindId(db, 'Consulta'), minutes: 40, bookableByPatient: true },
    ]
    await writing(db, (tx) => setVisitTypes(tx, doctor.id, types))
    expect(await findVisitType(db.read, doctor.visitTypeId)).toMatchObject({
      name: 'Consulta',
      minutes: 40,
      active: true,
    })
    await writing(db, (tx) => setVisitTypes(tx, doctor.id, types.slice(0, 1)))
    const [listed] = await listPractitioners(db.read)
    expect(listed?.visitTypes).toEqual([
      {
        id: types[0]?.id,
        kindId: back,
        name: 'Retorno',
        followUp: true,
        minutes: 15,
        bookableByPatient: false,
      },
    ])
    expect(
      await findVisitType(db.read, (await findAppointment(db.read, id))?.visitTypeId ?? ''),
    ).toMatchObject({ active: false })
  })

  it('a timetable is replaced as a whole', async () => {
    const hours = [{ weekday: 6, startMinute: 480, endMinute: 720, validFrom: '2026-01-01', validTo: null }]
    await writing(db, (tx) => setWorkingHours(tx, doctor.id, hours))
    expect(await listWorkingHours(db.read, doctor.id)).toEqual(hours)
  })
})
