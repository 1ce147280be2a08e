import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as Seat from '../../main/clinic/seat.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const NINE = '2026-11-24T09:00'
const BACK = `${MONDAY}T09:04`
const FORWARD = `${MONDAY}T11:04`
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(async () => {
  await clinic.close()
})

const slot = () => ({ practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit, ...when(NINE) })
const hold = () => clinic.as('livia').code('booking.hold', slot())
/** What another window is answered that wants the time. */
const wanted = () => clinic.as('joana').code('booking.hold', slot())
const undo = (appointmentId: string) => clinic.as('livia').code('visit.undo', { appointmentId })

/** The desk cancels a visit: ten seconds begin, for the undo and for the gap. */
async function cancelled(): Promise<string> {
  const livia = clinic.as('livia')
  const wish = { ...slot(), patientId: clinic.patients.teresa }
  const { appointmentId } = await livia.ask('visit.book', wish)
  await livia.ask('visit.cancel', { appointmentId, version: 1, reason: 'not-told', detail: null })
  return appointmentId
}

describe.each([
  ['put back an hour', BACK],
  ['put forward an hour', FORWARD],
])('a clock that is %s', (_said, wallClock) => {
  test('keeps a gap and its undo for their ten seconds, and no longer', async () => {
    const visit = await cancelled()
    clinic.setClock(wallClock)
    clinic.tick(9_999)
    expect(await wanted()).toBe('on-hold')
    clinic.tick(1)
    expect(await undo(visit)).toBe('undo-expired')
    expect(await wanted()).toBe('ok')
  })

  test('leaves an undo to be done within its ten seconds', async () => {
    const visit = await cancelled()
    clinic.setClock(wallClock)
    clinic.tick(9_999)
    expect(await undo(visit)).toBe('ok')
  })

  test('keeps a hold for its two minutes, and no longer', async () => {
    expect(await hold()).toBe('ok')
    clinic.setClock(wallClock)
    clinic.tick(119_999)
    expect(await wanted()).toBe('on-hold')
    clinic.tick(1)
    expect(await wanted()).toBe('ok')
  })

  test('keeps a hold that is renewed for ten minutes, and no longer', async () => {
    expect(await hold()).toBe('ok')
    for (let minute = 1; minute < 10; minute += 1) {
      clinic.setClock(wallClock)
      clinic.tick(60_000)
      expect(await hold()).toBe('ok')
    }
    clinic.tick(59_999)
    expect(await wanted()).toBe('on-hold')
    clinic.tick(1)
    expect(await wanted()).toBe('ok')
  })
})

describe('control: counted on the clock that tells the time', () => {
  beforeEach(async () => {
    vi.doMock('../../main/clinic/seat.ts', async (original) => {
      const real = await original<typeof Seat>()
      const seatOf: typeof real.seatOf = (memory, caller, { now }, later) =>
        real.seatOf(memory, caller, { now, ticks: now }, later)
      return { ...real, seatOf }
    })
    vi.resetModules()
    const wrong = await import('../helpers/clinic-fixture.ts')
    await clinic.close()
    clinic = await wrong.clinicFixture()
  })
  afterEach(() => {
    vi.doUnmock('../../main/clinic/seat.ts')
    vi.resetModules()
  })

  test('an undo and a gap would outlive a clock that is put back', async () => {
    const visit = await cancelled()
    clinic.setClock(BACK)
    clinic.tick(10_000)
    expect(await wanted()).toBe('on-hold')
    expect(await undo(visit)).toBe('ok')
  })

  test('a hold would outlive a clock that is put back', async () => {
    expect(await hold()).toBe('ok')
    clinic.setClock(BACK)
    clinic.tick(120_000)
    expect(await wanted()).toBe('on-hold')
  })

  test('an undo and a gap would end with a clock that is put forward', async () => {
    const visit = await cancelled()
    clinic.setClock(FORWARD)
    expect(await undo(visit)).toBe('undo-expired')
    expect(await wanted()).toBe('ok')
  })
})
