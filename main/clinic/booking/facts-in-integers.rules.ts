import { datesFrom, dayOf, minuteOf, type Day } from '../calendar/days.rules.ts'
import type { Agenda, House, Range, VisitLength } from './agenda-days.rules.ts'
import type { Request, ClinicFacts, Occupancy, PractitionerFacts, VisitWish } from './availability-facts.ts'
import type { ClosingSpan } from './day-plan.rules.ts'
import { allFree, freeInAny, take } from './free-starts.rules.ts'
import { clearFull, countStart, createLimitCounts, type LimitCounts } from './insurer-limits.rules.ts'
import { addStretch, chainByDay, createStretches, type Stretches } from './stretches.rules.ts'

const DAY_MINUTES = 1440
const FOREVER: Day = Number.MAX_SAFE_INTEGER

/** Which days are asked for, and from which minute until which day something may begin. */
export function rangeOf({ from, days, now, noticeMinutes, lastDate }: Request): Range {
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
export function houseOf({ closures, holidays, skipped }: Omit<ClinicFacts, 'rooms'>, asked: Request): House {
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

/** The starts of a range at which a visit meets none of these; those that limits speak of are counted on the way. */
function freeAmong(
  occupied: readonly Occupancy[],
  range: Range,
  visit: VisitLength,
  limited: LimitCounts | null,
): Int32Array {
  const free = allFree(range)
  // Visits come in order of their dates, so that most dates are the one before.
  let date = ''
  let day = 0
  for (const one of occupied) {
    if (one.date !== date) {
      date = one.date
      day = dayOf(date)
    }
    const { startMinute, insurer } = one
    take(free, range, visit, day, {
      from: startMinute - one.bufferBefore,
      to: one.endMinute + one.bufferAfter,
    })
    if (limited !== null && insurer !== null && insurer === limited.insurer)
      countStart(limited, day, startMinute)
  }
  return free
}

/** A professional's agenda in integers, but for the starts that are free. */
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

/** A professional's agenda in integers, for one visit. */
export function agendaOf(facts: PractitionerFacts, wish: Omit<VisitWish, 'rooms'>, range: Range): Agenda {
  const limited = createLimitCounts(facts.limits, wish.insurer, range)
  const free = freeAmong(facts.occupied, range, wish, limited)
  if (limited) clearFull(free, limited)
  return { ...timetableOf(facts, range), free }
}

/** Starts of a range at which one of the wished rooms is free; null: no room is needed. */
export function roomsFor({ rooms }: ClinicFacts, wish: VisitWish, range: Range): Int32Array | null {
  if (wish.rooms.length === 0) return null
  const sets = wish.rooms.map((id) => freeAmong(rooms.get(id) ?? [], range, wish, null))
  return freeInAny(sets, range)
}
