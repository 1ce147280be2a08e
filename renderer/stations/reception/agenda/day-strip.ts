import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { noteWord } from '../../../desk/agenda/grid-day.ts'
import { percentOf, weekStart, type MonthDay } from '../../../desk/agenda/month-days.ts'
import { addDays, longDate, weekday } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { styleProps } from '../../../style/style-props.ts'

const SATURDAY = 5

/** The week of the day that is shown: how full each day is, and what the calendar says of it. Fires `mb-day`. */
@localized()
@customElement('mb-day-strip')
export class DayStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
      }

      button {
        position: relative;
        display: grid;
        align-content: center;
        gap: 3px;
        min-width: 44px;
        padding: 0 6px;
        font-size: 12px;
        line-height: 16px;
        white-space: nowrap;
      }

      button:hover {
        background: var(--layer-hover);
      }

      button[aria-current] {
        background: var(--highlight);
        box-shadow: inset 0 -3px 0 var(--interactive);
        font-weight: 600;
      }

      .today {
        text-decoration: underline;
        text-underline-offset: 3px;
      }

      i {
        height: 5px;
        background: linear-gradient(90deg, var(--interactive) var(--load), var(--layer-accent) var(--load));
      }

      .shut i {
        background: repeating-linear-gradient(0deg, var(--text-helper) 0 1px, transparent 1px 2px);
      }

      .optional i {
        border-bottom: 2px dotted var(--text-primary);
      }
    `,
  ]

  @property() date = ''
  @property() today = ''
  readonly #first = new LiveQuery(this, 'booking.month', () => this.#ask(this.#days[0]))
  readonly #last = new LiveQuery(this, 'booking.month', () => {
    const [first, last] = [this.#days[0], this.#days[6]]
    return first?.slice(0, 7) === last?.slice(0, 7) ? null : this.#ask(last)
  })

  get #days(): readonly string[] {
    if (!this.date) return []
    const monday = weekStart(this.date)
    return Array.from({ length: 7 }, (_, at) => addDays(monday, at))
  }

  #ask(date: string | undefined) {
    return date ? { month: date.slice(0, 7), practitionerId: null } : null
  }

  #known(date: string): MonthDay | undefined {
    return [...(this.#first.value ?? []), ...(this.#last.value ?? [])].find((one) => one.date === date)
  }

  #day(date: string) {
    const known = this.#known(date)
    const percent = `${known ? percentOf(known) : 0}%`
    const note = known?.kind ? noteWord({ kind: known.kind, label: known.label ?? '' }) : ''
    const shut = known !== undefined && known.openMinutes === 0
    const load = shut ? msg('fechado') : msg(str`${percent} ocupado`)
    const words = [longDate(date), load, note].filter((word) => word !== '').join(', ')
    return html`<button
      type="button"
      class="${shut ? 'shut' : ''} ${known?.kind === 'optional' ? 'optional' : ''}"
      aria-current=${date === this.date ? 'date' : nothing}
      title=${note || nothing}
      @click=${() => this.dispatchEvent(new CustomEvent('mb-day', { detail: date }))}
    >
      <span class="visually-hidden">${words}</span>
      <span aria-hidden="true" class=${date === this.today ? 'today' : ''}
        >${weekday(date).charAt(0).toUpperCase()} ${Number(date.slice(8))}</span
      >
      <i ${styleProps({ '--load': percent })}></i>
    </button>`
  }

  override render() {
    const shown = this.#days.filter((date, at) => {
      if (at <= SATURDAY || date === this.date) return true
      const known = this.#known(date)
      return known !== undefined && (known.openMinutes > 0 || known.bookedMinutes > 0)
    })
    return shown.map((date) => this.#day(date))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-day-strip': DayStrip
  }
}
