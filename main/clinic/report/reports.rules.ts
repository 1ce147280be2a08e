import { Temporal } from 'temporal-polyfill'

export interface WeekdayCount {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly due: number
  readonly missed: number
}

/** Adds the dates of a range up by weekday; a weekday without visits is left out. */
export function byWeekday(
  days: readonly { readonly date: string; readonly due: number; readonly missed: number }[],
): WeekdayCount[] {
  const sums = new Map<number, WeekdayCount>()
  for (const { date, due, missed } of days) {
    const weekday = Temporal.PlainDate.from(date).dayOfWeek
    const sum = sums.get(weekday) ?? { weekday, due: 0, missed: 0 }
    sums.set(weekday, { weekday, due: sum.due + due, missed: sum.missed + missed })
  }
  return [...sums.values()].sort((a, b) => a.weekday - b.weekday)
}
