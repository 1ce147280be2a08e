import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  Request,
  ClinicFacts,
  Occupancy,
  PractitionerFacts,
  VisitWish,
} from '../../main/clinic/booking/availability-facts.ts'
import { reasonsAgainst } from '../../main/clinic/booking/explain.rules.ts'
import { agendaOf, houseOf, roomsFor } from '../../main/clinic/booking/facts-in-integers.rules.ts'
import {
  counted,
  openings,
  openingsOfAll,
  START_STEP,
  startValid,
} from '../../main/clinic/booking/openings.rules.ts'
import { DRAWN } from '../faults/scale.ts'
import { asked as anyAsked, clinicFacts, practitionerFacts, visitWish } from '../helpers/availability.ts'
import { oracle } from './openings-oracle.ts'

const MONDAY = '2026-11-23'
const bare: PractitionerFacts = {
  practitionerId: 'helena',
  hours: [{ weekday: 1, startMinute: 480, endMinute: 720, validFrom: '2026-01-01', validTo: null }],
  extras: [],
  absences: [],
  blocks: [],
  limits: [],
  occupied: [],
}
const clinic: ClinicFacts = { closures: [], holidays: new Set(), skipped: [], rooms: new Map() }
const wish: VisitWish = { minutes: 60, bufferBefore: 0, bufferAfter: 0, rooms: [], insurer: null }
const asked: Request = { from: MONDAY, days: 1, now: '2026-11-22T12:00', noticeMinutes: 0, lastDate: null }
const visit = (startMinute: number, endMinute: number, more: Partial<Occupancy> = {}): Occupancy => ({
  date: MONDAY,
  startMinute,
  endMinute,
  bufferBefore: 0,
  bufferAfter: 0,
  roomId: null,
  insurer: null,
  ...more,
})
interface Changes {
  readonly one?: Partial<PractitionerFacts>
  readonly house?: Partial<ClinicFacts>
  readonly wish?: Partial<VisitWish>
  readonly asked?: Partial<Request>
}
const found = (changes: Changes = {}) =>
  openings(
    { ...bare, ...changes.one },
    { ...clinic, ...changes.house },
    { ...wish, ...changes.wish },
    { ...asked, ...changes.asked },
  )
const starts = (changes: Changes = {}) => found(changes)[0]?.starts
const RUNS = { numRuns: 150, ...DRAWN }
const span = (startMinute: number | null, endMinute: number | null) => ({
  practitionerId: null,
  fromDate: MONDAY,
  toDate: MONDAY,
  startMinute,
  endMinute,
  reason: 'x',
})

describe('the engine and the definition, minute by minute, agree', () => {
  test('on every opening of every day', () => {
    fc.assert(
      fc.property(practitionerFacts, clinicFacts, visitWish, anyAsked, (one, house, wanted, range) => {
        const expected = oracle(one, house, wanted, range)
        expect(openings(one, house, wanted, range)).toEqual(
          expected.map(({ date, closed, starts: offered }) => ({ date, closed, starts: offered })),
        )
      }),
      RUNS,
    )
  })

  test('on the counts', () => {
    fc.assert(
      fc.property(practitionerFacts, clinicFacts, visitWish, anyAsked, (one, house, wanted, range) => {
        const inside = houseOf(house, range)
        const agenda = agendaOf(one, wanted, inside.range)
        const counts = counted(agenda, inside, wanted, roomsFor(house, wanted, inside.range))
        expect(counts.map(({ free }) => free)).toEqual(
          oracle(one, house, wanted, range).map((day) => day.starts.length),
        )
      }),
      RUNS,
    )
  })

  test('on one start, and a refused start has a reason while a free one has none', () => {
    const minute = fc.oneof(
      fc.integer({ min: 0, max: 287 }).map((step) => step * START_STEP),
      fc.nat(1439),
    )
    fc.assert(
      fc.property(
        practitionerFacts,
        clinicFacts,
        visitWish,
        anyAsked,
        minute,
        (one, house, wanted, range, start) => {
          const day = { ...range, days: 1 }
          const inside = houseOf(house, day)
          const rooms = roomsFor(house, wanted, inside.range)
          const valid = startValid(agendaOf(one, wanted, inside.range), inside, wanted, rooms, start)
          expect(valid).toBe(oracle(one, house, wanted, day)[0]?.valid.includes(start))
          const told = {
            practitioner: { ...one, occupied: one.occupied.map((own) => ({ ...own, heldBy: null })) },
            clinic: house,
            wish: wanted,
            asked: day,
            holiday: null,
          }
          expect(reasonsAgainst(told, start).length === 0).toBe(valid)
        },
      ),
      { numRuns: 600, ...DRAWN },
    )
  })

  test('for many professionals at once as for each alone', () => {
    fc.assert(
      fc.property(
        fc.array(practitionerFacts, { maxLength: 3 }),
        clinicFacts,
        visitWish,
        anyAsked,
        (all, house, wanted, range) => {
          expect(openingsOfAll(all, house, wanted, range)).toEqual(
            all.map((one) => openings(one, house, wanted, range)),
          )
        },
      ),
      { numRuns: 50, ...DRAWN },
    )
  })
})

