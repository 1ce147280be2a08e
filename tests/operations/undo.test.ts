import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
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

describe('undo', () => {
  test('takes a move back within ten seconds, and only the window that did it', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    await livia.ask('visit.reschedule', { appointmentId, version: 1, ...slot(`${TUESDAY}T10:00`) })
    clinic.tick(9_000)
    await livia.ask('visit.undo', { appointmentId })
    const line = (await livia.ask('agenda.day', { date: TUESDAY })).find(({ id }) => id === appointmentId)
    expect(line).toMatchObject({ startMinute: 540, version: 3 })
    clinic.tick(1_000)
    expect(await livia.code('visit.undo', { appointmentId })).toBe('undo-expired')
  })

  test('takes a cancellation back although its reason was given meanwhile', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    await livia.ask('visit.cancel', { appointmentId, version: 1, reason: 'not-told', detail: null })
    await livia.ask('visit.give-reason', { appointmentId, version: 2, reason: 'patient-ill' })
    await livia.ask('visit.undo', { appointmentId })
    const line = (await livia.ask('agenda.day', { date: TUESDAY })).find(({ id }) => id === appointmentId)
    expect(line?.status).toBe('booked')
  })

  test('takes a cancellation back unless the gap was given away, and not after ten seconds', async () => {
    const livia = clinic.as('livia')
    const start = `${TUESDAY}T09:00`
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, start))
    await livia.ask('visit.cancel', { appointmentId, version: 1, reason: 'not-told', detail: null })
    expect(await livia.code('visit.give-reason', { appointmentId, version: 2, reason: 'patient-ill' })).toBe(
      'ok',
    )
    await livia.ask('visit.book', wish(clinic.patients.hugo, start))
    expect(await livia.code('visit.undo', { appointmentId })).not.toBe('ok')
    const { appointmentId: other } = await livia.ask(
      'visit.book',
      wish(clinic.patients.teresa, `${TUESDAY}T11:00`),
    )
    await livia.ask('visit.cancel', { appointmentId: other, version: 1, reason: 'not-told', detail: null })
    clinic.tick(10_000)
    expect(await livia.code('visit.undo', { appointmentId: other })).toBe('undo-expired')
  })

  test('ends at the moment at which the gap is given back', async () => {
    const livia = clinic.as('livia')
    const joana = clinic.as('joana')
    const start = `${TUESDAY}T09:00`
    const visit = await livia.ask('visit.book', wish(clinic.patients.teresa, start))
    await livia.ask('visit.cancel', { ...visit, version: 1, reason: 'not-told', detail: null })
    clinic.tick(9_999)
    expect(await joana.code('visit.book', wish(clinic.patients.joana, start))).toBe('on-hold')
    clinic.tick(1)
    expect(await livia.code('visit.undo', { appointmentId: visit.appointmentId })).toBe('undo-expired')
    expect(await joana.code('visit.book', wish(clinic.patients.joana, start))).toBe('ok')
  })

  test('goes back step by step: each deed within its own ten seconds, a visit that was booked and moved twice to nothing', async () => {
    const livia = clinic.as('livia')
    const visit = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    clinic.tick(4_000)
    await livia.ask('visit.reschedule', { ...visit, version: 1, ...slot(`${TUESDAY}T10:00`) })
    await livia.ask('visit.reschedule', { ...visit, version: 2, ...slot(`${TUESDAY}T11:00`) })
    const line = async () => (await livia.ask('agenda.day', { date: TUESDAY }))[0]
    await livia.ask('visit.undo', { appointmentId: visit.appointmentId })
    expect(await line()).toMatchObject({ startMinute: 600 })
    await livia.ask('visit.undo', { appointmentId: visit.appointmentId })
    expect(await line()).toMatchObject({ startMinute: 540, status: 'booked' })
    clinic.tick(5_999)
    await livia.ask('visit.undo', { appointmentId: visit.appointmentId })
    expect(await line()).toMatchObject({ startMinute: 540, status: 'cancelled' })
    expect(await livia.code('visit.undo', { appointmentId: visit.appointmentId })).toBe('undo-expired')
  })

  test('an older deed outlives a newer one that was taken back, its gap held to its own end', async () => {
    const livia = clinic.as('livia')
    const joana = clinic.as('joana')
    const [nine, ten] = [`${TUESDAY}T09:00`, `${TUESDAY}T10:00`]
    const first = await livia.ask('visit.book', wish(clinic.patients.teresa, nine))
    const second = await livia.ask('visit.book', wish(clinic.patients.hugo, ten))
    const given = { version: 1, reason: 'not-told', detail: null } as const
    await livia.ask('visit.cancel', { ...first, ...given })
    await livia.ask('visit.cancel', { ...second, ...given })
    await livia.ask('visit.undo', { appointmentId: second.appointmentId })
    expect(await joana.code('visit.book', wish(clinic.patients.joana, nine))).toBe('on-hold')
    clinic.tick(9_999)
    await livia.ask('visit.undo', { appointmentId: first.appointmentId })
    expect((await livia.ask('agenda.day', { date: TUESDAY })).map(({ status }) => status)).toEqual([
      'booked',
      'booked',
    ])
  })

  test('what was booked at the desk is taken back as booked by mistake, and a patient has no such way back', async () => {
    const livia = clinic.as('livia')
    const visit = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    await livia.ask('visit.undo', { appointmentId: visit.appointmentId })
    const history = await livia.ask('visit.history', { appointmentId: visit.appointmentId })
    expect(history.map(({ event }) => event)).toEqual(['undo', 'book'])
    const told = clinic.db.raw.prepare('SELECT cancel_reason FROM appointment WHERE id = ?').pluck()
    expect(told.get(visit.appointmentId)).toBe('mistake')
    expect(await livia.code('visit.book', wish(clinic.patients.hugo, `${TUESDAY}T09:00`))).toBe('ok')
    const own = await clinic.as('joana').ask('visit.book', wish(clinic.patients.joana, `${TUESDAY}T10:00`))
    expect(await livia.code('visit.undo', { appointmentId: own.appointmentId })).toBe('undo-expired')
  })

  test('trap: stale dialogs acting on an old state. A visit changed since cannot be undone', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    await livia.ask('visit.step', { appointmentId, version: 1, step: 'confirm' })
    const other = clinic.window('other', 'reception')
    clinic.open.enter('hub:other', {
      to: 'open',
      accountId: clinic.accounts.livia,
      roles: ['reception'],
      practitionerId: null,
      state: 'active',
    })
    await other.ask('visit.reschedule', { appointmentId, version: 2, ...slot(`${TUESDAY}T10:00`) })
    expect(await livia.code('visit.undo', { appointmentId })).toBe('undo-expired')
  })
})
