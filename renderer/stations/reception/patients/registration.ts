import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { mayBeMinor } from '../../../../preload/contract/birth-date.ts'
import { Form } from '../../../data/form.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { AddressHints } from '../../../desk/address-hints.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { cardFields, cardProblem, cardRows, typedBefore } from './card-fields.ts'
import './duplicates-found.ts'
import { InsurerChoices } from './insurer-choices.ts'
import { registrationStyles } from './registration-styles.ts'
import { typedPerson } from './typed-person.ts'

/** What is in sight before anything is unfolded. */
const FIRST: readonly string[] = ['name', 'birthDate', 'phone', 'cpf', 'cpfMissingReason']

export interface NewPatientRef {
  readonly patientId: string
  readonly name: string
}

/** A new patient with as little as is needed, the rest folded away, and whoever it may be beside it. Fires `mb-registered`, `mb-same-person`, `mb-leave`. */
@localized()
@customElement('mb-registration')
export class Registration extends LitElement {
  static override styles = [base, type, button, viewStyles, registrationStyles]

  /** What was typed before, as a name or a phone in a search. */
  @property() begun = ''
  /** In a gap of the agenda, one column. */
  @property({ type: Boolean, reflect: true }) narrow = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #address: AddressHints = new AddressHints(this, () => this.#form)
  readonly #insurers: InsurerChoices = new InsurerChoices(
    this,
    () => this.#form,
    () => this.session?.now.slice(0, 10) ?? '',
  )
  readonly #form = new Form(this, 'patient.register', {
    fields: () => cardFields(this.#address, this.#insurers, this.begun.trim(), this.#isMinor),
    card: true,
    of: () => (this.narrow ? null : `new ${this.begun}`),
    done: ({ patientId }, card) =>
      this.#tell<NewPatientRef>('mb-registered', { patientId, name: card.socialName ?? card.name }),
  })

  #wasRestored = false

  override firstUpdated(): void {
    if (this.narrow) this.#form.begin()
  }

  /** A view of its own begins here too. */
  override focus(): void {
    this.#form.begin()
  }

  /** Shows the folded fields when what is wrong lies among them, or what was typed before may. */
  protected override updated(): void {
    const isFolded = (path: string) => !FIRST.includes(path) && !path.startsWith('guardian.')
    const details = this.renderRoot.querySelector('details')
    if (!details) return
    // Of somebody who was begun before, nothing may be saved unseen.
    const isBack = this.#form.restored && !this.#wasRestored
    this.#wasRestored = this.#form.restored
    if (isBack || Object.keys(this.#form.issues).some(isFolded)) details.open = true
  }

  get #isMinor(): boolean {
    const birthDate = this.#form.typed('birthDate')
    const today = this.session?.now.slice(0, 10) ?? ''
    return /^\d{4}(?:-\d\d-\d\d)?$/u.test(birthDate) && mayBeMinor(birthDate, today)
  }

  #tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #leave(): void {
    this.#form.clear()
    this.#tell('mb-leave', null)
  }

  override render() {
    const rows = cardRows(this.#form)
    const size = this.narrow ? 'md' : ''
    return html`<div
      class="form"
      role="group"
      aria-label=${msg('Cadastrar paciente')}
      ${formOf(this.#form)}
      @focusout=${this.#address.onLeave}
    >
      <div class="stack">
        ${cardProblem(this.#form)} ${this.#form.restored ? typedBefore() : nothing} ${rows.one('name')}
        ${rows.row('birthDate', 'phone')} ${rows.row('cpf', 'cpfMissingReason')}
        <div class="stack guardian" ?hidden=${!this.#isMinor}>
          <h2 class="heading-01">${msg('Responsável')}</h2>
          <p class="helper">${msg('Obrigatório para quem tem menos de 18 anos.')}</p>
          ${rows.guardian()}
        </div>
        <details>
          <summary>
            ${msg('Mais dados: nome social, mãe, passaporte, CNS, telefones, endereço, convênio')}
          </summary>
          <div class="stack">
            ${rows.about()} ${rows.one('otherPhones')} ${rows.one('email')} ${rows.address()}
            ${rows.insurer()}
          </div>
        </details>
      </div>
      <mb-duplicates-found .typed=${typedPerson(this.#form.value(), null)}></mb-duplicates-found>
      <div class="actions">
        <button
          class="button primary ${size}"
          type="button"
          data-last
          @click=${() => void this.#form.submit()}
        >
          ${msg('Salvar cadastro')} <kbd>Ctrl+Enter</kbd>
        </button>
        <button class="button ghost ${size}" type="button" @click=${() => this.#leave()}>
          ${msg('Voltar')}
        </button>
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-registration': Registration
  }
}
