import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const CHRISTMAS = '2026-12-25'
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
const wish = (patientId: string, start: string) => ({ ...slot(start), patientId })
const closing = (more: object = {}) => ({
  practitionerId: clinic.helena.id,
  fromDate: TUESDAY,
  toDate: TUESDAY,
  startMinute: null,
  endMinute: null,
  reason: 'Congresso',
  ...more,
})
const starts = async (date: string) => {
  const { practitionerId, visitTypeId } = slot('')
  return (
    await clinic.as('livia').ask('booking.openings', { practitionerId, visitTypeId, from: date, days: 1 })
  )[0]
}

describe('absences, closures and holidays', () => {
  test('trap: time off that did not block. An absence takes every opening of its days, and says why', async () => {
    const livia = clinic.as('livia')
    await livia.ask('closing.add', closing())
    expect(await starts(TUESDAY)).toMatchObject({ closed: true, starts: [] })
    expect(await livia.code('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))).toBe(
      'outside-hours',
    )
    expect(await livia.ask('booking.explain', slot(`${TUESDAY}T09:00`))).toEqual([
      { reason: 'absence', label: 'Congresso' },
    ])
  })

  test('an absence of some hours leaves the others, and goes when it is taken back', async () => {
    const livia = clinic.as('livia')
    const before = (await starts(TUESDAY))?.starts
    const { id } = await livia.ask('closing.add', closing({ startMinute: 480, endMinute: 600 }))
    expect((await starts(TUESDAY))?.starts[0]).toBe(600)
    await livia.ask('closing.remove', { id })
    expect((await starts(TUESDAY))?.starts).toEqual(before)
  })

  test('visits that stand are listed for people to call, never cancelled by themselves', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    const { id, affected } = await livia.ask('closing.add', closing())
    expect(affected).toBe(1)
    expect(await livia.ask('closing.affected', { id })).toMatchObject({
      visits: [{ appointmentId, patientName: 'Teresa Amaral' }],
      total: 1,
    })
    const day = await livia.ask('agenda.day', { date: TUESDAY })
    expect(day.find((visit) => visit.id === appointmentId)?.status).toBe('booked')
  })

  test('a national holiday closes the day by itself; a ponto facultativo does not', async () => {
    expect(await starts(CHRISTMAS)).toMatchObject({ closed: true, starts: [] })
    expect(await clinic.as('livia').ask('booking.explain', slot(`${CHRISTMAS}T09:00`))).toMatchObject([
      { reason: 'holiday' },
    ])
    // Corpus Christi is optional in São Paulo's state.
    expect((await starts('2027-05-27'))?.closed).toBe(false)
  })

  test('a span that ends before it begins is refused', async () => {
    expect(await clinic.as('livia').code('closing.add', closing({ toDate: MONDAY }))).toBe('span-wrong')
    expect(await clinic.as('livia').code('closing.add', closing({ startMinute: 600, endMinute: 540 }))).toBe(
      'span-wrong',
    )
  })
})

