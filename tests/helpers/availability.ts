import fc from 'fast-check'
import type {
  Request,
  ClinicFacts,
  Occupancy,
  PractitionerFacts,
  VisitWish,
} from '../../main/clinic/booking/availability-facts.ts'
import { datesFrom } from '../../main/clinic/calendar/days.rules.ts'

/** Ten days around the end of a leap February, a Saturday first. */
export const FIRST = '2028-02-26'
const DATES = datesFrom(FIRST, 10)
const ROOMS = ['a', 'b']
const INSURERS = ['unimed', 'amil']

const date = fc.constantFrom(...DATES)
// Mostly on the grid, sometimes not: visits of 12 minutes exist.
const minute = fc.oneof(
  fc.integer({ min: 0, max: 288 }).map((step) => step * 5),
  fc.integer({ min: 0, max: 1440 }),
)
const buffer = fc.constantFrom(0, 0, 5, 10, 7)
const interval = fc
  .tuple(minute, minute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ startMinute: Math.min(a, b), endMinute: Math.max(a, b) }))
const short = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 60 }))
  .map(([startMinute, length]) => ({ startMinute, endMinute: startMinute + length }))
const occupied: fc.Arbitrary<Occupancy> = fc
  .record({
    date,
    at: short,
    bufferBefore: buffer,
    bufferAfter: buffer,
    roomId: fc.constantFrom(null, ...ROOMS),
    insurer: fc.constantFrom(null, ...INSURERS),
  })
  .map(({ at, ...rest }) => ({ ...rest, ...at }))
const span = fc
  .record({ from: date, to: date, hours: fc.option(interval, { nil: null }) })
  .map(({ from, to, hours }) => ({
    practitionerId: null,
    fromDate: from < to ? from : to,
    toDate: from < to ? to : from,
    startMinute: hours?.startMinute ?? null,
    endMinute: hours?.endMinute ?? null,
    reason: 'x',
  }))
const weekday = fc.integer({ min: 1, max: 7 })
const hours = fc
  .record({
    weekday,
    at: interval,
    validFrom: fc.constantFrom('2020-01-01', ...DATES),
    validTo: fc.option(date, { nil: null }),
  })
  .map(({ at, ...rest }) => ({ ...rest, ...at }))
const limit = fc
  .record({
    insurer: fc.constantFrom(...INSURERS),
    weekday: fc.option(weekday, { nil: null }),
    at: interval,
    most: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ at, ...rest }) => ({ ...rest, ...at }))

export const practitionerFacts: fc.Arbitrary<PractitionerFacts> = fc.record({
  practitionerId: fc.constant('helena'),
  hours: fc.array(hours, { minLength: 2, maxLength: 12 }),
  extras: fc.array(
    fc.record({ date, at: interval }).map(({ date: on, at }) => ({ date: on, ...at })),
    { maxLength: 3 },
  ),
  absences: fc.array(span, { maxLength: 1 }),
  blocks: fc.array(
    fc
      .record({ at: short, dates: fc.uniqueArray(date, { maxLength: 4 }) })
      .map(({ at, dates }) => ({ ...at, dates: new Set(dates), reason: 'x' })),
    { maxLength: 2 },
  ),
  limits: fc.array(limit, { maxLength: 2 }),
  occupied: fc.array(occupied, { maxLength: 20 }),
})

export const clinicFacts: fc.Arbitrary<ClinicFacts> = fc.record({
  closures: fc.array(span, { maxLength: 1 }),
  holidays: fc.uniqueArray(date, { maxLength: 2 }).map((dates) => new Set(dates)),
  skipped: fc.array(
    fc.record({ date, at: short }).map(({ date: on, at }) => ({ date: on, ...at })),
    { maxLength: 1 },
  ),
  rooms: fc.tuple(fc.array(occupied, { maxLength: 8 }), fc.array(occupied, { maxLength: 8 })).map(
    ([a, b]) =>
      new Map([
        ['a', a],
        ['b', b],
      ]),
  ),
})

export const visitWish: fc.Arbitrary<VisitWish> = fc.record({
  minutes: fc.oneof(fc.constantFrom(5, 12, 15, 30, 40, 60), fc.integer({ min: 1, max: 200 })),
  bufferBefore: buffer,
  bufferAfter: buffer,
  rooms: fc.subarray([...ROOMS, 'never used']),
  insurer: fc.constantFrom(null, ...INSURERS),
})

export const asked: fc.Arbitrary<Request> = fc.record({
  from: fc.constant(FIRST),
  days: fc.integer({ min: 1, max: 10 }),
  now: fc
    .tuple(fc.constantFrom('2028-01-01', ...DATES), fc.integer({ min: 0, max: 1439 }))
    .map(
      ([on, at]) =>
        `${on}T${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
    ),
  noticeMinutes: fc.constantFrom(0, 0, 60, 90, 2000),
  lastDate: fc.option(date, { nil: null }),
})
