import type { Input } from '../../../preload/contract/index.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import { sees, type EntryFact, type Onlooker } from './sight.rules.ts'

export type CopyRecipient = Input<'chart.copy'>['recipient']

interface CopiedFact extends EntryFact {
  /** Its author keeps it from a guardian (CEM art. 74). */
  readonly guardianHidden: boolean
}

/**
 * What becomes of an entry in a copy of its chart: it is in it, stands there as a line for its author to copy, or is not even
 * named. The one place that decides it. A registro documental, with the material of tests, is in no copy (CFP 001/2009).
 */
export function placeInCopy(
  by: Onlooker,
  entry: CopiedFact,
  recipient: CopyRecipient,
): 'in' | 'named' | 'out' {
  if (entry.secrecy === 'author-only') return 'out'
  if (recipient === 'guardian' && entry.guardianHidden) return 'out'
  return sees(by, entry) ? 'in' : 'named'
}

/**
 * An allergy stands in every copy, in whatever visit it was said: it is never secret, and not to know of it does harm, which CEM
 * art. 74 excepts from what is kept from a guardian.
 */
export const isNeverKept = ({ kind }: Pick<StatementContent, 'kind'>): boolean => kind === 'allergy'
