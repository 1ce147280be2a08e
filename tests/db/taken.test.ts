import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reader } from '../../db/handles.ts'
import type { Database } from '../../db/open.ts'
import { insertAppointment, updateAppointment } from '../../db/repositories/appointment-writes.ts'
import { setRooms } from '../../db/repositories/rooms.ts'
import {
  eachInsured,
  eachPacked,
  listBookedMinutes,
  listInsuredDays,
  listRoomDays,
  listTaken,
  listTakenDays,
} from '../../db/repositories/taken.ts'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addPatient, addPractitioner, writing } from '../helpers/people.ts'

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

describe('the database itself', () => {
  it('lets visits of one room touch and never overlap, whoever the professional; an encaixe may', async () => {
    const room = newId()
    const other = await writing(db, (tx) => addPractitioner(tx, 'Caio Reis'))
    await writing(db, (tx) => setRooms(tx, [{ id: room, name: 'Sala A', active: true }]))
    const beside = { practitionerId: other.id, visitTypeId: other.visitTypeId, roomId: room }
    const first = await book(540, 570, { roomId: room })
    await expect(book(569, 600, beside)).rejects.toMatchObject({ code: 'room-taken' })
    await book(560, 570, { ...beside, overbookReason: 'urgente' })
    await book(570, 600, beside)
    await status(first, 'cancelled')
    await book(530, 560, beside)
    await expect(status(first, 'booked', 2)).rejects.toMatchObject({ code: 'room-taken' })
  })

  it('keeps the convênio a visit was booked with, and corrects it until the visit happens', async () => {
    const insurers = () =>
      db.raw.prepare('SELECT insurer FROM appointment ORDER BY start_minute').pluck().all() as unknown[]
    db.raw.prepare('UPDATE patient SET insurer = ?').run('Vida Plena')
    const past = await book(540, 570)
    await book(600, 630)
    await status(past, 'fulfilled')
    db.raw.prepare('UPDATE patient SET insurer = ?').run('Outra')
    expect(insurers()).toEqual(['Vida Plena', 'Outra'])
  })
})

describe('what is taken', () => {
  it('taken time is the live visits only, with their buffers, without the one being moved', async () => {
    const id = await book(540, 570, { bufferBefore: 10, bufferAfter: 5 })
    await status(await book(600, 630), 'cancelled')
    await book(0, 30, { date: '2026-11-25', bufferBefore: 120 })
    const taken = async (more = {}) => {
      const range = { ids: [doctor.id], from: DAY, to: '2026-11-25', ...more }
      const found: [string, number, number][] = []
      for (const day of await listTakenDays(db.read, range))
        eachPacked(day, (from, to) => found.push([day.date, from, to]))
      return found
    }
    expect(await taken()).toEqual([
      [DAY, 530, 575],
      ['2026-11-25', -120, 30],
    ])
    expect(await taken({ except: [id], to: DAY })).toEqual([])
    expect(await listTaken(db.read, { practitionerId: doctor.id, date: DAY })).toEqual([
      {
        date: DAY,
        startMinute: 540,
        endMinute: 570,
        bufferBefore: 10,
        bufferAfter: 5,
        roomId: null,
        insurer: null,
        overbooked: 0,
      },
    ])
    const insured = async (more = {}) =>
      (await listInsuredDays(db.read, { ids: [doctor.id], from: DAY, to: DAY, ...more })).map((day) => {
        const found: unknown[] = []
        eachPacked(day, (...stretch) => found.push(stretch))
        eachInsured(day, (...start) => found.push(start))
        return found
      })
    expect(await insured()).toEqual([[[530, 575]]])
    db.raw.prepare('UPDATE patient SET insurer = ?').run('Vida Plena 2')
    const other = await book(660, 690)
    const first = [540, 'Vida Plena 2']
    expect(await insured()).toEqual([[[530, 575], [660, 690], first, [660, 'Vida Plena 2']]])
    expect(await insured({ except: [other] })).toEqual([[[530, 575], first]])
  })

  it('a range is read from an index alone: taken time, rooms, booked minutes and convênios', async () => {
    const asked = { ids: [doctor.id], from: DAY, to: DAY }
    const plans: string[] = []
    const explain: Reader = Object.assign(Object.create(db.read) as Reader, {
      async executeQuery({ sql, parameters }: { sql: string; parameters: unknown[] }) {
        plans.push(JSON.stringify(db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters)))
        return { rows: [] }
      },
    })
    await listTakenDays(explain, asked)
    await listRoomDays(explain, asked)
    await listBookedMinutes(explain, asked)
    await listInsuredDays(explain, asked)
    await listTakenDays(explain, { ...asked, except: ['a'] })
    await listInsuredDays(explain, { ...asked, except: ['a'] })
    expect(plans).toHaveLength(6)
    for (const plan of plans) expect(plan).toMatch(/COVERING INDEX appointment_(taken|room)/u)
  })
})
