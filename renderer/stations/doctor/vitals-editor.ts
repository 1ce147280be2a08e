import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import {
  bodyMassIndex,
  LONGEST_VITAL,
  NOTHING_TYPED,
  readVitals,
  type ReadVitals,
  type TypedVitals,
  type VitalField,
} from '../../../preload/contract/vital-signs.ts'
import { exampleOf, lastOf, numberInWords, vitalLabel, type LastVital } from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

interface Band {
  readonly low: number
  readonly high: number
  /** Ends of the drawn track. */
  readonly from: number
  readonly to: number
}

/** Adult resting reference bands; only drawn, never a diagnosis. */
const BANDS: Partial<Record<VitalField, Band>> = {
  pressure: { low: 90, high: 139, from: 70, to: 200 },
  heartRate: { low: 50, high: 100, from: 30, to: 160 },
  respiratoryRate: { low: 12, high: 20, from: 6, to: 40 },
  temperature: { low: 35.5, high: 37.7, from: 34, to: 41 },
  oxygenSaturation: { low: 95, high: 100, from: 80, to: 100 },
}
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
 * Vital signs typed as people type them, each echoed as it was read, with its reference band and what was measured last.
 * What is typed stays as it is typed, whether it can be read or not. Fires `mb-vitals` with it.
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
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 1px;
        border: 1px solid var(--border-subtle-01);
      }

      /* Two values, and room for the longest of what people write there. */
      .one:has(#pressure) {
        grid-column: span 2;
      }

      @container (max-width: 420px) {
        .row {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }

      .one {
        display: grid;
        align-content: start;
        gap: 4px;
        padding: 8px 10px 10px;
        background: var(--background);
        outline: 1px solid var(--border-subtle-01);
      }

      .one.out {
        background: var(--support-warning-bg);
      }

      .one.unread {
        box-shadow: inset 0 0 0 2px var(--support-error);
      }

      label {
        display: flex;
        justify-content: space-between;
        font-size: 12px;
        line-height: 16px;
        color: var(--text-secondary);
      }

      label em {
        font-style: normal;
        font-weight: 600;
        color: var(--text-warning);
      }

      .value {
        display: flex;
        align-items: baseline;
        gap: 4px;
      }

      input {
        width: 100%;
        min-width: 0;
        height: 32px;
        padding: 0;
        font-size: 20px;
        line-height: 28px;
        background: transparent;
        border: 0;
        border-bottom: 1px solid var(--border-strong-01);
      }

      svg {
        width: 100%;
        height: 8px;
      }

      .before {
        font-size: 12px;
        line-height: 16px;
        color: var(--text-secondary);
      }

      .wrong {
        font-size: 12px;
        line-height: 16px;
        color: var(--text-error);
      }

      .echo {
        margin-top: 4px;
        min-height: 16px;
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

  #track(field: VitalField, value: number) {
    const band = BANDS[field]
    if (!band) return nothing
    const at = (point: number) =>
      Math.min(100, Math.max(0, ((point - band.from) / (band.to - band.from)) * 100))
    return html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 2h100v4H0z" fill="var(--layer-accent)"></path>
      <path d="M${at(band.low)} 2H${at(band.high)}v4H${at(band.low)}z" fill="var(--teal-40)"></path>
      <path d="M${at(value) - 1} 0h2v8h-2z" fill="var(--text-primary)"></path>
    </svg>`
  }

  #outside(field: VitalField, value: number | null): string {
    const band = BANDS[field]
    if (value === null || !band) return ''
    return value > band.high ? msg('acima') : value < band.low ? msg('abaixo') : ''
  }

  #one(field: VitalField, { values, unread }: ReadVitals) {
    const value = field === 'pressure' ? values.systolic : values[field]
    const isUnread = unread.includes(field)
    const outside = this.#outside(field, value)
    const last = lastOf(field, this.last, values)
    return html`<div class="one ${outside ? 'out' : ''} ${isUnread ? 'unread' : ''}">
      <label for=${field}>${vitalLabel(field)} ${outside ? html`<em>▲ ${outside}</em>` : nothing}</label>
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
        <span class="helper">${UNITS[field]}</span>
      </span>
      ${value === null ? nothing : this.#track(field, value)}
      <span id="${field}-said">
        ${
          isUnread
            ? html`<span class="wrong">${msg(str`Não entendi. Escreva como ${exampleOf(field)}.`)}</span>`
            : nothing
        }
        ${last ? html`<span class="before">${last}</span>` : nothing}
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
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-vitals-editor': VitalsEditor
  }
}
