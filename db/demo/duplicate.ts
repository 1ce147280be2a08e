import type { Chance } from './chance.ts'
import type { PracticePatient } from './patients.ts'

/**
 * A second card of somebody who has one, as a hurried desk makes it: no accents, no CPF, no phone. Merging can be
 * practised with the two.
 */
export function makeDuplicate(chance: Chance, patients: readonly PracticePatient[]): PracticePatient {
  const twice = patients.find(
    ({ age, card }) =>
      age >= 30 && card.cpf !== null && card.motherName !== null && card.name !== plain(card.name),
  )
  if (!twice) throw new RangeError('nobody can have two cards')
  const nothing = { postalCode: null, street: null, streetNumber: null, complement: null, district: null }
  const card = {
    ...twice.card,
    ...nothing,
    name: plain(twice.card.name),
    socialName: null,
    cpf: null,
    cpfMissingReason: 'not-told' as const,
    phone: null,
    email: null,
    insurer: null,
    insurerId: null,
    insurerPlanId: null,
    insurerPlan: null,
    insuranceCard: null,
    insuranceCardValidTo: null,
  }
  return { id: chance.id(), age: twice.age, card }
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')
