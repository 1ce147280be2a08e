import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
/** The last date that there is, a Tuesday. */
const LAST = '2199-12-31'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const slot = (start: string) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const extra = (date: string, startMinute: number, endMinute: number) =>
  livia().ask('schedule.add-extra', {
    practitionerId: clinic.helena.id,
    date,
    startMinute,
    endMinute,
    reason: 'Plantão',
  })
const startsOn = async (date: string) => {
  const { date: _date, startMinute: _minute, ...asked } = slot('')
  return (await livia().ask('booking.openings', { ...asked, from: date, days: 1 }))[0]?.starts ?? []
}
const dayOf = async (date: string) =>
  (await livia().ask('agenda.day', { date })).map(({ startMinute, endMinute, status }) => [
    startMinute,
    endMinute,
    status,
  ])

describe('at the ends of a day', () => {
  test('a visit ends at 24:00 and the next begins at 0:00, side by side, on every list', async () => {
    await extra(TUESDAY, 1380, 1440)
    await extra('2026-11-25', 0, 60)
    const { teresa, hugo, joana } = clinic.patients
    const last = await clinic.book(teresa, `${TUESDAY}T23:30`)
    const first = await clinic.book(hugo, '2026-11-25T00:00')
    expect(await dayOf(TUESDAY)).toEqual([[1410, 1440, 'booked']])
    expect(await dayOf('2026-11-25')).toEqual([[0, 30, 'booked']])
    expect((await startsOn(TUESDAY)).at(-1)).toBe(1380)
    expect((await startsOn('2026-11-25'))[0]).toBe(30)
    expect(await livia().code('visit.book', { ...slot(`${TUESDAY}T23:35`), patientId: joana })).toBe(
      'outside-hours',
    )
    const slip = await livia().ask('visit.slip', { appointmentId: last })
    expect([slip.startMinute, slip.endMinute]).toEqual([1410, 1440])
    expect(
      (await livia().ask('agenda.week', { practitionerId: clinic.helena.id, from: MONDAY })).days.length,
    ).toBe(7)
    expect(await livia().code('agenda.grid', { date: TUESDAY })).toBe('ok')
    // A minute before midnight it can still be moved by the desk, onto the other side too.
    clinic.at(`${TUESDAY}T23:29`)
    expect(
      await livia().code('visit.reschedule', {
        appointmentId: last,
        version: 1,
        ...slot('2026-11-25T00:30'),
      }),
    ).toBe('ok')
    await livia().ask('visit.undo', { appointmentId: last })
    clinic.at(`${TUESDAY}T23:59`)
    await livia().ask('visit.step', { appointmentId: last, version: 3, step: 'arrive' })
    const { waiting, expected } = await livia().ask('queue.arrivals', {})
    expect([waiting.map(({ id }) => id), expected]).toEqual([[last], []])
    clinic.at('2026-11-25T00:00')
    const next = await livia().ask('queue.arrivals', {})
    expect(next.expected.map(({ id }) => id)).toEqual([first])
  })

  test('buffers at midnight ask for no minute of another day', async () => {
    await clinic.as('sueli').ask('schedule.set-visit-type', {
      visitTypeId: clinic.helena.visit,
      bufferBefore: 15,
      bufferAfter: 15,
      roomNeed: 'none',
      roomIds: [],
    })
    await extra(TUESDAY, 1410, 1440)
    await extra('2026-11-25', 0, 30)
    const { teresa, hugo } = clinic.patients
    await clinic.book(teresa, `${TUESDAY}T23:30`)
    await clinic.book(hugo, '2026-11-25T00:00')
    expect(await startsOn(TUESDAY)).not.toContain(1410)
    expect(await startsOn('2026-11-25')).not.toContain(0)
  })
})

