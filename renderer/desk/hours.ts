import { msg } from '@lit/localize'
import type { Input } from '../../preload/contract/index.ts'
import { isDate, LAST_DAY, parseTypedDate, typedDate } from '../i18n/date-typed.ts'
import { codeSentence } from '../i18n/errors.ts'
import { ISSUES } from '../i18n/issue-words.ts'
import { minutesOf, timeText } from '../i18n/time-typed.ts'

type Stretch = Input<'practitioner.create'>['practitioner']['hours'][number]

/** One stretch of a week. A day or an hour that could not be read is kept as it was typed, and nothing of it is saved. */
export type Hours = Omit<Stretch, 'startMinute' | 'endMinute'> & {
  readonly startMinute: number | string
  readonly endMinute: number | string
}

const FOREVER = '9999-12-31'

/** The day that was typed as ISO, or what was typed where it is none. */
export const dayTyped = (typed: string): string => parseTypedDate(typed, LAST_DAY) ?? typed.trim()

/** A day as it is written, or what stands in its place. */
export const dayShown = (day: string | null): string => (day && isDate(day) ? typedDate(day) : (day ?? ''))

/** The hour that was typed as minutes since midnight, or what was typed where it is none. */
export const timeTyped = (typed: string): number | string => minutesOf(typed) ?? typed.trim()

/** An hour as it is written, or what stands in its place. */
export const timeShown = (time: number | string): string => (typeof time === 'number' ? timeText(time) : time)

/** Two stretches share time on the same weekday within days on which both are valid. */
const meets = (one: Hours, other: Hours) =>
  one.weekday === other.weekday &&
  one.startMinute < other.endMinute &&
  other.startMinute < one.endMinute &&
  one.validFrom <= (other.validTo ?? FOREVER) &&
  other.validFrom <= (one.validTo ?? FOREVER)

/** Whether both hours of a stretch could be read. */
export const hasHours = (stretch: Hours): stretch is Stretch =>
  typeof stretch.startMinute === 'number' && typeof stretch.endMinute === 'number'

/** What could not be read of a stretch, said as soon as its field is left. */
export function unreadSentence(stretch: Hours): string | undefined {
  const { validFrom, validTo } = stretch
  if (!hasHours(stretch)) return msg('Esta hora não existe. Escreva como 08:30.')
  return isDate(validFrom) && (validTo === null || isDate(validTo)) ? undefined : ISSUES.date()
}

/** What is wrong with single stretches of a week, by their place. */
export function hourIssues(hours: readonly Hours[]): ReadonlyMap<number, string> {
  const issues = new Map<number, string>()
  for (const [at, one] of hours.entries()) {
    const unread = unreadSentence(one)
    const backwards = one.startMinute >= one.endMinute || (one.validTo ?? FOREVER) < one.validFrom
    if (unread) issues.set(at, unread)
    else if (backwards) issues.set(at, codeSentence('span-wrong'))
    else if (hours.slice(0, at).some((other) => meets(one, other)))
      issues.set(at, codeSentence('hours-overlap'))
  }
  return issues
}
