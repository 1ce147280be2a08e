import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const slot = (start: string) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const checkUp = (start: string) => ({ ...slot(start), visitTypeId: clinic.helena.checkUp })
const livia = () => clinic.as('livia')
const joana = () => clinic.as('joana')
const book = async (patientId: string, start: string, more = slot(start)) =>
  (await livia().ask('visit.book', { ...more, patientId })).appointmentId
const lineOf = async (id: string, date = TUESDAY) =>
  (await livia().ask('agenda.day', { date })).find((one) => one.id === id)

describe('at the kiosk a visit that moves is one’s own', () => {
  test('what only reception books is neither shown nor held by naming a visit that is not one’s own', async () => {
    const his = await book(clinic.patients.hugo, `${TUESDAY}T10:00`, checkUp(`${TUESDAY}T10:00`))
    const own = await book(clinic.patients.joana, `${TUESDAY}T14:00`)
    const { date: _date, startMinute: _minute, ...asked } = checkUp('')
    for (const movingId of [his, newId()]) {
      expect(await joana().code('booking.openings', { ...asked, movingId, from: TUESDAY, days: 1 })).toBe(
        'not-found',
      )
      expect(await joana().code('booking.hold', { ...checkUp(`${TUESDAY}T08:00`), movingId })).toBe(
        'not-found',
      )
      expect(await joana().code('booking.hold', { ...slot(`${TUESDAY}T10:00`), movingId })).toBe('not-found')
    }
    // Nor by naming one's own of another type.
    expect(await joana().code('booking.hold', { ...checkUp(`${TUESDAY}T08:00`), movingId: own })).toBe(
      'not-found',
    )
    expect(await joana().code('booking.hold', { ...slot(`${TUESDAY}T08:00`), movingId: own })).toBe('ok')
  })

  test('a type that only reception books is kept when one’s own visit moves', async () => {
    const own = await book(clinic.patients.joana, `${TUESDAY}T10:00`, checkUp(`${TUESDAY}T10:00`))
    const { date: _date, startMinute: _minute, ...asked } = checkUp('')
    const [day] = await joana().ask('booking.openings', { ...asked, movingId: own, from: TUESDAY, days: 1 })
    expect(day?.starts).not.toContain(600)
    expect(day?.starts.length).toBeGreaterThan(0)
    expect(await joana().code('booking.hold', { ...checkUp(`${TUESDAY}T10:30`), movingId: own })).toBe('ok')
    expect(
      await joana().code('visit.reschedule', {
        appointmentId: own,
        version: 1,
        ...checkUp(`${TUESDAY}T10:30`),
      }),
    ).toBe('ok')
  })

  test('the child’s visit moves and is cancelled by the mother, never by another account', async () => {
    const childs = await book(clinic.patients.child, `${TUESDAY}T10:00`)
    const move = { appointmentId: childs, version: 1, ...slot(`${TUESDAY}T11:00`) }
    const cancel = { appointmentId: childs, version: 2, reason: 'not-told' as const, detail: null }
    expect(await clinic.as('hugo').code('visit.reschedule', move)).toBe('not-found')
    expect(await joana().ask('visit.reschedule', move)).toMatchObject({ version: 2 })
    expect(await clinic.as('hugo').code('visit.cancel', cancel)).toBe('not-found')
    expect(await joana().code('visit.cancel', cancel)).toBe('ok')
  })
})

describe('at the kiosk a visit moves', () => {
  test('until the minute at which the notice begins, to a time no sooner than that nor past the horizon', async () => {
    const own = await book(clinic.patients.joana, `${MONDAY}T14:00`)
    const move = (version: number, start: string) => ({ appointmentId: own, version, ...slot(start) })
    clinic.at(`${MONDAY}T13:00`)
    expect(await joana().code('visit.reschedule', move(1, `${MONDAY}T13:55`))).toBe('too-soon')
    expect(await joana().code('visit.reschedule', move(1, '2027-02-22T08:00'))).toBe('too-far')
    expect(await joana().code('visit.reschedule', move(1, '2027-02-19T08:00'))).toBe('ok')
    const other = await book(clinic.patients.joana, `${MONDAY}T14:00`)
    clinic.tick(60_000)
    const late = { appointmentId: other, version: 1, ...slot('2026-11-25T08:00') }
    expect(await joana().code('visit.reschedule', late)).toBe('too-soon')
    const cancel = { appointmentId: other, version: 1, reason: 'not-told' as const, detail: null }
    expect(await joana().code('visit.cancel', cancel)).toBe('too-soon')
    expect(await livia().code('visit.reschedule', late)).toBe('ok')
  })

  test('not once reception has moved or received it, whatever was on the screen', async () => {
    const own = await book(clinic.patients.joana, `${TUESDAY}T14:00`)
    await joana().ask('booking.hold', { ...slot(`${TUESDAY}T15:00`), movingId: own })
    await livia().ask('visit.reschedule', { appointmentId: own, version: 1, ...slot(`${TUESDAY}T11:00`) })
    const move = { appointmentId: own, version: 1, ...slot(`${TUESDAY}T15:00`) }
    expect(await joana().code('visit.reschedule', move)).toBe('stale')
    expect(await lineOf(own)).toMatchObject({ startMinute: 660, version: 2 })
    clinic.at(`${TUESDAY}T09:00`)
    await livia().ask('visit.step', { appointmentId: own, version: 2, step: 'arrive' })
    expect(await joana().code('visit.reschedule', { ...move, version: 3 })).toBe('wrong-status')
  })

  test('a second time that is held gives the first one up', async () => {
    await joana().ask('booking.hold', slot(`${TUESDAY}T08:00`))
    await joana().ask('booking.hold', slot(`${TUESDAY}T09:00`))
    const hugos = (start: string) => ({ ...slot(start), patientId: clinic.patients.hugo })
    expect(await clinic.as('hugo').code('visit.book', hugos(`${TUESDAY}T09:00`))).toBe('on-hold')
    expect(await clinic.as('hugo').code('visit.book', hugos(`${TUESDAY}T08:00`))).toBe('ok')
  })

  test('a hold that ran out before the confirmation books if nobody came between, and is refused if somebody did', async () => {
    const joanas = (start: string) => ({ ...slot(start), patientId: clinic.patients.joana })
    await joana().ask('booking.hold', slot(`${TUESDAY}T08:00`))
    clinic.tick(120_000)
    expect(await joana().code('visit.book', joanas(`${TUESDAY}T08:00`))).toBe('ok')
    await joana().ask('booking.hold', slot(`${TUESDAY}T09:00`))
    clinic.tick(119_999)
    const hugos = { ...slot(`${TUESDAY}T09:00`), patientId: clinic.patients.hugo }
    expect(await clinic.as('hugo').code('visit.book', hugos)).toBe('on-hold')
    clinic.tick(1)
    expect(await clinic.as('hugo').code('visit.book', hugos)).toBe('ok')
    expect(await joana().code('visit.book', joanas(`${TUESDAY}T09:00`))).toBe('slot-taken')
  })
})