describe('at the ends of the calendar', () => {
  test('29 February has its visits, a monthly series passes the months that have none', async () => {
    const id = await clinic.book(clinic.patients.teresa, '2028-02-29T09:00')
    expect(await dayOf('2028-02-29')).toEqual([[540, 570, 'booked']])
    await livia().ask('visit.reschedule', { appointmentId: id, version: 1, ...slot('2028-03-01T09:00') })
    await livia().ask('visit.undo', { appointmentId: id })
    expect(await dayOf('2028-02-29')).toEqual([[540, 570, 'booked']])
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=29;COUNT=3'
    const series = { ...slot('2027-01-29T09:00'), patientId: clinic.patients.hugo, rule }
    const starts = (await livia().ask('series.check', series)).map(({ date, startMinute }) => ({
      date,
      startMinute,
    }))
    expect(starts).toEqual(['2027-01-29', '2027-03-29', '2027-04-29'].map((date) => when(`${date}T09:00`)))
    expect(
      await livia().code('visit.book', { ...slot('2027-02-29T09:00'), patientId: clinic.patients.hugo }),
    ).toBe('invalid')
  })

  test('the last date there is can be booked, moved, looked at and undone, and nothing goes past it', async () => {
    const { teresa, hugo } = clinic.patients
    const id = await clinic.book(teresa, `${LAST}T09:00`)
    expect(await dayOf(LAST)).toEqual([[540, 570, 'booked']])
    expect((await startsOn(LAST))[0]).toBe(480)
    expect(await livia().code('agenda.grid', { date: LAST })).toBe('ok')
    const week = { practitionerId: clinic.helena.id, from: '2199-12-25' }
    expect(await livia().code('agenda.week', week)).toBe('ok')
    expect(await livia().code('booking.month', { month: '2199-12', practitionerId: null })).toBe('ok')
    await livia().ask('visit.reschedule', { appointmentId: id, version: 1, ...slot(`${LAST}T10:00`) })
    await livia().ask('visit.undo', { appointmentId: id })
    const series = { ...slot(`${LAST}T09:00`), patientId: hugo, rule: 'FREQ=WEEKLY;COUNT=2' }
    expect(await livia().code('series.book', { ...series, changes: [] })).toBe('series-conflicts')
    const past = { ...slot('2200-01-01T09:00'), patientId: hugo }
    expect(await livia().code('visit.book', past)).toBe('invalid')
  })

  test('what is asked over the last date there is answers, whatever asks', async () => {
    const { date: _date, startMinute: _minute, ...asked } = slot('')
    const { id: practitionerId } = clinic.helena
    expect(await livia().ask('booking.openings', { ...asked, from: LAST, days: 62 })).toHaveLength(62)
    const whom = { practitionerId, kindId: kindId(clinic.db, 'Consulta') }
    expect(await livia().ask('booking.days', { ...whom, from: LAST, days: 62 })).toHaveLength(62)
    const found = {
      practitionerId,
      kindId: kindId(clinic.db, 'Consulta'),
      from: LAST,
      days: 186,
      perDay: 20,
      most: 60,
    }
    expect((await livia().ask('booking.find', found)).length).toBeGreaterThan(0)
    expect((await livia().ask('agenda.week', { from: LAST, practitionerId })).days).toHaveLength(7)
  })

  test('a professional whose hours end today is booked to the last minute of today and not after', async () => {
    clinic.db.raw
      .prepare('UPDATE working_hours SET valid_to = ? WHERE practitioner_id = ?')
      .run(MONDAY, clinic.helena.id)
    const { teresa, hugo } = clinic.patients
    expect((await startsOn(MONDAY)).at(-1)).toBe(1020)
    await clinic.book(teresa, `${MONDAY}T17:00`)
    expect(await startsOn(TUESDAY)).toEqual([])
    expect(await livia().ask('booking.explain', slot(`${TUESDAY}T09:00`))).toEqual([
      { reason: 'outside', label: null },
    ])
    const series = { ...slot(`${MONDAY}T16:30`), patientId: hugo, rule: 'FREQ=WEEKLY;COUNT=2' }
    const checked = await livia().ask('series.check', series)
    expect(checked.map(({ code, proposals }) => [code, proposals])).toEqual([
      [null, []],
      ['outside-hours', []],
    ])
  })
})

describe('at the minute of the notice', () => {
  test('what a patient is offered begins exactly then, is booked then and no minute later', async () => {
    const { joana } = clinic.patients
    const kiosk = clinic.as('joana')
    const { date: _date, startMinute: _minute, ...asked } = slot('')
    const first = async () =>
      (await clinic.as('joana').ask('booking.openings', { ...asked, from: MONDAY, days: 1 }))[0]?.starts[0]
    clinic.at(`${MONDAY}T14:00`)
    expect(await first()).toBe(900)
    clinic.at(`${MONDAY}T14:01`)
    expect(await first()).toBe(905)
    expect(await kiosk.code('visit.book', { ...slot(`${MONDAY}T15:00`), patientId: joana })).toBe('too-soon')
    clinic.at(`${MONDAY}T14:00`)
    expect(await kiosk.code('visit.book', { ...slot(`${MONDAY}T15:00`), patientId: joana })).toBe('ok')
    const mine = async () =>
      (await clinic.as('joana').ask('visit.mine', {})).next.map(({ canChange }) => canChange)
    expect(await mine()).toEqual([true])
    clinic.at(`${MONDAY}T14:01`)
    expect(await mine()).toEqual([false])
  })
})
