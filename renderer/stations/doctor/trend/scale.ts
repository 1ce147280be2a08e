import { Temporal } from 'temporal-polyfill'

/** A stretch of numbers with the marks that stand on it. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

const EPOCH = Temporal.PlainDate.from('1970-01-01')

/** Days since 1970 of a date. */
export const daysOf = (date: string): number =>
  EPOCH.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days

/** The date of so many whole days since 1970. */
export const dateOf = (days: number): string => EPOCH.add({ days: Math.floor(days) }).toString()

/** Days since 1970 of "2026-11-23T14:30", its time as a part of the day; a day alone counts from its middle. */
export function momentOfTaking(at: string): number {
  const [hour = 12, minute = 0] = at.length > 10 ? at.slice(11).split(':').map(Number) : []
  return daysOf(at.slice(0, 10)) + (hour * 60 + minute) / 1440
}

/** The place of a value on a line of this length, its beginning at 0. */
export const placeOn = ({ from, to }: Scale, value: number, length: number): number =>
  ((value - from) / (to - from)) * length

const rounded = (value: number) => Number(value.toPrecision(12))

/** The smallest step that people count in (1, 2 or 5, by tens) and that is no smaller than this. */
function stepFrom(least: number): number {
  const tens = 10 ** Math.floor(Math.log10(least))
  return rounded(tens * ([1, 2, 5].find((times) => times * tens >= least * 0.999_999) ?? 10))
}

/** A scale around all of these numbers, with at most so many steps; of one number alone there is room around it. */
export function valueScale(values: readonly number[], steps = 6): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = low === high ? Math.max(Math.abs(low) * 0.05, 1) : 0
  const step = stepFrom((high - low + 2 * room) / (steps - 1))
  const from = rounded(Math.floor(rounded((low - room) / step)) * step)
  const to = rounded(Math.ceil(rounded((high + room) / step)) * step)
  const count = Math.round((to - from) / step)
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, at) => rounded(from + at * step)) }
}

/** Steps of a calendar, from the shortest on, and about how many days each lasts. */
const CALENDAR = [
  { days: 1, lasts: 1 },
  { days: 2, lasts: 2 },
  { days: 7, lasts: 7 },
  { days: 14, lasts: 14 },
  { months: 1, lasts: 30.4 },
  { months: 2, lasts: 60.9 },
  { months: 3, lasts: 91.3 },
  { months: 6, lasts: 182.6 },
  { months: 12, lasts: 365.25 },
  { months: 24, lasts: 730.5 },
  { months: 60, lasts: 1826 },
  { months: 120, lasts: 3652 },
  { months: 240, lasts: 7305 },
] as const

export interface TimeScale extends Scale {
  /** What its marks are: days, months or years. */
  readonly unit: 'day' | 'month' | 'year'
}

/** A scale over these moments (days since 1970) with at most so many marks, each at the beginning of what it names. */
export function timeScale(moments: readonly number[], marks = 7): TimeScale {
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  const room = Math.max((last - first) * 0.02, 1)
  const [from, to] = [first - room, last + room]
  const step = CALENDAR.find(({ lasts }) => (to - from) / lasts <= marks - 1) ?? CALENDAR[CALENDAR.length - 1]
  if (!step) return { from, to, ticks: [], unit: 'year' }
  if ('days' in step) {
    const begin = Math.ceil(from)
    const count = Math.floor((to - begin) / step.days) + 1
    return { from, to, unit: 'day', ticks: Array.from({ length: count }, (_, at) => begin + at * step.days) }
  }
  const { months } = step
  const start = Temporal.PlainDate.from(dateOf(from))
  // Every sixth month is January or July, every twelfth a January: marks stand where a calendar has them.
  const whole = Math.floor((start.year * 12 + start.month - 1) / months) * months
  const ticks: number[] = []
  for (let at = whole; ; at += months) {
    const tick = daysOf(new Temporal.PlainDate(Math.floor(at / 12), (at % 12) + 1, 1).toString())
    if (tick > to) break
    if (tick >= from) ticks.push(tick)
  }
  return { from, to, ticks, unit: months < 12 ? 'month' : 'year' }
}
