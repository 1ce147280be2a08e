import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import type { OwnVisit } from '../../preload/contract/visit-fields.ts'
import { LiveQuery } from '../data/live-query.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import type { SelectField } from '../elements/select-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { addDays } from '../i18n/format.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { firstTimes, stripDay, timesOf } from './slot-days.ts'
import { offerFields, offerOf, type Usual } from './slot-offer.ts'
import { slotPickerStyles } from './slot-picker-styles.ts'

/** Days that stand in the strip at once. */
const STRIP = 7
/** As far as a first free time is looked for. */
const AHEAD = 186
/** Of the first times with anybody: as many, and of one day. */
const FIRST = { most: 24, perDay: 6 }

export interface Slot {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
  /** How long it takes, and where else it could begin on that day. */
  readonly minutes: number
  readonly starts: readonly number[]
}

type Opening = Output<'booking.find'>[number]

/**
 * Professional, type and a free time, by day, or the first with anybody. What is known of the patient stands chosen, anything
 * else is for people to choose. Enter takes the first free time, then what is chosen; Page Down goes on to the next open day.
 * Fires `mb-slot` with the choice, `mb-slot-gone` when it is free no more, `mb-slot-enter` when it is to be booked.
 */
@localized()
@customElement('mb-slot-picker')
export class SlotPicker extends LitElement {
  static override styles = [base, type, button, slotPickerStyles]

