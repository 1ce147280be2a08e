import { Temporal } from 'temporal-polyfill'
import type { Secrecy } from '../../../preload/contract/record.ts'
import { ageInMonths } from '../../../preload/contract/vital-signs.ts'

/** How long the glass that somebody broke keeps an entry open to him. */
const GLASS_HOURS = 12
const OF_AGE_MONTHS = 18 * 12
/** The council of psychologists, whose record is secret by itself (CFP 001/2009). */
const PSYCHOLOGY = 'CRP'

/** What decides who sees an entry. */
export interface EntryFact {
  /** Of a note its id, of a version of a statement that of its statement. */
  readonly entryId: string
  /** Its author's account. */
  readonly accountId: string
  readonly secrecy: Secrecy
  /** Whoever takes care of the patient has to know it: an allergy, a problem, a medicine in use. */
  readonly safety?: boolean
}

/** Who would see it. */
export interface Onlooker {
  readonly accountId: string | null
  /** The entries whose glass he has broken, as long as that counts. */
  readonly broken: ReadonlySet<string>
  /** What a chart that is open to him shows: all that is open, or his own entries and what safety needs. */
  readonly scope: 'chart' | 'safety'
}

/**
 * Whether somebody whom a chart is open to sees what an entry says. The one place that decides it: every read asks here. What
 * is its author's only is opened by nobody else and by nothing.
 */
export function sees({ accountId, broken, scope }: Onlooker, entry: EntryFact): boolean {
  if (entry.accountId === accountId) return true
  if (scope === 'safety' && entry.safety !== true) return false
  if (entry.secrecy === 'open') return true
  return glassFits(entry) && broken.has(entry.entryId)
}

/** Whether an entry can be opened with a reason at all. */
export const glassFits = ({ secrecy }: Pick<EntryFact, 'secrecy'>): boolean => secrecy === 'secret'

/** Glass that was broken before this instant is whole again. */
export const glassCountsSince = (now: string): string =>
  Temporal.Instant.from(now).subtract({ hours: GLASS_HOURS }).toString({ smallestUnit: 'millisecond' })

/**
 * Who may be said to see what a professional of this council signs, first what is usual. A record for its author only is the psychologist's registro documental, with
 * the material of tests (CFP 001/2009, art. 2): it is in no chart that another reads, and in no copy.
 */
export const offeredSecrecy = (council: string): [Secrecy, ...Secrecy[]] =>
  council === PSYCHOLOGY ? ['secret', 'author-only', 'open'] : ['open', 'secret']

/** Whether a visit's patient was a minor, of whom a note may be kept from a guardian (CEM art. 74). */
export const isMinorOn = (birthDate: string, date: string): boolean =>
  ageInMonths(birthDate, date) < OF_AGE_MONTHS
