import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { date } from '../../../i18n/format.ts'
import { cns, cpf, phone, phoneLines } from '../../../i18n/identity.ts'
import { postalCode } from '../../../i18n/postal-code.ts'

type Card = Output<'patient.read'>['card']

/** "Rua das Flores, 12, Fundos, Centro, Osasco, SP, 06010-000" */
export function addressText(card: Card): string {
  const { street, streetNumber, complement, district, city, state, postalCode: code } = card
  return [street, streetNumber, complement, district, city, state, code && postalCode(code)]
    .filter(Boolean)
    .join(', ')
}

function guardianText({ guardian }: Card): string | null {
  if (!guardian) return null
  const { name, cpf: number, phone: contact, phoneRemark } = guardian
  return [name, number && `CPF ${cpf(number)}`, contact && phone(contact), phoneRemark]
    .filter(Boolean)
    .join(', ')
}

/** "(11) 98765-4321, filha": the first number with what stands beside it. */
export const phoneOf = ({ phone: number, phoneRemark }: Card): string | null =>
  number && [phone(number), phoneRemark].filter(Boolean).join(', ')

/** What helps whoever is about to call: whose the number is, and the others. */
export function callWords({ phone: own, phoneRemark, guardian, otherPhones }: Card) {
  const beside = own ? phoneRemark : (guardian?.phoneRemark ?? null)
  const others = otherPhones && phoneLines(otherPhones).replaceAll('\n', '; ')
  return html`<span>${[beside, others].filter(Boolean).join('; ')}</span>`
}

const withRemark = (number: string | null, remark: string | null) =>
  number && [number, remark].filter(Boolean).join(', ')

/** A guardian as she is typed; the card of one who is a patient says the rest. */
const typedGuardian = ({ phoneRemark, ...guardian }: NonNullable<Card['guardian']>) =>
  guardian.patientId
    ? { ...guardian, cpf: null, phone: null }
    : { ...guardian, phone: withRemark(guardian.phone, phoneRemark) }

/** A card as it is typed: a number and its remark are one text, a convênio is chosen by its entry. */
export const typedCard = ({ phoneRemark, insurer: _name, insurerPlan: _plan, ...card }: Card) => ({
  ...card,
  phone: withRemark(card.phone, phoneRemark),
  guardian: card.guardian && typedGuardian(card.guardian),
})

/** The whole card by its words; null: not known. */
export function cardLines(card: Card): readonly (readonly [string, string | null])[] {
  return [
    [msg('Nome'), card.socialName ?? card.name],
    [msg('Nome civil'), card.socialName === null ? null : card.name],
    [msg('Nascimento'), date(card.birthDate)],
    [msg('Nome da mãe'), card.motherName],
    ['CPF', card.cpf && cpf(card.cpf)],
    [msg('Passaporte'), card.passport],
    ['CNS', card.cns && cns(card.cns)],
    [msg('Naturalidade'), card.birthplace],
    [msg('Telefone'), phoneOf(card)],
    [msg('Outros telefones'), card.otherPhones && phoneLines(card.otherPhones).replaceAll('\n', '; ')],
    [msg('E-mail'), card.email],
    [msg('Endereço'), addressText(card) || null],
    [msg('Convênio'), card.insurer],
    [msg('Plano'), card.insurerPlan],
    [msg('Carteirinha'), card.insuranceCard],
    [msg('Validade da carteirinha'), card.insuranceCardValidTo && date(card.insuranceCardValidTo)],
    [msg('Responsável'), guardianText(card)],
  ]
}

/** The whole card as lines for a portal or a letter; what is not known has no line. */
export const cardText = (card: Card): string =>
  cardLines(card)
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value ?? ''}`)
    .join('\n')