  @property() today = ''
  /** Whom, and for what, as whoever opened the page said; '' where nothing was. */
  @property() practitionerId = ''
  @property() visitTypeId = ''
  /** The day to begin with; '': the first that has a free time. */
  @property() date = ''
  /** For whom, once it is known: his convênio may have limits. */
  @property() patientId = ''
  /** The visit that moves: it is not in its own way, and keeps its type, whatever became of that since. */
  @property({ attribute: false }) moving: OwnVisit | undefined
  /** With whom the patient usually is, and of what type. */
  @property({ attribute: false }) usual: Usual = () => ({ practitionerId: '', visitTypeId: '' })
  @state() private from = ''
  @state() private day = ''
  /** What was chosen here; null: nothing yet. */
  @state() private who: string | null = null
  @state() private what: string | null = null
  @state() private chosen: number | null = null
  /** From which day on the first open one is being looked for; '' while none is. */
  @state() private seeking = ''
  /** What is taken of the day as soon as its times are known: one of them, or the first. */
  #takes: number | 'first' | null = null
  #asked = ''
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #openings = new LiveQuery(this, 'booking.openings', () =>
    this.#who && this.#what && this.from
      ? {
          practitionerId: this.#who,
          visitTypeId: this.#what,
          from: this.from,
          days: STRIP,
          ...this.#whose,
          ...(this.moving ? { movingId: this.moving.id } : {}),
        }
      : null,
  )
  readonly #sought: LiveQuery<'booking.find'> = new LiveQuery(this, 'booking.find', () =>
    this.seeking && this.#who && this.#what
      ? {
          ...{ practitionerId: this.#who, kindId: this.#offer.type?.kindId ?? '', ...this.#whose },
          ...{ from: this.seeking, days: AHEAD, perDay: 1, most: 1 },
        }
      : null,
  )
  readonly #first: LiveQuery<'booking.find'> = new LiveQuery(this, 'booking.find', () =>
    this.#offer.isAnybody && this.#what
      ? { kindId: this.#what, ...this.#whose, from: this.today, days: AHEAD, ...FIRST }
      : null,
  )

  get #whose() {
    return this.patientId ? { patientId: this.patientId } : {}
  }

  get #offer() {
    const { who, what, practitionerId, visitTypeId, moving, usual } = this
    return offerOf(this.#practitioners.value ?? [], { who, what, practitionerId, visitTypeId, moving, usual })
  }

  get #who(): string {
    return this.#offer.who
  }

  get #what(): string {
    return this.#offer.type?.id ?? ''
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('date') || !this.from) this.from = this.day = this.date || this.today
    const asked = `${this.#who} ${this.#what}`
    const turned = asked !== this.#asked
    this.#asked = asked
    const wasChosen = this.chosen
    if (turned) {
      if (!this.date && this.#what) this.seeking = this.today
      if (wasChosen !== null) return this.#reset()
    }
    this.#arrive()
    if (wasChosen === null || !this.#shown || this.#shown.starts.includes(wasChosen)) return
    this.chosen = null
    this.dispatchEvent(new CustomEvent('mb-slot-gone', { bubbles: true, composed: true }))
  }

  protected override updated(): void {
    if (this.#takes === null || this.seeking || this.#openings.pending || !this.#shown) return
    const { starts } = this.#shown
    const start = this.#takes === 'first' ? starts[0] : starts.find((one) => one === this.#takes)
    this.#takes = null
    if (start !== undefined) this.#choose(start)
  }

  /** The day that was looked for stands in the strip. */
  #arrive(): void {
    const [found] = this.#sought.value ?? []
    if (!this.seeking || this.#sought.pending || !this.#sought.value) return
    if (found && found.date < this.seeking) return
    this.seeking = ''
    if (!found) return
    this.day = found.date
    if (found.date < this.from || found.date >= addDays(this.from, STRIP)) this.from = found.date
  }

  get #shown() {
    return this.#openings.value?.find(({ date }) => date === this.day)
  }

  #say(said: { readonly who: string } | { readonly what: string }): void {
    if ('who' in said) this.who = said.who
    this.what = 'what' in said ? said.what : null
    this.#reset()
  }

  #choose(startMinute: number): void {
    this.chosen = startMinute
    const detail: Slot = {
      practitionerId: this.#who,
      visitTypeId: this.#what,
      date: this.day,
      startMinute,
      minutes: this.#offer.type?.minutes ?? 0,
      starts: this.#shown?.starts ?? [],
    }
    this.dispatchEvent(new CustomEvent('mb-slot', { detail, bubbles: true, composed: true }))
  }

  #reset(): void {
    this.chosen = null
    this.dispatchEvent(new CustomEvent('mb-slot', { detail: null, bubbles: true, composed: true }))
  }

  /** One of the first times with anybody: its professional and day stand chosen then. */
  #take({ practitionerId, visitTypeId, date, startMinute }: Opening): void {
    this.who = practitionerId
    this.what = visitTypeId
    this.#asked = `${practitionerId} ${visitTypeId}`
    this.from = this.day = date
    this.#takes = startMinute
    this.focus()
  }

  #goTo(day: string): void {
    this.day = day
    this.seeking = ''
    this.#takes = null
    this.#reset()
  }

  #move(days: number): void {
    const next = addDays(this.from, days)
    this.from = next < this.today ? this.today : next
    this.#goTo(this.from)
  }

  #nextDay(): void {
    this.#reset()
    this.seeking = addDays(this.day, 1)
    this.#takes = 'first'
  }

  #firstTime(): void {
    this.#takes = 'first'
    const [opening] = this.#first.value ?? []
    if (this.#offer.isAnybody) return opening && this.#take(opening)
    if (this.#shown?.starts.length === 0) this.seeking = this.day
    this.requestUpdate()
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'PageDown' && this.#who && this.#what) this.#nextDay()
    else if (event.key === 'Enter' && this.chosen !== null)
      this.dispatchEvent(new CustomEvent('mb-slot-enter', { bubbles: true, composed: true }))
    else if (event.key === 'Enter' && this.#what) this.#firstTime()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Puts the focus on the first choice, from which Enter takes the first free time. */
  override focus(): void {
    const field = () => this.renderRoot.querySelector<SelectField>('mb-select-field')
    void this.updateComplete.then(() => field()?.updateComplete).then(() => field()?.focus())
  }

  #strip() {
    const dates = this.from ? Array.from({ length: STRIP }, (_, index) => addDays(this.from, index)) : []
    return html`<div class="strip">
      <button
        type="button"
        aria-label=${msg('Dias anteriores')}
        ?disabled=${this.from <= this.today}
        @click=${() => this.#move(-STRIP)}
      >
        ${icon(left, 16)}
      </button>
      ${dates.map((day) =>
        stripDay(
          day,
          this.#openings.value?.find(({ date }) => date === day),
          {
            isAsked: this.#what !== '',
            chosen: day === this.day,
            choose: () => this.#goTo(day),
          },
        ),
      )}
      <button type="button" aria-label=${msg('Próximos dias')} @click=${() => this.#move(STRIP)}>
        ${icon(right, 16)}
      </button>
    </div>`
  }

  #times() {
    const { error } = this.#offer.isAnybody ? this.#first : this.#openings
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!this.#what)
      return html`<p>${msg('Escolha o profissional e o tipo de consulta para ver os horários.')}</p>`
    if (this.#offer.isAnybody) {
      const treatmentOf = (id: string) => this.#offer.people.find((one) => one.id === id)?.treatment ?? ''
      const found = this.#first.value
      return found ? firstTimes(found, treatmentOf, (opening) => this.#take(opening)) : nothing
    }
    return this.#shown ? timesOf(this.#shown, this.chosen, (start) => this.#choose(start)) : nothing
  }

  #ways() {
    if (!this.#what || this.#offer.isAnybody) return nothing
    return html`<div class="ways">
      <button class="button ghost sm" type="button" @click=${() => this.#firstTime()}>
        ${msg('Primeiro horário')} ${this.chosen === null ? html`<kbd>Enter</kbd>` : nothing}
      </button>
      <button class="button ghost sm" type="button" @click=${() => this.#nextDay()}>
        ${msg('Próximo dia livre')} <kbd>PgDn</kbd>
      </button>
    </div>`
  }

  override render() {
    const fields = offerFields(this.#offer, !this.moving, (said) => this.#say(said))
    return html`<div class="who" @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>${fields}</div>
      ${this.#ways()} ${this.#offer.isAnybody ? nothing : this.#strip()} ${this.#times()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-slot-picker': SlotPicker
  }
}
