import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { addDays, time2 } from '../../renderer/i18n/format.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const FRIDAY = '2026-11-20'
const reason = 'Faltou luz a manhã toda'
const TEXT = { complaint: 'Febre', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const late = (start: string, patientId = clinic.patients.teresa) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
  reason,
})
const record = (who: 'livia' | 'helena' | 'renato', start: string) =>
  clinic.as(who).code('visit.record-late', late(start))
const lineOn = async (date: string, id: string) =>
  (await clinic.as('livia').ask('agenda.day', { date })).find((visit) => visit.id === id)

describe('a visit that has happened', () => {
  test('is written down by reception with its reason, and marked so in the day and in its history', async () => {
    const { appointmentId } = await clinic.as('livia').ask('visit.record-late', late(`${FRIDAY}T09:00`))
    expect(await lineOn(FRIDAY, appointmentId)).toMatchObject({
      status: 'fulfilled',
      recordedLate: true,
      overbooked: false,
      arrivedAt: null,
      startedAt: null,
    })
    const history = await clinic.as('livia').ask('visit.history', { appointmentId })
    expect(history).toMatchObject([{ event: 'record-late', toStatus: 'fulfilled', reason }])
    const event = 'appointment.recorded-late'
    expect(await clinic.as('sueli').ask('audit.list', { event })).toHaveLength(1)
  })

  test('is in no hours, and beside whoever stood there', async () => {
    expect(await record('livia', '2026-11-22T21:00')).toBe('ok')
    await clinic.as('livia').ask('visit.record-late', late(`${FRIDAY}T09:00`))
    const other = late(`${FRIDAY}T09:10`, clinic.patients.hugo)
    const { appointmentId } = await clinic.as('livia').ask('visit.record-late', other)
    expect(await lineOn(FRIDAY, appointmentId)).toMatchObject({ overbooked: true, recordedLate: true })
    // One person was in one place.
    expect(await record('livia', `${FRIDAY}T09:20`)).toBe('patient-busy')
  })

  test('is never one that is still to come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 480, max: 1000 }),
        fc.integer({ min: 0, max: 1410 }),
        async (now, start) => {
          clinic.setClock(`${MONDAY}T${time2(now)}`)
          const code = await record('livia', `${MONDAY}T${time2(start)}`)
          expect(code).toBe(start <= now ? 'ok' : 'not-yet')
          clinic.db.raw.prepare(`UPDATE appointment SET status = 'cancelled'`).run()
        },
      ),
      { ...DRAWN, numRuns: 30 },
    )
  })

  test('is in no report of waits and in no queue', async () => {
    const waits = async () => (await clinic.as('sueli').ask('report.read', { from: FRIDAY, days: 7 })).waits
    const before = await waits()
    await record('livia', `${FRIDAY}T09:00`)
    await record('livia', `${MONDAY}T09:00`)
    expect(await waits()).toEqual(before)
    expect((await clinic.as('livia').ask('queue.arrivals', {})).waiting).toEqual([])
  })

  test('is written down by its own doctor, and by no other', async () => {
    expect(await record('helena', `${FRIDAY}T09:00`)).toBe('ok')
    expect(await record('renato', `${FRIDAY}T10:00`)).toBe('not-yours')
  })

  test('gets its note, which is then signed like any other', async () => {
    const { appointmentId } = await clinic.as('livia').ask('visit.record-late', late(`${FRIDAY}T09:00`))
    expect(await clinic.as('renato').code('record.begin-late', { appointmentId })).toBe('not-yours')
    const helena = clinic.as('helena')
    await helena.ask('record.give-reason', { patientId: clinic.patients.teresa, reason: 'Nota da visita' })
    const { encounterId } = await helena.ask('record.begin-late', { appointmentId })
    expect((await helena.ask('record.begin-late', { appointmentId })).encounterId).toBe(encounterId)
    // Nothing was written: it is still hers to write.
    expect(await helena.ask('record.open', {})).toMatchObject([
      { visit: { appointmentId, recordedLate: true } },
    ])
    await helena.ask('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null })
    expect(await helena.ask('record.open', {})).toMatchObject([{ encounterId, date: FRIDAY }])
    expect(
      await helena.code('note.sign', { encounterId, version: 1, content: TEXT, password: PASSWORD }),
    ).toBe('ok')
  })

  test('is told to its doctor as hers to write, whatever its day, until the note is signed or it is taken back', async () => {
    const toWrite = async (who: 'helena' | 'renato') =>
      (await clinic.as(who).ask('record.open', {})).map(({ visit }) => visit?.appointmentId)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom('left', 'taken back', 'signed'),
        async (daysAgo, end) => {
          clinic.setClock(`${MONDAY}T10:04`)
          const day = addDays(MONDAY, -daysAgo)
          const livia = clinic.as('livia')
          const visit = await livia.ask('visit.record-late', late(`${day}T08:00`))
          const { appointmentId, version } = visit
          expect(await toWrite('helena')).toEqual([appointmentId])
          expect(await toWrite('renato')).toEqual([])
          clinic.setClock(`${addDays(MONDAY, 1)}T10:04`)
          const helena = clinic.as('helena')
          const [line = expect.unreachable()] = await helena.ask('record.open', {})
          expect(line).toMatchObject({
            ...{ encounterId: null, date: day },
            visit: { recordedLate: true, startMinute: 480 },
          })
          if (end === 'signed') {
            await helena.ask('record.give-reason', { patientId: clinic.patients.teresa, reason: 'A nota' })
            const { encounterId } = await helena.ask('record.begin-late', { appointmentId })
            expect(await toWrite('helena')).toEqual([appointmentId])
            await helena.ask('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null })
            expect(await toWrite('helena')).toEqual([appointmentId])
            await helena.ask('note.sign', { encounterId, version: 1, content: TEXT, password: PASSWORD })
          } else if (end === 'taken back')
            await clinic.as('livia').ask('visit.step', { appointmentId, version, step: 'undo-late' })
          expect(await toWrite('helena')).toEqual(end === 'left' ? [appointmentId] : [])
          clinic.db.raw
            .prepare(`UPDATE appointment SET status = 'cancelled', recorded_late = 0 WHERE id = ?`)
            .run(appointmentId)
        },
      ),
      { ...DRAWN, numRuns: 12 },
    )
  })

  test('says at its note that it was written down afterwards; others say that they were not', async () => {
    const helena = clinic.as('helena')
    const { appointmentId } = await clinic.as('livia').ask('visit.record-late', late(`${FRIDAY}T09:00`))
    await helena.ask('record.give-reason', { patientId: clinic.patients.teresa, reason: 'Nota da visita' })
    const { encounterId } = await helena.ask('record.begin-late', { appointmentId })
    expect(await helena.ask('record.encounter', { encounterId })).toMatchObject({
      visit: { recordedLate: true },
      date: FRIDAY,
    })
    const booked = await clinic.book('hugo', '10:30')
    const began = await helena.ask('visit.step', { appointmentId: booked, version: 1, step: 'start' })
    expect(await helena.ask('record.encounter', { encounterId: began.encounterId ?? '' })).toMatchObject({
      visit: { recordedLate: false },
    })
  })

  test('control: a visit that was seen as usual has no such note', async () => {
    const appointmentId = await clinic.book('teresa', '10:30')
    expect(await clinic.as('helena').code('record.begin-late', { appointmentId })).toBe('wrong-status')
  })

  test('is taken back within ten seconds', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.record-late', late(`${FRIDAY}T09:00`))
    expect(await livia.code('visit.undo', { appointmentId })).toBe('ok')
    expect(await lineOn(FRIDAY, appointmentId)).toMatchObject({ status: 'cancelled' })
  })

  test('is of the last two years, and of somebody who was born', async () => {
    const at = async (date: string, patientId = clinic.patients.teresa) =>
      clinic.as('livia').code('visit.record-late', { ...late(`${FRIDAY}T09:00`, patientId), date })
    expect(await at('1890-01-01')).toBe('day-wrong')
    expect(await at('2024-11-22')).toBe('day-wrong')
    expect(await at('2024-11-23')).toBe('ok')
    clinic.db.raw
      .prepare('UPDATE patient SET birth_date = ? WHERE id = ?')
      .run('2026-11-10', clinic.patients.child)
    expect(await at('2026-11-09', clinic.patients.child)).toBe('day-wrong')
    expect(await at('2026-11-10', clinic.patients.child)).toBe('ok')
  })

  test('makes the next one of the same day no first visit any more', async () => {
    await record('livia', `${MONDAY}T08:00`)
    const second = await clinic.book('teresa', '16:00')
    expect(await lineOn(MONDAY, second)).toMatchObject({ firstVisit: false })
    const day = await clinic.as('livia').ask('agenda.day', { date: MONDAY })
    expect(day.map(({ firstVisit }) => firstVisit)).toEqual([true, false])
  })
})

