import fc from 'fast-check'
import type {
  Request,
  ClinicFacts,
  PractitionerFacts,
  VisitWish,
} from '../../main/clinic/booking/availability-facts.ts'

/** Everything an answer about openings rests on. */
export interface OpeningsCase {
  readonly clinic: ClinicFacts
  readonly practitioners: readonly PractitionerFacts[]
  readonly wish: VisitWish
  readonly asked: Request
}

// Days around a leap day, so that weekdays, validities and spans meet the range from both sides.
const DATES = Array.from({ length: 6 }, (_, day) =>
  new Date(Date.UTC(2028, 1, 26 + day)).toISOString().slice(0, 10),
)
const date = fc.constantFrom(...DATES)
// Mostly on the grid, as people write hours; sometimes not, as imported ones are.
const minute = (max: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: Math.floor(max / 15) }).map((step) => step * 15) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max }) },
  )
const stretchOf = (longest: number) =>
  fc
    .tuple(minute(1435), fc.integer({ min: 1, max: longest }))
    .map(([startMinute, length]) => ({ startMinute, endMinute: Math.min(1440, startMinute + length) }))
const buffer = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }))
const insurer = fc.constantFrom(null, 'unimed', 'amil')
const weekday = fc.integer({ min: 1, max: 7 })
const roomId = fc.constantFrom('sala 1', 'sala 2', 'sala 3')

const hours = fc
  .tuple(stretchOf(600), weekday, date, fc.option(date))
  .map(([stretch, day, validFrom, validTo]) => ({ ...stretch, weekday: day, validFrom, validTo }))
const dated = (longest: number) =>
  fc.tuple(date, stretchOf(longest)).map(([on, stretch]) => ({ ...stretch, date: on }))
const occupied = fc
  .tuple(dated(90), buffer, buffer, fc.option(roomId), insurer)
  .map(([stretch, bufferBefore, bufferAfter, room, by]) => ({
    ...stretch,
    bufferBefore,
    bufferAfter,
    roomId: room,
    insurer: by,
  }))
const closing = (practitionerId: string | null) =>
  fc.tuple(date, date, fc.option(stretchOf(400))).map(([one, other, stretch]) => ({
    practitionerId,
    fromDate: one < other ? one : other,
    toDate: one < other ? other : one,
    startMinute: stretch?.startMinute ?? null,
    endMinute: stretch?.endMinute ?? null,
    reason: 'fechado',
  }))
const block = fc
  .tuple(stretchOf(120), fc.uniqueArray(date, { maxLength: 4 }))
  .map(([stretch, dates]) => ({ ...stretch, dates: new Set(dates), reason: 'reunião' }))
// Windows begin and end where visits do, now and then: whom they count is decided there.
const quarter = fc.integer({ min: 0, max: 95 }).map((step) => step * 15)
const window = fc.oneof(
  stretchOf(600),
  fc
    .tuple(quarter, fc.integer({ min: 1, max: 30 }))
    .map(([startMinute, steps]) => ({ startMinute, endMinute: Math.min(1440, startMinute + 15 * steps) })),
)
const limit = fc
  .tuple(window, fc.constantFrom('unimed', 'amil'), fc.option(weekday), fc.integer({ min: 0, max: 2 }))
  .map(([stretch, by, day, most]) => ({ ...stretch, insurer: by, weekday: day, most }))

const practitioner = (practitionerId: string) =>
  fc.record({
    practitionerId: fc.constant(practitionerId),
    hours: fc.array(hours, { minLength: 4, maxLength: 16 }),
    extras: fc.array(dated(300), { maxLength: 3 }),
    absences: fc.array(closing(practitionerId), { maxLength: 1 }),
    blocks: fc.array(block, { maxLength: 2 }),
    limits: fc.array(limit, { maxLength: 3 }),
    occupied: fc.array(occupied, { maxLength: 60 }),
  })

const clinic = fc.record({
  closures: fc.array(closing(null), { maxLength: 1 }),
  holidays: fc.uniqueArray(date, { maxLength: 2 }).map((dates) => new Set(dates)),
  skipped: fc.array(dated(60), { maxLength: 2 }),
  rooms: fc
    .array(fc.tuple(roomId, fc.array(occupied, { maxLength: 40 })), { maxLength: 3 })
    .map((rooms) => new Map(rooms)),
})

const wish = fc.record({
  minutes: fc.oneof(fc.constantFrom(5, 15, 20, 30, 60), fc.integer({ min: 1, max: 130 })),
  bufferBefore: buffer,
  bufferAfter: buffer,
  rooms: fc.uniqueArray(roomId, { maxLength: 3 }),
  insurer,
})

const clock = fc.integer({ min: 0, max: 1439 }).map((now) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(now / 60))}:${two(now % 60)}`
})
const asked = fc.record({
  from: date,
  days: fc.integer({ min: 1, max: 4 }),
  // Mostly before the range: what has passed is soon told.
  now: fc
    .tuple(fc.oneof({ weight: 3, arbitrary: fc.constant('2028-02-24') }, date), clock)
    .map((at) => at.join('T')),
  noticeMinutes: fc.constantFrom(0, 60, 90, 1440, 3000),
  lastDate: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, date),
})

/** Facts without sense but within their types: every rule meets every other one. */
export const openingsCases: fc.Arbitrary<OpeningsCase> = fc.record({
  clinic,
  practitioners: fc.tuple(practitioner('um'), practitioner('dois')),
  wish,
  asked,
})
