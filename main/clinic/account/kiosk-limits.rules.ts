import { Temporal } from 'temporal-polyfill'

// What a kiosk may ask for by itself. Reception has no limit: there somebody looks up.

/**
 * Visits ahead that were booked at a kiosk. A person: five are a return and four exams or sessions, more than one plans
 * alone. An account: ten are a parent's and four children's two each. Whom the desk has not seen yet: one, which brings the
 * person to the desk.
 */
export const MOST_AHEAD = { patient: 5, account: 10, unseen: 1 } as const
/**
 * Accounts made at all kiosks within an hour. Making one takes a person about four minutes at the least, nine questions and
 * the terms; a clinic this small has new patients by the day, not by the minute.
 */
export const MOST_ACCOUNTS = 12
/** Dependants of one account: a family's, and no more than the kiosk shows. */
export const MOST_DEPENDANTS = 8

/** From when accounts count: an hour before an instant. */
export const countedFrom = (now: string): string =>
  Temporal.Instant.from(now).subtract({ hours: 1 }).toString({ smallestUnit: 'millisecond' })

/** Somebody an account books for. */
export interface PersonAhead {
  readonly patientId: string
  readonly relationship: string
  readonly status: 'active' | 'provisional' | 'merged'
  /** Visits ahead booked at a kiosk. */
  readonly ahead: number
}

/** Why an account may not book one more visit for a person, or null. Without a person: why for none of its people. */
export function aheadRefusal(
  people: readonly PersonAhead[],
  patientId: string | undefined,
): 'desk-first' | 'too-many-visits' | null {
  const all = people.reduce((sum, { ahead }) => sum + ahead, 0)
  const isSeen = !people.some(
    ({ relationship, status }) => relationship === 'self' && status === 'provisional',
  )
  if (!isSeen && all >= MOST_AHEAD.unseen) return 'desk-first'
  if (all >= MOST_AHEAD.account) return 'too-many-visits'
  const meant = people.filter((one) => patientId === undefined || one.patientId === patientId)
  const refusals = meant.map(personRefusal)
  return refusals.includes(null) ? null : (refusals[0] ?? null)
}

function personRefusal({ status, ahead }: PersonAhead): 'desk-first' | 'too-many-visits' | null {
  if (status === 'provisional' && ahead >= MOST_AHEAD.unseen) return 'desk-first'
  return ahead >= MOST_AHEAD.patient ? 'too-many-visits' : null
}
