import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

/** Somebody locks his window at each of these moments. */
async function lockedAt(...moments: readonly string[]): Promise<void> {
  for (const moment of moments) {
    clinic.setClock(moment)
    await clinic.as('livia').ask('session.lock', { reason: 'asked' })
  }
}
const since = async (from: string) =>
  (await clinic.as('sueli').ask('audit.list', { from, event: 'session.locked' })).map(({ at }) => at)

test('the trail from a date on begins at the clinic’s midnight', async () => {
  await lockedAt('2026-11-22T21:00', '2026-11-22T23:59', '2026-11-23T00:00', '2026-11-23T10:04')
  expect(await since('2026-11-23')).toEqual(['2026-11-23T13:04:00.000Z', '2026-11-23T03:00:00.000Z'])
  expect(await since('2026-11-22')).toHaveLength(4)
})

test('in another zone at that zone’s', async () => {
  const { timeZone: _timeZone, ...rest } = await clinic.as('sueli').ask('clinic.read', {})
  const moved = { ...rest, timeZone: 'America/Manaus' }
  await clinic.as('sueli').ask('clinic.update', { clinic: moved, idleLockMinutes: 5 })
  // An hour behind São Paulo, by whose clock the fixture is set.
  await lockedAt('2026-11-23T00:59', '2026-11-23T01:00')
  expect(await since('2026-11-23')).toEqual(['2026-11-23T04:00:00.000Z'])
})

test('and on a day that has no midnight at its first moment', async () => {
  // On 2018-11-04 São Paulo went from 00:00 to 01:00, which is 03:00 UTC.
  await lockedAt('2018-11-03T23:59', '2018-11-04T00:00')
  expect(await since('2018-11-04')).toEqual(['2018-11-04T03:00:00.000Z'])
})
