import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const WEDNESDAY = '2026-11-25'
let clinic: ClinicFixture
let visit: string
beforeEach(async () => {
  clinic = await clinicFixture()
  visit = await book(`${TUESDAY}T08:00`)
})
afterEach(() => clinic.close())

const withRenato = (start: string) => ({
  practitionerId: clinic.renato.id,
  visitTypeId: clinic.renato.visit,
  ...when(start),
})
async function book(start: string): Promise<string> {
  const wish = { ...withRenato(start), patientId: clinic.patients.teresa }
  return (await clinic.as('livia').ask('visit.book', wish)).appointmentId
}
/** Renato is taken out of use; his card stays as it is. */
async function leaves(): Promise<void> {
  const { id: practitionerId } = clinic.renato
  const known = (await clinic.as('sueli').ask('practitioner.list', {})).find(
    ({ id }) => id === practitionerId,
  )
  if (!known) throw new Error('no Renato')
  const { id: _id, active: _active, room: _room, visitTypes, ...card } = known
  const hours = await clinic.as('sueli').ask('practitioner.hours', { practitionerId })
  const types = visitTypes.map(({ kindId, minutes, bookableByPatient }) => ({
    kindId,
    minutes,
    bookableByPatient,
  }))
  const practitioner = { ...card, hours, visitTypes: types } as Input<'practitioner.update'>['practitioner']
  await clinic.as('sueli').ask('practitioner.update', { practitionerId, practitioner, active: false })
}
const grid = (date: string) => clinic.as('livia').ask('agenda.grid', { date })
const column = async (date: string) =>
  (await grid(date)).columns.find(({ practitionerId }) => practitionerId === clinic.renato.id)

describe('a professional who was taken out of use', () => {
  test('has a column on each day on which he has a visit, live or past, and on no other', async () => {
    await leaves()
    expect(await column(TUESDAY)).toMatchObject({ active: false, load: 0, extras: [] })
    expect(await column(WEDNESDAY)).toBeUndefined()
    clinic.at(`${WEDNESDAY}T10:00`)
    const livia = clinic.as('livia')
    await livia.ask('visit.step', { appointmentId: visit, version: 1, step: 'miss' })
    // The past is told as it was: he had hours then.
    expect(await column(TUESDAY)).toMatchObject({ active: false })
    expect((await column(TUESDAY))?.unavailable).not.toContainEqual(
      expect.objectContaining({ startMinute: 480 }),
    )
  })

  test('no longer has one once his last visit there was cancelled', async () => {
    await leaves()
    const reason = { reason: 'practitioner-away', detail: null } as const
    await clinic.as('livia').ask('visit.cancel', { appointmentId: visit, version: 1, ...reason })
    expect(await column(TUESDAY)).toBeUndefined()
    await clinic.as('livia').ask('visit.undo', { appointmentId: visit })
    expect(await column(TUESDAY)).toMatchObject({ active: false })
  })

  test('is closed all day from today on, whatever his hours are', async () => {
    expect((await column(TUESDAY))?.active).toBe(true)
    await leaves()
    const { fromMinute, toMinute } = await grid(TUESDAY)
    const whole = { startMinute: fromMinute, endMinute: toMinute, kind: 'outside', label: null }
    expect((await column(TUESDAY))?.unavailable).toEqual([whole])
    const { days, professional } = await clinic
      .as('livia')
      .ask('agenda.week', { practitionerId: clinic.renato.id, from: MONDAY })
    expect(professional.active).toBe(false)
    expect(days.map(({ unavailable }) => unavailable.length)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  test('has a week, whose visits are those of its days', async () => {
    await leaves()
    const week = { practitionerId: clinic.renato.id, from: MONDAY }
    const { visits } = await clinic.as('livia').ask('agenda.week', week)
    expect(visits).toEqual((await grid(TUESDAY)).visits)
    expect(visits.map(({ id }) => id)).toEqual([visit])
  })

  test('cannot be booked, held, squeezed in or moved to', async () => {
    const { hugo: patientId } = clinic.patients
    const other = await clinic.as('livia').ask('visit.book', {
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when(`${TUESDAY}T09:00`),
      patientId,
    })
    await leaves()
    const livia = clinic.as('livia')
    const free = withRenato(`${TUESDAY}T10:00`)
    const moved = { ...free, version: 1 }
    const answers = [
      await livia.code('visit.book', { ...free, patientId }),
      await livia.code('visit.book', { ...free, patientId, overbook: { reason: 'Dor' } }),
      await livia.code('booking.hold', free),
      await livia.code('visit.reschedule', { ...moved, appointmentId: other.appointmentId }),
      await livia.code('visit.reschedule', { ...moved, appointmentId: visit }),
    ]
    expect(answers).toEqual(answers.map(() => 'not-found'))
    const { practitionerId, visitTypeId } = free
    const asked = { practitionerId, visitTypeId, from: TUESDAY, days: 1 }
    expect(await livia.code('booking.openings', asked)).toBe('not-found')
  })

  test('leaves visits that can be moved to a colleague, taken back and cancelled', async () => {
    await leaves()
    const livia = clinic.as('livia')
    const { id: practitionerId, visit: visitTypeId } = clinic.helena
    const to = { practitionerId, visitTypeId, ...when(`${TUESDAY}T10:00`) }
    expect(await livia.code('visit.reschedule', { appointmentId: visit, version: 1, ...to })).toBe('ok')
    expect(await livia.code('visit.undo', { appointmentId: visit })).toBe('ok')
    const reason = { reason: 'practitioner-away', detail: null } as const
    expect(await livia.code('visit.cancel', { appointmentId: visit, version: 3, ...reason })).toBe('ok')
  })
})
