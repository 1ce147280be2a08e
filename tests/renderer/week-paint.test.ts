import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourIssues, type Hours } from '../../renderer/desk/hours.ts'
import { copyDay, erase, paint, type Brush } from '../../renderer/desk/week-paint.ts'
import { DRAWN } from '../faults/scale.ts'

const TODAY = '2026-11-23'
const STEP = 30
const WEEK = [1, 2, 3, 4, 5, 6, 7]

const stretch = (
  weekday: number,
  startMinute: number,
  endMinute: number,
  more: Partial<Hours> = {},
): Hours => ({
  ...{ weekday, startMinute, endMinute, validFrom: '2026-01-01', validTo: null },
  ...more,
})

const brush = fc
  .record({
    first: fc.integer({ min: 1, max: 7 }),
    days: fc.integer({ min: 1, max: 7 }),
    start: fc.integer({ min: 0, max: 46 }),
    steps: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ first, days, start, steps }): Brush => ({
    weekdays: WEEK.slice(first - 1, first - 1 + days),
    startMinute: start * STEP,
    endMinute: Math.min(1440, (start + steps) * STEP),
  }))

const strokes = fc.array(fc.record({ brush, working: fc.boolean() }), { minLength: 1, maxLength: 12 })

/** The half hours of a week that somebody works, one by one. */
const worked = (hours: readonly Hours[]) =>
  new Set(
    WEEK.flatMap((weekday) =>
      Array.from({ length: 48 }, (_, at) => at * STEP)
        .filter((minute) =>
          hours.some(
            (one) =>
              one.weekday === weekday && Number(one.startMinute) <= minute && minute < Number(one.endMinute),
          ),
        )
        .map((minute) => `${String(weekday)} ${String(minute)}`),
    ),
  )

const cells = ({ weekdays, startMinute, endMinute }: Brush) =>
  worked(weekdays.map((weekday) => stretch(weekday, startMinute, endMinute)))

test('any number of strokes works what they worked last, in stretches that neither meet nor touch', () => {
  fc.assert(
    fc.property(strokes, (drawn) => {
      let hours: readonly Hours[] = []
      let expected = new Set<string>()
      for (const one of drawn) {
        hours = (one.working ? paint : erase)(hours, one.brush, TODAY)
        const touched = cells(one.brush)
        const others = [...expected].filter((cell) => !touched.has(cell))
        expected = new Set(one.working ? [...others, ...touched] : others)
      }
      expect(worked(hours)).toEqual(expected)
      expect(hourIssues(hours).size).toBe(0)
      const touching = hours.filter((one) =>
        hours.some((other) => other.weekday === one.weekday && other.startMinute === one.endMinute),
      )
      expect(touching).toEqual([])
    }),
    DRAWN,
  )
})

test('what has days of its own, or was not read, is left alone', () => {
  const own = [
    stretch(1, 480, 720, { validTo: '2026-12-31' }),
    stretch(1, 780, 1080, { validFrom: '2027-01-01' }),
    stretch(1, 600, 660, { endMinute: 'meio-dia' }),
  ]
  const all: Brush = { weekdays: WEEK, startMinute: 0, endMinute: 1440 }
  expect(erase(own, all, TODAY)).toEqual(own)
  expect(paint(own, { ...all, weekdays: [1] }, TODAY)).toEqual([
    stretch(1, 0, 1440, { validFrom: TODAY }),
    ...own,
  ])
  expect(copyDay(own, 2, 1, TODAY)).toEqual(own)
})

test('a day is copied whole, with the dates since which it counts, over what stood there', () => {
  const week = [stretch(1, 480, 720), stretch(1, 780, 1080), stretch(2, 600, 660)]
  expect(copyDay(week, 1, 2, TODAY)).toEqual([
    stretch(1, 480, 720),
    stretch(1, 780, 1080),
    stretch(2, 480, 720),
    stretch(2, 780, 1080),
  ])
  expect(copyDay(week, 3, 1, TODAY)).toEqual([stretch(2, 600, 660)])
})

test('what is joined counts since the earliest of what it joins', () => {
  const week = [stretch(1, 480, 600, { validFrom: '2025-05-05' }), stretch(1, 660, 720)]
  expect(paint(week, { weekdays: [1], startMinute: 600, endMinute: 660 }, TODAY)).toEqual([
    stretch(1, 480, 720, { validFrom: '2025-05-05' }),
  ])
})
