import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { time2 } from '../../renderer/i18n/format.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  await clinic.minute()
})
afterEach(() => clinic.close())

const START = '2026-11-23T13:05:00.000Z'
async function said() {
  const { reasons, facts } = (await clinic.as('sueli').ask('session.current', {})).health
  return reasons.includes('clock-jumped') ? facts.clockWas : null
}
const rows = () => clinic.as('sueli').ask('audit.list', { event: 'clock.jumped' })

test.each([
  ['forward', '2026-11-25T10:05'],
  ['back', `${MONDAY}T08:00`],
])(
  'a clock that is set %s while the program runs is said to the administration and in the trail',
  async (_way, wallClock) => {
    expect(await said()).toBe(null)
    clinic.setClock(wallClock)
    await clinic.minute()
    expect(await said()).toBe(new Date(Date.parse(START) + 60_000).toISOString())
    expect(await rows()).toMatchObject([{ actor: null, workstation: 'house', clockWas: await said() }])
    // Once: it goes on from there.
    await clinic.minute()
    expect(await rows()).toHaveLength(1)
  },
)

test('one that is set right again is right, and both are in the trail', async () => {
  clinic.setClock('2026-11-25T10:05')
  await clinic.minute()
  clinic.setClock(`${MONDAY}T10:07`)
  await clinic.minute()
  expect(await said()).toBe(null)
  expect(await rows()).toHaveLength(2)
})

test('a jump is said for a day', async () => {
  clinic.setClock('2026-11-25T10:05')
  await clinic.minute()
  clinic.tick(86_000_000)
  await clinic.minute()
  expect(await said()).not.toBe(null)
  clinic.tick(400_000)
  await clinic.minute()
  expect(await said()).toBe(null)
})

test('control: time that goes by, asleep or awake, is no jump, nor are five minutes', async () => {
  clinic.tick(9 * 3_600_000)
  await clinic.minute()
  expect(await said()).toBe(null)
  clinic.at('2026-11-30T08:00')
  await clinic.minute()
  expect(await rows()).toEqual([])
})

test('exactly what is more than five minutes off is a jump, whichever way', async () => {
  let wall = 605
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -20, max: 20 }), async (off) => {
      const before = (await rows()).length
      // A minute goes by on both, and the clock is set.
      const set = Math.min(Math.max(wall + off, 30), 1300)
      const by = set - wall
      clinic.setClock(`${MONDAY}T${time2(set)}`)
      await clinic.minute()
      wall = set + 1
      expect((await rows()).length - before).toBe(Math.abs(by) > 5 ? 1 : 0)
    }),
    { ...DRAWN, numRuns: 25 },
  )
})
