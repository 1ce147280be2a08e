import type { GUARDIANSHIPS } from '../../../preload/contract/accounts.ts'

interface Tie {
  readonly relationship: string
  /** Under 18 by what was declared and by the card it is linked to: whoever lies about one is held to the other. */
  readonly minor: boolean
  readonly seen: (typeof GUARDIANSHIPS)[number] | null
}

/**
 * What is missing before an account may see a dependant's visits. A minor's parent or guardian shows a birth certificate,
 * the IDs of both, or the court's order; an adult is his own, whatever the family, but for a curatorship.
 */
export function guardianshipRefusal({
  relationship,
  minor,
  seen,
}: Tie): 'guardianship-needed' | 'curatorship-needed' | null {
  if (relationship === 'self') return null
  if (!minor) return seen === 'curatorship' ? null : 'curatorship-needed'
  return seen === null || seen === 'curatorship' ? 'guardianship-needed' : null
}
