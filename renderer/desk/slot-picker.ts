import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { OwnVisit } from '../../preload/contract/visit-fields.ts'
import { LiveQuery } from '../data/live-query.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import '../elements/select-field.ts'
import type { SelectField } from '../elements/select-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { addDays, dayMonth, longDate, shortWeekday, time2 } from '../i18n/format.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { slotPickerStyles } from './slot-picker-styles.ts'
import type { usualOf } from './usual.ts'

/** Days that stand in the strip at once. */
const STRIP = 7

export interface Slot {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
}

type Usual = ReturnType<typeof usualOf>

/** The one of several that is no choice. */
const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

interface OfferedType {
  readonly id: string
  readonly name: string
  readonly minutes: number
}

/**
 * Professional, type and a free time, by day. What is known of the patient stands chosen, anything else is for people to
 * choose. Fires `mb-slot` with the choice, `mb-slot-gone` when it is free no more.
 */
@localized()
@customElement('mb-slot-picker')
export class SlotPicker extends LitElement {
  static override styles = [base, type, button, slotPickerStyles]

  @property() today = ''
  /** Whom, and for what, as whoever opened the page said; '' where nothing was. */
  @property() practitionerId = ''
  @property() visitTypeId = ''
  @property() date = ''
  /** For whom, once it is known: his convênio may have limits. */
  @property() patientId = ''
  /** The visit that moves: it is not in its own way, and keeps its type, whatever became of that since. */
  @property({ attribute: false }) moving: OwnVisit | undefined
  /** With whom the patient usually is, and of what type. */
  @property({ attribute: false }) usual: Usual = () => ({ practitionerId: '', visitTypeId: '' })
  @state() private from = ''
  /** What was chosen here; null: nothing yet. */
  @state() private who: string | null = null
  @state() private what: string | null = null
  @state() private chosen: number | null = null
  #asked = ''
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #openings = new LiveQuery(this, 'booking.openings', () =>
    this.#who && this.#what && this.from
      ? {
          practitionerId: this.#who,
          visitTypeId: this.#what,
          from: this.from,
          days: STRIP,
          ...(this.patientId ? { patientId: this.patientId } : {}),
          ...(this.moving ? { movingId: this.moving.id } : {}),
        }
      : null,
  )

  /** Whoever offers nothing, as a nurse does, is booked with by nobody; a visit that moves may be with such a one. */
  get #active() {
    return (this.#practitioners.value ?? []).filter(
      ({ id, active, visitTypes }) => active && (visitTypes.length > 0 || id === this.moving?.practitionerId),
    )
  }

  get #who(): string {
    const find = (wanted: string) => this.#active.find(({ id }) => id === wanted)
    const said = find(this.who ?? this.practitionerId)
    return (said ?? find(this.usual('').practitionerId) ?? only(this.#active))?.id ?? ''
  }

  get #what(): string {
    const types = this.#types
    const said = types.find(({ id }) => id === (this.what ?? this.visitTypeId))
    const usual = types.find(({ id }) => id === this.usual(this.#who).visitTypeId)
    return (said ?? only(types) ?? (this.what === null ? usual : undefined))?.id ?? ''
  }

  get #types(): readonly OfferedType[] {
    const { moving } = this
    const practitionerId = this.#who
    const offered = this.#practitioners.value?.find(({ id }) => id === practitionerId)?.visitTypes ?? []
    if (moving?.practitionerId !== practitionerId) return offered
    const minutes = moving.endMinute - moving.startMinute
    const own = { id: moving.visitTypeId, name: moving.visitType, minutes }
    return [own, ...offered.filter(({ id }) => id !== own.id)]
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('date') || !this.from) this.from = this.date || this.today
    if (!this.date) this.date = this.today
    const asked = `${this.#who} ${this.#what}`
    const turned = asked !== this.#asked
    this.#asked = asked
    const { chosen } = this
    if (turned && chosen !== null) return this.#reset()
    if (chosen === null || !this.#shown || this.#shown.starts.includes(chosen)) return
    this.chosen = null
    this.dispatchEvent(new CustomEvent('mb-slot-gone', { bubbles: true, composed: true }))
  }

  get #shown() {
    return this.#openings.value?.find(({ date }) => date === this.date)
  }

  #choose(startMinute: number): void {
    this.chosen = startMinute
    const detail: Slot = {
      practitionerId: this.#who,
      visitTypeId: this.#what,
      date: this.date,
      startMinute,
    }
    this.dispatchEvent(new CustomEvent('mb-slot', { detail, bubbles: true, composed: true }))
  }

  #reset(): void {
    this.chosen = null
    this.dispatchEvent(new CustomEvent('mb-slot', { detail: null, bubbles: true, composed: true }))
  }

  #day(day: string) {
    const found = this.#openings.value?.find(({ date }) => date === day)
    const count = found?.starts.length ?? 0
    const word = !found
      ? this.#what
        ? '…'
        : ''
      : found.closed
        ? msg('fechado')
        : count === 0
          ? msg('cheio')
          : count === 1
            ? msg('1 livre')
            : msg(str`${count} livres`)
    return html`<button
      type="button"
      class=${found && count === 0 ? 'none' : ''}
      aria-pressed=${day === this.date}
      @click=${() => {
        this.date = day
        this.#reset()
      }}
    >
      <span>${shortWeekday(day)} <b>${dayMonth(day)}</b></span
      ><span class="label">${word}</span>
    </button>`
  }

  #times() {
    const { error } = this.#openings
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!this.#what)
      return html`<p>${msg('Escolha o profissional e o tipo de consulta para ver os horários.')}</p>`
    const day = this.#shown
    if (!day) return nothing
    if (day.starts.length === 0) {
      return html`<p>
        ${day.closed ? msg('Não há atendimento neste dia.') : msg('Não há horário livre neste dia.')}
      </p>`
    }
    return html`<div class="times" role="group" aria-label=${longDate(this.date)}>
      ${day.starts.map(
        (start) =>
          html`<button
            type="button"
            aria-pressed=${start === this.chosen}
            @click=${() => this.#choose(start)}
          >
            ${time2(start)}
          </button>`,
      )}
    </div>`
  }

  #move(days: number): void {
    const next = addDays(this.from, days)
    this.from = next < this.today ? this.today : next
    this.date = this.from
    this.#reset()
  }

  override render() {
    const choice = (chosen: string, list: readonly { value: string; label: string }[]) =>
      list.some(({ value }) => value === chosen) ? list : [{ value: '', label: msg('Escolha') }, ...list]
    const people = this.#active.map(({ id, treatment, specialty }) => ({
      value: id,
      label: `${treatment}, ${specialty}`,
    }))
    const types = this.#types.map(({ id, name, minutes }) => ({
      value: id,
      label: `${name}, ${minutes} min`,
    }))
    return html`
      <div class="who">
        <mb-select-field
          label=${msg('Profissional')}
          .value=${this.#who}
          .options=${choice(this.#who, people)}
          @change=${(event: Event) => {
            this.who = (event.target as SelectField).value
            this.what = null
            this.#reset()
          }}
        ></mb-select-field>
        <mb-select-field
          label=${msg('Tipo de consulta')}
          .value=${this.#what}
          .options=${choice(this.#what, types)}
          @change=${(event: Event) => {
            this.what = (event.target as SelectField).value
            this.#reset()
          }}
        ></mb-select-field>
      </div>
      <div class="strip">
        <button
          type="button"
          aria-label=${msg('Dias anteriores')}
          ?disabled=${this.from <= this.today}
          @click=${() => this.#move(-STRIP)}
        >
          ${icon(left, 16)}
        </button>
        ${this.from ? Array.from({ length: STRIP }, (_, index) => this.#day(addDays(this.from, index))) : nothing}
        <button type="button" aria-label=${msg('Próximos dias')} @click=${() => this.#move(STRIP)}>
          ${icon(right, 16)}
        </button>
      </div>
      ${this.#times()}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-slot-picker': SlotPicker
  }
}
