import type { ReactiveControllerHost } from 'lit'
import type { Input } from '../../../../preload/contract/index.ts'
import { checkInput } from '../../../data/check.ts'
import { contract } from '../../../data/contract.ts'
import { stateOfPostalCode } from '../../../i18n/postal-code.ts'
import {
  addressHints,
  collectCard,
  leftField,
  nextField,
  type AddressHints,
  type Card,
  type CardRead,
  type CardView,
  type Issues,
} from './card-fields.ts'

const ENOUGH = 3

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }

/** What every form of a card does with its fields: answers at the field, Enter goes on, Ctrl+Enter saves. */
export class CardForm {
  readonly #host: Host
  readonly #save: () => void
  issues: Issues = {}
  #hints: AddressHints = { postalCode: '', city: '' }

  constructor(host: Host, save: () => void) {
    this.#host = host
    this.#save = save
  }

  view(card: CardRead | undefined): CardView {
    return { card, issues: this.issues, addressHints: this.#hints }
  }

  /** The card as typed, or undefined when something must be put right first. */
  checked(): Card | undefined {
    const card = collectCard(this.#host.renderRoot)
    this.refuse(checkInput(contract['patient.register'].input, card))
    return Object.keys(this.issues).length > 0 ? undefined : card
  }

  typed(): Card {
    return collectCard(this.#host.renderRoot)
  }

  /** What is typed so far, to look for whoever it may be; null while it is too little. */
  person(exceptId: string | null): Input<'patient.duplicates'> | null {
    const { name, socialName, birthDate, motherName, cpf, phone } = this.typed()
    const known = { name, socialName, motherName, cpf, phone, birthDate: birthDate || null, exceptId }
    return name.length >= ENOUGH || cpf || phone ? known : null
  }

  refuse(issues: Issues): void {
    this.issues = issues
    this.#host.requestUpdate()
  }

  readonly onLeave = (event: FocusEvent): void => {
    const field = event.target as HTMLElement & { value: string }
    this.refuse(leftField(this.issues, field))
    if (field.id === 'postalCode') this.#fillState(field.value)
    if (['postalCode', 'state', 'city'].includes(field.id))
      void addressHints(this.#host.renderRoot).then((hints) => {
        this.#hints = hints
        this.#host.requestUpdate()
      })
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    if (event.ctrlKey) this.#save()
    else if ((event.target as HTMLElement).matches('mb-text-field, mb-date-field, mb-select-field'))
      nextField(this.#host.renderRoot, event.target ?? undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #fillState(typed: string): void {
    const field = this.#host.renderRoot.querySelector<HTMLElement & { value: string }>('#state')
    if (field?.value === '') field.value = stateOfPostalCode(typed)
  }
}
