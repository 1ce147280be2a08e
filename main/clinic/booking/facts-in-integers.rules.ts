import { roomStarts, type Agenda, type House, type Range } from './agenda-days.rules.ts'
import type {
  Asked,
  ClinicFacts,
  InsurerLimit,
  Occupied,
  PractitionerFacts,
  VisitWish,
} from './availability-facts.ts'
import type { ClosingSpan } from './day-plan.rules.ts'
import { datesFrom, dayOf, minuteOf, weekdayOf, type Day } from './days.rules.ts'
import {
  addStretch,
  CELLS,
  chainByDay,
  createStretches,
  DAY,
  FROM,
  type Stretches,
} from './stretches.rules.ts'

const DAY_MINUTES = 1440
const FOREVER: Day = Number.MAX_SAFE_INTEGER

/** Which days are asked for, and from which minute until which day something may begin. */
export function rangeOf({ from, days, now, noticeMinutes, lastDate }: Asked): Range {
  return {
    first: dayOf(from),
    length: days,
    earliest: dayOf(now) * DAY_MINUTES + minuteOf(now) + noticeMinutes,
    lastDay: lastDate === null ? FOREVER : dayOf(lastDate),
  }
}

/** Adds the days of closings that lie in the range. */
function addSpans(to: Stretches, spans: readonly ClosingSpan[], { first, length }: Range): void {
  for (const span of spans) {
    const last = Math.min(dayOf(span.toDate), first + length - 1)
    for (let day = Math.max(dayOf(span.fromDate), first); day <= last; day += 1)
      addStretch(to, day, span.startMinute ?? 0, span.endMinute ?? DAY_MINUTES)
  }
}

/** What holds for the whole clinic in a range; made once for all its professionals. */
export function houseOf({ closures, holidays, skipped }: Omit<ClinicFacts, 'rooms'>, asked: Asked): House {
  const range = rangeOf(asked)
  const closed = new Uint8Array(range.length)
  for (const date of holidays) {
    const index = dayOf(date) - range.first
    if (index >= 0 && index < range.length) closed[index] = 1
  }
  const removed = createStretches()
  addSpans(removed, closures, range)
  for (const gap of skipped) addStretch(removed, dayOf(gap.date), gap.startMinute, gap.endMinute)
  const dates = datesFrom(asked.from, asked.days)
  return { range, dates, holidays: closed, removed: chainByDay(removed, range.first, range.length) }
}

/** What visits and holds take of each day, buffers included, and when those of one convênio begin (`from`): one walk. */
function occupiedBy(
  occupied: readonly Occupied[],
  insurer: string | null,
): { readonly taken: Stretches; readonly starts: Stretches } {
  const taken = createStretches(occupied.length)
  const starts = createStretches(insurer === null ? 0 : occupied.length >> 2)
  // Visits come in order of their dates, so that most dates are the one before.
  let date = ''
  let day = 0
  for (const one of occupied) {
    if (one.date !== date) {
      date = one.date
      day = dayOf(date)
    }
    const { startMinute } = one
    addStretch(taken, day, startMinute - one.bufferBefore, one.endMinute + one.bufferAfter)
    if (insurer !== null && one.insurer === insurer) addStretch(starts, day, startMinute, startMinute)
  }
  return { taken, starts }
}

/** The windows in which a convênio has all the visits that it may have; `starts`: when its visits begin (`from`). */
export function fullWindows(
  limits: readonly InsurerLimit[],
  starts: Stretches,
  insurer: string | null,
  { first, length }: Range,
): Stretches {
  const full = createStretches()
  for (const limit of limits) {
    if (limit.insurer !== insurer) continue
    const counts = new Int32Array(length)
    for (let at = 0; at < starts.count; at += 1) {
      const index = (starts.cells[at * CELLS + DAY] ?? 0) - first
      const start = starts.cells[at * CELLS + FROM] ?? 0
      if (index >= 0 && index < length && limit.startMinute <= start && start < limit.endMinute)
        counts[index] = (counts[index] ?? 0) + 1
    }
    for (let index = 0; index < length; index += 1) {
      const applies = limit.weekday === null || limit.weekday === weekdayOf(first + index)
      if (applies && (counts[index] ?? 0) >= limit.most)
        addStretch(full, first + index, limit.startMinute, limit.endMinute)
    }
  }
  return full
}

/** A professional's agenda in integers, but for what is taken and full. */
export function timetableOf(
  { hours, extras, absences, blocks }: Omit<PractitionerFacts, 'practitionerId' | 'occupied' | 'limits'>,
  range: Range,
): Pick<Agenda, 'shifts' | 'extras' | 'removed'> {
  const extra = createStretches()
  for (const one of extras) addStretch(extra, dayOf(one.date), one.startMinute, one.endMinute)
  const removed = createStretches()
  addSpans(removed, absences, range)
  for (const block of blocks)
    for (const date of block.dates) addStretch(removed, dayOf(date), block.startMinute, block.endMinute)
  const shifts = hours.map(({ weekday, startMinute, endMinute, validFrom, validTo }) => ({
    weekday,
    startMinute,
    endMinute,
    firstDay: dayOf(validFrom),
    lastDay: validTo === null ? FOREVER : dayOf(validTo),
  }))
  return { shifts, extras: extra, removed }
}

/** A professional's agenda in integers, for visits of one convênio. */
export function agendaOf(facts: PractitionerFacts, insurer: string | null, range: Range): Agenda {
  const limited = facts.limits.some((limit) => limit.insurer === insurer)
  const { taken, starts } = occupiedBy(facts.occupied, limited ? insurer : null)
  const full = limited ? fullWindows(facts.limits, starts, insurer, range) : createStretches(0)
  return { ...timetableOf(facts, range), taken, full }
}

/** Starts of a range at which one of the wished rooms is free; null: no room is needed. */
export function roomsFor({ rooms }: ClinicFacts, wish: VisitWish, range: Range): Int32Array | null {
  if (wish.rooms.length === 0) return null
  return roomStarts(
    wish.rooms.map((id) => occupiedBy(rooms.get(id) ?? [], null).taken),
    range,
    wish,
  )
}
