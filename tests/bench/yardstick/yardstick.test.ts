import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DRAWN, scaled } from '../../faults/scale.ts'
import { naiveOpenings } from '../../helpers/naive-openings.ts'
import { openingsCases } from '../../helpers/random-facts.ts'
import { bareDates, zonedDates } from './dates.ts'
import { realisticCase } from './facts.ts'
import { yardstickOpenings } from './openings.ts'

const RUNS = scaled(3_000, 1_000)

describe('the yardstick of the openings', () => {
  test('gives the lists that the rules word by word give, on bare and on zoned dates', () => {
    let starts = 0
    let closed = 0
    let cut = 0
    fc.assert(
      fc.property(openingsCases, ({ clinic, practitioners, wish, asked }) => {
        const bare = yardstickOpenings(clinic, practitioners, wish, asked, bareDates)
        expect(bare).toEqual(practitioners.map((own) => naiveOpenings(clinic, own, wish, asked)))
        expect(yardstickOpenings(clinic, practitioners, wish, asked, zonedDates('UTC'))).toEqual(bare)
        for (const day of bare.flat()) {
          starts += day.starts.length
          if (day.closed) closed += 1
          else if (day.starts.length === 0) cut += 1
        }
      }),
      { numRuns: RUNS, ...DRAWN },
    )
    // The cases say something: many starts, many closed days, many open ones without a start.
    expect(starts).toBeGreaterThan(RUNS)
    expect(closed).toBeGreaterThan(RUNS / 10)
    expect(cut).toBeGreaterThan(RUNS / 10)
  })

  test.each([
    ['at its first minute counts', 600, false],
    ['at its end does not count', 720, true],
  ])('counts for a limit what begins within: a visit %s', (_, startMinute, free) => {
    const visit = { date: '2026-11-23', startMinute, endMinute: startMinute + 5, insurer: 'unimed' }
    const rest = { bufferBefore: 0, bufferAfter: 0, roomId: null }
    const hours = { weekday: 1, startMinute: 480, endMinute: 840, validFrom: '2026-01-01', validTo: null }
    const window = { startMinute: 600, endMinute: 720, insurer: 'unimed', weekday: 1, most: 1 }
    const own = {
      practitionerId: 'um',
      hours: [hours],
      extras: [],
      absences: [],
      blocks: [],
      limits: [window],
      occupied: [{ ...visit, ...rest }],
    }
    const clinic = { closures: [], holidays: new Set<string>(), skipped: [], rooms: new Map() }
    const wish = { minutes: 10, bufferBefore: 0, bufferAfter: 0, rooms: [], insurer: 'unimed' }
    const asked = { from: visit.date, days: 1, now: '2026-11-01T08:00', noticeMinutes: 0, lastDate: null }
    const naive = naiveOpenings(clinic, own, wish, asked)
    expect(naive[0]?.starts.includes(650)).toBe(free)
    expect(yardstickOpenings(clinic, [own], wish, asked, bareDates)).toEqual([naive])
  })

  test('gives them on the facts of a large clinic, in the zone of the clinic', () => {
    const { clinic, practitioners, wish, asked } = realisticCase({ practitioners: 4, days: 60, seed: 7 })
    const naive = practitioners.map((own) => naiveOpenings(clinic, own, wish, asked))
    expect(yardstickOpenings(clinic, practitioners, wish, asked, bareDates)).toEqual(naive)
    const zoned = zonedDates('America/Sao_Paulo')
    expect(yardstickOpenings(clinic, practitioners, wish, asked, zoned)).toEqual(naive)
  })
})
