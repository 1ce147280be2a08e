import {
  addDays,
  daysBetween,
  heldByOthers,
  isLive,
  localNow,
  meet,
  minuteOf,
  overlap,
  planned,
  weekdayOf,
  works,
  type Facts,
  type Taken,
  type Type,
  type Visit,
} from './facts.ts'

// Where a visit may stand, word by word and minute by minute.

/** An answer that is none: the code, and what a batch says stands against it. */
export class Refused extends Error {
  readonly code: string
  readonly conflicts: string | null
  constructor(code: string, conflicts: string | null = null) {
    super(code)
    this.code = code
    this.conflicts = conflicts
  }
}

export interface Wish {
  readonly window: string
  readonly byPatient: boolean
  readonly doctor: string
  readonly type: string
  /** null: nobody in particular. */
  readonly patient: string | null
  readonly date: string
  readonly start: number
  readonly except: readonly string[]
  readonly overbook: boolean
}

/** A type that may be booked with a professional, and by whom; a visit that moves and keeps its own takes what it took. */
export function typeOf(
  facts: Facts,
  { doctor, type }: Pick<Wish, 'doctor' | 'type'>,
  byPatient: boolean,
  moving?: Visit,
): Type {
  const found = facts.types.find((one) => one.id === type && one.doctor === doctor)
  if (!found) throw new Refused('not-found')
  if (moving?.type === type)
    return { ...found, minutes: moving.end - moving.start, before: moving.before, after: moving.after }
  if (byPatient && !found.byPatient) throw new Refused('not-found')
  return found
}

export const insurerOf = (facts: Facts, patient: string | null) =>
  facts.patients.find(({ id }) => id === patient)?.insurer?.toLowerCase() ?? null

/** The rooms that a type may be given, the professional's usual one first. */
function roomsFor({ rooms, doctors }: Facts, type: Type): string[] {
  if (type.room !== 'needed' && type.room !== 'preferred') return []
  const usual = doctors.find(({ id }) => id === type.doctor)?.usualRoom
  const fit = rooms.filter(({ id }) => type.rooms.length === 0 || type.rooms.includes(id))
  return [...fit.filter(({ name }) => name === usual), ...fit.filter(({ name }) => name !== usual)].map(
    ({ id }) => id,
  )
}

/** What has begun is the desk's as long as it would not be over, but in no list of openings. */
function clockRefusal(facts: Facts, wish: Wish, { minutes }: Type, pointedAt: boolean): string | null {
  const now = localNow(facts)
  const left = daysBetween(now.slice(0, 10), wish.date) * 1440 + wish.start - minuteOf(now)
  if (left < 0 && !(pointedAt && !wish.byPatient && left + minutes > 0)) return 'past'
  if (!wish.byPatient) return null
  if (left < facts.noticeMinutes) return 'too-soon'
  return wish.date > addDays(now.slice(0, 10), facts.horizonDays) ? 'too-far' : null
}

/** Encaixes that begin in the shift of this one. */
function overbookedBeside(facts: Facts, wish: Wish, visits: readonly Visit[]): number {
  const planned1 = (minute: number) => planned(facts, wish.doctor, wish.date, minute) !== null
  let from = wish.start
  let to = wish.start
  while (from > 0 && planned1(from - 1)) from -= 1
  while (to < 1440 && planned1(to)) to += 1
  return visits.filter((one) => one.overbooked && from <= one.start && one.start < to).length
}

function limited(facts: Facts, wish: Wish, taken: readonly Taken[], insurer: string | null): boolean {
  return facts.limits.some((limit) => {
    const here = ({ start }: { readonly start: number }) => limit.start <= start && start < limit.end
    const applies =
      limit.doctor === wish.doctor &&
      limit.insurer.toLowerCase() === insurer &&
      (limit.weekday === null || limit.weekday === weekdayOf(wish.date)) &&
      here(wish)
    return (
      applies &&
      taken.filter((one) => one.insurer?.toLowerCase() === insurer && here(one)).length >= limit.most
    )
  })
}

