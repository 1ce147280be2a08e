import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import type { VisitStep } from '../../preload/contract/visit-status.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
let appointmentId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  appointmentId = await clinic.book(clinic.patients.teresa, `${MONDAY}T10:30`)
})
afterEach(() => clinic.close())

/** Takes one step from the version the visit has now. */
async function step(who: Who, name: Input<'visit.step'>['step'], id = appointmentId) {
  const { version } = await line(id)
  return clinic.as(who).code('visit.step', { appointmentId: id, version, step: name })
}

async function line(id = appointmentId) {
  const day = await clinic.as('livia').ask('agenda.day', { date: MONDAY })
  const found = day.find((visit) => visit.id === id)
  if (!found) throw new Error('the visit is not on its day')
  return found
}

describe('the day', () => {
  test('shows the desk everybody and a doctor himself only', async () => {
    const renatos = {
      practitionerId: clinic.renato.id,
      visitTypeId: clinic.renato.visit,
      ...when(`${MONDAY}T11:00`),
    }
    await clinic.as('livia').ask('visit.book', { patientId: clinic.patients.hugo, ...renatos })
    expect(await clinic.as('livia').ask('agenda.day', { date: MONDAY })).toHaveLength(2)
    const helena = clinic.as('helena')
    expect((await helena.ask('agenda.day', { date: MONDAY })).map(({ id }) => id)).toEqual([appointmentId])
    expect(await helena.code('agenda.day', { date: MONDAY, practitionerId: clinic.renato.id })).toBe('denied')
    expect(
      await clinic.as('livia').ask('agenda.day', { date: MONDAY, practitionerId: clinic.renato.id }),
    ).toHaveLength(1)
  })

  test('says which steps each of them may take', async () => {
    expect((await line()).steps).toEqual(['confirm', 'arrive'])
    const [own] = await clinic.as('helena').ask('agenda.day', { date: MONDAY })
    expect(own?.steps).toEqual(['start'])
    clinic.at(`${MONDAY}T10:31`)
    expect((await line()).steps).toEqual(['confirm', 'arrive', 'miss'])
  })
})

