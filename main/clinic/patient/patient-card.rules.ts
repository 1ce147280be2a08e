import { Temporal } from 'temporal-polyfill'
import { countedBirth, mayBeMinor, UNKNOWN_BIRTH } from '../../../preload/contract/birth-date.ts'
import { phoneText, type ReadPhone } from '../../../preload/contract/phone.ts'

export interface CardFacts {
  readonly birthDate: string
  readonly cpf: string | null
  readonly cpfMissingReason: string | null
  readonly guardian: object | null
}

/** Whole years on a date, by the middle of the year where only that is known; null where nothing is. */
export function ageInYears(birthDate: string, today: string): number | null {
  const counted = countedBirth(birthDate)
  return counted === null
    ? null
    : Temporal.PlainDate.from(counted).until(Temporal.PlainDate.from(today), { largestUnit: 'years' }).years
}

/** What is missing on a patient's card, or null: a guardian under 18 (domain-br.md 7.2), a CPF or its reason (Lei 14.534/2023). */
export function cardRefusal(
  card: CardFacts,
  today: string,
): 'birth-date-future' | 'cpf-reason-needed' | 'guardian-needed' | null {
  if (card.birthDate !== UNKNOWN_BIRTH && card.birthDate > today) return 'birth-date-future'
  if (card.cpf === null && card.cpfMissingReason === null) return 'cpf-reason-needed'
  if (mayBeMinor(card.birthDate, today) && card.guardian === null) return 'guardian-needed'
  return null
}

interface StoredGuardian {
  readonly patientId?: string | null
  readonly name: string
  readonly cpf: string | null
  readonly phone: string | null
  readonly phoneRemark?: string | null
  readonly relationship: 'mother' | 'father' | 'guardian' | 'other'
}

/** A card as the desk reads it: further phones are lines of one text, which reads back the same. */
export function shownCard<
  C extends { readonly otherPhones: readonly ReadPhone[]; readonly guardian: StoredGuardian | null },
>({ otherPhones, guardian, ...card }: C) {
  return {
    ...card,
    guardian: guardian && {
      ...guardian,
      patientId: guardian.patientId ?? null,
      phoneRemark: guardian.phoneRemark ?? null,
    },
    otherPhones: otherPhones.length === 0 ? null : otherPhones.map(phoneText).join('\n'),
  }
}

/** A number as it was sent for a card: as it is read, and as it may stand there already. */
interface SentPhone {
  readonly read: ReadPhone | null
  readonly stored: ReadPhone | null
}

/**
 * The number that a card keeps of one that was sent: the one that stands there, whatever it is, where that was sent again, else
 * the one it is read as. undefined: no phone has it, and it did not stand there.
 */
export function keptPhone(sent: SentPhone | null, before: string | null): ReadPhone | null | undefined {
  if (sent === null) return null
  return sent.stored !== null && sent.stored.number === before ? sent.stored : (sent.read ?? undefined)
}
