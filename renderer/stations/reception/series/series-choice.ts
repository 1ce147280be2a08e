import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { composeRule, ruleWords, type Every } from '../../../i18n/recurrence.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'

/** A series has at least two visits and at most sixty. */
const LEAST = 2
const MOST = 60
const USUAL = '10'

/**
 * Whether a visit repeats, how and how often. `date` is that of the first; fires `mb-rule` with the rule, or null for one
 * visit alone.
 */
@localized()
@customElement('mb-series-choice')
export class SeriesChoice extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 120px;
        gap: 16px;
      }
    `,
  ]

  @property() date = ''
  @state() private every: Every | '' = ''
  @state() private typed = USUAL
  #told: string | null = null

  get #count(): number | null {
    const count = Number(this.typed)
    return Number.isInteger(count) && count >= LEAST && count <= MOST ? count : null
  }

  get #rule(): string | null {
    if (!this.every || !this.date || this.#count === null) return null
    return composeRule(this.every, this.date, { count: this.#count })
  }

  protected override updated(_changed: PropertyValues): void {
    const rule = this.#rule
    if (rule === this.#told) return
    this.#told = rule
    this.dispatchEvent(new CustomEvent('mb-rule', { detail: rule, bubbles: true, composed: true }))
  }

  override render() {
    const rule = this.#rule
    const options = [
      { value: '', label: msg('Não repete') },
      { value: 'week', label: msg('Toda semana') },
      { value: 'two-weeks', label: msg('A cada duas semanas') },
      { value: 'month', label: msg('Todo mês, no mesmo dia da semana') },
    ]
    return html`<div class="row">
        <mb-select-field
          label=${msg('Repetir')}
          .value=${this.every}
          .options=${options}
          @change=${(event: Event) => (this.every = (event.target as HTMLInputElement).value as Every | '')}
        ></mb-select-field>
        ${
          this.every
            ? html`<mb-text-field
                label=${msg('Quantas vezes')}
                keyboard="numeric"
                .value=${this.typed}
                issue=${this.#count === null ? msg(str`De ${LEAST} a ${MOST}.`) : ''}
                @input=${(event: Event) => (this.typed = (event.currentTarget as unknown as { value: string }).value)}
              ></mb-text-field>`
            : nothing
        }
      </div>
      ${rule ? html`<p class="helper">${ruleWords(rule, this.date)}</p>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-series-choice': SeriesChoice
  }
}
