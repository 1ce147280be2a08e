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

/**
 * Times that a kiosk books and moves within 24 hours. A visit: moved three times, by when somebody looks for what the kiosk
 * cannot tell. An account: twenty are all ten visits of a family booked and moved once. Cancelling has no limit.
 */
export const MOST_CHANGES = { visit: 3, account: 20 } as const
/** Slips printed within an hour, one that did not come out too: paper jams, a slip is lost; a family has one each. */
export const MOST_SLIPS = { visit: 3, account: 10 } as const

/** From when something counts: so many hours before an instant. */
export const countedFrom = (now: string, hours = 1): string =>
  Temporal.Instant.from(now).subtract({ hours }).toString({ smallestUnit: 'millisecond' })

/** How often something was done of late: with one visit, and by the account. */
export interface Repetition {
  readonly visit: number
  readonly account: number
}

const isOver = (done: Repetition, most: Repetition) =>
  done.visit >= most.visit || done.account >= most.account

/** Why a kiosk may book or move no more today, or null. */
export const changesRefusal = (done: Repetition): 'too-many-changes' | null =>
  isOver(done, MOST_CHANGES) ? 'too-many-changes' : null

/** Why a kiosk prints no slip now, or null. */
export const slipsRefusal = (done: Repetition): 'too-many-slips' | null =>
  isOver(done, MOST_SLIPS) ? 'too-many-slips' : null

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
