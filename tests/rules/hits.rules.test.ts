import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beyondLimit, metBy, outsideHours } from '../../main/clinic/schedule/hits.rules.ts'

const DATES = ['2026-11-23', '2026-11-24', '2026-11-28'] as const
const visit = fc
  .record({
    date: fc.constantFrom(...DATES),
    startMinute: fc.nat(20),
    length: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ length, ...one }) => ({ ...one, endMinute: one.startMinute + length }))
const visits = fc
  .array(visit, { maxLength: 12 })
  .map((all) =>
    all.sort((a, b) =>
      a.date + String(a.startMinute + 100) < b.date + String(b.startMinute + 100) ? -1 : 1,
    ),
  )
const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }))
  .map(([startMinute, length]) => ({ startMinute, endMinute: startMinute + length }))

test('a visit lies outside new hours when a minute of it does, and lay within the old ones', () => {
  fc.assert(
    fc.property(visits, span, span, (all, now, then) => {
      const minutes = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
        Array.from({ length: endMinute - startMinute }, (_, at) => startMinute + at)
      const within = (one: (typeof all)[number], open: typeof now) =>
        minutes(one).every((minute) => open.startMinute <= minute && minute < open.endMinute)
      const expected = all.filter((one) => within(one, now) && !within(one, then))
      expect(
        outsideHours(
          all,
          () => [now],
          () => [then],
        ),
      ).toEqual(expected)
    }),
  )
})

test('what is more than a limit allows is what a limit of as many leaves: never fewer than it must, the last of each day', () => {
  const limit = fc.record({ weekday: fc.constantFrom(null, 1, 2, 6), most: fc.nat(3) })
  fc.assert(
    fc.property(visits, span, limit, (all, window, { weekday, most }) => {
      const found = beyondLimit(all, { ...window, weekday, most })
      const weekdays: Readonly<Record<string, number>> = { '2026-11-23': 1, '2026-11-24': 2, '2026-11-28': 6 }
      for (const date of DATES) {
        const counted = all.filter(
          (one) =>
            one.date === date &&
            (weekday === null || weekdays[date] === weekday) &&
            window.startMinute <= one.startMinute &&
            one.startMinute < window.endMinute,
        )
        expect(found.filter((one) => one.date === date)).toEqual(counted.slice(most))
      }
    }),
  )
})

test('a block meets what overlaps it on one of its dates; touching is not overlapping', () => {
  const one = { date: DATES[0], startMinute: 10, endMinute: 20 }
  const on = new Set<string>([DATES[0]])
  expect(metBy([one], { startMinute: 20, endMinute: 30 }, on)).toEqual([])
  expect(metBy([one], { startMinute: 0, endMinute: 10 }, on)).toEqual([])
  expect(metBy([one], { startMinute: 19, endMinute: 30 }, on)).toEqual([one])
  expect(metBy([one], { startMinute: 0, endMinute: 30 }, new Set([DATES[1]]))).toEqual([])
})
