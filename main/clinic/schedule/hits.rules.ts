import { dayOf, weekdayOf } from '../calendar/days.rules.ts'
import type { Interval } from '../calendar/intervals.ts'

interface DatedStretch extends Interval {
  readonly date: string
}

/** Whether a stretch lies whole within one of others. */
export const isWithin = ({ startMinute, endMinute }: Interval, open: readonly Interval[]) =>
  open.some((one) => one.startMinute <= startMinute && endMinute <= one.endMinute)

/** Visits that stand within what is open now and would not within what is to be open. */
export function outsideHours<V extends DatedStretch>(
  visits: readonly V[],
  openNow: (date: string) => readonly Interval[],
  openThen: (date: string) => readonly Interval[],
): V[] {
  return visits.filter(
    (visit) => isWithin(visit, openNow(visit.date)) && !isWithin(visit, openThen(visit.date)),
  )
}

interface Limit extends Interval {
  /** 1 Monday to 7 Sunday; null: every day. */
  readonly weekday: number | null
  readonly most: number
}

/** Visits of one convênio that a limit counts. */
export const metByLimit = <V extends DatedStretch>(
  visits: readonly V[],
  { weekday, startMinute: from, endMinute: to }: Limit,
): V[] =>
  visits.filter(
    ({ date, startMinute }) =>
      (weekday === null || weekday === weekdayOf(dayOf(date))) && startMinute >= from && startMinute < to,
  )

/** Visits of one convênio, soonest first, that are more than a limit allows: on each day those after the last allowed one. */
export function beyondLimit<V extends DatedStretch>(visits: readonly V[], limit: Limit): V[] {
  const counts = new Map<string, number>()
  return metByLimit(visits, limit).filter(({ date }) => {
    const count = (counts.get(date) ?? 0) + 1
    counts.set(date, count)
    return count > limit.most
  })
}

/** Visits that a stretch of some dates meets. */
export const metBy = <V extends DatedStretch>(
  visits: readonly V[],
  span: Interval,
  dates: ReadonlySet<string>,
): V[] =>
  visits.filter(
    ({ date, startMinute, endMinute }) =>
      dates.has(date) && startMinute < span.endMinute && endMinute > span.startMinute,
  )
