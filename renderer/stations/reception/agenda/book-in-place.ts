import { localized, msg, str } from '@lit/localize'
import search from '@carbon/icons/es/search/16'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { markedName } from '../../../desk/marked-name.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { typeThatFits, type Column } from '../../../elements/day-grid/layout.ts'
import { span } from '../../../elements/day-grid/words.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date, localDateTime } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import { bookStyles } from './book-styles.ts'
import type { Deed } from './deed.ts'

const ENOUGH = 3
const RENEW_MS = 30_000

/** The gap becomes the field: three letters, Enter for the patient, Enter to book. Fires `mb-deed`, `mb-length`, `mb-leave`. */
@localized()
@customElement('mb-book-in-place')
export class BookInPlace extends LitElement {
  static override styles = [base, type, bookStyles]

  @property({ attribute: false }) column: Column | undefined
  @property() date = ''
  @property() now = ''
  @property({ type: Number }) minute = 0
  /** Minutes to whatever stands next. */
  @property({ type: Number }) free = 0
  @property({ type: Boolean }) overbook = false
  @state() private text = ''
  @state() private at = 0
  @state() private chosen: PatientLine | null = null
  @state() private typeId = ''
  @state() private problem = ''
  #renewed = 0
  #busy = false
  readonly #found = new LiveQuery(this, 'patient.search', () =>
    !this.chosen && this.text.trim().length >= ENOUGH ? { text: this.text.slice(0, 120) } : null,
  )

  get #type() {
    const { column } = this
    return (
      column?.visitTypes.find(({ id }) => id === this.typeId) ?? (column && typeThatFits(column, this.free))
    )
  }

  get #stretch() {
    return { startMinute: this.minute, endMinute: this.minute + (this.#type?.minutes ?? 0) }
  }

  get #asksReason(): boolean {
    return this.overbook || (this.#type?.minutes ?? 0) > this.free
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    void call('booking.release', {})
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('minute') || changed.has('column')) {
      const moved =
        changed.get('minute') !== undefined ||
        changed.get('column')?.practitionerId !== this.column?.practitionerId
      if (moved) this.#start()
    }
  }

  #start(): void {
    this.text = ''
    this.chosen = null
    this.typeId = ''
    this.problem = ''
    void this.#hold()
    void this.updateComplete.then(() => this.#input?.focus())
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#patient')
  }

  get #wish() {
    return {
      practitionerId: this.column?.practitionerId ?? '',
      visitTypeId: this.#type?.id ?? '',
      start: localDateTime(this.date, this.minute),
    }
  }

  async #hold(): Promise<void> {
    this.#renewed = performance.now()
    try {
      await call('booking.hold', { ...this.#wish, overbook: this.#asksReason })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #typed(event: Event): void {
    this.text = (event.target as HTMLInputElement).value
    this.at = 0
    this.chosen = null
    this.problem = ''
    if (performance.now() - this.#renewed > RENEW_MS) void this.#hold()
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('mb-leave', { bubbles: true, composed: true }))
  }

  #onKey(event: KeyboardEvent): void {
    const found = this.chosen ? [] : (this.#found.value ?? [])
    if (event.key === 'Escape') this.#leave()
    else if (event.key === '+') goTo('/reception/pacientes/novo?agendar')
    else if (event.key === 'ArrowDown') this.at = Math.min(found.length - 1, this.at + 1)
    else if (event.key === 'ArrowUp') this.at = Math.max(0, this.at - 1)
    else if (event.key === 'Enter') this.#enter(found[this.at])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #enter(patient: PatientLine | undefined): void {
    if (this.chosen) void this.#book(this.chosen)
    else if (patient) this.#choose(patient)
  }

  #choose(patient: PatientLine): void {
    this.chosen = patient
    if (this.#input) this.#input.value = patient.name
    if (this.#asksReason)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#reason')?.focus())
  }

  async #book(patient: PatientLine): Promise<void> {
    const reason = this.renderRoot.querySelector<HTMLInputElement>('#reason')?.value.trim() ?? ''
    if (this.#busy) return
    if (this.#asksReason && !reason) {
      this.renderRoot.querySelector<HTMLElement>('#reason')?.focus()
      return
    }
    this.#busy = true
    const overbook = this.#asksReason ? { overbook: { reason } } : {}
    try {
      const { appointmentId } = await call('booking.book', {
        patientId: patient.id,
        ...this.#wish,
        ...overbook,
      })
      const said = msg(str`Consulta marcada ${span(this.#stretch)}: ${patient.name}`)
      const detail: Deed = { appointmentId, version: 1, said, back: 'cancel', asksReason: false }
      this.dispatchEvent(new CustomEvent('mb-deed', { detail, bubbles: true, composed: true }))
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.#busy = false
    }
  }

  #line(patient: PatientLine, index: number) {
    const { birthDate, guardianName } = patient
    const guardian = guardianName ? msg(str`resp. ${guardianName}`) : ''
    return html`<li
      id="p${index}"
      role="option"
      aria-selected=${index === this.at}
      @mousedown=${(event: MouseEvent) => {
        event.preventDefault()
        this.#choose(patient)
      }}
    >
      <span
        >${markedName(patient.name, this.text)}${patient.legalName ? html` <span class="about">${msg('nome social')}</span>` : nothing}</span
      >
      <span class="about"
        >${[age(birthDate, this.now), date(birthDate), guardian].filter(Boolean).join(', ')}</span
      >
      <span class="side"
        >${patient.insurer ?? msg('Particular')}<br />${patient.lastVisit ? msg(str`última ${date(patient.lastVisit)}`) : msg('1ª vez')}</span
      >
    </li>`
  }

  #list() {
    const { value, error } = this.#found
    if (error) return html`<p class="said problem" role="alert">${errorSentence(error)}</p>`
    if (this.chosen || !value) return nothing
    if (value.length === 0)
      return html`<p class="said" role="status">
        ${msg('Ninguém com este nome, CPF, telefone ou nascimento.')}
      </p>`
    return html`<ul class="list" id="list" role="listbox" aria-label=${msg('Pacientes encontrados')}>
      ${value.map((patient, index) => this.#line(patient, index))}
    </ul>`
  }

  #top(column: Column) {
    const place = [column.treatment, column.room].filter((part) => part !== null).join(', ')
    const verb = this.#asksReason ? msg('Encaixar') : msg('Agendar')
    return html`<div class="top">
      <p>${verb} <b>${span(this.#stretch)}</b>, ${place}</p>
      <select
        aria-label=${msg('Tipo de consulta')}
        @change=${(event: Event) => {
          this.typeId = (event.target as HTMLSelectElement).value
          this.dispatchEvent(
            new CustomEvent('mb-length', { detail: this.#type?.minutes, bubbles: true, composed: true }),
          )
          void this.#hold()
        }}
      >
        ${column.visitTypes.map(({ id, name, minutes }) => html`<option value=${id} ?selected=${id === this.#type?.id}>${name}, ${minutes} min</option>`)}
      </select>
    </div>`
  }

  #keys() {
    return html`<div class="keys">
      <span><kbd>Enter</kbd> ${this.chosen ? msg('agendar') : msg('escolher')}</span>
      <span><kbd>Tab</kbd> ${msg('tipo')}</span>
      <button type="button" @click=${() => goTo('/reception/pacientes/novo?agendar')}>
        <kbd>+</kbd> ${msg('novo paciente')}
      </button>
      <button type="button" @click=${() => this.#leave()}><kbd>Esc</kbd> ${msg('sair')}</button>
    </div>`
  }

  override render() {
    const { column, chosen, problem } = this
    if (!column) return nothing
    const open = !chosen && (this.#found.value?.length ?? 0) > 0
    return html`<div @keydown=${(event: KeyboardEvent) => this.#onKeyIn(event)} class="whole">
      <div class="typed">
        ${icon(search, 16)}
        <input
          id="patient"
          type="text"
          role="combobox"
          aria-label=${msg('Paciente')}
          autocomplete="off"
          spellcheck="false"
          aria-expanded=${open}
          aria-controls=${open ? 'list' : nothing}
          aria-activedescendant=${open ? `p${this.at}` : nothing}
          @input=${(event: Event) => this.#typed(event)}
        />
        <span>${msg(str`${this.#type?.minutes ?? 0} min`)}</span>
      </div>
      <div class="book">
        ${this.#top(column)} ${problem ? html`<p class="said problem" role="alert">${problem}</p>` : nothing}
        ${this.#list()}
        ${
          this.#asksReason && chosen
            ? html`<label class="why"
                >${msg('Há uma consulta neste horário. Por que encaixar?')}
                <input id="reason" type="text" maxlength="200" autocomplete="off"
              /></label>`
            : nothing
        }
        ${this.#keys()}
      </div>
    </div>`
  }

  /** Enter books from the type and the reason too; buttons keep their own keys. */
  #onKeyIn(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement
    if (target.id === 'patient') return this.#onKey(event)
    if (event.key === 'Escape') this.#leave()
    else if (event.key === 'Enter' && target.matches('select, input') && this.chosen)
      void this.#book(this.chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-book-in-place': BookInPlace
  }
}
