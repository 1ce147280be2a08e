import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { referenceFor } from '../../../preload/contract/references.ts'
import {
  bodyMassIndex,
  LONGEST_VITAL,
  NOTHING_TYPED,
  readVitals,
  type ReadVitals,
  type TypedVitals,
  type VitalField,
  type VitalName,
} from '../../../preload/contract/vital-signs.ts'
import {
  exampleOf,
  lastOf,
  numberInWords,
  referenceInWords,
  vitalLabel,
  type LastVital,
} from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

const UNITS: Readonly<Record<VitalField, string>> = {
  pressure: 'mmHg',
  heartRate: 'bpm',
  respiratoryRate: 'irpm',
  temperature: '°C',
  oxygenSaturation: '%',
  weight: 'kg',
  height: 'm',
}

/**
 * Vital signs typed as people type them, each echoed as it was read, with its reference and what was measured last.
 * What is typed stays as it is typed, whether it can be read or not. Fires `mb-vitals` with it, and `mb-history` with the sign
 * whose values over time are wanted.
 */
@localized()
@customElement('mb-vitals-editor')
export class VitalsEditor extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      .row {
        display: grid;
        grid-template-columns: 1.7fr repeat(6, minmax(0, 1fr));
        gap: 1px;
        border: 1px solid var(--border-subtle-01);
      }

      @container (max-width: 520px) {
        .row {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }

        .one:has(#pressure) {
          grid-column: span 2;
        }
      }

      .one {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: 2px;
        padding: 4px 6px;
        background: var(--background);
        outline: 1px solid var(--border-subtle-01);
      }

      .one.unread {
        box-shadow: inset 0 0 0 2px var(--support-error);
      }

      .top {
        display: flex;
        justify-content: space-between;
        font-size: 12px;
        line-height: 16px;
        color: var(--text-secondary);
      }

      .value {
        display: flex;
        align-items: baseline;
        gap: 4px;
      }

      input {
        width: 100%;
        min-width: 0;
        height: 28px;
        padding: 0;
        font-size: 16px;
        line-height: 24px;
        background: transparent;
        border: 0;
        border-bottom: 1px solid var(--border-strong-01);
      }

      .before {
        display: block;
        font-size: 11px;
        line-height: 14px;
        letter-spacing: 0;
        color: var(--text-secondary);
      }

      .before {
        min-height: 24px;
        text-align: left;
        text-decoration: underline dotted;
        text-underline-offset: 2px;
      }

      .wrong {
        font-size: 12px;
        line-height: 16px;
        color: var(--text-error);
      }

      .echo {
        margin-top: 4px;
      }
    `,
  ]

  @property({ attribute: false }) typed: TypedVitals = NOTHING_TYPED
  @property({ attribute: false }) last: readonly LastVital[] = []
  @property({ attribute: false }) ageMonths = Infinity
  @property({ type: Boolean }) readonly = false

  override focus(): void {
    this.focusOn('pressure')
  }

  /** Puts the cursor into a field. */
  focusOn(field: VitalField): void {
    this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.focus()
  }

  #type(field: VitalField, text: string): void {
    const detail: TypedVitals = { ...this.typed, [field]: text }
    this.dispatchEvent(new CustomEvent('mb-vitals', { detail, bubbles: true, composed: true }))
  }

  #history(field: VitalField): void {
    this.dispatchEvent(new CustomEvent('mb-history', { detail: field, bubbles: true, composed: true }))
  }

  /** What published standards say of this age, in numbers and with their names. */
  get #references(): string {
    const of = (name: VitalName) => referenceFor(name, this.ageMonths)
    const [high, low] = [of('systolic'), of('diastolic')]
    const pressure =
      high && low ? [msg(str`PA até ${high.high ?? ''} x ${low.high ?? ''} (${high.source})`)] : []
    const others = (['respiratoryRate', 'oxygenSaturation'] as const).flatMap((name) => {
      const words = referenceInWords(of(name))
      return words === '' ? [] : [`${vitalLabel(name)} ${words}`]
    })
    const all = [...pressure, ...others].join('; ')
    return all === '' ? '' : msg(str`Referência: ${all}`)
  }

  #one(field: VitalField, { values, unread }: ReadVitals) {
    const isUnread = unread.includes(field)
    const last = lastOf(field, this.last, values)
    return html`<div class="one ${isUnread ? 'unread' : ''}">
      <span class="top">
        <label for=${field}>${vitalLabel(field)}</label>
        <span aria-hidden="true">${UNITS[field]}</span>
      </span>
      <span class="value">
        <input
          id=${field}
          inputmode="text"
          autocomplete="off"
          maxlength=${LONGEST_VITAL}
          title=${this.typed[field] || nothing}
          aria-invalid=${isUnread ? 'true' : nothing}
          ?readonly=${this.readonly}
          aria-describedby="${field}-said"
          .value=${live(this.typed[field])}
          @input=${(event: Event) => this.#type(field, (event.target as HTMLInputElement).value)}
        />
      </span>
      <span id="${field}-said">
        ${
          isUnread
            ? html`<span class="wrong">${msg(str`Não entendi. Escreva como ${exampleOf(field)}.`)}</span>`
            : nothing
        }
        ${
          last
            ? html`<button
                class="before"
                type="button"
                title=${msg('Ver no tempo (Alt+H)')}
                @click=${() => this.#history(field)}
              >
                ${last}
              </button>`
            : nothing
        }
      </span>
    </div>`
  }

  /** What was read out of it, where people write more than a figure. */
  #echo({ values }: ReadVitals): string {
    const { systolic, diastolic, weight, height } = values
    const said: string[] = []
    if (systolic !== null && diastolic !== null)
      said.push(msg(str`Pressão lida como ${systolic} x ${diastolic} mmHg`))
    if (weight !== null && numberInWords(weight) !== this.typed.weight.trim())
      said.push(msg(str`Peso lido como ${numberInWords(weight)} kg`))
    if (height !== null && numberInWords(height / 100) !== this.typed.height.trim())
      said.push(msg(str`Altura lida como ${numberInWords(height / 100)} m`))
    const index = bodyMassIndex(values)
    if (index !== null) said.push(msg(str`IMC calculado ${numberInWords(index)}`))
    return said.join('. ')
  }

  override render() {
    const read = readVitals(this.typed, this.ageMonths)
    return html`
      <div class="row">
        ${this.#one('pressure', read)} ${this.#one('heartRate', read)} ${this.#one('respiratoryRate', read)}
        ${this.#one('temperature', read)} ${this.#one('oxygenSaturation', read)} ${this.#one('weight', read)}
        ${this.#one('height', read)}
      </div>
      <p class="helper echo" id="echo" aria-live="polite">${this.#echo(read)}</p>
      <p class="helper">${this.#references}</p>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-vitals-editor': VitalsEditor
  }
}
