import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const FRIDAY = '2026-11-20'
const TUESDAY = '2026-11-24'
const reason = 'Faltou luz a manhã toda'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const late = (doctor: 'helena' | 'renato', start: string) => ({
  patientId: clinic.patients.teresa,
  practitionerId: clinic[doctor].id,
  visitTypeId: clinic[doctor].visit,
  ...when(start),
  reason,
})
const clockOf = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
const record = (who: 'livia' | 'helena' | 'renato', doctor: 'helena' | 'renato', start: string) =>
  clinic.as(who).code('visit.record-late', late(doctor, start))
const lastVisitSeenBy = async (who: 'livia' | 'helena' | 'renato') =>
  (await clinic.as(who).ask('patient.search', { text: 'teresa' })).lines[0]?.lastVisit

describe('a doctor is told of a patient’s visits with himself alone', () => {
  test('writing a late visit down answers the same whether the patient was with a colleague then or not', async () => {
    await record('livia', 'helena', `${FRIDAY}T09:00`)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 23 }), async (hour) => {
        const start = `${FRIDAY}T${String(hour).padStart(2, '0')}:00`
        expect(await record('renato', 'renato', start)).toBe('ok')
        clinic.db.raw
          .prepare(`UPDATE appointment SET status = 'cancelled' WHERE practitioner_id = ?`)
          .run(clinic.renato.id)
      }),
      { ...DRAWN, numRuns: 24 },
    )
  })

  test('booking answers the same whether the patient is with a colleague then or not, until he may open the chart', async () => {
    await clinic.book(clinic.patients.teresa, '14:00')
    const bookAt = (start: string) => {
      const { id: practitionerId, visit: visitTypeId } = clinic.renato
      const wish = { patientId: clinic.patients.teresa, practitionerId, visitTypeId, ...when(start) }
      return clinic.as('renato').code('visit.book', wish)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 287 }),
        fc.constantFrom(MONDAY, TUESDAY),
        async (at, day) => {
          expect(await bookAt(`${day}T${clockOf(at * 5)}`)).toBe('reason-needed')
        },
      ),
      { ...DRAWN, numRuns: 40 },
    )
    const why = { patientId: clinic.patients.teresa, reason: 'Pediu para voltar, por telefone' }
    await clinic.as('renato').ask('record.give-reason', why)
    expect(await bookAt(`${MONDAY}T14:00`)).toBe('patient-busy')
    expect(await bookAt(`${MONDAY}T15:00`)).toBe('ok')
  })

  test('control: of his own visit he is told, and the desk of any', async () => {
    await record('livia', 'helena', `${FRIDAY}T09:00`)
    expect(await record('helena', 'helena', `${FRIDAY}T09:00`)).toBe('patient-busy')
    expect(await record('livia', 'renato', `${FRIDAY}T09:00`)).toBe('patient-busy')
  })

  test('what is refused stands in the trail of that patient', async () => {
    await record('helena', 'helena', `${FRIDAY}T09:00`)
    await record('helena', 'helena', `${FRIDAY}T09:00`)
    const [row] = await clinic.as('sueli').ask('audit.list', { event: 'appointment.recorded-late' })
    expect(row).toMatchObject({ code: 'patient-busy', patients: [{ id: clinic.patients.teresa }] })
  })

  test('a search names the last visit with who searches, and at the desk the last of all', async () => {
    await record('livia', 'helena', `${FRIDAY}T09:00`)
    expect([await lastVisitSeenBy('livia'), await lastVisitSeenBy('helena')]).toEqual([FRIDAY, FRIDAY])
    expect(await lastVisitSeenBy('renato')).toBeNull()
    await record('livia', 'renato', `${MONDAY}T08:00`)
    expect([await lastVisitSeenBy('livia'), await lastVisitSeenBy('renato')]).toEqual([MONDAY, MONDAY])
    expect(await lastVisitSeenBy('helena')).toBe(FRIDAY)
  })
})
