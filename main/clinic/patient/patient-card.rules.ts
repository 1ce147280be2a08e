import { Temporal } from 'temporal-polyfill'

export interface CardFacts {
  readonly birthDate: string
  readonly cpf: string | null
  readonly cpfMissingReason: string | null
  readonly guardian: object | null
}

/** Whole years on a date. */
export function ageInYears(birthDate: string, today: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(today), { largestUnit: 'years' })
    .years
}

/** Under 18 a guardian is needed (domain-br.md 7.2). */
export function isMinor(birthDate: string, today: string): boolean {
  return ageInYears(birthDate, today) < 18
}

/** What is missing on a patient's card, or null. CPF is optional with its reason (Lei 14.534/2023). */
export function cardRefusal(
  card: CardFacts,
  today: string,
): 'birth-date-future' | 'cpf-reason-needed' | 'guardian-needed' | null {
  if (card.birthDate > today) return 'birth-date-future'
  if (card.cpf === null && card.cpfMissingReason === null) return 'cpf-reason-needed'
  if (isMinor(card.birthDate, today) && card.guardian === null) return 'guardian-needed'
  return null
}
