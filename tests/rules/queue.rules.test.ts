import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  meanMinutes,
  minutesSince,
  queueOrder,
  type QueueEntry,
} from '../../main/clinic/queue/queue.rules.ts'
import { DRAWN } from '../faults/scale.ts'

const TODAY = '2026-11-23'
const one = (id: string, changes: Partial<QueueEntry> = {}): QueueEntry => ({
  id,
  practitionerId: 'helena',
  birthDate: '1990-03-15',
  priority: null,
  startMinute: 600,
  arrivedAt: '2026-11-23T12:50:00.000Z',
  ...changes,
})
const order = (waiting: readonly QueueEntry[]) =>
  [...queueOrder(waiting, TODAY)]
    .sort((a, b) => a[1].place - b[1].place)
    .map(([id, { reason }]) => [id, reason])

describe('the order of those who wait', () => {
  test('is 80 and over, then the other priorities, then blood donors, then everybody by time', () => {
    const waiting = [
      one('early', { startMinute: 540 }),
      one('donor', { startMinute: 660, priority: 'blood-donor' }),
      one('pregnant', { startMinute: 660, priority: 'pregnant' }),
      one('sixty', { startMinute: 630, birthDate: '1966-11-23' }),
      one('eighty', { startMinute: 690, birthDate: '1946-11-23' }),
      one('late', { startMinute: 700 }),
    ]
    expect(order(waiting)).toEqual([
      ['eighty', 'over-80'],
      ['sixty', 'priority'],
      ['pregnant', 'priority'],
      ['donor', 'blood-donor'],
      ['early', 'time'],
      ['late', 'time'],
    ])
  })

  test('counts a birthday on its day, not the day before', () => {
    expect(order([one('young'), one('eve', { birthDate: '1966-11-24', startMinute: 610 })])[0]?.[0]).toBe(
      'young',
    )
    expect(order([one('young'), one('day', { birthDate: '1966-11-23', startMinute: 610 })])[0]?.[0]).toBe(
      'day',
    )
  })

  test('parts the same minute by who came first, and says so', () => {
    const waiting = [
      one('second', { arrivedAt: '2026-11-23T12:59:00.000Z' }),
      one('first', { arrivedAt: '2026-11-23T12:40:00.000Z' }),
    ]
    expect(order(waiting)).toEqual([
      ['first', 'time'],
      ['second', 'arrival'],
    ])
  })

  test('is each professional’s own', () => {
    const places = queueOrder([one('a'), one('b', { practitionerId: 'renato', startMinute: 700 })], TODAY)
    expect([...places.values()].map(({ place }) => place)).toEqual([1, 1])
  })

  test('trap: no slip of ascending and descending, whatever the order they are read in', () => {
    const waiting = fc.array(
      fc.record({
        id: fc.uuid(),
        practitionerId: fc.constantFrom('helena', 'renato'),
        birthDate: fc.constantFrom('1940-01-01', '1960-01-01', '1990-01-01', '2024-02-29'),
        priority: fc.constantFrom(null, 'pregnant' as const, 'blood-donor' as const),
        startMinute: fc.constantFrom(540, 600, 660),
        arrivedAt: fc.constantFrom('2026-11-23T12:00:00.000Z', '2026-11-23T12:30:00.000Z'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(waiting, (list) => {
        const places = queueOrder(list, TODAY)
        expect([...queueOrder([...list].reverse(), TODAY)].sort()).toEqual([...places].sort())
        for (const a of list)
          for (const b of list) {
            const ahead = (places.get(a.id)?.place ?? 0) < (places.get(b.id)?.place ?? 0)
            const same = a.practitionerId === b.practitionerId && a.birthDate === b.birthDate
            if (!same || a.priority !== b.priority) continue
            if (a.startMinute < b.startMinute) expect(ahead).toBe(true)
            if (a.startMinute === b.startMinute && a.arrivedAt < b.arrivedAt) expect(ahead).toBe(true)
          }
      }),
      DRAWN,
    )
  })
})

describe('a wait', () => {
  test('trap: is never negative, though the clock was set back', () => {
    expect(minutesSince('2026-11-23T13:10:00.000Z', '2026-11-23T13:04:00.000Z')).toBe(0)
    expect(minutesSince('2026-11-23T12:04:01.000Z', '2026-11-23T13:04:00.000Z')).toBe(59)
  })

  test('trap: goes on past midnight and over a change of the clock', () => {
    expect(minutesSince('2018-11-04T02:50:00.000Z', '2018-11-04T03:10:00.000Z')).toBe(20)
  })

  test('has no mean while nobody was seen', () => {
    expect(meanMinutes([])).toBeNull()
    expect(meanMinutes([10, 15])).toBe(13)
  })
})
