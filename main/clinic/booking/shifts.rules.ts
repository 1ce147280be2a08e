import { dayOf, weekdayOf } from '../calendar/days.rules.ts'
import type { Interval, WeeklyHours } from '../calendar/intervals.ts'

/** Stretches in order, touching and overlapping ones joined. */
export function joined(stretches: readonly Interval[]): Interval[] {
  const all: Interval[] = []
  for (const { startMinute, endMinute } of [...stretches].sort((a, b) => a.startMinute - b.startMinute)) {
    const last = all.at(-1)
    if (last && startMinute <= last.endMinute)
      all[all.length - 1] = { ...last, endMinute: Math.max(last.endMinute, endMinute) }
    else all.push({ startMinute, endMinute })
  }
  return all
}

/** The shifts of one date, in order, overlapping ones joined. */
export function shiftsOn(hours: readonly WeeklyHours[], date: string): Interval[] {
  const weekday = weekdayOf(dayOf(date))
  return joined(
    hours.filter(
      (shift) =>
        shift.weekday === weekday &&
        shift.validFrom <= date &&
        (shift.validTo === null || date <= shift.validTo),
    ),
  )
}

/** What is left of stretches once others are taken out of them. */
export function freeIntervals(shifts: readonly Interval[], busy: readonly Interval[]): Interval[] {
  const taken = [...busy].sort((a, b) => a.startMinute - b.startMinute)
  return shifts.flatMap((shift) => {
    const free: Interval[] = []
    let from = shift.startMinute
    for (const visit of taken) {
      if (visit.endMinute <= from || visit.startMinute >= shift.endMinute) continue
      if (visit.startMinute > from) free.push({ startMinute: from, endMinute: visit.startMinute })
      from = Math.max(from, visit.endMinute)
    }
    if (from < shift.endMinute) free.push({ startMinute: from, endMinute: shift.endMinute })
    return free
  })
}
