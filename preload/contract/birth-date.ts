/** A birth date as far as it is known (FHIR partial date): "1984-05-12", "1984" when only the year is, UNKNOWN_BIRTH. */
export const UNKNOWN_BIRTH = 'unknown'

export const isBirthYear = (birthDate: string): boolean => /^\d{4}$/u.test(birthDate)

/**
 * The date that an age is counted from, or null where nobody knows it: of a year its middle, so that it is wrong by half a year
 * at most. Whoever's birth is not known has no age: neither a minor nor of the elder ones.
 */
export function countedBirth(birthDate: string): string | null {
  if (birthDate === UNKNOWN_BIRTH) return null
  return isBirthYear(birthDate) ? `${birthDate}-07-01` : birthDate
}