describe('what opens and closes', () => {
  test('half-open: visits may touch, and the last one ends with the shift', () => {
    expect(starts()).toEqual([480, 540, 600, 660])
    expect(starts({ one: { occupied: [visit(540, 600)] } })).toEqual([480, 600, 660])
    expect(starts({ one: { occupied: [visit(539, 600)] } })).toEqual([600, 660])
  })

  test('trap: midnight. A visit never crosses it, and a shift may end with the day', () => {
    const late = [{ weekday: 1, startMinute: 1380, endMinute: 1440, validFrom: '2026-01-01', validTo: null }]
    expect(starts({ one: { hours: late } })).toEqual([1380])
    expect(starts({ one: { hours: late }, wish: { minutes: 65 } })).toEqual([])
  })

  test('trap: daylight saving. What the clock leaves out is not open (São Paulo, 2018-11-04, 00:00 to 01:00)', () => {
    const night = [{ weekday: 7, startMinute: 0, endMinute: 120, validFrom: '2018-01-01', validTo: null }]
    const sunday = { from: '2018-11-04', now: '2018-11-01T12:00' }
    const skipped = [{ date: '2018-11-04', startMinute: 0, endMinute: 60 }]
    expect(starts({ one: { hours: night }, asked: sunday })).toEqual([0, 60])
    expect(starts({ one: { hours: night }, asked: sunday, house: { skipped } })).toEqual([60])
  })

  test('leap days are days, and years end', () => {
    const every = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      startMinute: 480,
      endMinute: 540,
      validFrom: '2026-01-01',
      validTo: null,
    }))
    const days = found({ one: { hours: every }, asked: { from: '2028-02-28', days: 3 } })
    expect(days.map(({ date, starts: free }) => [date, free.length])).toEqual([
      ['2028-02-28', 1],
      ['2028-02-29', 1],
      ['2028-03-01', 1],
    ])
  })

  test('trap: open one extra day without touching the weekly rule; a holiday too, but neither absence nor closure', () => {
    const extras = [{ date: MONDAY, startMinute: 1080, endMinute: 1140 }]
    expect(starts({ one: { extras } })).toEqual([480, 540, 600, 660, 1080])
    const holidays = new Set([MONDAY])
    expect(found({ house: { holidays } })).toEqual([{ date: MONDAY, closed: true, starts: [] }])
    expect(starts({ one: { extras }, house: { holidays } })).toEqual([1080])
    expect(starts({ one: { extras, absences: [span(null, null)] } })).toEqual([])
    expect(starts({ one: { extras }, house: { closures: [span(null, null)] } })).toEqual([])
  })

  test('trap: time off that did not block. Absences of some hours and recurring blocks take theirs', () => {
    expect(starts({ one: { absences: [span(480, 600)] } })).toEqual([600, 660])
    const blocks = [{ startMinute: 540, endMinute: 570, dates: new Set([MONDAY]), reason: 'Reunião' }]
    expect(starts({ one: { blocks } })).toEqual([480, 570, 630])
  })

  test('hours count only while they are valid', () => {
    const hours = bare.hours.map((one) => ({ ...one, validTo: '2026-11-22' }))
    expect(found({ one: { hours } })[0]?.closed).toBe(true)
  })
})

describe('what else decides a start', () => {
  test('trap: buffers were missing. Those of both visits stack, and may lie outside the open hours', () => {
    const own = { bufferBefore: 10, bufferAfter: 5 }
    const occupied = [visit(540, 570, { bufferBefore: 5, bufferAfter: 10 })]
    expect(starts({ one: { occupied }, wish: { minutes: 45, ...own } })).toEqual([480, 590, 650])
    expect(starts({ one: { occupied }, wish: { minutes: 55, ...own } })).toEqual([590, 660])
  })

  test('trap: rooms as a resource. One of those that fit must be free, and another may be', () => {
    const rooms = new Map([
      ['a', [visit(480, 600, { roomId: 'a' })]],
      ['b', [visit(540, 720, { roomId: 'b' })]],
    ])
    expect(starts({ house: { rooms }, wish: { rooms: ['a'] } })).toEqual([600, 660])
    expect(starts({ house: { rooms }, wish: { rooms: ['a', 'b'] } })).toEqual([480, 600, 660])
    expect(starts({ house: { rooms }, wish: { rooms: ['a', 'c'] } })).toEqual([480, 540, 600, 660])
  })

  test('limits of a convênio count the visits that begin in their window', () => {
    const limits = [{ insurer: 'unimed', weekday: 1, startMinute: 480, endMinute: 600, most: 1 }]
    const one = { limits, occupied: [visit(660, 720, { insurer: 'unimed' })] }
    expect(starts({ one, wish: { insurer: 'unimed' } })).toEqual([480, 540, 600])
    const full = { limits, occupied: [visit(480, 540, { insurer: 'unimed' })] }
    expect(starts({ one: full, wish: { insurer: 'unimed' } })).toEqual([600, 660])
    expect(starts({ one: full, wish: { insurer: null } })).toEqual([540, 600, 660])
  })

  test('notice is kept to the minute, across midnight too, and nothing lies beyond the horizon', () => {
    expect(starts({ asked: { now: `${MONDAY}T07:55`, noticeMinutes: 10 } })).toEqual([485, 545, 605])
    expect(starts({ asked: { now: '2026-11-22T23:30', noticeMinutes: 600 } })).toEqual([570, 630])
    expect(starts({ asked: { lastDate: MONDAY } })).toHaveLength(4)
    expect(found({ asked: { lastDate: '2026-11-22' } })).toEqual([
      { date: MONDAY, closed: false, starts: [] },
    ])
  })

  test('a visit of odd length leaves the next one on the grid', () => {
    expect(starts({ wish: { minutes: 112 } })).toEqual([480, 595])
  })
})
