import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { LiveQuery } from '../data/live-query.ts'
import { sessionContext, type Session } from '../data/session.ts'
import { errorSentence } from '../i18n/errors.ts'
import { age, date } from '../i18n/format.ts'
import { cpf } from '../i18n/identity.ts'
import { base } from '../style/base.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { foundBy, firstForEnter, moreFound } from './found-words.ts'

type FoundLine = Output<'patient.search'>['lines'][number]
/** A patient as a list draws him; `why` where a search found him. */
export type PatientLine = Omit<FoundLine, 'why'> & Partial<Pick<FoundLine, 'why'>>
const ENOUGH = 3

/** Finds a patient by any part of the name, CPF, phone or birth date; arrows and Enter choose. Fires `mb-patient`. */
@localized()
@customElement('mb-patient-search')
export class PatientSearch extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override styles = [
    base,
    type,
    field,
    css`
      ul {
        margin-top: 8px;
        border: 1px solid var(--border-subtle-01);
        background: var(--background);
      }

      li {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        min-height: 48px;
        padding: 6px 16px;
        align-content: center;
        border-bottom: 1px solid var(--border-subtle-00);
        cursor: pointer;
      }

      li:last-child {
        border-bottom: 0;
      }

      li[aria-selected='true'] {
        background: var(--highlight);
      }

      li[aria-selected='true']::before {
        content: '';
        position: absolute;
        inset: 0 auto 0 0;
        width: 4px;
        background: var(--interactive);
      }

      .side {
        grid-row: 1 / 3;
        grid-column: 2;
        align-self: center;
        text-align: right;
      }

      .empty {
        padding: 16px;
      }
    `,
  ]

  @property() label = msg('Paciente')
  /** Last visits are those with who searches: that there is none says nothing of others. */
  @property({ type: Boolean }) own = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private text = ''
  /** Which line the keys went to; null: they have not moved yet. */
  @state() private movedTo: number | null = null
  readonly #found = new LiveQuery(this, 'patient.search', () =>
    this.text.trim().length >= ENOUGH ? { text: this.text.slice(0, 120) } : null,
  )

  /** What is typed: a name that nobody has yet goes on to the new card. */
  get typed(): string {
    return this.text.trim()
  }

  /** Enter waits for the list of what is typed: the one before it names others. */
  #waiting = false

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('text')) return
    this.movedTo = null
    this.#waiting = false
  }

  protected override updated(): void {
    if (!this.#waiting || this.#found.pending) return
    this.#waiting = false
    this.#choose(this.#found.value?.lines[this.#at])
  }

  #onKey(event: KeyboardEvent): void {
    const found = this.#found.value?.lines ?? []
    if (event.key === 'ArrowDown') this.movedTo = Math.min(found.length - 1, this.#at + 1)
    else if (event.key === 'ArrowUp') this.movedTo = Math.max(0, this.#at - 1)
    else if (event.key === 'Enter' && this.#found.pending) this.#waiting = true
    else if (event.key === 'Enter' && found[this.#at]) this.#choose(found[this.#at])
    else return
    event.preventDefault()
  }

  get #at(): number {
    return this.movedTo ?? firstForEnter(this.#found.value)
  }

  #choose(patient: PatientLine | undefined): void {
    if (patient)
      this.dispatchEvent(new CustomEvent('mb-patient', { detail: patient, bubbles: true, composed: true }))
  }

  #line(patient: PatientLine, index: number) {
    const about = [
      date(patient.birthDate),
      age(patient.birthDate, this.session?.now ?? patient.birthDate),
      patient.cpf ? cpf(patient.cpf) : null,
      patient.guardianName,
      foundBy(patient),
    ]
    return html`<li
      id="p${index}"
      role="option"
      aria-selected=${index === this.#at}
      @mousedown=${() => this.#choose(patient)}
    >
      <span
        ><b>${patient.name}</b
        >${patient.legalName ? html` <span class="helper">${patient.legalName}</span>` : nothing}</span
      >
      <span class="label">${about.filter((part) => part !== null && part !== '').join(', ')}</span>
      <span class="side label">${patient.insurer ?? msg('Particular')}<br />${this.#lastVisit(patient)}</span>
    </li>`
  }

  #lastVisit({ lastVisit }: PatientLine) {
    if (lastVisit) return date(lastVisit)
    return this.own ? nothing : msg('1ª vez')
  }

  #list() {
    const { value, error } = this.#found
    if (error) return html`<p class="empty" role="alert">${errorSentence(error)}</p>`
    if (!value) return nothing
    if (value.lines.length === 0)
      return html`<p class="empty" role="status">
        ${msg('Ninguém com este nome, CPF, telefone ou nascimento.')}
      </p>`
    return html`<ul id="list" role="listbox" aria-label=${msg('Pacientes encontrados')}>
        ${value.lines.map((patient, index) => this.#line(patient, index))}
      </ul>
      ${value.more ? html`<p class="empty label" role="status">${moreFound()}</p>` : nothing}`
  }

  override render() {
    const open = (this.#found.value?.lines.length ?? 0) > 0
    return html`<div class="field">
        <label for="text">${this.label}</label>
        <input
          id="text"
          class="input"
          type="text"
          role="combobox"
          aria-label=${this.label}
          autocomplete="off"
          spellcheck="false"
          aria-expanded=${open}
          aria-controls=${open ? 'list' : nothing}
          aria-activedescendant=${open && this.#at >= 0 ? `p${this.#at}` : nothing}
          aria-describedby="hint"
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
        />
        <span class="hint" id="hint"
          >${msg('3 letras de qualquer nome, CPF, telefone ou nascimento (12/05/84)')}</span
        >
      </div>
      ${this.#list()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-search': PatientSearch
  }
}
