import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  bookingRefusal,
  datesFrom,
  freeIntervals,
  openings,
  openingsOn,
  PATIENT_HORIZON_DAYS,
  PATIENT_NOTICE_MINUTES,
  shiftsOn,
  START_STEP,
  type Interval,
  type OpeningFacts,
  type WeeklyHours,
} from '../../main/clinic/booking/openings.rules.ts'

const MONDAY = '2026-11-23'
const hours = (startMinute: number, endMinute: number, weekday = 1): WeeklyHours => ({
  weekday,
  startMinute,
  endMinute,
  validFrom: '2026-01-01',
  validTo: null,
})
const facts = (
  minutes: number,
  own: readonly WeeklyHours[],
  busy: readonly Interval[] = [],
): OpeningFacts => ({
  hours: own,
  busy: new Map([[MONDAY, busy]]),
  minutes,
})

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 1435 }), fc.integer({ min: 1, max: 300 }))
  .map(([startMinute, length]) => ({ startMinute, endMinute: Math.min(1440, startMinute + length) }))
const day = fc.record({
  minutes: fc.integer({ min: 5, max: 120 }),
  shifts: fc.array(stretch, { maxLength: 4 }),
  busy: fc.array(stretch, { maxLength: 8 }),
  notBefore: fc.integer({ min: 0, max: 1440 }),
})

/** Every minute of the day, one by one: at work and with nobody in it. */
function freeMinutes(shifts: readonly Interval[], busy: readonly Interval[]): boolean[] {
  const covers = (list: readonly Interval[], minute: number) =>
    list.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute)
  return Array.from({ length: 1440 }, (_, minute) => covers(shifts, minute) && !covers(busy, minute))
}

function naiveStarts(free: readonly boolean[], minutes: number, notBefore: number): number[] {
  const fits = (start: number) => start + minutes <= 1440 && free.slice(start, start + minutes).every(Boolean)
  const starts: number[] = []
  let next = 0
  for (let start = 0; start < 1440; start += 1) {
    // Behind a minute that is not free a new stretch begins.
    if (!free[start - 1]) next = start
    if (start < next || start < notBefore || start % START_STEP !== 0 || !fits(start)) continue
    starts.push(start)
    next = start + minutes
  }
  return starts
}

