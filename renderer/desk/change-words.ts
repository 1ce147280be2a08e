import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import { date } from '../i18n/format.ts'
import { cns, cpf, phone, phoneLines } from '../i18n/identity.ts'
import { postalCode } from '../i18n/postal-code.ts'
import { cpfMissingReasons, races, relationships, sexesAtBirth } from './card-choices.ts'

type Change = Output<'audit.list'>[number]['changes'][number]

const chosen = (choices: readonly { readonly value: string; readonly label: string }[]) => (value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value
const asIs = (value: string) => value

const ROLES: Readonly<Record<string, () => string>> = {
  reception: () => msg('Recepção'),
  doctor: () => msg('Profissional'),
  nurse: () => msg('Enfermagem'),
  admin: () => msg('Administração'),
  patient: () => msg('Paciente'),
}
const rolesOf = (value: string) =>
  value
    .split(' ')
    .map((role) => ROLES[role]?.() ?? role)
    .join(', ')

const FIELDS: Readonly<
  Record<string, readonly [() => string, (value: string, was: string | null) => string]>
> = {
  displayName: [() => msg('Nome'), asIs],
  roles: [() => msg('Perfis'), rolesOf],
  active: [() => msg('Conta ativa'), (value) => (value === 'yes' ? msg('sim') : msg('não'))],
  name: [() => msg('Nome civil'), asIs],
  socialName: [() => msg('Nome social'), asIs],
  birthDate: [() => msg('Nascimento'), date],
  sexAtBirth: [() => msg('Sexo ao nascer'), (value) => chosen(sexesAtBirth())(value)],
  multipleBirth: [() => msg('Gêmeo ou gêmea'), (value) => (value === 'yes' ? msg('sim') : msg('não'))],
  motherName: [() => msg('Nome da mãe'), asIs],
  cpf: [() => 'CPF', cpf],
  userName: [() => msg('Nome de usuário'), asIs],
  // Which one is said by the professional's own page: here stands an id.
  practitionerId: [
    () => msg('Profissional'),
    (_id, was) => (was === null ? msg('um profissional') : msg('outro profissional')),
  ],
  cpfMissingReason: [() => msg('Sem CPF: motivo'), (value) => chosen(cpfMissingReasons())(value)],
  passport: [() => msg('Passaporte'), asIs],
  cns: [() => 'CNS', cns],
  birthplace: [() => msg('Naturalidade'), asIs],
  race: [() => msg('Raça/cor'), (value) => chosen(races())(value)],
  phone: [() => msg('Telefone'), phone],
  phoneRemark: [() => msg('Ao lado do telefone'), asIs],
  otherPhones: [() => msg('Outros telefones'), (value) => phoneLines(value).replaceAll('\n', '; ')],
  email: [() => msg('E-mail'), asIs],
  postalCode: [() => 'CEP', postalCode],
  street: [() => msg('Logradouro'), asIs],
  streetNumber: [() => msg('Número'), asIs],
  complement: [() => msg('Complemento'), asIs],
  district: [() => msg('Bairro'), asIs],
  city: [() => msg('Município'), asIs],
  state: [() => 'UF', asIs],
  insurer: [() => msg('Convênio'), asIs],
  insurerPlan: [() => msg('Plano'), asIs],
  insuranceCard: [() => msg('Carteirinha'), asIs],
  insuranceCardValidTo: [() => msg('Validade da carteirinha'), date],
  'guardian.name': [() => msg('Nome do responsável'), asIs],
  'guardian.cpf': [() => msg('CPF do responsável'), cpf],
  'guardian.phone': [() => msg('Telefone do responsável'), phone],
  'guardian.phoneRemark': [() => msg('Ao lado do telefone do responsável'), asIs],
  'guardian.relationship': [() => msg('Parentesco'), (value) => chosen(relationships())(value)],
}

/** What one field said before and after, as people read it; a field unknown here by its own name. */
export function changeWords({ field, before, after }: Change) {
  const [label, read] = FIELDS[field] ?? [() => field, asIs]
  const words = (value: string | null, was: string | null) =>
    value === null ? msg('vazio') : read(value, was)
  return { label: label(), before: words(before, null), after: words(after, before) }
}
