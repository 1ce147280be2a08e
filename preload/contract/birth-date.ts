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

/** Where the 18th birthday of whoever turns 18 today lies; dates compare as text. */
const eighteenBefore = (today: string) => `${String(Number(today.slice(0, 4)) - 18)}${today.slice(4, 10)}`

/**
 * Whether somebody may be under 18 on a day: of a year until its last day has come of age. So whoever needs a guardian has one.
 * Whoever's birth is not known counts as of age here, and as neither by `isSurelyMinor` and `isSurelyAdult`.
 */
export const mayBeMinor = (birthDate: string, today: string): boolean =>
  birthDate !== UNKNOWN_BIRTH &&
  (isBirthYear(birthDate) ? `${birthDate}-12-31` : birthDate) > eighteenBefore(today)

/** Whether somebody is under 18 whatever the day of the year was: what a child's guardian may see ends with the first doubt. */
export const isSurelyMinor = (birthDate: string, today: string): boolean =>
  birthDate !== UNKNOWN_BIRTH &&
  (isBirthYear(birthDate) ? `${birthDate}-01-01` : birthDate) > eighteenBefore(today)

/** Whether somebody is known to be of age. */
export const isSurelyAdult = (birthDate: string, today: string): boolean =>
  birthDate !== UNKNOWN_BIRTH && !mayBeMinor(birthDate, today)

/** Older than anybody in Brazil: a wrong digit. */
export const OLDEST = 120

/** Whether a birth lies longer ago than anybody has lived. */
export const isTooLongAgo = (birthDate: string, today: string): boolean =>
  birthDate !== UNKNOWN_BIRTH && Number(birthDate.slice(0, 4)) < Number(today.slice(0, 4)) - OLDEST
