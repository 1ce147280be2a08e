import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { skippedBetween } from '../../main/clinic/booking/clock-changes.ts'
import { wallClock } from '../../main/clinic/wall-clock.ts'
import { randomMinute, ZONES } from '../helpers/zones.ts'
import { below, scaled, seeded } from './scale.ts'

const CASES = scaled(100_000, 10_000)
const SEED = 19901021

const two = (value: number) => String(value).padStart(2, '0')
const clock = (date: string, minute: number) => `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
const skipped = (date: string, minute: number, zone: string) =>
  skippedBetween(date, date, zone).some(
    ({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute,
  )

const DAY = 86_400_000

/**
 * An instant at which a zone's clocks show this, or null. Luxon's own way back guesses wrong where a zone's offset was
 * another one in those years (Lisbon, 1993-09-26), so both offsets of the days around are tried.
 */
function instantOf(wished: string, zone: string): number | null {
  const local = Date.parse(`${wished}:00Z`)
  const instants = [local - DAY, local + DAY].map(
    (near) => local - DateTime.fromMillis(near, { zone }).offset * 60_000,
  )
  const shows = (ms: number) => DateTime.fromMillis(ms, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
  return instants.find((ms) => shows(ms) === wished) ?? null
}

describe('wall-clock times that do not exist', () => {
  test(`are told as a second library tells them, in ${String(CASES)} cases of ${String(ZONES.length)} zones`, () => {
    const random = seeded(SEED)
    let missing = 0
    for (let round = 0; round < CASES; round += 1) {
      const { zone, ms } = randomMinute(random)
      // A date near the change, at any of its minutes or near midnight, where Brazil changed its clocks.
      const date = DateTime.fromMillis(ms, { zone }).toISODate() ?? ''
      const minute = random() < 0.5 ? below(random, 180) : below(random, 1440)
      const wished = clock(date, minute)
      const instant = instantOf(wished, zone)
      const exists = instant !== null
      if (!exists) missing += 1
      if (exists === skipped(date, minute, zone))
        expect.fail(`${wished} in ${zone}: ${exists ? 'exists' : 'does not exist'}`)
      if (exists && wallClock(new Date(instant).toISOString(), zone) !== wished)
        expect.fail(`${wished} in ${zone} does not come back`)
    }
    console.log(`${String(CASES)} cases, ${String(missing)} that do not exist, seed ${String(SEED)}`)
    expect(missing).toBeGreaterThan(CASES / 100)
  })

  test.each([
    ['2018-11-04', 'America/Sao_Paulo', [{ date: '2018-11-04', startMinute: 0, endMinute: 60 }]],
    ['2018-11-03', 'America/Sao_Paulo', []],
    ['2019-11-03', 'America/Sao_Paulo', []],
    ['1989-10-15', 'America/Recife', [{ date: '1989-10-15', startMinute: 0, endMinute: 60 }]],
    ['1990-10-21', 'America/Recife', []],
    // Acre lost an hour on its way to four hours behind.
    ['2008-06-24', 'America/Rio_Branco', [{ date: '2008-06-24', startMinute: 0, endMinute: 60 }]],
    ['2013-11-10', 'America/Rio_Branco', []],
    ['2011-12-30', 'Pacific/Apia', [{ date: '2011-12-30', startMinute: 0, endMinute: 1440 }]],
  ])('%s in %s', (date, zone, expected) => {
    expect(skippedBetween(date, date, zone)).toEqual(expected)
  })
})