export type Place = Taken

/** The first reason in the order of weight, or the place. */
export function placeFor(facts: Facts, wish: Wish, type: Type, pointedAt = true): Place | string {
  const { doctor, date, start, overbook } = wish
  const end = start + type.minutes
  const stretch = { date, start, end, before: type.before, after: type.after }
  const others = facts.visits.filter(
    (one) => isLive(one) && one.date === date && !wish.except.includes(one.id),
  )
  const visits = others.filter((one) => one.doctor === doctor)
  const held = heldByOthers(facts, wish.window).filter((one) => one.date === date)
  const holds = held.filter((one) => one.doctor === doctor)
  const insurer = insurerOf(facts, wish.patient)
  const fitting = roomsFor(facts, type)
  const roomFree = (id: string) => [...others, ...held].every((one) => one.room !== id || !meet(stretch, one))
  const room = fitting.find(roomFree) ?? null

  const early = clockRefusal(facts, wish, type, pointedAt)
  if (early) return early
  if (start % 5 !== 0) return 'outside-hours'
  for (let minute = start; minute < end; minute += 1)
    if (!works(facts, doctor, date, minute)) return 'outside-hours'
  if (overbook) {
    const limit = facts.doctors.find(({ id }) => id === doctor)?.overbookLimit ?? 0
    if (overbookedBeside(facts, wish, visits) >= limit) return 'overbook-limit'
  } else {
    if (visits.some((one) => meet(stretch, one))) return 'slot-taken'
    if (holds.some((one) => meet(stretch, one))) return 'on-hold'
    if (type.room === 'needed' && room === null) return 'room-taken'
    if (limited(facts, wish, [...visits, ...holds], insurer)) return 'insurer-limit'
  }
  return {
    ...stretch,
    doctor,
    room,
    insurer: facts.patients.find(({ id }) => id === wish.patient)?.insurer ?? null,
  }
}

/** As a booking asks: the patient, too, can only be in one place, unless the desk knows. */
export function placeForPatient(facts: Facts, wish: Wish, type: Type, sameTime: boolean): Place | string {
  const place = placeFor(facts, wish, type)
  if (typeof place === 'string') return place
  const elsewhere = facts.visits.some(
    (one) =>
      isLive(one) && one.patient === wish.patient && !wish.except.includes(one.id) && overlap(one, place),
  )
  return elsewhere && (wish.byPatient || !sameTime) ? 'patient-busy' : place
}

/** What the database itself refuses when a visit comes to stand, or comes back. */
export function guard(facts: Facts, visit: Visit): void {
  if (!isLive(visit) || visit.overbooked) return
  const met = facts.visits.filter(
    (one) => one.id !== visit.id && isLive(one) && !one.overbooked && overlap(one, visit),
  )
  if (visit.room !== null && met.some(({ room }) => room === visit.room)) throw new Refused('room-taken')
  if (met.some(({ doctor }) => doctor === visit.doctor)) throw new Refused('slot-taken')
}

/** The starts offered on one date: of each run the first, and on at the pace of the visit. */
export function openingsOn(facts: Facts, wish: Omit<Wish, 'start' | 'overbook'>, type: Type) {
  const pace = Math.ceil((type.minutes + type.before + type.after) / 5) * 5
  const starts: number[] = []
  let began: number | null = null
  let closed = true
  for (let start = 0; start < 1440; start += 1) {
    if (closed && works(facts, wish.doctor, wish.date, start)) closed = false
    if (start % 5 !== 0) continue
    if (typeof placeFor(facts, { ...wish, start, overbook: false }, type, false) === 'string') {
      began = null
      continue
    }
    began ??= start
    if ((start - began) % pace === 0) starts.push(start)
  }
  return { date: wish.date, closed, starts }
}
