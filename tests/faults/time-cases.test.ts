import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { shiftsOn } from '../../main/clinic/booking/shifts.rules.ts'
import { datesFrom } from '../../main/clinic/calendar/days.rules.ts'
import { wallClock } from '../../main/clinic/wall-clock.ts'
import { randomMinute, ZONES } from '../helpers/zones.ts'
import { below, scaled, seeded } from './scale.ts'

const CASES = scaled(100_000, 10_000)
const SEED = 20181104

const clockOf = (ms: number, zone: string) => DateTime.fromMillis(ms, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
const ours = (ms: number, zone: string) => wallClock(new Date(ms).toISOString(), zone)

/** One open shift each weekday, as long as its number: the shifts of a date tell which weekday it is. */
const WEEK = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  startMinute: 0,
  endMinute: weekday,
  validFrom: '1900-01-01',
  validTo: null,
}))

describe('time, beside a second library', () => {
  test(`the clinic's clock and calendar agree in ${String(CASES)} cases of ${String(ZONES.length)} zones`, () => {
    const random = seeded(SEED)
    let leapDays = 0
    let crossings = 0
    for (let round = 0; round < CASES; round += 1) {
      const { zone, ms } = randomMinute(random)
      const clock = clockOf(ms, zone)
      if (ours(ms, zone) !== clock) expect.fail(`${String(ms)} in ${zone}: ${ours(ms, zone)}, not ${clock}`)
      // The minute before, when that is another day.
      const before = clockOf(ms - 60_000, zone)
      if (ours(ms - 60_000, zone) !== before) expect.fail(`${String(ms - 60_000)} in ${zone}`)
      if (before.slice(0, 10) !== clock.slice(0, 10)) crossings += 1
      // A leap day now and then, and the days before it.
      const leap = random() < 0.1
      const from = leap
        ? `${String(1988 + 4 * below(random, 13))}-02-${String(27 + below(random, 3))}`
        : clock.slice(0, 10)
      const days = 1 + below(random, 5)
      const first = DateTime.fromISO(from, { zone: 'utc' })
      const dates = datesFrom(from, days)
      const expected = Array.from({ length: days }, (_, day) => first.plus({ days: day }).toISODate())
      if (dates.join() !== expected.join()) expect.fail(`${from} + ${String(days)}: ${dates.join()}`)
      if (dates.some((date) => date.endsWith('02-29'))) leapDays += 1
      const weekday = shiftsOn(WEEK, from)[0]?.endMinute
      if (weekday !== first.weekday) expect.fail(`${from} is weekday ${String(first.weekday)}`)
    }
    console.log(
      `${String(CASES)} cases, ${String(leapDays)} over a leap day, ${String(crossings)} over midnight, seed ${String(SEED)}`,
    )
    expect(leapDays).toBeGreaterThan(CASES / 100)
    expect(crossings).toBeGreaterThan(CASES / 1000)
  })

  test.each([
    // Summer time began at midnight: there was no 00:00.
    ['2018-11-04T02:59:00Z', 'America/Sao_Paulo', '2018-11-03T23:59'],
    ['2018-11-04T03:00:00Z', 'America/Sao_Paulo', '2018-11-04T01:00'],
    ['2018-02-18T01:59:00Z', 'America/Sao_Paulo', '2018-02-17T23:59'],
    ['2018-02-18T02:00:00Z', 'America/Sao_Paulo', '2018-02-17T23:00'],
    // No summer time since 2019.
    ['2019-11-03T03:00:00Z', 'America/Sao_Paulo', '2019-11-03T00:00'],
    // The Northeast left summer time for good in 1990, but for some later years.
    ['1990-02-11T01:59:00Z', 'America/Recife', '1990-02-10T23:59'],
    ['1990-02-11T02:00:00Z', 'America/Recife', '1990-02-10T23:00'],
    ['1990-11-15T03:00:00Z', 'America/Recife', '1990-11-15T00:00'],
    // Acre went back to five hours behind in November 2013.
    ['2013-11-10T03:59:00Z', 'America/Rio_Branco', '2013-11-09T23:59'],
    ['2013-11-10T04:00:00Z', 'America/Rio_Branco', '2013-11-09T23:00'],
    ['2013-11-10T05:00:00Z', 'America/Rio_Branco', '2013-11-10T00:00'],
    ['2024-02-29T02:59:00Z', 'America/Sao_Paulo', '2024-02-28T23:59'],
    ['2024-03-01T02:59:00Z', 'America/Sao_Paulo', '2024-02-29T23:59'],
  ])('at %s it is in %s %s', (instant, zone, clock) => {
    expect(wallClock(instant, zone)).toBe(clock)
    expect(clockOf(Date.parse(instant), zone)).toBe(clock)
  })

  test('a clock that is an hour off is seen', () => {
    const random = seeded(SEED)
    const wrong = Array.from({ length: 200 }, () => randomMinute(random)).filter(
      ({ zone, ms }) => ours(ms + 3_600_000, zone) !== clockOf(ms, zone),
    )
    expect(wrong.length).toBeGreaterThan(180)
  })
})
