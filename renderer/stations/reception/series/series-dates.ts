import checkmark from '@carbon/icons/es/checkmark/16'
import warning from '@carbon/icons/es/warning--alt/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { AnyCode, Output } from '../../../../preload/contract/index.ts'
import { icon } from '../../../elements/icon.ts'
import { codeSentence } from '../../../i18n/errors.ts'
import { date, localDateTime, shortWeekday, time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'

type CheckedDate = Output<'series.check'>[number]

/** One visit of a batch that is only thought of; `key` names it among the others. */
export interface PlannedVisit extends Pick<CheckedDate, 'date' | 'startMinute' | 'code' | 'proposals'> {
  readonly key: string
}

interface When {
  readonly date: string
  readonly startMinute: number
}

/** Where single visits go instead; null leaves one out. */
export type Changes = ReadonlyMap<string, When | null>

const place = ({ date: day, startMinute }: When) => `${shortWeekday(day)} ${date(day)} ${time2(startMinute)}`
const keyOf = ({ date: day, startMinute }: When) => localDateTime(day, startMinute)

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

  #choose({ key, proposals }: PlannedVisit, value: string): void {
    const changes = new Map(this.changes)
    const to = proposals.find((one) => keyOf(one) === value)
    if (to) changes.set(key, { date: to.date, startMinute: to.startMinute })
    else if (value === 'leave') changes.set(key, null)
    else changes.delete(key)
    this.dispatchEvent(new CustomEvent('mb-changes', { detail: changes, bubbles: true, composed: true }))
  }

  #against(visit: PlannedVisit) {
    const { key, code, proposals } = visit
    const to = this.changes.get(key)
    const chosen = to && keyOf(to)
    return html`<div>
      <b>${place(visit)}</b>
      <p class="why">${codeSentence(code as AnyCode)}</p>
      <select
        aria-label=${msg(str`O que fazer com ${place(visit)}`)}
        @change=${(event: Event) => this.#choose(visit, (event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${live(to === undefined)}>${msg('Escolha…')}</option>
        ${proposals.map(
          (one) =>
            html`<option value=${keyOf(one)} .selected=${live(chosen === keyOf(one))}>
              ${one.kind === 'same-day' ? msg('No mesmo dia') : msg('Em outra semana')}: ${place(one)}
            </option>`,
        )}
        <option value="leave" .selected=${live(to === null)}>${this.leave || msg('Pular esta data')}</option>
      </select>
    </div>`
  }

  override render() {
    return html`<ol>
      ${this.visits.map((visit, index) =>
        visit.code === null
          ? html`<li>
              <span class="at">${index + 1}</span>${icon(checkmark, 16)}<span>${place(visit)}</span>
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
