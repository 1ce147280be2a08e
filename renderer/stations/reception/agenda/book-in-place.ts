import search from '@carbon/icons/es/search/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { SlotHold } from '../../../data/slot-hold.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { typeThatFits, type Column } from '../../../elements/day-grid/layout.ts'
import { icon } from '../../../elements/icon.ts'
import { codeSentence, errorSentence } from '../../../i18n/errors.ts'
import { span } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import '../booking/meant-for.ts'
import { tellDeed, undoVisit } from '../deed.ts'
import type { NewPatientRef } from '../patients/registration.ts'
import '../patients/registration.ts'
import { isElsewhere, placeRefused } from '../same-time.ts'
import {
  bookKeys,
  bookTop,
  foundList,
  isPlus,
  lineForEnter,
  NOBODY,
  whyOver,
  withoutPlus,
} from './book-list.ts'
import type { Chosen } from './book-list.ts'
import { bookStyles } from './book-styles.ts'
import { foundStyles } from './found-styles.ts'

const ENOUGH = 3

/** The gap becomes the field: three letters, Enter for the patient, Enter to book. Fires `mb-deed`, `mb-length`, `mb-leave`. */
@localized()
@customElement('mb-book-in-place')
export class BookInPlace extends LitElement {
  static override styles = [base, type, foundStyles, bookStyles]

  @property({ attribute: false }) column: Column | undefined
  @property() date = ''
  @property() now = ''
  @property({ type: Number }) minute = 0
  /** Minutes to whatever stands next. */
  @property({ type: Number }) free = 0
  @property({ type: Boolean }) overbook = false
  @state() private text = ''
  @state() private at: number | null = null
  @state() private chosen: Chosen | null = null
  @state() private registering = false
  @state() private typeId = ''
  @state() private problem = ''
  /** Why it is overbooked. */
  @state() private reason = ''
  /** Who has another visit then: said once, and booked at the second Enter. */
  #warnedFor = ''
  #busy = false
  readonly #held = new SlotHold(this)
  /** Enter waits for the list of what is typed: the one before it names others. */
  #waiting = false
  readonly #found = new LiveQuery(this, 'patient.search', () =>
    !this.chosen && this.text.trim().length >= ENOUGH
      ? { text: this.text.slice(0, 120), list: 'grid' }
      : null,
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
    this.registering = false
    this.typeId = this.problem = this.reason = this.#warnedFor = ''
    void this.#hold()
    void this.updateComplete.then(() => this.#input?.focus())
  }

  protected override updated(): void {
    if (this.#waiting && !this.#found.pending) this.#enter()
    this.renderRoot.querySelector<HTMLElement>('[popover]:not(:popover-open)')?.showPopover()
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#patient')
  }

  get #wish() {
    return {
      practitionerId: this.column?.practitionerId ?? '',
      visitTypeId: this.#type?.id ?? '',
      date: this.date,
      startMinute: this.minute,
    }
  }

