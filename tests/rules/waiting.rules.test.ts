import { describe, expect, test } from 'vitest'
import { fairest } from '../../main/clinic/booking/fair.rules.ts'
import { byTurn, wishedPart, type WishPart } from '../../main/clinic/waiting/waiting.rules.ts'

const gap = {
  practitionerId: 'h',
  specialty: 'clinica',
  date: '2026-11-24',
  startMinute: 540,
  endMinute: 600,
}
const wished: WishPart = {
  practitionerId: 'h',
  specialty: null,
  weekdays: 0b0000010,
  fromMinute: 0,
  toMinute: 1440,
  oldDate: null,
  oldStart: null,
}
const part = (more: Partial<WishPart>) => wishedPart({ ...wished, ...more }, gap)
const whole = { startMinute: 540, endMinute: 600 }

describe('who fits a gap', () => {
  test.each<[string, Partial<WishPart>, object | null]>([
    ['all of it', {}, whole],
    ['another professional', { practitionerId: 'r' }, null],
    ['his specialty', { practitionerId: null, specialty: 'clinica' }, whole],
    ['another specialty', { practitionerId: null, specialty: 'pediatria' }, null],
    ['Monday only', { weekdays: 0b0000001 }, null],
    ['until half past nine', { toMinute: 570 }, { startMinute: 540, endMinute: 570 }],
    ['from half past nine', { fromMinute: 570 }, { startMinute: 570, endMinute: 600 }],
    ['until the gap begins: half-open', { toMinute: 540 }, null],
    ['a visit the day after', { oldDate: '2026-11-25', oldStart: 0 }, whole],
    ['a visit the day before', { oldDate: '2026-11-23', oldStart: 0 }, null],
    ['a visit later that day', { oldDate: '2026-11-24', oldStart: 545 }, whole],
    ['a visit at the same minute', { oldDate: '2026-11-24', oldStart: 540 }, null],
  ])('%s', (_name, more, expected) => {
    expect(part(more)).toEqual(expected)
  })

  test('trap: NULL ordering and ASC/DESC slips. Urgent first, then the longest wait, then always the same', () => {
    const entry = (id: string, urgency: 'normal' | 'urgent', createdAt: string) => ({
      id,
      urgency,
      createdAt,
    })
    const turns = [
      entry('d', 'normal', '2026-11-02'),
      entry('c', 'normal', '2026-11-01'),
      entry('b', 'normal', '2026-11-01'),
      entry('a', 'urgent', '2026-11-03'),
    ]
    expect([...turns].sort(byTurn).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(
      turns
        .reverse()
        .sort(byTurn)
        .map(({ id }) => id),
    ).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('anybody is', () => {
  const one = (practitionerId: string, load: number, bookingsAgo: number) => ({
    practitionerId,
    load,
    bookingsAgo,
  })

  test('the least booked, then whose turn is longest ago, then always the same', () => {
    expect(fairest([one('a', 0.5, 9), one('b', 0.2, 0)])?.practitionerId).toBe('b')
    expect(fairest([one('a', 0.2, 1), one('b', 0.2, 7)])?.practitionerId).toBe('b')
    expect(fairest([one('b', 0.2, 7), one('a', 0.2, 7)])?.practitionerId).toBe('a')
    expect(fairest([])).toBeUndefined()
  })
})
