import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmLink } from '../../db/repositories/account-patients.ts'
import type { Guardianship } from '../../db/schema/values.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { freshKiosk } from '../helpers/kiosk.ts'
import { writing } from '../helpers/people.ts'

/** Bento, Joana's son, was born on 29 February 2020. */
const LAST_DAY = '2038-02-28T10:00'
const OF_AGE = '2038-03-01T10:00'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const bookingFor = () => ({
  patientId: clinic.patients.child,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  from: '2038-03-02',
  days: 1,
})
const people = async () =>
  (await clinic.as('joana').ask('account.patients', {})).map(({ patientId }) => patientId)
const accounts = async () =>
  (await clinic.as('livia').ask('patient.read', { patientId: clinic.patients.child })).accounts

describe('a child who comes of age', () => {
  test('is then his own: whoever was his guardian neither lists nor reads nor books for him', async () => {
    const appointmentId = await clinic.book('child', '2026-11-24T08:00')
    clinic.at(LAST_DAY)
    expect(await people()).toContain(clinic.patients.child)
    expect(await clinic.as('joana').code('visit.slip', { appointmentId })).toBe('ok')
    expect(await accounts()).toHaveLength(1)

    clinic.at(OF_AGE)
    expect(await people()).toEqual([clinic.patients.joana])
    const joana = clinic.as('joana')
    expect((await joana.ask('visit.mine', {})).past).toEqual([])
    expect(await joana.code('visit.slip', { appointmentId })).toBe('not-found')
    expect(await joana.code('booking.openings', bookingFor())).toBe('not-found')
    expect(await accounts()).toEqual([])
  })

  test('control: without the birthday he is listed, read and booked for', async () => {
    const appointmentId = await clinic.book('child', '2026-11-24T08:00')
    clinic.at(LAST_DAY)
    const joana = clinic.as('joana')
    expect((await joana.ask('visit.mine', {})).past.map(({ id }) => id)).toEqual([appointmentId])
    expect(await joana.code('booking.openings', bookingFor())).toBe('ok')
  })

  const link = (linkedAt: string, guardianship: Guardianship | null) =>
    writing(clinic.db, (tx) =>
      confirmLink(tx, {
        accountId: clinic.accounts.joana,
        patientId: clinic.patients.child,
        linkedAt,
        linkedBy: clinic.accounts.livia,
        guardianship,
      }),
    )

  test('linked once he was of age, by a curatorship, he stays', async () => {
    clinic.at(OF_AGE)
    await link('2038-03-01T13:00:00.000Z', 'curatorship')
    expect(await people()).toContain(clinic.patients.child)
  })

  test('linked once he was of age, before the paper was kept, he stays', async () => {
    clinic.at(OF_AGE)
    await link('2038-03-01T13:00:00.000Z', null)
    expect(await people()).toContain(clinic.patients.child)
  })

  test('linked on the last evening of his childhood, when it is the next day in Greenwich, he does not', async () => {
    clinic.at(OF_AGE)
    await link('2038-03-01T01:00:00.000Z', null)
    expect(await people()).toEqual([clinic.patients.joana])
    expect(await accounts()).toEqual([])
    expect(await clinic.as('joana').code('booking.openings', bookingFor())).toBe('not-found')
  })

  test('is judged by the paper that was seen, not by a birth date that was corrected since', async () => {
    clinic.at(OF_AGE)
    await link('2038-03-01T13:00:00.000Z', 'birth-certificate')
    expect(await people()).toEqual([clinic.patients.joana])
    await link('2038-02-01T13:00:00.000Z', 'curatorship')
    expect(await people()).toContain(clinic.patients.child)
    expect(await accounts()).toMatchObject([
      { accountId: clinic.accounts.joana, linkedAt: '2038-02-01T13:00:00.000Z', guardianship: 'curatorship' },
    ])
  })
})

describe('a dependant whom reception unlinks', () => {
  const unlink = (who: 'livia' | 'sueli' | 'joana', patientId: string) =>
    clinic.as(who).code('claim.unlink', { accountId: clinic.accounts.joana, patientId })

  test('is gone from the account, told to those who look, and the trail names both', async () => {
    expect(await unlink('livia', clinic.patients.child)).toBe('ok')
    expect(await people()).toEqual([clinic.patients.joana])
    expect(await accounts()).toEqual([])
    expect(clinic.published).toContain('accounts')
    const row = clinic.db.raw.prepare(
      `SELECT subject_id, patient_ids FROM audit_event WHERE event = 'account.unlinked'`,
    )
    expect(row.get()).toEqual({
      subject_id: clinic.accounts.joana,
      patient_ids: JSON.stringify([clinic.patients.child]),
    })
  })

  test('is no account’s own person, nobody it does not have, and nobody whose claim is open; reception alone does it', async () => {
    expect(await unlink('livia', clinic.patients.joana)).toBe('not-found')
    expect(await unlink('livia', clinic.patients.hugo)).toBe('not-found')
    expect(await unlink('sueli', clinic.patients.child)).toBe('denied')
    expect(await unlink('joana', clinic.patients.child)).toBe('denied')
    const kiosk = await freshKiosk(clinic)
    const { patientId } = await clinic.as('joana').ask('account.add-dependant', kiosk.declareDependant())
    expect(await unlink('livia', patientId)).toBe('claim-open')
    expect(await people()).toHaveLength(3)
  })
})
