import type { Stretch } from '../../../db/repositories/appointment-fields.ts'
import { findOverlap } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findTerms } from '../../../db/repositories/practitioners.ts'
import { LocalDate } from '../../../preload/contract/fields.ts'
import { minuteOf, wallClockOf } from '../calendar/days.rules.ts'
import type { Handle } from '../context.ts'
import { loadDate, type DateFacts } from './date-facts.ts'
import { reasonsAgainst, refusalOf, type BookingRefusal } from './explain.rules.ts'
import { agendaOf, houseOf, roomsFor } from './facts-in-integers.rules.ts'
import type { Hold } from './holds.ts'
import { startValid } from './openings.rules.ts'
import { askedBy, insurerKey, loadSchedule } from './schedule-facts.ts'
import { joined, shiftsOn } from './shifts.rules.ts'
import { wantedVisit, type MovingVisit, type WantedVisit } from './wanted-visit.ts'

export interface Wish {
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
  readonly byPatient: boolean
  /** The visit that moves: it is not in its own way, and keeps type and length where no other type is asked for. */
  readonly moving?: MovingVisit | undefined
  /** Other visits that move in the same step. */
  readonly except?: readonly string[]
  /** Overbooked: over another visit. */
  readonly overbook?: boolean
  /** The patient is somewhere else at that time, and reception knows it. */
  readonly sameTime?: boolean
  /** What other windows are holding just now. */
  readonly holds: readonly Hold[]
}

/** Where a visit stands, and what it takes there. */
export interface Place extends Stretch {
  readonly roomId: string | null
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** The patient has another visit at that time, which the desk was told. */
  readonly elsewhere: boolean
}

export type PlaceRefusal =
  BookingRefusal | 'overbook-limit' | 'patient-inactive' | 'patient-busy' | 'not-found' | 'invalid'

interface Clock {
  readonly localNow: string
  readonly today: string
}

interface Start {
  readonly date: string
  readonly startMinute: number
}

/**
 * To the desk a time that has begun is free as long as it would not be over: who walks in at 10:04 may take the free 10:00.
 * Openings never offer it; it is taken by whoever points at it.
 */
function clockAt({ localNow, today }: Clock, { minutes }: WantedVisit, { date, startMinute }: Start): Clock {
  const now = minuteOf(localNow)
  const isUnderWay = date === today && startMinute < now && now < startMinute + minutes
  return { today, localNow: isUnderWay ? wallClockOf(date, startMinute) : localNow }
}

/** One date for one visit that would begin there, as bookings, holds and explanations see it. */
export async function dateFor(
  db: Handle,
  visit: WantedVisit,
  start: Start,
  ctx: Clock,
  how: {
    readonly byPatient: boolean
    readonly holds: readonly Hold[]
    readonly except?: readonly string[] | undefined
  },
): Promise<DateFacts> {
  const { date } = start
  const schedule = await loadSchedule(db, [visit.practitionerId], date, 1)
  const clock = how.byPatient ? ctx : clockAt(ctx, visit, start)
  return loadDate(db, schedule, askedBy(schedule, clock, how.byPatient, { from: date, days: 1 }), visit, how)
}

/** The engine's answer for one start of a date: null, or why not. */
export function startRefusal(facts: DateFacts, visit: WantedVisit, start: number): BookingRefusal | null {
  const house = houseOf(facts.clinic, facts.asked)
  const agenda = agendaOf(facts.practitioner, visit, house.range)
  const valid = startValid(agenda, house, visit, roomsFor(facts.clinic, visit, house.range), start)
  if (valid) return visit.roomless ? 'room-taken' : null
  return refusalOf(reasonsAgainst(facts, start)) ?? 'outside-hours'
}

/** A date as an overbooked visit sees it: the hours and the clock count, who is there does not. */
function withoutVisits(facts: DateFacts): DateFacts {
  return { ...facts, practitioner: { ...facts.practitioner, occupied: [], limits: [] } }
}

/** Overbooked visits that begin in the same shift. */
function overbookedBeside({ practitioner, overbooked, asked }: DateFacts, start: number): number {
  const extras = practitioner.extras.filter(({ date }) => date === asked.from)
  const shift = joined([...shiftsOn(practitioner.hours, asked.from), ...extras]).find(
    (one) => one.startMinute <= start && start < one.endMinute,
  )
  return overbooked.filter((one) => shift && shift.startMinute <= one && one < shift.endMinute).length
}

/** Why an overbooked visit cannot begin there, or null: hours and clock hold for it too, and its shift has a limit. */
export async function overbookRefusal(
  db: Handle,
  facts: DateFacts,
  visit: WantedVisit,
  start: number,
): Promise<PlaceRefusal | null> {
  const refusal = startRefusal(withoutVisits(facts), { ...visit, rooms: [], roomless: false }, start)
  if (refusal) return refusal
  const limit = (await findTerms(db, visit.practitionerId))?.overbookLimit ?? 0
  return overbookedBeside(facts, start) >= limit ? 'overbook-limit' : null
}

/** Where a visit would stand, or why it cannot; asked again inside the transaction that books it. */
export async function findPlace(db: Handle, wish: Wish, ctx: Clock): Promise<Place | PlaceRefusal> {
  const { patientId, date, startMinute: start, moving, byPatient, overbook = false, sameTime = false } = wish
  if (!LocalDate.safeParse(date).success) return 'invalid'
  const patient = await findPatient(db, patientId)
  if (!patient) return 'not-found'
  if (patient.status === 'merged') return 'patient-inactive'
  const visit = await wantedVisit(
    db,
    wish,
    byPatient && { patientId, today: ctx.today },
    insurerKey(patient.card.insurer),
    moving,
  )
  if (!visit) return 'not-found'

  const except = [...(wish.except ?? []), ...(moving ? [moving.id] : [])]
  const facts = await dateFor(db, visit, { date, startMinute: start }, ctx, {
    byPatient,
    holds: wish.holds,
    except,
  })
  const refusal = overbook
    ? await overbookRefusal(db, facts, visit, start)
    : startRefusal(facts, visit, start)
  if (refusal) return refusal
  const stretch = { date, startMinute: start, endMinute: start + visit.minutes }
  const elsewhere = (await findOverlap(db, { ...stretch, who: { patientId }, except })) !== undefined
  if (elsewhere && (byPatient || !sameTime)) return 'patient-busy'
  const { bufferBefore, bufferAfter } = visit
  return { ...stretch, roomId: facts.roomAt(start), bufferBefore, bufferAfter, elsewhere }
}
