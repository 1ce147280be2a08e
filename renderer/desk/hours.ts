import type { Input } from '../../preload/contract/index.ts'
import { isDate, LAST_DAY, parseTypedDate, typedDate } from '../i18n/date-typed.ts'
import { codeSentence } from '../i18n/errors.ts'
import { ISSUES } from '../i18n/issue-words.ts'

/** One stretch of a week. A day that could not be read is kept as it was typed, and nothing of it is saved. */
export type Hours = Input<'practitioner.create'>['practitioner']['hours'][number]

const FOREVER = '9999-12-31'

/** The day that was typed as ISO, or what was typed where it is none. */
export const dayTyped = (typed: string): string => parseTypedDate(typed, LAST_DAY) ?? typed.trim()

/** A day as it is written, or what stands in its place. */
export const dayShown = (day: string | null): string => (day && isDate(day) ? typedDate(day) : (day ?? ''))

/** Two stretches share time on the same weekday within days on which both are valid. */
const meets = (one: Hours, other: Hours) =>
  one.weekday === other.weekday &&
  one.startMinute < other.endMinute &&
  other.startMinute < one.endMinute &&
  one.validFrom <= (other.validTo ?? FOREVER) &&
  other.validFrom <= (one.validTo ?? FOREVER)

const isUnread = ({ validFrom, validTo }: Hours) =>
  !isDate(validFrom) || (validTo !== null && !isDate(validTo))

/** What is wrong with single stretches of a week, by their place. */
export function hourIssues(hours: readonly Hours[]): ReadonlyMap<number, string> {
  const issues = new Map<number, string>()
  for (const [at, one] of hours.entries()) {
    const backwards = one.startMinute >= one.endMinute || (one.validTo ?? FOREVER) < one.validFrom
    if (isUnread(one)) issues.set(at, ISSUES.date())
    else if (backwards) issues.set(at, codeSentence('span-wrong'))
    else if (hours.slice(0, at).some((other) => meets(one, other)))
      issues.set(at, codeSentence('hours-overlap'))
  }
  return issues
}
