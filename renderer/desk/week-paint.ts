import { hasHours, type Hours } from './hours.ts'

/** What a painted week shows and changes of a stretch: hours that could be read, without an end. */
export type PaintedHours = Hours & { readonly startMinute: number; readonly endMinute: number }

/** A stretch of minutes since midnight on one or several weekdays that follow each other. */
export interface Brush {
  readonly weekdays: readonly number[]
  readonly startMinute: number
  readonly endMinute: number
}

/** A stretch that counts from today at the latest and without an end; what has days of its own is for the list. */
export const isPainted = (stretch: Hours, today: string): stretch is PaintedHours =>
  hasHours(stretch) && stretch.validTo === null && stretch.validFrom <= today

const isUnder = (stretch: Hours, weekday: number, today: string): stretch is PaintedHours =>
  stretch.weekday === weekday && isPainted(stretch, today)

const inOrder = (hours: readonly PaintedHours[]) =>
  hours.toSorted((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute)

/** The same week with the stretches of one day in the place of those that stood there; what is not painted stays. */
function withDay(
  hours: readonly Hours[],
  weekday: number,
  today: string,
  day: readonly PaintedHours[],
): readonly Hours[] {
  const painted = hours.filter((one) => isPainted(one, today))
  const others = hours.filter((one) => !isPainted(one, today))
  return [...inOrder([...painted.filter((one) => one.weekday !== weekday), ...day]), ...others]
}

/** Adds the brush's time to a day: what it touches becomes one stretch, valid since the earliest of them. */
function addTo(hours: readonly Hours[], weekday: number, brush: Brush, today: string): readonly Hours[] {
  const day = hours.filter((one) => isUnder(one, weekday, today))
  const touched = day.filter(
    (one) => one.startMinute <= brush.endMinute && brush.startMinute <= one.endMinute,
  )
  const joined = {
    weekday,
    startMinute: Math.min(brush.startMinute, ...touched.map((one) => one.startMinute)),
    endMinute: Math.max(brush.endMinute, ...touched.map((one) => one.endMinute)),
    validFrom: touched.map((one) => one.validFrom).toSorted()[0] ?? today,
    validTo: null,
  }
  return withDay(hours, weekday, today, [...day.filter((one) => !touched.includes(one)), joined])
}

function takeFrom(hours: readonly Hours[], weekday: number, brush: Brush, today: string): readonly Hours[] {
  const day = hours.filter((one) => isUnder(one, weekday, today))
  const left = day.flatMap((one) =>
    [
      { ...one, endMinute: Math.min(one.endMinute, brush.startMinute) },
      { ...one, startMinute: Math.max(one.startMinute, brush.endMinute) },
    ].filter(({ startMinute, endMinute }) => startMinute < endMinute),
  )
  return withDay(hours, weekday, today, left)
}

const eachDay = (
  { weekdays }: Brush,
  hours: readonly Hours[],
  change: (hours: readonly Hours[], weekday: number) => readonly Hours[],
) => weekdays.reduce(change, hours)

/** The week with the brush's time worked on each of its days. */
export const paint = (hours: readonly Hours[], brush: Brush, today: string): readonly Hours[] =>
  eachDay(brush, hours, (now, weekday) => addTo(now, weekday, brush, today))

/** The week without the brush's time on any of its days. */
export const erase = (hours: readonly Hours[], brush: Brush, today: string): readonly Hours[] =>
  eachDay(brush, hours, (now, weekday) => takeFrom(now, weekday, brush, today))

/** The week in which one day is worked as another. */
export const copyDay = (hours: readonly Hours[], from: number, to: number, today: string): readonly Hours[] =>
  withDay(
    hours,
    to,
    today,
    hours.filter((one) => isUnder(one, from, today)).map((one) => ({ ...one, weekday: to })),
  )
