import { unsettled } from '../../../data/settled.ts'
import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import type { FieldIssue } from '../../../../preload/contract/fields.ts'
import { checkField } from '../../../data/check.ts'
import { contract } from '../../../data/contract.ts'
import '../../../elements/date-field.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { issueSentence } from '../../../i18n/errors.ts'
import { cpf, phone } from '../../../i18n/identity.ts'
import { postalCode, stateOfPostalCode } from '../../../i18n/postal-code.ts'
import { cpfMissingReasons, relationships, sexesAtBirth, states } from '../../../desk/card-choices.ts'

export type Card = Input<'patient.register'>
export type CardRead = Partial<Output<'patient.read'>['card']>
export type Issues = Readonly<Record<string, FieldIssue>>

/** What the fields show: the card as it is, what is wrong with it, and what the CEP and the city say about each other. */
export interface CardView {
  readonly card: CardRead | undefined
  readonly issues: Issues
  readonly addressHints: AddressHints
}

export interface AddressHints {
  readonly postalCode: string
  readonly city: string
}

const shape = contract['patient.register'].input.shape
const guardianShape = shape.guardian.unwrap().shape

/** Each field by the id of its element: where the contract has it, and how it is checked alone. */
const FIELDS: Readonly<
  Record<string, { readonly path: string; readonly schema: Parameters<typeof checkField>[0] }>
> = {
  ...Object.fromEntries(
    Object.entries(shape)
      .filter(([key]) => key !== 'guardian')
      .map(([key, schema]) => [key, { path: key, schema }]),
  ),
  guardianName: { path: 'guardian.name', schema: guardianShape.name },
  guardianCpf: { path: 'guardian.cpf', schema: guardianShape.cpf },
  guardianPhone: { path: 'guardian.phone', schema: guardianShape.phone },
}

/** What is wrong with one field now that it was left; an empty one is only missed when the card is saved. */
export function leftField(issues: Issues, { id, value }: { id: string; value: string }): Issues {
  const field = FIELDS[id]
  if (!field) return issues
  const { [field.path]: _before, ...others } = issues
  const issue = value.trim() === '' ? undefined : checkField(field.schema, value)
  return issue ? { ...others, [field.path]: issue } : others
}

const read = (root: ParentNode, id: string) =>
  root.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''

/** The card as it stands in the fields. */
export function collectCard(root: ParentNode): Card {
  const text = (id: string) => read(root, id) || null
  const guardian = text('guardianName')
  const chosen = <T extends string>(id: string) => (read(root, id) || null) as T | null
  return {
    name: read(root, 'name'),
    socialName: text('socialName'),
    birthDate: read(root, 'birthDate'),
    sexAtBirth: chosen<Card['sexAtBirth']>('sexAtBirth') ?? 'unknown',
    motherName: text('motherName'),
    cpf: text('cpf'),
    cpfMissingReason: chosen('cpfMissingReason'),
    phone: text('phone'),
    email: text('email'),
    postalCode: text('postalCode'),
    street: text('street'),
    streetNumber: text('streetNumber'),
    complement: text('complement'),
    district: text('district'),
    city: text('city'),
    state: chosen('state'),
    insurer: text('insurer'),
    insuranceCard: text('insuranceCard'),
    guardian: guardian
      ? {
          name: guardian,
          cpf: text('guardianCpf'),
          phone: text('guardianPhone'),
          relationship:
            chosen<NonNullable<Card['guardian']>['relationship']>('guardianRelationship') ?? 'mother',
        }
      : null,
  }
}

/** Enter goes on to the next field and never saves half a card; the last one leads to the button. */
export function nextField(root: ParentNode, from: EventTarget | undefined): void {
  const all = [
    ...root.querySelectorAll<HTMLElement>('mb-text-field, mb-date-field, mb-select-field, [data-last]'),
  ]
  const shown = all.filter((element) => element.checkVisibility())
  const at = shown.findIndex((element) => element === from)
  shown[at + 1]?.focus()
}

/** What the CEP says about the state, and whether the state has such a city; hints, because neither is certain offline. */
export async function addressHints(root: ParentNode): Promise<AddressHints> {
  const [code, city, state] = [read(root, 'postalCode'), read(root, 'city'), read(root, 'state')]
  const expected = stateOfPostalCode(code)
  return {
    postalCode:
      expected !== '' && state !== '' && expected !== state
        ? msg(str`Este CEP costuma ser de ${expected}`)
        : '',
    city:
      city !== '' && state !== '' && !(await isCityOf(state, city))
        ? msg(str`Não há este município em ${state}`)
        : '',
  }
}

