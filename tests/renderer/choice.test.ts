import { expect, test } from 'vitest'
import { firstStart, pageOf, periods, stripDays } from '../../renderer/stations/kiosk/book/choice.ts'

const day = (date: string, starts: readonly number[], closed = false) => ({
  date,
  closed,
  starts: [...starts],
})

test('the parts of a day begin at noon and at six, and empty ones are left out', () => {
  expect(periods([480, 719, 720, 1079, 1080])).toEqual([
    { name: 'morning', starts: [480, 719] },
    { name: 'afternoon', starts: [720, 1079] },
    { name: 'evening', starts: [1080] },
  ])
  expect(periods([900])).toEqual([{ name: 'afternoon', starts: [900] }])
  expect(periods([])).toEqual([])
})

test('the first start is the earliest of the first day that has one', () => {
  expect(firstStart([day('2026-11-23', []), day('2026-11-24', [500, 520])])).toEqual({
    date: '2026-11-24',
    minute: 500,
  })
  expect(firstStart([day('2026-11-23', [])])).toBeUndefined()
})

test('a closed weekend is not shown, a closed weekday and an open Saturday are', () => {
  const days = [day('2026-11-26', [], true), day('2026-11-28', [540]), day('2026-11-29', [], true)]
  expect(stripDays(days).map(({ date }) => date)).toEqual(['2026-11-26', '2026-11-28'])
})

test('the strip turns in whole pages and shows the chosen day', () => {
  const days = Array.from({ length: 12 }, (_, index) =>
    day(`2026-12-${String(index + 1).padStart(2, '0')}`, [480]),
  )
  expect(pageOf(days, '2026-12-05', 5)).toBe(0)
  expect(pageOf(days, '2026-12-06', 5)).toBe(5)
  expect(pageOf(days, undefined, 5)).toBe(0)
})