  async #hold(): Promise<void> {
    try {
      await this.#held.take({ ...this.#wish, overbook: this.#asksReason })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #typed(event: Event): void {
    this.text = (event.target as HTMLInputElement).value
    this.at = null
    this.chosen = null
    this.#waiting = false
    this.problem = ''
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('mb-leave', { bubbles: true, composed: true }))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#leave()
    else if (event.key === '+' && /\p{L}/u.test(this.text)) this.registering = true
    else if (event.key === 'ArrowDown') this.at = Math.max(0, Math.min(this.#options - 1, this.#at + 1))
    else if (event.key === 'ArrowUp') this.at = Math.max(0, this.#at - 1)
    else if (event.key === 'Enter' && this.#found.pending) this.#waiting = true
    else if (event.key === 'Enter') this.#enter()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #enter(): void {
    this.#waiting = false
    const patient = this.#found.value?.lines[this.#at]
    if (this.chosen) void this.#book(this.chosen)
    else if (patient) this.#choose(patient)
    else if (this.#options > 0) this.registering = true
  }

  #choose(patient: PatientLine): void {
    this.dispatchEvent(new CustomEvent('mb-patient', { detail: patient, bubbles: true, composed: true }))
    this.#take(patient)
  }

  #take(patient: Chosen): void {
    this.chosen = patient
    this.registering = false
    if (this.#input) this.#input.value = patient.name
    const next = this.#asksReason ? '#reason' : '#patient'
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(next)?.focus())
  }

  async #book(patient: Chosen): Promise<void> {
    const reason = this.reason.trim()
    if (this.#busy) return
    if (this.#asksReason && !reason) {
      this.problem = codeSentence('reason-needed')
      this.renderRoot.querySelector<HTMLElement>('#reason')?.focus()
      return
    }
    this.#busy = true
    const sameTime = this.#warnedFor === patient.id
    const more = this.#asksReason ? { overbook: { reason }, sameTime } : { sameTime }
    try {
      const { appointmentId: id, version } = await call('visit.book', {
        patientId: patient.id,
        ...this.#wish,
        ...more,
      })
      const said = msg(str`Consulta marcada ${span(this.#stretch)}: ${patient.name}`)
      tellDeed(this, { said, back: undoVisit(id), visit: { id, version } })
    } catch (error) {
      this.#warnedFor = isElsewhere(error) ? patient.id : ''
      this.problem = placeRefused(error)
    } finally {
      this.#busy = false
    }
  }

  /** How many lines can be chosen: whoever was found, and the new patient once it is known who was. */
  get #options(): number {
    if (this.chosen || this.registering) return 0
    return isPlus(this.text) || this.#found.value ? (this.#found.value?.lines.length ?? 0) + 1 : 0
  }

  /** The line that Enter takes: nobody who is only alike, unless the keys went there. */
  get #at(): number {
    return this.at ?? lineForEnter(this.#found.value ?? NOBODY)
  }

  #list() {
    const { value = NOBODY, error } = this.#found
    if (error) return html`<p class="said problem" role="alert">${errorSentence(error)}</p>`
    if (this.#options === 0) return nothing
    return foundList(value, {
      ...{ typed: this.text, now: this.now, at: this.#at },
      choose: (patient) => this.#choose(patient),
      register: () => (this.registering = true),
    })
  }

  #registration() {
    return html`<mb-registration
      narrow
      begun=${withoutPlus(this.text)}
      @mb-registered=${(event: CustomEvent<NewPatientRef>) => this.#take({ id: event.detail.patientId, name: event.detail.name })}
      @mb-same-person=${(event: CustomEvent<PatientLine>) => this.#choose(event.detail)}
      @mb-leave=${(event: Event) => this.#backToName(event)}
    ></mb-registration>`
  }

  #backToName(event: Event): void {
    event.stopPropagation()
    this.registering = false
    void this.updateComplete.then(() => this.#input?.focus())
  }

  #chooseType(typeId: string): void {
    this.typeId = typeId
    const detail = this.#type?.minutes
    this.dispatchEvent(new CustomEvent('mb-length', { detail, bubbles: true, composed: true }))
    void this.#hold()
  }

  override render() {
    const { column, chosen, problem } = this
    if (!column) return nothing
    const open = this.#options > 0
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
          aria-activedescendant=${open ? `p${this.#at}` : nothing}
          @input=${(event: Event) => this.#typed(event)}
        />
        <span>${msg(str`${this.#type?.minutes ?? 0} min`)}</span>
      </div>
      <div class="book" popover=${this.registering ? 'manual' : nothing}>
        ${bookTop(column, {
          over: this.#asksReason,
          stretch: this.#stretch,
          typeId: this.#type?.id ?? '',
          chosen,
          chooseType: (id) => this.#chooseType(id),
        })}
        ${problem ? html`<p class="said problem" role="alert">${problem}</p>` : nothing}
        ${this.registering ? this.#registration() : this.#list()}
        ${this.#asksReason && chosen ? whyOver(this.reason, (reason) => (this.reason = reason)) : nothing}
        ${this.registering ? nothing : bookKeys(chosen !== null, { enter: () => this.#enter(), register: () => (this.registering = true), leave: () => this.#leave() })}
      </div>
    </div>`
  }

  /** Enter books from the type and the reason too; buttons keep their own keys. */
  #onKeyIn(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement
    if (target.id === 'patient') return this.#onKey(event)
    if (event.key === 'Escape' && this.registering) this.#backToName(event)
    else if (event.key === 'Escape') this.#leave()
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