async function isCityOf(state: string, city: string): Promise<boolean> {
  const { getMunicipalities } = await unsettled(import('@brazilian-utils/brazilian-utils/get-municipalities'))
  const wanted = new Intl.Collator('pt-BR', { sensitivity: 'base', ignorePunctuation: true })
  return getMunicipalities(state as Parameters<typeof getMunicipalities>[0]).some(
    ({ name }) => wanted.compare(name, city) === 0,
  )
}

interface More {
  readonly mask?: (typed: string) => string
  readonly hint?: string
  readonly value?: string
}

function text(view: CardView, id: string, label: string, more: More = {}): TemplateResult {
  const issue = view.issues[FIELDS[id]?.path ?? id]
  const known = more.value ?? view.card?.[id as keyof CardRead]
  return html`<mb-text-field
    id=${id}
    label=${label}
    .value=${typeof known === 'string' ? known : ''}
    .mask=${more.mask}
    hint=${more.hint ?? ''}
    issue=${issue ? issueSentence(issue) : ''}
  ></mb-text-field>`
}

function choice(
  id: string,
  label: string,
  value: string,
  options: readonly { readonly value: string; readonly label: string }[],
): TemplateResult {
  return html`<mb-select-field id=${id} label=${label} .value=${value} .options=${options}></mb-select-field>`
}

export const nameField = (view: CardView) => text(view, 'name', msg('Nome civil'))

export const birthDateField = ({ card, issues }: CardView) =>
  html`<mb-date-field
    id="birthDate"
    label=${msg('Nascimento')}
    .value=${card?.birthDate ?? ''}
    issue=${issues['birthDate'] ? issueSentence(issues['birthDate']) : ''}
  ></mb-date-field>`

export const phoneField = (view: CardView) =>
  text(view, 'phone', msg('Telefone com DDD'), { value: view.card?.phone ? phone(view.card.phone) : '' })

export const cpfFields = (view: CardView) =>
  html`${text(view, 'cpf', 'CPF', { mask: cpf, value: view.card?.cpf ? cpf(view.card.cpf) : '' })}
  ${choice('cpfMissingReason', msg('Sem CPF: motivo'), view.card?.cpfMissingReason ?? '', cpfMissingReasons())}`

export const aboutFields = (view: CardView) =>
  html`${text(view, 'socialName', msg('Nome social'), { hint: msg('É o nome usado em toda a clínica, sem pedir documento') })}
    <div class="fields">
      ${text(view, 'motherName', msg('Nome da mãe'), { hint: msg('Deixe em branco se não informada') })}
      ${choice('sexAtBirth', msg('Sexo ao nascer'), view.card?.sexAtBirth ?? 'unknown', sexesAtBirth())}
    </div>`

export const emailField = (view: CardView) => text(view, 'email', msg('E-mail'))

export const addressFields = (view: CardView) =>
  html`<div class="fields">
      ${text(view, 'postalCode', 'CEP', {
        mask: postalCode,
        hint: view.addressHints.postalCode,
        value: view.card?.postalCode ? postalCode(view.card.postalCode) : '',
      })}
      ${choice('state', 'UF', view.card?.state ?? '', states())}
    </div>
    ${text(view, 'street', msg('Logradouro'))}
    <div class="fields">
      ${text(view, 'streetNumber', msg('Número'))} ${text(view, 'complement', msg('Complemento'))}
    </div>
    <div class="fields">
      ${text(view, 'district', msg('Bairro'))}
      ${text(view, 'city', msg('Município'), { hint: view.addressHints.city })}
    </div>`

export const insurerFields = (view: CardView) =>
  html`<div class="fields">
    ${text(view, 'insurer', msg('Convênio'), { hint: msg('Em branco: particular') })}
    ${text(view, 'insuranceCard', msg('Carteirinha'))}
  </div>`

export function guardianFields(view: CardView): TemplateResult {
  const guardian = view.card?.guardian
  return html`${text(view, 'guardianName', msg('Nome do responsável'), { value: guardian?.name ?? '' })}
    <div class="fields">
      ${choice('guardianRelationship', msg('Parentesco'), guardian?.relationship ?? 'mother', relationships())}
      ${text(view, 'guardianCpf', msg('CPF do responsável'), { mask: cpf, value: guardian?.cpf ? cpf(guardian.cpf) : '' })}
      ${text(view, 'guardianPhone', msg('Telefone do responsável'), { value: guardian?.phone ? phone(guardian.phone) : '' })}
    </div>`
}
