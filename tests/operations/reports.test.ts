import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const step = (
  who: 'livia' | 'helena',
  appointmentId: string,
  version: number,
  name: 'arrive' | 'start' | 'miss',
) => clinic.as(who).ask('visit.step', { appointmentId, version, step: name })
const read = (who: 'livia' | 'sueli' = 'livia') =>
  clinic.as(who).ask('report.read', { from: MONDAY, days: 7 })

describe('a report', () => {
  test('of a clinic where nothing happened has its open hours and nothing else', async () => {
    const { occupancy, noShows, waits } = await read('sueli')
    expect(occupancy).toHaveLength(2)
    for (const { openMinutes, bookedMinutes } of occupancy) {
      expect(openMinutes).toBeGreaterThan(0)
      expect(bookedMinutes).toBe(0)
    }
    expect([noShows, waits]).toEqual([[], []])
  })

  test('counts what was booked, who stayed away and how long people waited', async () => {
    const seen = await clinic.book(clinic.patients.teresa, '10:30')
    const missed = await clinic.book(clinic.patients.hugo, '11:00')
    await clinic.book(clinic.patients.joana, '15:00')
    const arrived = await step('livia', seen, 1, 'arrive')
    clinic.tick(26 * 60_000)
    await step('helena', seen, arrived.version, 'start')
    clinic.tick(60 * 60_000)
    await step('livia', missed, 1, 'miss')
    const { occupancy, noShows, waits } = await read()
    // A missed visit leaves its time free again; the one to come is not due yet.
    expect(occupancy.find(({ practitionerId }) => practitionerId === clinic.helena.id)?.bookedMinutes).toBe(
      60,
    )
    expect(noShows).toEqual([{ weekday: 1, due: 2, missed: 1 }])
    expect(waits).toEqual([{ hour: 10, visits: 1, meanMinutes: 26, longestMinutes: 26 }])
  })

  test('has a closed day as no open hours', async () => {
    const open = async () => (await read()).occupancy.reduce((sum, { openMinutes }) => sum + openMinutes, 0)
    const before = await open()
    await clinic.as('livia').ask('closing.add', {
      practitionerId: null,
      fromDate: '2026-11-24',
      toDate: '2026-11-24',
      startMinute: null,
      endMinute: null,
      reason: 'Dedetização',
    })
    expect(await open()).toBeLessThan(before)
  })
})
