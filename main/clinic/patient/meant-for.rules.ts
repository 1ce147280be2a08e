import { isBirthYear, UNKNOWN_BIRTH } from '../../../preload/contract/birth-date.ts'
import { ageInMonths } from '../../../preload/contract/vital-signs.ts'

/** For whom a visit type is meant; null: for everybody. */
export interface MeantFor {
  readonly minAge: number | null
  readonly maxAge: number | null
  readonly forSex: 'female' | 'male' | null
}

/** Whether a type is meant for some and not for others: an age of 0 is a limit too. */
export const isForSome = ({ minAge, maxAge, forSex }: MeantFor): boolean =>
  [minAge, maxAge, forSex].some((limit) => limit !== null)

interface Person {
  readonly birthDate: string
  readonly sexAtBirth: string
}

/** Whole years on a day. */
const yearsOn = (born: string, today: string) => Math.floor(ageInMonths(born, today) / 12)

function fitsAge(birthDate: string, { minAge, maxAge }: MeantFor, today: string): boolean {
  if (birthDate === UNKNOWN_BIRTH) return true
  const [first, last] = isBirthYear(birthDate)
    ? [`${birthDate}-01-01`, `${birthDate}-12-31`]
    : [birthDate, birthDate]
  return (minAge ?? -Infinity) <= yearsOn(first, today) && yearsOn(last, today) <= (maxAge ?? Infinity)
}

/** Whether a type is meant for somebody. What nobody knows of a person speaks against nothing. */
export const isMeantFor = (type: MeantFor, { birthDate, sexAtBirth }: Person, today: string): boolean =>
  fitsAge(birthDate, type, today) &&
  (type.forSex === null || sexAtBirth === type.forSex || !['female', 'male'].includes(sexAtBirth))
