import { localized, msg, str } from '@lit/localize'
import checkmark from '@carbon/icons/es/checkmark/16'
import warning from '@carbon/icons/es/warning--alt/16'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { AnyCode, Output } from '../../../../preload/contract/index.ts'
import { icon } from '../../../elements/icon.ts'
import { codeSentence } from '../../../i18n/errors.ts'
import { date, minuteOf, shortWeekday, time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'

type Checked = Output<'booking.check-series'>[number]

/** One visit of a batch that is only thought of; `key` names it among the others. */
export interface PlannedVisit extends Pick<Checked, 'start' | 'code' | 'proposals'> {
  readonly key: string
}

/** Where single visits go instead; null leaves one out. */
export type Changes = ReadonlyMap<string, string | null>

const place = (start: string) =>
  `${shortWeekday(start)} ${date(start.slice(0, 10))} ${time2(minuteOf(start))}`

/** Those that cannot stand and about which nothing was decided. */
export const undecided = (visits: readonly PlannedVisit[], changes: Changes) =>
  visits.filter(({ key, code }) => code !== null && !changes.has(key))

/** The dates of a series: which can stand, why others cannot, and what happens to those. Fires `mb-changes`. */
@localized()
@customElement('mb-series-dates')
export class SeriesDates extends LitElement {
  static override styles = [
    base,
    type,
    css`
      ol {
        border-top: 1px solid var(--border-subtle-00);
      }

      li {
        display: grid;
        grid-template-columns: 24px 16px minmax(0, 1fr);
        gap: 4px 8px;
        align-items: start;
        padding: 8px 4px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      li > svg {
        margin-top: 2px;
        color: var(--text-success);
      }

      li.against {
        background: var(--support-warning-bg);
      }

      li.against > svg {
        color: var(--text-warning);
      }

      .at {
        color: var(--text-secondary);
        text-align: right;
      }

      .why {
        font-size: 12px;
        line-height: 16px;
        overflow-wrap: anywhere;
      }

      select {
        width: 100%;
        min-height: 32px;
        margin-top: 4px;
        padding: 0 8px;
        background: var(--field-02);
        border: 0;
        border-bottom: 1px solid var(--border-strong-01);
      }
    `,
  ]

  @property({ attribute: false }) visits: readonly PlannedVisit[] = []
  @property({ attribute: false }) changes: Changes = new Map()
  /** The word for leaving one out: not booked, or not moved. */
  @property() leave = ''

  #choose(key: string, value: string): void {
    const changes = new Map(this.changes)
    if (value === '') changes.delete(key)
    else changes.set(key, value === 'leave' ? null : value)
    this.dispatchEvent(new CustomEvent('mb-changes', { detail: changes, bubbles: true, composed: true }))
  }

  #against({ key, start, code, proposals }: PlannedVisit) {
    const chosen = this.changes.get(key)
    return html`<div>
      <b>${place(start)}</b>
      <p class="why">${codeSentence(code as AnyCode)}</p>
      <select
        aria-label=${msg(str`O que fazer com ${place(start)}`)}
        @change=${(event: Event) => this.#choose(key, (event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${live(chosen === undefined)}>${msg('Escolha…')}</option>
        ${proposals.map(
          (one) =>
            html`<option value=${one.start} .selected=${live(chosen === one.start)}>
              ${one.kind === 'same-day' ? msg('No mesmo dia') : msg('Em outra semana')}: ${place(one.start)}
            </option>`,
        )}
        <option value="leave" .selected=${live(chosen === null)}>
          ${this.leave || msg('Pular esta data')}
        </option>
      </select>
    </div>`
  }

  override render() {
    return html`<ol>
      ${this.visits.map((visit, index) =>
        visit.code === null
          ? html`<li>
              <span class="at">${index + 1}</span>${icon(checkmark, 16)}<span>${place(visit.start)}</span>
            </li>`
          : html`<li class="against">
              <span class="at">${index + 1}</span>${icon(warning, 16)}${this.#against(visit)}
            </li>`,
      )}
    </ol>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-series-dates': SeriesDates
  }
}