describe('a visit', () => {
  test('is confirmed, arrives, begins and ends, and its times are kept', async () => {
    expect(await step('livia', 'confirm')).toBe('ok')
    expect(await step('livia', 'arrive')).toBe('ok')
    clinic.at(`${MONDAY}T10:32`)
    expect(await step('helena', 'start')).toBe('ok')
    expect(await line()).toMatchObject({
      status: 'in-progress',
      version: 4,
      arrivedAt: '2026-11-23T13:04:00.000Z',
      startedAt: '2026-11-23T13:32:00.000Z',
    })
    clinic.at(`${MONDAY}T11:00`)
    expect(await step('helena', 'finish')).toBe('ok')
    const encounter = await clinic.db.read.selectFrom('encounter').selectAll().executeTakeFirstOrThrow()
    expect(encounter).toMatchObject({ status: 'finished', finished_at: '2026-11-23T14:00:00.000Z' })
    const history = await clinic.as('livia').ask('visit.history', { appointmentId })
    expect(history.map(({ event }) => event)).toEqual(['finish', 'start', 'arrive', 'confirm', 'book'])
    const audit = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('event', '=', 'appointment.stepped')
      .execute()
    expect(new Set(audit.map(({ patient_ids }) => patient_ids))).toEqual(
      new Set([JSON.stringify([clinic.patients.teresa])]),
    )
  })

  test('tells a word of its history that this version does not know as another change', async () => {
    clinic.db.raw
      .prepare(
        `INSERT INTO appointment_event (appointment_id, at, event, from_status, to_status, practitioner_id, date, start_minute, reason, account_id, station)
          SELECT id, created_at, 'of-tomorrow', status, status, practitioner_id, date, start_minute, NULL, NULL, 'reception' FROM appointment WHERE id = ?`,
      )
      .run(appointmentId)
    const [last] = await clinic.as('livia').ask('visit.history', { appointmentId })
    expect(last).toMatchObject({ event: 'other', toStatus: 'booked' })
  })

  test('takes every step back until something was written', async () => {
    await step('livia', 'arrive')
    await step('helena', 'start')
    expect(await step('helena', 'undo-start')).toBe('ok')
    expect(await line()).toMatchObject({ status: 'arrived', startedAt: null })
    expect(await clinic.db.read.selectFrom('encounter').selectAll().execute()).toEqual([])
    expect(await step('livia', 'undo-arrive')).toBe('ok')
    expect(await line()).toMatchObject({ status: 'booked', arrivedAt: null })

    await step('helena', 'start')
    const { id: encounterId } = await clinic.db.read
      .selectFrom('encounter')
      .select('id')
      .executeTakeFirstOrThrow()
    const content = {
      complaint: '',
      examination: '',
      assessment: '',
      plan: '',
      vitals: { ...NOTHING_TYPED, pressure: '120x80' },
    }
    await clinic.as('helena').ask('note.save-draft', { encounterId, version: 0, content, caret: null })
    expect(await step('helena', 'undo-start')).toBe('wrong-status')
  })

  test.each<{ steps: VisitStep[] }>([
    { steps: [] },
    { steps: ['confirm'] },
    { steps: ['arrive'] },
    { steps: ['confirm', 'arrive'] },
  ])('is after a start that was taken back what it was before: $steps', async ({ steps }) => {
    for (const before of steps) await step('livia', before)
    clinic.tick(60_000)
    const { status, arrivedAt } = await line()
    await step('helena', 'start')
    clinic.tick(60_000)
    expect(await step('helena', 'undo-start')).toBe('ok')
    expect(await line()).toMatchObject({ status, arrivedAt, startedAt: null })
  })

  test('begins without the desk, and then has arrived as well', async () => {
    await step('helena', 'start')
    expect((await line()).arrivedAt).toBe('2026-11-23T13:04:00.000Z')
  })

  test('belongs to its doctor, and the desk does not begin it', async () => {
    expect(await step('renato', 'start')).toBe('not-yours')
    expect(await step('livia', 'start')).toBe('not-yours')
    expect(await step('helena', 'arrive')).toBe('not-yours')
  })

  test('is stale for whoever saw it before', async () => {
    await step('livia', 'confirm')
    expect(await clinic.as('livia').code('visit.step', { appointmentId, version: 1, step: 'arrive' })).toBe(
      'stale',
    )
  })

  test('that was missed is counted the next time, and comes back only to a free place', async () => {
    clinic.at(`${MONDAY}T10:45`)
    expect(await step('livia', 'miss')).toBe('ok')
    expect(await step('livia', 'undo-miss')).toBe('ok')
    expect(await step('livia', 'miss')).toBe('ok')
    await clinic.db.write.updateTable('appointment').set({ date: '2026-11-20' }).execute()
    const again = await clinic.book(clinic.patients.teresa, `${MONDAY}T11:00`)
    expect(await line(again)).toMatchObject({ missedBefore: 1, firstVisit: true })

    await clinic.db.write
      .updateTable('appointment')
      .set({ date: MONDAY })
      .where('status', '=', 'noshow')
      .execute()
    clinic.at(`${MONDAY}T10:20`)
    await clinic.book(clinic.patients.hugo, `${MONDAY}T10:30`)
    expect(await step('livia', 'undo-miss')).toBe('slot-taken')
  })

  test('of another day does not arrive today', async () => {
    const { id: practitionerId, visit: visitTypeId } = clinic.helena
    const wish = { patientId: clinic.patients.hugo, practitionerId, visitTypeId, ...when('2026-11-24T08:00') }
    const tomorrow = await clinic.as('livia').ask('visit.book', wish)
    expect(await clinic.as('livia').code('visit.step', { ...tomorrow, version: 1, step: 'arrive' })).toBe(
      'not-today',
    )
    expect(await clinic.as('livia').code('visit.step', { ...tomorrow, version: 1, step: 'confirm' })).toBe(
      'ok',
    )
  })
})
