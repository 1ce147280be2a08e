import type { Input } from '../../../../preload/contract/index.ts'
import type { Card } from './card-fields.ts'

const ENOUGH = 3

/** Whoever a card as typed so far may be, to look for; null while it is too little. */
export function typedPerson(card: Card, exceptId: string | null): Input<'duplicate.candidates'> | null {
  const { name, socialName, birthDate, motherName, sexAtBirth, multipleBirth, cpf, phone } = card
  const papers = { passport: card.passport ?? null, cns: card.cns ?? null }
  const born = { birthDate: birthDate || null, sexAtBirth, multipleBirth }
  const person = { name, socialName, motherName, cpf, phone, ...papers, ...born, exceptId }
  return name.length >= ENOUGH || cpf || phone || papers.passport || papers.cns ? person : null
}
