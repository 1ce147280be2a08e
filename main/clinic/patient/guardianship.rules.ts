import { isSurelyAdult, isSurelyMinor } from '../../../preload/contract/birth-date.ts'
import type { GUARDIANSHIPS } from '../../../preload/contract/patient-card.ts'

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

/** A link between an account and a patient, as its end is told by. */
export interface Tie {
  readonly relationship: string
  readonly birthDate: string
  /** What was seen; null where nobody has seen anything yet, or it was not kept. */
  readonly guardianship: (typeof GUARDIANSHIPS)[number] | null
  /** The clinic's date on which it was made. */
  readonly linkedOn: string
}

/**
 * Whether an account still has to do with somebody: what held for a child ends with the 18th birthday (Código Civil, art. 5), a
 * curatorship stays. Where it is not known what was seen, a link to somebody who was of age when it was made was one. Of whom the
 * year alone is known it ends with that year's first day of age, and of whom nothing is, at once: a chart is not opened on a guess.
 */
export function tieHolds({ relationship, birthDate, guardianship, linkedOn }: Tie, today: string): boolean {
  if (relationship === 'self' || guardianship === 'curatorship' || isSurelyMinor(birthDate, today))
    return true
  return guardianship === null && isSurelyAdult(birthDate, linkedOn)
}
