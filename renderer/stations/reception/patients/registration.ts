import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { call, OperationError } from '../../../data/client.ts'
import { refusedFields } from '../../../data/check.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import * as fields from './card-fields.ts'
import type { CardRead } from './card-fields.ts'
import { CardForm } from './card-form.ts'
import './duplicates-found.ts'
import { keepCard, takeCard } from './kept-card.ts'
import { registrationStyles } from './registration-styles.ts'

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
  @state() private problem = ''
  @state() private typed: Input<'patient.duplicates'> | null = null
  @state() private minor = false
  #busy = false
  #before: CardRead | undefined
  /** Registered, or left on purpose: there is nothing to keep. */
  #over = false
  #whose: string | undefined
  readonly #form = new CardForm(this, () => void this.#save())

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.narrow && this.begun === '')
      this.#before = takeCard({ of: 'new', accountId: this.session?.account?.id })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    const card = this.#form.typed()
    const something = [card.name, card.birthDate, card.cpf, card.phone].some(Boolean)
    if (!this.narrow && !this.#over && something)
      keepCard({ of: 'new', accountId: this.#whose }, card as CardRead)
  }

  override firstUpdated(): void {
    // In the agenda the field was under the hand; a view of its own begins at its heading.
    const name = this.renderRoot.querySelector<HTMLElementTagNameMap['mb-text-field']>('#name')
    if (this.narrow) void name?.updateComplete.then(() => name.focus())
    this.#look()
  }

  #look(): void {
    const { birthDate } = this.#form.typed()
    const today = this.session?.now.slice(0, 10) ?? ''
    this.minor = birthDate !== '' && birthDate > `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`
    this.typed = this.#form.person(null)
  }

  #tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  async #save(): Promise<void> {
    if (this.#busy) return
    const card = this.#form.checked()
    this.problem = card ? '' : msg('Há algo a corrigir nos campos marcados. Nada foi gravado ainda.')
    if (!card) return this.#unfold()
    this.#busy = true
    try {
      const { patientId } = await call('patient.register', card)
      this.#over = true
      this.#tell<NewPatientRef>('mb-registered', { patientId, name: card.socialName ?? card.name })
    } catch (error) {
      this.problem = errorSentence(error)
      if (error instanceof OperationError) this.#form.refuse(refusedFields(error))
      this.#unfold()
    } finally {
      this.#busy = false
    }
  }

  /** Shows the folded fields when what is wrong lies among them. */
  #unfold(): void {
    const first = ['name', 'birthDate', 'phone', 'cpf', 'guardian.name', 'guardian.cpf', 'guardian.phone']
    const folded = Object.keys(this.#form.issues).some((path) => !first.includes(path))
    const details = this.renderRoot.querySelector('details')
    if (folded && details) details.open = true
  }

  override render() {
    const begun = this.begun.trim()
    const isNumber = /^[+(\d]/u.test(begun)
    this.#whose = this.session?.account?.id ?? this.#whose
    const view = this.#form.view(this.#before ?? (isNumber ? { phone: begun } : { name: begun }))
    return html`<div
      class="form"
      role="group"
      aria-label=${msg('Cadastrar paciente')}
      @input=${() => this.#look()}
      @change=${() => this.#look()}
      @focusout=${this.#form.onLeave}
      @keydown=${this.#form.onKey}
    >
      <div class="stack">
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${fields.nameField(view)}
        <div class="fields">${fields.birthDateField(view)} ${fields.phoneField(view)}</div>
        <div class="fields">${fields.cpfFields(view)}</div>
        <div class="stack guardian" ?hidden=${!this.minor}>
          <h2 class="heading-01">${msg('Responsável')}</h2>
          <p class="helper">${msg('Obrigatório para quem tem menos de 18 anos.')}</p>
          ${fields.guardianFields(view)}
        </div>
        <details>
          <summary>${msg('Mais dados: nome social, mãe, endereço, convênio')}</summary>
          <div class="stack">
            ${fields.aboutFields(view)} ${fields.emailField(view)} ${fields.addressFields(view)}
            ${fields.insurerFields(view)}
          </div>
        </details>
      </div>
      <mb-duplicates-found .typed=${this.typed}></mb-duplicates-found>
      <div class="actions">
        <button
          class="button primary ${this.narrow ? 'md' : ''}"
          type="button"
          data-last
          @click=${() => void this.#save()}
        >
          ${msg('Salvar cadastro')} <kbd>Ctrl+Enter</kbd>
        </button>
        <button
          class="button ghost ${this.narrow ? 'md' : ''}"
          type="button"
          @click=${() => {
            this.#over = true
            this.#tell('mb-leave', null)
          }}
        >
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
