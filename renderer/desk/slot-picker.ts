import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
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

/** Days that stand in the strip at once. */
const STRIP = 7

export interface Slot {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
}

/** Professional, type and a free time, by day. Fires `mb-slot` with the choice, `mb-slot-gone` when it is free no more. */
@localized()
@customElement('mb-slot-picker')
export class SlotPicker extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: grid;
        gap: 16px;
      }

      .who {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
        gap: 16px;
      }

      .strip {
        display: grid;
        grid-template-columns: 40px repeat(7, minmax(0, 1fr)) 40px;
        gap: 4px;
      }

      .strip button {
        min-height: 64px;
        display: grid;
        place-items: center;
        align-content: center;
        gap: 2px;
        border: 1px solid var(--border-subtle-01);
        background: var(--background);
        overflow: hidden;
      }

      .strip button span:first-child {
        display: grid;
        justify-items: center;
      }

      .strip button:hover:not(:disabled) {
        background: var(--layer-hover);
      }

      .strip button[aria-pressed='true'] {
        background: var(--highlight);
        border-color: var(--interactive);
        box-shadow: inset 0 -3px 0 var(--interactive);
      }

      .strip .none {
        color: var(--text-helper);
        background: repeating-linear-gradient(135deg, var(--closed-ink) 0 1px, var(--closed) 1px 8px);
      }

      .strip .none span {
        padding: 0 4px;
        background: var(--closed);
      }

      .times {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
        gap: 4px;
      }

      .times button {
        min-height: 40px;
        text-align: center;
        border: 1px solid var(--interactive);
        color: var(--link-primary);
      }

      .times button:hover {
        background: var(--highlight);
      }

      .times button[aria-pressed='true'] {
        background: var(--button-primary);
        color: var(--on-primary);
      }
    `,
  ]

  @property() today = ''
  @property() practitionerId = ''
  @property() visitTypeId = ''
  @property() date = ''
  /** For whom, once it is known: his convênio may have limits. */
  @property() patientId = ''
  /** The visit that moves is not in its own way. */
  @property() movingId = ''
  @state() private from = ''
  @state() private chosen: number | null = null
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #openings = new LiveQuery(this, 'booking.openings', () =>
    this.practitionerId && this.visitTypeId && this.from
      ? {
          practitionerId: this.practitionerId,
          visitTypeId: this.visitTypeId,
          from: this.from,
          days: STRIP,
          ...(this.patientId ? { patientId: this.patientId } : {}),
          ...(this.movingId ? { movingId: this.movingId } : {}),
        }
      : null,
  )

  get #types() {
    return this.#practitioners.value?.find(({ id }) => id === this.practitionerId)?.visitTypes ?? []
  }

  protected override willUpdate(changed: PropertyValues): void {
    const active = (this.#practitioners.value ?? []).filter((one) => one.active)
    if (!this.practitionerId && active[0]) this.practitionerId = active[0].id
    if (this.practitionerId && !this.#types.some(({ id }) => id === this.visitTypeId))
      this.visitTypeId = this.#types[0]?.id ?? ''
    if (changed.has('date') || !this.from) this.from = this.date || this.today
    if (!this.date) this.date = this.today
    const { chosen } = this
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
      practitionerId: this.practitionerId,
      visitTypeId: this.visitTypeId,
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
      ? '…'
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
    const choice = (list: readonly { id: string; label: string }[]) =>
      list.map(({ id, label }) => ({ value: id, label }))
    const active = (this.#practitioners.value ?? []).filter((one) => one.active)
    return html`
      <div class="who">
        <mb-select-field
          label=${msg('Profissional')}
          .value=${this.practitionerId}
          .options=${choice(active.map(({ id, treatment, specialty }) => ({ id, label: `${treatment}, ${specialty}` })))}
          @change=${(event: Event) => {
            this.practitionerId = (event.target as SelectField).value
            this.visitTypeId = ''
            this.#reset()
          }}
        ></mb-select-field>
        <mb-select-field
          label=${msg('Tipo de consulta')}
          .value=${this.visitTypeId}
          .options=${choice(this.#types.map(({ id, name, minutes }) => ({ id, label: `${name}, ${minutes} min` })))}
          @change=${(event: Event) => {
            this.visitTypeId = (event.target as SelectField).value
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
