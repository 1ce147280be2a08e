import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freeIntervals, shiftsOn } from '../../main/clinic/booking/shifts.rules.ts'
import {
  dateOf,
  datesFrom,
  dayOf,
  minuteOf,
  wallClockOf,
  weekdayOf,
} from '../../main/clinic/calendar/days.rules.ts'
import { DRAWN } from '../faults/scale.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')

test('days, dates and weekdays are those of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -29_000, max: 84_000 }), (days) => {
      const date = EPOCH.add({ days })
      expect(dateOf(days)).toBe(date.toString())
      expect(dayOf(date.toString())).toBe(days)
      expect(weekdayOf(days)).toBe(date.dayOfWeek)
    }),
    { numRuns: 3000, ...DRAWN },
  )
})

test('wall-clock times go there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
      expect(minuteOf(wallClockOf('2026-11-23', minute))).toBe(minute)
    }),
    DRAWN,
  )
  expect(wallClockOf('2026-11-23', 545)).toBe('2026-11-23T09:05')
})

test('dates in a row cross leap days and years', () => {
  expect(datesFrom('2028-02-28', 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  expect(datesFrom('2026-12-31', 2)).toEqual(['2026-12-31', '2027-01-01'])
})

test('shifts that touch are one, and what is taken out may split them', () => {
  const shift = (startMinute: number, endMinute: number) => ({
    weekday: 1,
    startMinute,
    endMinute,
    validFrom: '2026-01-01',
    validTo: null,
  })
  const [joined] = [shiftsOn([shift(600, 720), shift(480, 600)], '2026-11-23')]
  expect(joined).toEqual([{ startMinute: 480, endMinute: 720 }])
  expect(freeIntervals(joined ?? [], [{ startMinute: 500, endMinute: 510 }])).toEqual([
    { startMinute: 480, endMinute: 500 },
    { startMinute: 510, endMinute: 720 },
  ])
})
