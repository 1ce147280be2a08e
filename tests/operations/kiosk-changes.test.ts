import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

/** Sixty starts: fifteen on each of four days. */
const STARTS = ['24', '25', '26', '27'].flatMap((day) =>
  Array.from({ length: 15 }, (_, half) => {
    const minute = half < 8 ? 480 + half * 30 : 810 + (half - 8) * 30
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return `2026-11-${day}T${time}`
  }),
)
const wish = (patientId: string, start: string) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
async function book(starts: readonly string[]) {
  for (const start of starts) await clinic.as('joana').ask('visit.book', wish(clinic.patients.joana, start))
}

describe('a visit that is moved at the kiosk', () => {
  const move = async (by: Person, start: string) => {
    const [visit] = (await by.ask('visit.mine', {})).next
    const { patientId: _whose, ...to } = wish('', start)
    return by.code('visit.reschedule', {
      appointmentId: visit?.id ?? '',
      version: visit?.version ?? 0,
      ...to,
    })
  }
  const joana = () => clinic.as('joana')

  test('is moved three times within a day, and no time is held for a fourth', async () => {
    await book(STARTS.slice(32, 33))
    for (const start of STARTS.slice(33, 36)) expect(await move(joana(), start)).toBe('ok')
    expect(await move(joana(), STARTS[36] ?? '')).toBe('too-many-changes')
    const [visit] = (await joana().ask('visit.mine', {})).next
    const { patientId: _whose, ...to } = wish('', STARTS[36] ?? '')
    expect(await joana().code('booking.hold', { ...to, movingId: visit?.id ?? '' })).toBe('too-many-changes')
    clinic.tick(24 * 3_600_000)
    expect(await move(joana(), STARTS[50] ?? '')).toBe('ok')
  })

  test('control: reception moves it as often as it is asked to, and a visit beside it is moved', async () => {
    await book(STARTS.slice(0, 2))
    const [first, second] = (await joana().ask('visit.mine', {})).next
    const to = (start: string) => {
      const { patientId: _whose, ...where } = wish('', start)
      return where
    }
    let version = first?.version ?? 0
    for (const start of STARTS.slice(4, 10)) {
      const seen = { appointmentId: first?.id ?? '', version }
      version = (await clinic.as('livia').ask('visit.reschedule', { ...seen, ...to(start) })).version
    }
    const own = { appointmentId: first?.id ?? '', version }
    expect(await joana().code('visit.reschedule', { ...own, ...to(STARTS[11] ?? '') })).toBe('ok')
    const other = { appointmentId: second?.id ?? '', version: second?.version ?? 0 }
    expect(await joana().code('visit.reschedule', { ...other, ...to(STARTS[12] ?? '') })).toBe('ok')
  })

  test('or cancelled and booked anew, twenty times of an account: then the desk is asked', async () => {
    const codes: string[] = []
    for (let n = 0; n < 24; n += 1) {
      codes.push(await joana().code('visit.book', wish(clinic.patients.joana, STARTS[n] ?? '')))
      const [visit] = (await joana().ask('visit.mine', {})).next
      if (!visit) continue
      const seen = { appointmentId: visit.id, version: visit.version }
      await joana().ask('visit.cancel', { ...seen, reason: 'not-told', detail: null })
    }
    expect(codes.filter((code) => code === 'ok')).toHaveLength(20)
    expect(new Set(codes.slice(20))).toEqual(new Set(['too-many-changes']))
  })
})
