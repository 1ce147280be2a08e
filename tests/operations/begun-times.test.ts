import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { time2 } from '../../renderer/i18n/format.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'

/** Helena works 08:00-12:00 and 13:30-17:30; her first type takes half an hour. */
const MINUTES = 30

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const at = (startMinute: number) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  date: MONDAY,
  startMinute,
})
const wish = (startMinute: number) => ({ ...at(startMinute), patientId: clinic.patients.teresa })

describe('a time that has begun', () => {
  test('is taken by whoever walks in at 10:04, and no opening offers it', async () => {
    const livia = clinic.as('livia')
    const { practitionerId, visitTypeId } = at(0)
    const asked = { practitionerId, visitTypeId, from: MONDAY, days: 1 }
    const [today] = await livia.ask('booking.openings', asked)
    expect(today?.starts[0]).toBeGreaterThan(604)
    expect(await livia.ask('booking.explain', at(600))).toEqual([])
    expect(await livia.code('visit.book', wish(600))).toBe('ok')
  })

  test('is no patient’s at the kiosk', async () => {
    const own = { ...at(600), patientId: clinic.patients.joana }
    expect(await clinic.as('joana').code('visit.book', own)).not.toBe('ok')
    const reasons = await clinic.as('livia').ask('booking.explain', { ...at(600), asPatient: true })
    expect(reasons.map(({ reason }) => reason)).toContain('past')
  })

  test('is the desk’s exactly as long as a visit there would not be over: hold, booking and explanation say the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 480, max: 719 }),
        fc.integer({ min: 96, max: 138 }).map((step) => step * 5),
        async (now, start) => {
          clinic.setClock(`${MONDAY}T${time2(now)}`)
          const livia = clinic.as('livia')
          const isOver = start + MINUTES <= now
          const reasons = (await livia.ask('booking.explain', at(start))).map(({ reason }) => reason)
          expect(reasons).toEqual(isOver ? ['past'] : [])
          expect(await livia.code('booking.hold', at(start))).toBe(isOver ? 'past' : 'ok')
          await livia.ask('booking.release', {})
          const code = await livia.code('visit.book', wish(start))
          expect(code).toBe(isOver ? 'past' : 'ok')
          // Taken away by hand: its own way back lasts ten seconds, and holds the gap.
          clinic.db.raw.prepare(`UPDATE appointment SET status = 'cancelled'`).run()
        },
      ),
      { ...DRAWN, numRuns: 40 },
    )
  })
})