describe('the openings of a day', () => {
  test('lie in the shifts, touch no visit and stand on the grid or behind one another', () => {
    fc.assert(
      fc.property(day, ({ minutes, shifts, busy, notBefore }) => {
        const own = shifts.map(({ startMinute, endMinute }) => hours(startMinute, endMinute))
        const { starts } = openingsOn(facts(minutes, own, busy), MONDAY, notBefore)
        const free = freeMinutes(shifts, busy)
        for (const start of starts) {
          expect(start).toBeGreaterThanOrEqual(notBefore)
          expect(free.slice(start, start + minutes).every(Boolean)).toBe(true)
        }
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      }),
      { numRuns: 400 },
    )
  })

  test('are those that a walk through every minute finds', () => {
    fc.assert(
      fc.property(day, ({ minutes, shifts, busy, notBefore }) => {
        const own = shifts.map(({ startMinute, endMinute }) => hours(startMinute, endMinute))
        const { starts } = openingsOn(facts(minutes, own, busy), MONDAY, notBefore)
        expect(starts).toEqual(naiveStarts(freeMinutes(shifts, busy), minutes, notBefore))
      }),
      { numRuns: 400 },
    )
  })

  test('are all bookable, by the very rule that books', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 1439 }),
        fc.boolean(),
        ({ minutes, shifts, busy }, nowMinute, byPatient) => {
          const own = facts(
            minutes,
            shifts.map(({ startMinute, endMinute }) => hours(startMinute, endMinute)),
            busy,
          )
          const now = Temporal.PlainDateTime.from(MONDAY)
            .add({ minutes: nowMinute })
            .toString({ smallestUnit: 'minute' })
          const [found] = openings(own, MONDAY, 1, now, byPatient ? PATIENT_NOTICE_MINUTES : 0)
          for (const startMinute of found?.starts ?? []) {
            const wish = { date: MONDAY, startMinute, endMinute: startMinute + minutes, byPatient }
            expect(bookingRefusal(own, wish, now)).toBeNull()
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('follow one another without crumbs', () => {
    const own = facts(20, [hours(480, 600)], [{ startMinute: 510, endMinute: 530 }])
    expect(openingsOn(own, MONDAY, 0).starts).toEqual([480, 530, 550, 570])
  })

  test('say when the day has no hours at all', () => {
    expect(openingsOn(facts(20, [hours(480, 600, 2)]), MONDAY, 0)).toEqual({
      date: MONDAY,
      closed: true,
      starts: [],
    })
  })
})

describe('shifts', () => {
  test('that overlap or touch are one, and validity counts both its days', () => {
    const own = [hours(480, 600), hours(600, 720), hours(540, 660)]
    expect(shiftsOn(own, MONDAY)).toEqual([{ startMinute: 480, endMinute: 720 }])
    const bounded = [{ ...hours(480, 600), validFrom: MONDAY, validTo: MONDAY }]
    expect(shiftsOn(bounded, MONDAY)).toHaveLength(1)
    expect(shiftsOn(bounded, '2026-11-16')).toEqual([])
    expect(shiftsOn(bounded, '2026-11-30')).toEqual([])
  })

  test('minus visits is exactly what no visit covers', () => {
    fc.assert(
      fc.property(day, ({ shifts, busy }) => {
        const joined = shiftsOn(
          shifts.map(({ startMinute, endMinute }) => hours(startMinute, endMinute)),
          MONDAY,
        )
        expect(freeMinutes(freeIntervals(joined, busy), [])).toEqual(freeMinutes(shifts, busy))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the openings of several days', () => {
  const own = facts(
    30,
    [1, 2, 3, 4, 5].map((weekday) => hours(480, 600, weekday)),
  )

  test('begin after now and the notice, to the grid', () => {
    const [today] = openings(own, MONDAY, 1, `${MONDAY}T08:01`, PATIENT_NOTICE_MINUTES)
    expect(today?.starts).toEqual([545])
    const [late] = openings(own, MONDAY, 1, `${MONDAY}T23:30`, PATIENT_NOTICE_MINUTES)
    expect(late?.starts).toEqual([])
  })

  test('skip what is past and say which days are closed', () => {
    const found = openings(own, '2026-11-20', 5, `${MONDAY}T07:00`, 0)
    expect(found.map(({ date, closed, starts }) => [date, closed, starts.length])).toEqual([
      ['2026-11-20', false, 0],
      ['2026-11-21', true, 0],
      ['2026-11-22', true, 0],
      ['2026-11-23', false, 4],
      ['2026-11-24', false, 4],
    ])
  })

  test('cross months and leap days', () => {
    expect(datesFrom('2028-02-28', 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })
})

describe('a booking', () => {
  const own = facts(30, [hours(480, 600)], [{ startMinute: 510, endMinute: 540 }])
  const wish = (startMinute: number, byPatient = false) => ({
    date: MONDAY,
    startMinute,
    endMinute: startMinute + 30,
    byPatient,
  })
  const early = `${MONDAY}T06:00`

  test.each([
    ['past', wish(480), `${MONDAY}T08:01`],
    ['outside-hours', wish(575), early],
    ['outside-hours', wish(541), early],
    ['slot-taken', wish(505), early],
    ['too-soon', wish(480, true), `${MONDAY}T07:01`],
    ['too-far', { ...wish(480, true), date: '2027-02-22' }, early],
  ] as const)('is refused as %s', (code, asked, now) => {
    expect(bookingRefusal(own, asked, now)).toBe(code)
  })

  test('may touch another, be at this very minute, and reception may book far ahead', () => {
    expect(bookingRefusal(own, wish(540), early)).toBeNull()
    expect(bookingRefusal(own, wish(480), `${MONDAY}T08:00`)).toBeNull()
    expect(bookingRefusal(own, wish(480, true), `${MONDAY}T07:00`)).toBeNull()
    expect(bookingRefusal(own, { ...wish(480), date: '2027-02-22' }, early)).toBeNull()
    const last = datesFrom(MONDAY, PATIENT_HORIZON_DAYS + 1).at(-1) ?? ''
    const everyDay = { ...own, hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => hours(480, 600, weekday)) }
    expect(bookingRefusal(everyDay, { ...wish(480, true), date: last }, early)).toBeNull()
  })

  test('is never let over a visit or out of the hours, whatever is asked', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1440 }), ({ minutes, shifts, busy }, startMinute) => {
        const facing = facts(
          minutes,
          shifts.map((one) => hours(one.startMinute, one.endMinute)),
          busy,
        )
        const asked = { date: MONDAY, startMinute, endMinute: startMinute + minutes, byPatient: false }
        if (bookingRefusal(facing, asked, '2026-11-22T12:00') !== null) return
        const free = freeMinutes(shifts, busy).slice(startMinute, startMinute + minutes)
        expect(free).toHaveLength(minutes)
        expect(free.every(Boolean)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
