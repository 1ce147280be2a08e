import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { writing } from '../helpers/people.ts'
import { kindId, setNamedTypes } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const LATER = '2026-12-01'
const consultation = newId()
const retorno = newId()
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  const types = [
    { id: consultation, name: 'Consulta', minutes: 30, bookableByPatient: true },
    { id: retorno, name: 'Retorno', minutes: 15, bookableByPatient: true },
  ]
  await writing(clinic.db, (tx) => setNamedTypes(tx, clinic.helena.id, types))
})
afterEach(() => clinic.close())

const place = () => ({ practitionerId: clinic.helena.id, visitTypeId: retorno })
const wish = (patientId: string) => ({ ...place(), ...when(`${LATER}T09:00`), patientId })
const range = { from: LATER, days: 2 }

/** What each way to a retorno answers whoever books by himself. */
async function ways(patientId: string) {
  const joana = clinic.as('joana')
  const kind = { kindId: kindId(clinic.db, 'Retorno'), patientId, ...range }
  const found = await joana.ask('booking.find', { ...kind, perDay: 1, most: 1 })
  const days = await joana.ask('booking.days', kind)
  return {
    openings: await joana.code('booking.openings', { ...place(), patientId, ...range }),
    found: found.length,
    free: days.some(({ free }) => free > 0),
    hold: await joana.code('booking.hold', wish(patientId)),
    book: await joana.code('visit.book', wish(patientId)),
  }
}

/** A visit with Helena that took place. */
async function wasHere(patientId: string): Promise<void> {
  const visitTypeId = clinic.helena.visit
  const seen = { practitionerId: clinic.helena.id, visitTypeId, patientId, ...when(`${MONDAY}T10:30`) }
  const { appointmentId } = await clinic.as('livia').ask('visit.book', seen)
  await clinic.as('helena').ask('visit.step', { appointmentId, version: 1, step: 'start' })
  await clinic.as('helena').ask('visit.step', { appointmentId, version: 2, step: 'finish' })
}

test('a patient books a retorno only with whom he has been, by whatever way he asks', async () => {
  const { joana, child } = clinic.patients
  const never = { openings: 'not-found', found: 0, free: false, hold: 'not-found', book: 'not-found' }
  expect(await ways(joana)).toEqual(never)
  expect((await clinic.as('joana').ask('account.patients', {})).map((one) => one.returnsWith)).toEqual([
    [],
    [],
  ])
  await wasHere(joana)
  // Her child has not been there.
  expect(await ways(child)).toEqual(never)
  const people = await clinic.as('joana').ask('account.patients', {})
  expect(people.find(({ patientId }) => patientId === joana)?.returnsWith).toEqual([clinic.helena.id])
  expect(people.find(({ patientId }) => patientId === child)?.returnsWith).toEqual([])
  expect(await ways(joana)).toEqual({ openings: 'ok', found: 1, free: true, hold: 'ok', book: 'ok' })
})

test('reception books a retorno for whomever it says', async () => {
  expect(await clinic.as('livia').code('visit.book', wish(clinic.patients.teresa))).toBe('ok')
})

test('a retorno that reception booked is moved by its patient all the same', async () => {
  const { joana } = clinic.patients
  const { appointmentId } = await clinic.as('livia').ask('visit.book', wish(joana))
  const moved = { appointmentId, version: 1, ...place(), ...when(`${LATER}T10:00`) }
  expect(await clinic.as('joana').code('visit.reschedule', moved)).toBe('ok')
})
