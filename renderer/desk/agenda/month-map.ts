import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { addDays, longDate, monthYear, shortWeekday, weekday } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { styleProps } from '../../style/style-props.ts'
import { type } from '../../style/type.ts'
import { noteWord } from './grid-day.ts'
import { addMonths, percentOf, weeksOf, type MonthDay } from './month-days.ts'
import { monthMapStyles } from './month-map-styles.ts'

/** A Sunday, for the names over the days. */
const SUNDAY = '2026-11-22'

/** How full each day of a month is, by fill and number, with one professional or all. Fires `mb-day` with the date chosen. */
@localized()
@customElement('mb-month-map')
export class MonthMap extends LitElement {
  static override styles = [base, type, monthMapStyles]

  /** The day that is shown. */
  @property() date = ''
  @property() today = ''
  @property() practitionerId = ''
  /** The day under the keys. */
  @state() private at = ''
  readonly #days = new LiveQuery(this, 'booking.month', () =>
    this.at ? { month: this.at.slice(0, 7), practitionerId: this.practitionerId || null } : null,
  )

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('date')) this.at = this.date
  }

  protected override firstUpdated(): void {
    this.#focus()
  }

  #focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }

  #walk(date: string): void {
    this.at = date
    this.#focus()
  }

  #onKey(event: KeyboardEvent): void {
    const day = Number(this.at.slice(8))
    const to: Record<string, () => string> = {
      ArrowLeft: () => addDays(this.at, -1),
      ArrowRight: () => addDays(this.at, 1),
      ArrowUp: () => addDays(this.at, -7),
      ArrowDown: () => addDays(this.at, 7),
      PageUp: () => addMonths(this.at, -1),
      PageDown: () => addMonths(this.at, 1),
      Home: () => addDays(this.at, 1 - day),
      End: () => addDays(addMonths(addDays(this.at, 1 - day), 1), -1),
      h: () => this.today,
    }
    const next = to[event.key]
    if (!next || event.ctrlKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    this.#walk(next())
  }

  #choose(date: string): void {
    this.dispatchEvent(new CustomEvent('mb-day', { detail: date, bubbles: true, composed: true }))
  }

  #cell(date: string | null, known: MonthDay | undefined) {
    if (date === null) return html`<td></td>`
    const percent = known ? percentOf(known) : 0
    const shut = known !== undefined && known.openMinutes === 0
    const note = known?.kind ? noteWord({ kind: known.kind, label: known.label ?? '' }) : ''
    const free = known?.free ?? 0
    const words = shut ? [msg('fechado')] : [msg(str`${percent}% ocupado`), msg(str`${free} horários livres`)]
    const isToday = date === this.today
    const name = [longDate(date), isToday ? msg('hoje') : '', ...words, note].filter((word) => word !== '')
    const classes = ['day', shut ? 'shut' : '', known?.kind ?? '', isToday ? 'today' : '']
    return html`<td role="gridcell" aria-selected=${date === this.date}>
      <button
        type="button"
        class=${classes.join(' ')}
        tabindex=${date === this.at ? 0 : -1}
        title=${note || nothing}
        @click=${() => this.#choose(date)}
        ${styleProps({ '--share': String(percent / 100) })}
      >
        <span class="visually-hidden">${name.join(', ')}</span>
        <b aria-hidden="true">${Number(date.slice(8))}</b>
        <span aria-hidden="true">${known === undefined ? '' : shut ? msg('fechado') : `${percent}%`}</span>
        <span aria-hidden="true" class="note">${known?.label ?? ''}</span>
      </button>
    </td>`
  }

  override render() {
    const { at } = this
    const { value, error } = this.#days
    const month = at.slice(0, 7)
    // While another month comes, the one before is not told as it.
    const days = new Map(value?.map((one) => [one.date, one]))
    const names = Array.from({ length: 7 }, (_, index) => addDays(SUNDAY, index))
    return html`<div class="top">
        <button type="button" aria-label=${msg('Mês anterior')} @click=${() => this.#walk(addMonths(at, -1))}>
          ${icon(left, 16)}
        </button>
        <h2 class="heading-01" id="month" aria-live="polite">${monthYear(at)}</h2>
        <button type="button" aria-label=${msg('Mês seguinte')} @click=${() => this.#walk(addMonths(at, 1))}>
          ${icon(right, 16)}
        </button>
      </div>
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
      <table role="grid" aria-labelledby="month" @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>
        <thead>
          <tr>
            ${names.map((date) => html`<th scope="col" abbr=${weekday(date)}>${shortWeekday(date)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(month).map(
            (week) =>
              html`<tr>
                ${week.map((date) => this.#cell(date, date === null ? undefined : days.get(date)))}
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="keys helper">
        <span><kbd>←↑↓→</kbd> ${msg('dia')}</span> <span><kbd>PgUp PgDn</kbd> ${msg('mês')}</span>
        <span><kbd>H</kbd> ${msg('hoje')}</span> <span><kbd>Enter</kbd> ${msg('abrir')}</span>
        <span><kbd>Esc</kbd> ${msg('sair')}</span>
      </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-month-map': MonthMap
  }
}
