import type { GUARDIANSHIPS } from '../../../preload/contract/claim.ts'
import { isMinor } from './patient-card.rules.ts'

interface Declaration {
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
}: Declaration): 'guardianship-needed' | 'curatorship-needed' | null {
  if (relationship === 'self') return null
  if (!minor) return seen === 'curatorship' ? null : 'curatorship-needed'
  return seen === null || seen === 'curatorship' ? 'guardianship-needed' : null
}

/**
 * Whether an account still has to do with somebody: what held for a child ends with the 18th birthday (Código Civil, art. 5);
 * a link to somebody who was of age when it was made is a curatorship, and stays.
 */
export function tieHolds(
  tie: { readonly relationship: string; readonly birthDate: string; readonly linkedAt: string },
  today: string,
): boolean {
  if (tie.relationship === 'self' || isMinor(tie.birthDate, today)) return true
  return !isMinor(tie.birthDate, tie.linkedAt.slice(0, 10))
}
