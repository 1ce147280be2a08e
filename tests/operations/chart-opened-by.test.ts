import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const REASON = { reason: 'Ligou com uma dúvida' }

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const renato = () => clinic.as('renato')
const isShut = async () => (await renato().ask('record.cover', { patientId })).needsReason
const wish = () => ({
  ...{ patientId, practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit },
  ...when(`${MONDAY}T14:00`),
})

/** A visit that he booked himself on Friday, for a reason that has run out since. */
async function bookedBefore(): Promise<string> {
  clinic.at('2026-11-20T10:00')
  await renato().ask('record.give-reason', { patientId, ...REASON })
  const { appointmentId } = await renato().ask('visit.book', wish())
  clinic.at(`${MONDAY}T10:04`)
  return appointmentId
}

describe('what a doctor makes himself opens no chart', () => {
  test('a visit that he booked: neither by standing there, nor begun, nor taken back', async () => {
    const appointmentId = await bookedBefore()
    expect(await isShut()).toBe(true)
    expect(await renato().code('record.timeline', { patientId })).toBe('denied')
    expect(await renato().code('statement.list', { patientId })).toBe('denied')
    const begun = await renato().ask('visit.step', { appointmentId, version: 1, step: 'start' })
    expect(await isShut()).toBe(true)
    await renato().ask('note.discard', { encounterId: begun.encounterId ?? '', reason: 'Não era ela' })
    expect(await isShut()).toBe(true)
  })

  test('control: it does once the desk has seen who came, and so does one that somebody else booked', async () => {
    const appointmentId = await bookedBefore()
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
    expect(await isShut()).toBe(false)
    patientId = clinic.patients.hugo
    expect(await isShut()).toBe(true)
    await clinic.as('livia').ask('visit.book', { ...wish(), ...when(`${MONDAY}T15:00`) })
    expect(await isShut()).toBe(false)
  })

  test('an encounter without a visit: the reason it was begun with runs out, and another is no way round it', async () => {
    await renato().ask('record.give-reason', { patientId, ...REASON })
    const asked = { patientId, contact: 'phone' } as const
    const { encounterId } = await renato().ask('record.begin-contact', asked)
    expect(await isShut()).toBe(false)
    clinic.at('2026-11-24T10:00')
    expect(await isShut()).toBe(true)
    expect(await renato().code('record.begin-contact', asked)).toBe('reason-needed')
    // What he began stays his to end.
    expect(await renato().code('record.encounter', { encounterId })).toBe('ok')
  })
})
