import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, MONDAY, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { addPatient, writing } from '../helpers/people.ts'
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
const wish = (patientId: string, start: string) => ({ ...slot(start), patientId })
const startsOn = async (date: string, more: Partial<Input<'booking.openings'>> = {}, who: Who = 'livia') => {
  const { practitionerId, visitTypeId } = slot('')
  const asked = { practitionerId, visitTypeId, from: date, days: 1, ...more }
  return (await clinic.as(who).ask('booking.openings', asked))[0]?.starts ?? []
}
const explain = async (start: string, more: Partial<Input<'booking.explain'>> = {}) =>
  clinic.as('livia').ask('booking.explain', { ...slot(start), ...more })
const needs = (more: Partial<Input<'schedule.set-visit-type'>>) =>
  clinic.as('sueli').ask('schedule.set-visit-type', {
    visitTypeId: clinic.helena.visit,
    bufferBefore: 0,
    bufferAfter: 0,
    roomNeed: 'none',
    roomIds: [],
    ...more,
  })
const insured = (insurer: string) => writing(clinic.db, (tx) => addPatient(tx, { name: 'Ana Luz', insurer }))

describe('the same rules decide openings, bookings, holds and explanations', () => {
  test('trap: buffers. They part visits, the reason says so, and what stands keeps its own', async () => {
    await clinic.as('livia').ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T10:00`))
    await needs({ bufferAfter: 15 })
    expect(await startsOn(TUESDAY)).not.toContain(570)
    expect(await explain(`${TUESDAY}T09:30`)).toEqual([{ reason: 'buffer', label: null }])
    expect(await clinic.as('livia').code('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T09:30`))).toBe(
      'slot-taken',
    )
    expect(await explain(`${TUESDAY}T10:30`)).toEqual([])
    await clinic.as('livia').ask('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T10:30`))
    await needs({ bufferAfter: 0 })
    expect(await explain(`${TUESDAY}T11:00`)).toEqual([{ reason: 'buffer', label: null }])
  })

  test('an extra opening opens a holiday, a recurring block closes its dates, and both can be taken back', async () => {
    const livia = clinic.as('livia')
    const christmas = '2026-12-25'
    const extra = await livia.ask('schedule.add-extra', {
      practitionerId: clinic.helena.id,
      date: christmas,
      startMinute: 540,
      endMinute: 600,
      reason: 'Plantão',
    })
    expect(await startsOn(christmas)).toEqual([540, 570])
    expect(await explain(`${christmas}T10:00`)).toEqual([{ reason: 'holiday', label: 'Natal' }])
    const block = await livia.ask('schedule.add-block', {
      practitionerId: null,
      startMinute: 480,
      endMinute: 540,
      firstDate: TUESDAY,
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      reason: 'Reunião',
    })
    expect((await startsOn(TUESDAY))[0]).toBe(540)
    expect((await startsOn('2026-12-01'))[0]).toBe(480)
    expect((await startsOn('2026-12-08'))[0]).toBe(540)
    expect(await explain(`${TUESDAY}T08:30`)).toEqual([{ reason: 'block', label: 'Reunião' }])
    const grid = await livia.ask('agenda.grid', { date: TUESDAY })
    expect(grid.columns[0]?.unavailable).toContainEqual({
      startMinute: 480,
      endMinute: 540,
      kind: 'block',
      label: 'Reunião',
    })
    await livia.ask('schedule.remove', { kind: 'extra', id: extra.id })
    await livia.ask('schedule.remove', { kind: 'block', id: block.id })
    expect(await startsOn(christmas)).toEqual([])
    expect((await startsOn(TUESDAY))[0]).toBe(480)
    expect(await livia.code('schedule.remove', { kind: 'block', id: block.id })).toBe('not-found')
  })

  test.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule-wrong'],
    ['FREQ=WEEKLY;BYHOUR=8', 'rule-wrong'],
    ['FREQ=WEEKLY;BYDAY=XX', 'rule-wrong'],
    ['FREQ=HOURLY', 'invalid'],
    ['DTSTART:20260101', 'invalid'],
  ])('a rule without dates is refused: %s', async (rule, code) => {
    const block = {
      practitionerId: null,
      startMinute: 480,
      endMinute: 540,
      firstDate: TUESDAY,
      reason: 'x',
      rule,
    }
    expect(await clinic.as('livia').code('schedule.add-block', block)).toBe(code)
  })

  test('a ponto facultativo is named and closes nothing; a holiday does', async () => {
    expect(await explain('2027-02-08T09:00')).toEqual([
      { reason: 'optional-holiday', label: 'Carnaval (segunda-feira)' },
    ])
    expect(await explain('2027-02-10T09:00')).toEqual([
      { reason: 'optional-holiday', label: 'Quarta-feira de Cinzas' },
    ])
    expect(await startsOn('2027-02-08')).toContain(540)
    const month = await clinic.as('livia').ask('booking.month', { month: '2027-02', practitionerId: null })
    expect(month).toHaveLength(28)
    expect(month[7]).toMatchObject({ kind: 'optional', label: 'Carnaval (segunda-feira)', openMinutes: 960 })
    const november = await clinic.as('livia').ask('booking.month', { month: '2026-11', practitionerId: null })
    expect(november[19]).toMatchObject({ kind: 'holiday', openMinutes: 0, free: 0 })
  })

  test('trap: limits of a convênio count visits and holds of its shift, whatever the accents', async () => {
    const limit = {
      practitionerId: clinic.helena.id,
      insurerId: insurerId(clinic.db, 'Saúde Boa'),
      weekday: 2,
      startMinute: 480,
      endMinute: 720,
      most: 1,
    }
    const { id } = await clinic.as('sueli').ask('schedule.add-limit', limit)
    const [one, other] = [await insured('saude boa'), await insured('SAÚDE  BOA')]
    const livia = clinic.as('livia')
    await livia.ask('visit.book', wish(one, `${TUESDAY}T09:00`))
    expect(await livia.code('visit.book', wish(other, `${TUESDAY}T11:00`))).toBe('insurer-limit')
    expect((await startsOn(TUESDAY, { patientId: other }))[0]).toBe(810)
    expect((await startsOn(TUESDAY, { patientId: clinic.patients.teresa }))[0]).toBe(480)
    expect(await explain(`${TUESDAY}T11:00`, { patientId: other })).toEqual([
      { reason: 'insurer-limit', label: '1' },
    ])
    expect(await livia.code('visit.book', wish(other, `${TUESDAY}T14:00`))).toBe('ok')
    const nextWeek = '2026-12-01'
    await clinic.window('sala', 'reception').call('booking.release', {})
    const held = { ...slot(`${nextWeek}T09:00`), patientId: one }
    expect(await clinic.as('livia').code('booking.hold', held)).toBe('ok')
    expect((await startsOn(nextWeek, { patientId: clinic.patients.joana }, 'joana'))[0]).toBe(480)
    await clinic.as('sueli').ask('schedule.remove-limit', { id })
    expect(await livia.code('visit.book', wish(other, `${TUESDAY}T11:00`))).toBe('ok')
  })

  test('patients keep the notice and the horizon of their clinic; the desk does not', async () => {
    await clinic.as('sueli').ask('schedule.set-patient-rules', { noticeMinutes: 1440, horizonDays: 7 })
    expect((await startsOn(TUESDAY, {}, 'joana'))[0]).toBe(605)
    expect((await startsOn(TUESDAY))[0]).toBe(480)
    expect(await startsOn('2026-12-01', {}, 'joana')).toEqual([])
    const joana = clinic.as('joana')
    expect(await joana.code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('too-soon')
    expect(await joana.code('booking.hold', slot('2026-12-01T09:00'))).toBe('too-far')
    expect(await joana.code('visit.book', wish(clinic.patients.joana, '2026-12-01T09:00'))).toBe('too-far')
    expect(await explain(`${TUESDAY}T09:00`, { asPatient: true })).toEqual([
      { reason: 'too-soon', label: null },
    ])
    expect(await explain('2026-12-01T09:00', { asPatient: true })).toEqual([
      { reason: 'too-far', label: null },
    ])
  })

  test('trap: a hold that nobody validated. Nobody holds what he could not book', async () => {
    const livia = clinic.as('livia')
    await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    expect(await livia.code('booking.hold', slot(`${TUESDAY}T09:15`))).toBe('slot-taken')
    expect(await livia.code('booking.hold', slot(`${TUESDAY}T12:00`))).toBe('outside-hours')
    expect(await livia.code('booking.hold', slot(`${MONDAY}T09:00`))).toBe('past')
    expect(await clinic.as('joana').code('booking.hold', slot(`${TUESDAY}T09:00`))).toBe('slot-taken')
  })

  test('an encaixe is held over whoever is there, by the desk only, and only while somebody works', async () => {
    const livia = clinic.as('livia')
    await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    const overbooked = { ...slot(`${TUESDAY}T09:00`), overbook: true }
    expect(await livia.code('booking.hold', overbooked)).toBe('ok')
    expect(await livia.code('booking.hold', { ...overbooked, ...when(`${TUESDAY}T12:30`) })).toBe(
      'outside-hours',
    )
    expect(await clinic.as('joana').code('booking.hold', overbooked)).toBe('denied')
  })

  test('the explanation names the PC that holds, and where else the patient is', async () => {
    const kiosk = clinic.as('joana')
    await kiosk.ask('booking.hold', slot(`${TUESDAY}T09:00`))
    expect(await explain(`${TUESDAY}T09:00`)).toEqual([{ reason: 'hold', label: 'Ensaio' }])
    await kiosk.ask('booking.release', {})
    const renato = { practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit }
    const teresa = clinic.patients.teresa
    await clinic.as('livia').ask('visit.book', { ...renato, ...when(`${TUESDAY}T09:20`), patientId: teresa })
    expect(await explain(`${TUESDAY}T09:00`, { patientId: teresa })).toEqual([
      { reason: 'patient-busy', label: 'Dr. Renato Siqueira' },
    ])
  })

  test('the same patient at two places at once is warned of; the desk may go on and it is noted, a patient may not', async () => {
    const livia = clinic.as('livia')
    const renato = { practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit }
    const start = `${TUESDAY}T09:00`
    await livia.ask('visit.book', { ...renato, ...when(start), patientId: clinic.patients.joana })
    const asked = wish(clinic.patients.joana, start)
    expect(await livia.code('visit.book', asked)).toBe('patient-busy')
    expect(await clinic.as('joana').code('visit.book', asked)).toBe('patient-busy')
    expect(await clinic.as('joana').code('visit.book', { ...asked, sameTime: true })).toBe('denied')
    const { appointmentId } = await livia.ask('visit.book', { ...asked, sameTime: true })
    const history = await livia.ask('visit.history', { appointmentId })
    expect(history.map(({ event }) => event)).toEqual(['same-time', 'book'])
  })

  test('moved to where the patient is at another place, the same is warned of, said and noted', async () => {
    const livia = clinic.as('livia')
    const joana = clinic.patients.joana
    const renato = { practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit }
    await livia.ask('visit.book', { ...renato, ...when(`${TUESDAY}T09:00`), patientId: joana })
    const visit = await livia.ask('visit.book', wish(joana, `${TUESDAY}T10:00`))
    const moved = { ...visit, version: 1, ...slot(`${TUESDAY}T09:00`) }
    expect(await livia.code('visit.reschedule', moved)).toBe('patient-busy')
    expect(await clinic.as('joana').code('visit.reschedule', { ...moved, sameTime: true })).toBe('denied')
    await livia.ask('visit.reschedule', { ...moved, sameTime: true })
    const history = await livia.ask('visit.history', { appointmentId: visit.appointmentId })
    expect(history.map(({ event }) => event)).toEqual(['same-time', 'reschedule', 'book'])
  })

  test('the visit that moves is not in its own way', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    expect(await startsOn(TUESDAY)).not.toContain(540)
    // Whoever asks where it could go is not offered where it is; the rest of its own stretch is free for it.
    const offered = await startsOn(TUESDAY, { movingId: appointmentId })
    expect(offered).not.toContain(540)
    expect(offered[0]).toBeLessThan(570)
    expect(await explain(`${TUESDAY}T09:15`, { movingId: appointmentId })).toEqual([])
    expect(await livia.code('booking.hold', { ...slot(`${TUESDAY}T09:15`), movingId: appointmentId })).toBe(
      'ok',
    )
  })
})
