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

const wish = (patientId: string, start: string) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const startsOn = async (who: 'livia' | 'joana', date: string) => {
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  const found = await clinic
    .as(who)
    .ask('booking.openings', { practitionerId, visitTypeId, from: date, days: 1 })
  return found[0]?.starts ?? []
}
const audited = (event: string) =>
  clinic.db.read.selectFrom('audit_event').selectAll().where('event', '=', event).execute()

describe('openings', () => {
  test('are what can be booked: a booked start goes, a cancelled one comes back', async () => {
    const before = await startsOn('livia', TUESDAY)
    expect(before.slice(0, 3)).toEqual([480, 510, 540])
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T08:30`))
    expect(await startsOn('livia', TUESDAY)).toEqual(before.filter((start) => start !== 510))
    await livia.ask('visit.cancel', { appointmentId, version: 1, reason: 'patient-asked', detail: null })
    expect(await startsOn('livia', TUESDAY)).toEqual(before)
    expect(clinic.published).toContain('agenda')
  })

  test('keep an hour of notice and ninety days for patients, not for the desk', async () => {
    expect((await startsOn('livia', MONDAY))[0]).toBe(605)
    expect((await startsOn('joana', MONDAY))[0]).toBe(665)
    expect(await startsOn('joana', '2027-02-19')).not.toEqual([])
    expect(await startsOn('joana', '2027-02-22')).toEqual([])
    expect(await startsOn('livia', '2027-02-22')).not.toEqual([])
  })

  test('of what only reception books do not exist for a patient', async () => {
    const asked = {
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.checkUp,
      from: TUESDAY,
      days: 1,
    }
    expect(await clinic.as('joana').code('booking.openings', asked)).toBe('not-found')
    expect(await clinic.as('livia').code('booking.openings', asked)).toBe('ok')
    expect(
      await clinic.as('livia').code('booking.openings', { ...asked, practitionerId: clinic.renato.id }),
    ).toBe('not-found')
  })
})

describe('booking', () => {
  test('at the desk leaves a visit, its history and an audit row that names the patient', async () => {
    const { appointmentId } = await clinic
      .as('livia')
      .ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T08:00`))
    const history = await clinic.as('livia').ask('visit.history', { appointmentId })
    const told = {
      event: 'book',
      actorName: 'livia',
      station: 'reception',
      date: TUESDAY,
      startMinute: 480,
      toStatus: 'booked',
      reason: null,
    }
    expect(history).toEqual([{ at: '2026-11-23T13:04:00.000Z', ...told }])
    const [row] = await audited('appointment.booked')
    expect(row).toMatchObject({ subject_id: appointmentId, outcome: 'ok', account_id: clinic.accounts.livia })
    expect(row?.patient_ids).toBe(JSON.stringify([clinic.patients.teresa]))
  })

  test.each([
    ['slot-taken', 'teresa', `${TUESDAY}T08:20`],
    ['patient-busy', 'joana', `${TUESDAY}T09:00`],
    ['outside-hours', 'teresa', `${TUESDAY}T11:45`],
    ['outside-hours', 'teresa', `${TUESDAY}T09:32`],
    ['outside-hours', 'teresa', '2026-11-28T09:00'],
    ['past', 'teresa', `${MONDAY}T09:30`],
    ['invalid', 'teresa', '2026-02-31T10:00'],
  ] as const)('answers %s for %s at %s', async (code, who, start) => {
    const livia = clinic.as('livia')
    await livia.ask('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T08:00`))
    const renatos = {
      practitionerId: clinic.renato.id,
      visitTypeId: clinic.renato.visit,
      ...when(`${TUESDAY}T08:40`),
    }
    await livia.ask('visit.book', { patientId: clinic.patients.joana, ...renatos })
    expect(await livia.code('visit.book', wish(clinic.patients[who], start))).toBe(code)
  })

  test('answers not-found for people and visit types that are not there', async () => {
    const livia = clinic.as('livia')
    expect(await livia.code('visit.book', wish(newId(), `${TUESDAY}T08:00`))).toBe('not-found')
    const mixed = { ...wish(clinic.patients.teresa, `${TUESDAY}T08:00`), visitTypeId: clinic.renato.visit }
    expect(await livia.code('visit.book', mixed)).toBe('not-found')
  })

  test('refuses a chart that was merged into another', async () => {
    const { teresa, hugo } = clinic.patients
    const merging = clinic.db.write.updateTable('patient').set({ status: 'merged', merged_into: hugo })
    await merging.where('id', '=', teresa).execute()
    expect(await clinic.as('livia').code('visit.book', wish(teresa, `${TUESDAY}T08:00`))).toBe(
      'patient-inactive',
    )
  })

  test('by a patient is for himself and his people, with notice and horizon', async () => {
    const joana = clinic.as('joana')
    expect(await joana.code('visit.book', wish(clinic.patients.child, `${TUESDAY}T08:00`))).toBe('ok')
    expect(await joana.code('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T09:00`))).toBe('not-found')
    expect(await joana.code('visit.book', wish(newId(), `${TUESDAY}T09:00`))).toBe('not-found')
    expect(await joana.code('visit.book', wish(clinic.patients.joana, `${MONDAY}T11:00`))).toBe('too-soon')
    expect(await joana.code('visit.book', wish(clinic.patients.joana, '2027-02-22T08:00'))).toBe('too-far')
    const checkUp = { ...wish(clinic.patients.joana, `${TUESDAY}T09:00`), visitTypeId: clinic.helena.checkUp }
    expect(await joana.code('visit.book', checkUp)).toBe('not-found')
    const { next } = await joana.ask('visit.mine', {})
    expect(next.map(({ patientId, canChange }) => [patientId, canChange])).toEqual([
      [clinic.patients.child, true],
    ])
  })

  test('of one place by many at once gives it to one', async () => {
    const people = Object.values(clinic.patients)
    const livia = clinic.as('livia')
    const codes = await Promise.all(
      people.map((id) => livia.code('visit.book', wish(id, `${TUESDAY}T08:00`))),
    )
    expect(codes.sort()).toEqual(['ok', 'slot-taken', 'slot-taken', 'slot-taken'])
  })
})

describe('a booked visit', () => {
  let appointmentId: string
  beforeEach(async () => {
    const booked = await clinic.as('joana').ask('visit.book', wish(clinic.patients.joana, `${TUESDAY}T08:00`))
    appointmentId = booked.appointmentId
  })
  const move = (start: string, version = 1) => ({
    appointmentId,
    version,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(start),
  })
  const cancel = (version = 1) => ({ appointmentId, version, reason: 'patient-ill', detail: null }) as const

  test('moves and keeps its identity, and may overlap its own old place', async () => {
    const livia = clinic.as('livia')
    expect(await livia.ask('visit.reschedule', move(`${TUESDAY}T08:10`))).toMatchObject({ version: 2 })
    const history = await livia.ask('visit.history', { appointmentId })
    expect(history.map(({ event, startMinute }) => [event, startMinute])).toEqual([
      ['reschedule', 490],
      ['book', 480],
    ])
    const [row] = await audited('appointment.rescheduled')
    expect(row?.patient_ids).toBe(JSON.stringify([clinic.patients.joana]))
  })

  test('is stale for whoever saw it before somebody else changed it', async () => {
    await clinic.as('livia').ask('visit.reschedule', move(`${TUESDAY}T09:00`))
    expect(await clinic.as('joana').code('visit.reschedule', move(`${TUESDAY}T10:00`))).toBe('stale')
    expect(await clinic.as('joana').code('visit.cancel', cancel())).toBe('stale')
  })

  test('does not exist for another patient', async () => {
    const hugo = clinic.as('hugo')
    expect(await hugo.code('visit.reschedule', move(`${TUESDAY}T09:00`))).toBe('not-found')
    expect(await hugo.code('visit.cancel', cancel())).toBe('not-found')
    expect(await hugo.code('visit.slip', { appointmentId })).toBe('not-found')
    expect(await hugo.ask('visit.mine', {})).toEqual({ next: [], past: [] })
    expect(await clinic.as('joana').code('visit.slip', { appointmentId })).toBe('ok')
  })

  test('changes no more within the hour before it, but for the desk', async () => {
    clinic.at(`${TUESDAY}T07:01`)
    const joana = clinic.as('joana')
    expect((await joana.ask('visit.mine', {})).next[0]?.canChange).toBe(false)
    expect(await joana.code('visit.cancel', cancel())).toBe('too-soon')
    expect(await joana.code('visit.reschedule', move(`${TUESDAY}T10:00`))).toBe('too-soon')
    expect(await clinic.as('livia').code('visit.cancel', cancel())).toBe('ok')
  })

  test('is cancelled once, and then past', async () => {
    const joana = clinic.as('joana')
    expect(await joana.ask('visit.cancel', cancel())).toMatchObject({ version: 2 })
    expect(await joana.code('visit.cancel', cancel(2))).toBe('wrong-status')
    const { next, past } = await joana.ask('visit.mine', {})
    expect([next.length, past.map(({ status }) => status)]).toEqual([0, ['cancelled']])
    const [latest] = await clinic.as('livia').ask('visit.history', { appointmentId })
    expect(latest).toMatchObject({
      event: 'cancel',
      reason: 'patient-ill',
      station: 'kiosk',
      actorName: 'joana',
    })
  })

  test('shows the desk its slip with the social name', async () => {
    const livia = clinic.as('livia')
    const booked = await livia.ask('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T09:00`))
    expect((await livia.ask('visit.slip', { appointmentId: booked.appointmentId })).patientName).toBe(
      'Bia Dias',
    )
  })
})
