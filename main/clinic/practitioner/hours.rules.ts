import type { WeeklyHours } from '../calendar/intervals.ts'

const LAST_DAY = '9999-12-31'

/** Why a timetable is refused, or null: a stretch that ends before it begins, or two that share time on the same day. */
export function hoursRefusal(hours: readonly WeeklyHours[]): 'invalid' | 'hours-overlap' | null {
  if (hours.some((one) => one.startMinute >= one.endMinute || (one.validTo ?? LAST_DAY) < one.validFrom))
    return 'invalid'
  const overlap = hours.some((one, at) => hours.slice(at + 1).some((other) => shareTime(one, other)))
  return overlap ? 'hours-overlap' : null
}

function shareTime(one: WeeklyHours, other: WeeklyHours): boolean {
  return (
    one.weekday === other.weekday &&
    one.startMinute < other.endMinute &&
    other.startMinute < one.endMinute &&
    one.validFrom <= (other.validTo ?? LAST_DAY) &&
    other.validFrom <= (one.validTo ?? LAST_DAY)
  )
}