describe('holds', () => {
  test('trap: hold not enforced. What one window holds no other can book, nor see as open', async () => {
    const livia = clinic.as('livia')
    const joana = clinic.as('joana')
    await livia.ask('booking.hold', slot(`${TUESDAY}T09:00`))
    expect(await joana.code('visit.book', wish(clinic.patients.joana, `${TUESDAY}T09:00`))).toBe('on-hold')
    const { practitionerId, visitTypeId } = slot('')
    const seen = await joana.ask('booking.openings', { practitionerId, visitTypeId, from: TUESDAY, days: 1 })
    expect(seen[0]?.starts).not.toContain(540)
    expect(await livia.code('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))).toBe('ok')
  })

  test('a hold ends after two minutes, by leaving, and with its window', async () => {
    const livia = clinic.as('livia')
    const joana = clinic.as('joana')
    await livia.ask('booking.hold', slot(`${TUESDAY}T09:00`))
    clinic.tick(121_000)
    expect(await joana.code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('ok')
    await joana.ask('booking.release', {})
    expect(await livia.code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('ok')
    clinic.open.closeSeat('hub:livia')
    expect(await joana.code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('ok')
  })

  test('renewing keeps it, but never longer than ten minutes', async () => {
    const livia = clinic.as('livia')
    for (let minute = 0; minute < 9; minute += 1) {
      expect(await livia.code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('ok')
      clinic.tick(60_000)
    }
    const { expiresAt } = await livia.ask('booking.hold', slot(`${TUESDAY}T09:00`))
    clinic.tick(61_000)
    expect(await clinic.as('joana').code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('ok')
    expect(Date.parse(expiresAt)).toBeGreaterThan(0)
  })

  test('moving a visit ends the hold of where it went, as booking does', async () => {
    const livia = clinic.as('livia')
    const start = `${TUESDAY}T09:00`
    const visit = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T11:00`))
    await livia.ask('booking.hold', { ...slot(start), movingId: visit.appointmentId })
    const { version } = await livia.ask('visit.reschedule', { ...visit, version: 1, ...slot(start) })
    await livia.ask('visit.cancel', { ...visit, version, reason: 'not-told', detail: null })
    // What is left is the gap of the undo, for ten seconds.
    clinic.tick(10_000)
    expect(await clinic.as('joana').code('visit.book', wish(clinic.patients.joana, start))).toBe('ok')
  })

  test('the grid shows who holds what', async () => {
    await clinic.as('joana').ask('booking.hold', slot(`${TUESDAY}T09:00`))
    const grid = await clinic.as('livia').ask('agenda.grid', { date: TUESDAY })
    const column = grid.columns.find(({ practitionerId }) => practitionerId === clinic.helena.id)
    expect(column?.unavailable).toContainEqual({
      startMinute: 540,
      endMinute: 570,
      kind: 'hold',
      label: 'Ensaio',
    })
  })
})

describe('encaixe', () => {
  test('stands over another visit with its reason, by reception only, and at most so many a shift', async () => {
    const livia = clinic.as('livia')
    const start = `${TUESDAY}T09:00`
    await livia.ask('visit.book', wish(clinic.patients.teresa, start))
    expect(await livia.code('visit.book', wish(clinic.patients.hugo, start))).toBe('slot-taken')
    const overbooked = { ...wish(clinic.patients.hugo, start), overbook: { reason: 'Dor forte' } }
    expect(
      await clinic.as('joana').code('visit.book', { ...overbooked, patientId: clinic.patients.joana }),
    ).toBe('denied')
    const { appointmentId } = await livia.ask('visit.book', overbooked)
    const day = await livia.ask('agenda.day', { date: TUESDAY })
    expect(day.find((visit) => visit.id === appointmentId)?.overbooked).toBe(true)
    for (const time of ['10:00', '11:00', '11:30']) {
      const more = { ...wish(clinic.patients.hugo, `${TUESDAY}T${time}`), overbook: { reason: 'Urgência' } }
      expect(await livia.code('visit.book', more)).toBe('ok')
    }
    const last = { ...wish(clinic.patients.hugo, `${TUESDAY}T08:00`), overbook: { reason: 'Urgência' } }
    expect(await livia.code('visit.book', last)).toBe('overbook-limit')
    const afternoon = { ...last, ...when(`${TUESDAY}T15:00`) }
    expect(await livia.code('visit.book', afternoon)).toBe('ok')
    const terms = { practitionerId: clinic.helena.id, returnDays: 30, overbookLimit: 5 }
    await clinic.as('sueli').ask('schedule.set-terms', terms)
    expect(await livia.code('visit.book', last)).toBe('ok')
  })

  test('a move may be one too, and a later move to free time is none any more', async () => {
    const livia = clinic.as('livia')
    await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T10:00`))
    const move = (version: number, time: string) => ({
      appointmentId,
      version,
      ...slot(`${TUESDAY}T${time}`),
    })
    const line = async () =>
      (await livia.ask('agenda.day', { date: TUESDAY })).find(({ id }) => id === appointmentId)
    expect(await livia.code('visit.reschedule', move(1, '09:00'))).toBe('slot-taken')
    await livia.ask('visit.reschedule', { ...move(1, '09:00'), overbook: { reason: 'Dor forte' } })
    expect(await line()).toMatchObject({ startMinute: 540, overbooked: true })
    await livia.ask('visit.reschedule', move(2, '10:30'))
    expect(await line()).toMatchObject({ startMinute: 630, overbooked: false })
    await livia.ask('visit.undo', { appointmentId })
    expect(await line()).toMatchObject({ startMinute: 540, overbooked: true })
  })

  test('trap: cancelled and missed rows still blocking a slot. They free it', async () => {
    const livia = clinic.as('livia')
    const start = `${TUESDAY}T09:00`
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, start))
    await livia.ask('visit.cancel', { appointmentId, version: 1, reason: 'not-told', detail: null })
    expect(await livia.code('visit.book', wish(clinic.patients.hugo, start))).toBe('ok')
  })
})
