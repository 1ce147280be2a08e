import { weekdayOf, type Day } from '../calendar/days.rules.ts'
import { clearStarts, createStartBits, keepOnly, setStarts, WORDS } from './start-bits.rules.ts'
import { CELLS, chainByDay, FROM, TO, type Chains, type Stretches } from './stretches.rules.ts'

/** A stretch of a weekly timetable in integers; `lastDay` null: no end. */
export interface WeeklyShift {
  readonly weekday: number
  readonly startMinute: number
  readonly endMinute: number
  readonly firstDay: Day
  readonly lastDay: Day
}

/** One professional's agenda in integers, as the visit that looks for a place finds it. */
export interface Agenda {
  readonly shifts: readonly WeeklyShift[]
  readonly extras: Stretches
  /** Absences and recurring blocks. */
  readonly removed: Stretches
  /** A set of starts a day: those at which the visit meets neither others nor a limit of its convênio. */
  readonly free: Int32Array
}

/** The days asked for, and until when nothing may begin. */
export interface Range {
  readonly first: Day
  readonly length: number
  /** Minute since 1970-01-01 on the wall clock. */
  readonly earliest: number
  readonly lastDay: Day
}

/** What holds for every professional of a range. */
export interface House {
  readonly range: Range
  /** The dates of the range, written once for everybody. */
  readonly dates: readonly string[]
  /** 1 on days on which weekly shifts do not open. */
  readonly holidays: Uint8Array
  /** Closures and wall-clock minutes that do not exist. */
  readonly removed: Chains
}

/** How long a visit lasts, and what stays free around it. */
export interface VisitLength {
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** Told of one day: `bits` holds its valid starts, and is good only until this returns. */
export type SeeDay = (index: number, openMinutes: number, bits: Int32Array) => void

/** Open stretches of one day; grows as needed and is used again for the next. */
interface Open {
  count: number
  from: Int32Array
  to: Int32Array
}

const newOpen = (): Open => ({ count: 0, from: new Int32Array(64), to: new Int32Array(64) })

function grow(open: Open): void {
  for (const side of ['from', 'to'] as const) {
    const more = new Int32Array(open[side].length * 2)
    more.set(open[side])
    open[side] = more
  }
}

/** Adds a stretch in order of its beginning. */
function insert(open: Open, from: number, to: number): void {
  if (open.count === open.from.length) grow(open)
  let at = open.count
  for (; at > 0 && (open.from[at - 1] ?? 0) > from; at -= 1) {
    open.from[at] = open.from[at - 1] ?? 0
    open.to[at] = open.to[at - 1] ?? 0
  }
  open.from[at] = from
  open.to[at] = to
  open.count += 1
}

/** Joins stretches that touch or overlap. */
function join(open: Open): void {
  let last = 0
  for (let at = 1; at < open.count; at += 1) {
    const from = open.from[at] ?? 0
    const to = open.to[at] ?? 0
    if (from <= (open.to[last] ?? 0)) {
      if (to > (open.to[last] ?? 0)) open.to[last] = to
    } else {
      last += 1
      open.from[last] = from
      open.to[last] = to
    }
  }
  if (open.count > 0) open.count = last + 1
}

/** Takes one stretch out of all; at most one of them falls in two. */
function remove(open: Open, from: number, to: number): void {
  if (from >= to) return
  const { count } = open
  let kept = 0
  let split = -1
  for (let at = 0; at < count; at += 1) {
    const start = open.from[at] ?? 0
    const end = open.to[at] ?? 0
    if (start < from && end > to) split = end
    const left = start < from ? start : Math.max(start, to)
    const right = start < from ? Math.min(end, from) : end
    if (left >= right) continue
    open.from[kept] = left
    open.to[kept] = right
    kept += 1
  }
  open.count = kept
  if (split > 0) insert(open, to, split)
}

function removeChain(open: Open, { head, next, cells }: Chains, index: number): void {
  for (let at = head[index] ?? -1; at >= 0; at = next[at] ?? -1)
    remove(open, cells[at * CELLS + FROM] ?? 0, cells[at * CELLS + TO] ?? 0)
}

/** Fills `open` with what is open on a day: shifts and extra openings without what is removed. */
function openOn(
  open: Open,
  agenda: Agenda,
  chains: Record<'extras' | 'removed', Chains>,
  house: House,
  index: number,
): void {
  open.count = 0
  const day = house.range.first + index
  if (house.holidays[index] !== 1) {
    const weekday = weekdayOf(day)
    for (const shift of agenda.shifts)
      if (shift.weekday === weekday && shift.firstDay <= day && day <= shift.lastDay)
        insert(open, shift.startMinute, shift.endMinute)
  }
  const { head, next, cells } = chains.extras
  for (let at = head[index] ?? -1; at >= 0; at = next[at] ?? -1)
    insert(open, cells[at * CELLS + FROM] ?? 0, cells[at * CELLS + TO] ?? 0)
  join(open)
  if (open.count === 0) return
  removeChain(open, house.removed, index)
  removeChain(open, chains.removed, index)
}

/**
 * Walks the days of a range and tells which starts of each are valid for a visit of these minutes: the one place that
 * decides it, for openings, for a booking and for their counts. `rooms`: a set of starts a day at which a room is free.
 */
export function walkDays(
  agenda: Agenda,
  house: House,
  visit: VisitLength,
  rooms: Int32Array | null,
  see: SeeDay,
): void {
  const { first, length, earliest, lastDay } = house.range
  const chains = {
    extras: chainByDay(agenda.extras, first, length),
    removed: chainByDay(agenda.removed, first, length),
  }
  const open = newOpen()
  const bits = createStartBits()
  for (let index = 0; index < length; index += 1) {
    openOn(open, agenda, chains, house, index)
    bits.fill(0)
    let openMinutes = 0
    for (let at = 0; at < open.count; at += 1) {
      const from = open.from[at] ?? 0
      const to = open.to[at] ?? 0
      openMinutes += to - from
      setStarts(bits, 0, from, to - visit.minutes + 1)
    }
    const notBefore = earliest - (first + index) * 1440
    if (first + index > lastDay || notBefore >= 1440) bits.fill(0)
    else if (openMinutes > 0) {
      if (notBefore > 0) clearStarts(bits, 0, 0, notBefore)
      keepOnly(bits, agenda.free, index * WORDS)
      if (rooms) keepOnly(bits, rooms, index * WORDS)
    }
    see(index, openMinutes, bits)
  }
}
