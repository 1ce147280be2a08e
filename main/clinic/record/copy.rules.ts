import type { Input } from '../../../preload/contract/index.ts'
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
