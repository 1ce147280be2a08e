import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Input } from '../../../../preload/contract/index.ts'
import type { FieldsOf, FieldTable, Path } from '../../../data/form-fields.ts'
import type { AddressHints } from '../../../desk/address-hints.ts'
import { cpfMissingReasons, races, relationships, sexesAtBirth, states } from '../../../desk/card-choices.ts'
import { formField, formFields, formProblem, type DrawnForm } from '../../../elements/form-field.ts'
import '../../../elements/notice.ts'
import { cns, cpf, phone, phoneLines } from '../../../i18n/identity.ts'
import { markedSentence } from '../../../i18n/marked-sentence.ts'
import { postalCode } from '../../../i18n/postal-code.ts'
import { guardianRows } from './guardian-rows.ts'
import type { InsurerChoices } from './insurer-choices.ts'

export type Card = Input<'patient.register'>
/** What stands beside the first phone is typed with it. */
type CardPath = Exclude<Path<Card>, 'guardian' | 'phoneRemark' | 'guardian.phoneRemark'>

const isNumber = (text: string) => /^[+(\d]/u.test(text)

/** A choice that may be nothing, whose nothing is a blank or a word of its own. */
const orNone = <V extends string>(options: readonly { readonly value: V | ''; readonly label: string }[]) =>
  options.map(({ value, label }) => ({ value: value === '' ? null : (value as Exclude<V, ''>), label }))

/**
 * A patient's card, with what the CEP and the city say about each other and what the clinic's convênios say of theirs; `begun`: a name or a number that was typed before.
 * `hasGuardian`: whether a guardian is asked for.
 */
export const cardFields = (
  hints: AddressHints,
  insurers: InsurerChoices,
  begun = '',
  hasGuardian = true,
): FieldsOf<'patient.register', CardPath> => ({
  name: { kind: 'text', label: msg('Nome civil'), preset: isNumber(begun) ? null : begun },
  birthDate: {
    kind: 'date',
    label: msg('Nascimento'),
    partial: true,
    help: msg('Só o ano também serve: 1984'),
  },
  phone: {
    kind: 'text',
    label: msg('Telefone com DDD'),
    show: phone,
    help: msg('Ao lado do número pode dizer de quem é: (11) 98765-4321 (filha)'),
    preset: isNumber(begun) ? begun : null,
  },
  otherPhones: {
    kind: 'text',
    label: msg('Outros telefones'),
    rows: 2,
    show: phoneLines,
    help: msg('Um por linha, com de quem é. De outro país: + e o código dele.'),
  },
  cpf: { kind: 'text', label: 'CPF', mask: cpf },
  cpfMissingReason: {
    kind: 'choice',
    label: msg('Sem CPF: motivo'),
    options: orNone(cpfMissingReasons()),
    preset: null,
  },
  passport: { kind: 'text', label: msg('Passaporte') },
  cns: { kind: 'text', label: 'CNS', mask: cns, help: msg('O número do cartão do SUS') },
  birthplace: { kind: 'text', label: msg('Naturalidade'), help: msg('Como Campinas, SP') },
  race: {
    kind: 'choice',
    label: msg('Raça/cor'),
    help: msg('Como a própria pessoa diz'),
    options: orNone(races()),
    preset: null,
  },
  socialName: {
    kind: 'text',
    label: msg('Nome social'),
    help: msg('É o nome usado em toda a clínica, sem pedir documento'),
  },
  multipleBirth: {
    kind: 'choice',
    label: msg('Gêmeo ou gêmea'),
    options: [
      { value: null, label: msg('Não informado') },
      { value: 'yes', label: msg('Sim') },
      { value: 'no', label: msg('Não') },
    ],
    preset: null,
  },
  motherName: { kind: 'text', label: msg('Nome da mãe'), help: msg('Deixe em branco se não informada') },
  sexAtBirth: {
    kind: 'choice',
    label: msg('Sexo ao nascer'),
    options: sexesAtBirth(),
    preset: 'unknown',
  },
  email: { kind: 'text', label: msg('E-mail') },
  postalCode: { kind: 'text', label: 'CEP', mask: postalCode, help: hints.postalCode },
  state: {
    kind: 'choice',
    label: 'UF',
    options: orNone(states() as { value: NonNullable<Card['state']> | ''; label: string }[]),
    preset: null,
  },
  street: { kind: 'text', label: msg('Logradouro') },
  streetNumber: { kind: 'text', label: msg('Número') },
  complement: { kind: 'text', label: msg('Complemento') },
  district: { kind: 'text', label: msg('Bairro') },
  city: { kind: 'text', label: msg('Município'), help: hints.city },
  insurerId: { kind: 'choice', label: msg('Convênio'), options: insurers.insurers, preset: null },
  insurerPlanId: {
    kind: 'choice',
    label: msg('Plano'),
    options: insurers.plans,
    when: insurers.plans.length > 0,
    preset: null,
  },
  insuranceCard: { kind: 'text', label: msg('Carteirinha'), help: insurers.cardHint },
  insuranceCardValidTo: {
    kind: 'date',
    label: msg('Validade da carteirinha'),
    help: insurers.validHint,
    when: insurers.isInsured,
  },
  'guardian.patientId': { kind: 'own', when: hasGuardian },
  'guardian.name': { kind: 'text', id: 'guardianName', label: msg('Nome do responsável'), when: hasGuardian },
  'guardian.relationship': {
    kind: 'choice',
    id: 'guardianRelationship',
    label: msg('Parentesco'),
    options: relationships(),
    when: hasGuardian,
  },
  'guardian.cpf': {
    kind: 'text',
    id: 'guardianCpf',
    label: msg('CPF do responsável'),
    mask: cpf,
    when: hasGuardian,
  },
  'guardian.phone': {
    kind: 'text',
    id: 'guardianPhone',
    label: msg('Telefone do responsável'),
    show: phone,
    when: hasGuardian,
  },
})

/** The same fields where the card is a part of what is sent. */
export const changedCardFields = (hints: AddressHints, insurers: InsurerChoices) =>
  Object.fromEntries(
    Object.entries(cardFields(hints, insurers) as FieldTable).map(([path, field]) => [`card.${path}`, field]),
  ) as unknown as FieldsOf<'patient.update', `card.${CardPath}`>

/** The fields of a card in the groups that stand together on every screen; `at` is where the card is in the form. */
export function cardRows(form: DrawnForm, at: '' | 'card.' = '') {
  const one = (path: CardPath) => formField(form, `${at}${path}`)
  const row = (...paths: readonly CardPath[]): TemplateResult =>
    html`<div class="fields">
      ${formFields(
        form,
        paths.map((path) => `${at}${path}`),
      )}
    </div>`
  return {
    one,
    row,
    about: () =>
      html`${one('socialName')} ${row('motherName', 'sexAtBirth')} ${row('multipleBirth', 'race')}
      ${row('passport', 'cns')} ${one('birthplace')}`,
    address: () =>
      html`${row('postalCode', 'state')} ${one('street')} ${row('streetNumber', 'complement')}
      ${row('district', 'city')}`,
    insurer: () => row('insurerId', 'insurerPlanId', 'insuranceCard', 'insuranceCardValidTo'),
    guardian: () => guardianRows(form, at),
  }
}

/** Says that a card came back half typed. */
export const typedBefore = () =>
  html`<mb-notice
    kind="info"
    text=${msg('O que foi digitado antes está aqui, e ainda não foi salvo.')}
  ></mb-notice>`

/** Why a card was not saved. */
export const cardProblem = (form: {
  readonly problem: string
  readonly stopped: boolean
  readonly marked: boolean
}) => formProblem({ problem: form.problem || (form.stopped && form.marked ? markedSentence() : '') })
