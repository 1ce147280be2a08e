import type { Output } from '../../../../preload/contract/index.ts'
import { readPhone, storedPhone } from '../../../../preload/contract/phone.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { issueSentence } from '../../../i18n/errors.ts'

type Card = Output<'patient.read'>['card']

/** What is wrong with a number that looks like one that stands on a card already and does not stand on this one. */
export function oddTyped(typed: RawAt, card: Card | undefined): Readonly<Record<string, string>> {
  const stands = { 'card.phone': card?.phone, 'card.guardian.phone': card?.guardian?.phone }
  return Object.fromEntries(
    Object.entries(stands).flatMap(([path, number]) => {
      const text = String(typed(path) ?? '').trim()
      const stored = storedPhone(text)
      const read = readPhone(text)
      return stored && stored.number !== number && typeof read === 'string'
        ? [[path, issueSentence(read)]]
        : []
    }),
  )
}