describe('a booked visit whose steps nobody could take', () => {
  test.each(['booked', 'confirmed', 'arrived', 'noshow'] as const)(
    'happened after all: %s',
    async (status) => {
      const appointmentId = await clinic.book('teresa', '10:30')
      const arrived = status === 'arrived' ? '2026-11-23T13:20:00.000Z' : null
      clinic.db.raw
        .prepare('UPDATE appointment SET status = ?, arrived_at = ? WHERE id = ?')
        .run(status, arrived, appointmentId)
      const happened = (version: number) =>
        clinic.as('livia').code('visit.happened', { appointmentId, version, reason })
      expect(await happened(1)).toBe('not-yet')
      clinic.at('2026-11-24T08:00')
      // It is the desk's: no page of a doctor asks for it.
      expect(await clinic.as('helena').code('visit.happened', { appointmentId, version: 1, reason })).toBe(
        'denied',
      )
      expect(await happened(2)).toBe('stale')
      expect(await happened(1)).toBe('ok')
      expect(await lineOn(MONDAY, appointmentId)).toMatchObject({
        status: 'fulfilled',
        recordedLate: true,
        arrivedAt: arrived,
      })
      expect(await clinic.as('livia').code('visit.undo', { appointmentId })).toBe('ok')
      expect(await lineOn(MONDAY, appointmentId)).toMatchObject({
        status,
        recordedLate: false,
        arrivedAt: arrived,
      })
    },
  )

  test('control: what was cancelled, is under way or is done is not', async () => {
    const appointmentId = await clinic.book('teresa', '10:30')
    clinic.at('2026-11-24T08:00')
    for (const status of ['cancelled', 'in-progress', 'fulfilled']) {
      clinic.db.raw.prepare('UPDATE appointment SET status = ? WHERE id = ?').run(status, appointmentId)
      const seen = { appointmentId, version: 1, reason }
      expect(await clinic.as('livia').code('visit.happened', seen)).toBe('wrong-status')
    }
  })

  test('is not over by the desk alone on its own day, when its patient is here', async () => {
    const appointmentId = await clinic.book('teresa', '10:30')
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
    clinic.at(`${MONDAY}T18:00`)
    const happened = () => clinic.as('livia').code('visit.happened', { appointmentId, version: 2, reason })
    expect(await happened()).toBe('wrong-status')
    clinic.at('2026-11-24T08:00')
    expect(await happened()).toBe('ok')
  })

  test('did not happen where its patient was elsewhere at that time', async () => {
    const appointmentId = await clinic.book('teresa', '10:30')
    clinic.at('2026-11-24T08:00')
    const livia = clinic.as('livia')
    await livia.ask('visit.step', { appointmentId, version: 1, step: 'miss' })
    const { id: practitionerId, visit: visitTypeId } = clinic.renato
    const other = { ...late(`${MONDAY}T10:30`), practitionerId, visitTypeId }
    expect(await livia.code('visit.record-late', other)).toBe('ok')
    expect(await livia.code('visit.happened', { appointmentId, version: 2, reason })).toBe('patient-busy')
  })
})
