import { Temporal } from 'temporal-polyfill'

export interface WeekdayCount {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly due: number
  readonly missed: number
}

/**
 * Visits by the convênio that their words mean today, the most first; words that are none's stand for themselves.
 * `before`: what of them was under another name on its day. `nameOf`: the name that these words mean.
 */
export function byInsurer(
  counts: readonly { readonly insurer: string | null; readonly visits: number }[],
  nameOf: (words: string) => string,
): { name: string | null; visits: number; before: { name: string; visits: number }[] }[] {
  const sums = new Map<string | null, { visits: number; before: { name: string; visits: number }[] }>()
  for (const { insurer, visits } of counts) {
    const name = insurer === null ? null : nameOf(insurer)
    const sum = sums.get(name) ?? { visits: 0, before: [] }
    sums.set(name, sum)
    sum.visits += visits
    if (insurer !== null && insurer !== name) sum.before.push({ name: insurer, visits })
  }
  return [...sums].map(([name, sum]) => ({ name, ...sum })).sort((a, b) => b.visits - a.visits)
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
