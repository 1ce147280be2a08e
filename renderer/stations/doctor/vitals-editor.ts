import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../preload/contract/index.ts'
import { localeNow } from '../../i18n/locale.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'
import { bodyMassIndex, readHeight, readNumber, readPressure, type Read } from './typed-vitals.ts'

export type Vitals = Input<'note.save-draft'>['content']['vitals']
type Field =
  'pressure' | 'heartRate' | 'respiratoryRate' | 'temperature' | 'oxygenSaturation' | 'weight' | 'height'

interface Band {
  readonly low: number
  readonly high: number
  /** Ends of the drawn track. */
  readonly from: number
  readonly to: number
}

/** Adult resting reference bands; only drawn, never a diagnosis. */
const BANDS: Partial<Record<Field, Band>> = {
  pressure: { low: 90, high: 139, from: 70, to: 200 },
  heartRate: { low: 50, high: 100, from: 30, to: 160 },
  respiratoryRate: { low: 12, high: 20, from: 6, to: 40 },
  temperature: { low: 35.5, high: 37.7, from: 34, to: 41 },
  oxygenSaturation: { low: 95, high: 100, from: 80, to: 100 },
}

/** Vital signs typed as people type them, each echoed as it was read, with its reference band. Fires `mb-vitals`. */
@localized()
@customElement('mb-vitals-editor')
export class VitalsEditor extends LitElement {
  static override styles = [
    base,
    type,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(128px, 1.6fr) repeat(6, minmax(72px, 1fr));
        gap: 1px;
        background: var(--border-subtle-01);
        border: 1px solid var(--border-subtle-01);
      }

      @media (max-width: 1100px) {
        .row {
          grid-template-columns: repeat(auto-fit, minmax(128px, 1fr));
          background: none;
        }
      }

      .one {
        display: grid;
        gap: 4px;
        padding: 8px 10px 10px;
        background: var(--background);
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

      .echo {
        margin-top: 4px;
        min-height: 16px;
      }
    `,
  ]

  @property({ attribute: false }) vitals: Vitals | undefined
  @state() private typed: Partial<Record<Field, string>> = {}

  #written(field: Field): string {
    const { vitals } = this
    const typed = this.typed[field]
    if (typed !== undefined || !vitals) return typed ?? ''
    if (field === 'pressure')
      return vitals.systolic === null ? '' : `${vitals.systolic}/${vitals.diastolic ?? ''}`
    const value = vitals[field]
    if (value === null) return ''
    return field === 'height' ? number(value / 100, 2) : number(value)
  }

  #read(field: Field): Read<number | { systolic: number; diastolic: number }> {
    const written = this.#written(field)
    if (field === 'pressure') return readPressure(written)
    return field === 'height' ? readHeight(written) : readNumber(written)
  }

  #type(field: Field, text: string): void {
    this.typed = { ...this.typed, [field]: text }
    const plain = (name: Exclude<Field, 'pressure'>) => {
      const read = this.#read(name)
      return typeof read === 'number' ? read : null
    }
    const pressure = readPressure(this.#written('pressure'))
    const detail: Vitals = {
      systolic: pressure?.systolic ?? null,
      diastolic: pressure?.diastolic ?? null,
      heartRate: plain('heartRate'),
      respiratoryRate: plain('respiratoryRate'),
      temperature: plain('temperature'),
      oxygenSaturation: plain('oxygenSaturation'),
      weight: plain('weight'),
      height: plain('height'),
    }
    this.dispatchEvent(new CustomEvent('mb-vitals', { detail, bubbles: true, composed: true }))
  }

  #track(field: Field, value: number) {
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

  #one(field: Field, label: string, unit: string, hint: string) {
    const read = this.#read(field)
    const value = typeof read === 'object' && read !== null ? read.systolic : read
    const band = BANDS[field]
    const out =
      typeof value === 'number' && band
        ? value > band.high
          ? msg('acima')
          : value < band.low
            ? msg('abaixo')
            : ''
        : ''
    return html`<div class="one ${out ? 'out' : ''} ${read === undefined ? 'unread' : ''}">
      <label for=${field}>${label} ${out ? html`<em>▲ ${out}</em>` : nothing}</label>
      <span class="value">
        <input
          id=${field}
          inputmode="decimal"
          autocomplete="off"
          placeholder=${hint}
          aria-invalid=${read === undefined ? 'true' : nothing}
          aria-describedby="echo"
          .value=${this.#written(field)}
          @input=${(event: Event) => this.#type(field, (event.target as HTMLInputElement).value)}
        />
        <span class="helper">${unit}</span>
      </span>
      ${typeof value === 'number' ? this.#track(field, value) : nothing}
    </div>`
  }

  #echo(): string {
    const pressure = readPressure(this.#written('pressure'))
    const said: string[] = []
    if (pressure) said.push(msg(str`Pressão lida como ${pressure.systolic} x ${pressure.diastolic} mmHg`))
    const height = readHeight(this.#written('height'))
    const weight = readNumber(this.#written('weight'))
    const index = bodyMassIndex(weight ?? null, height ?? null)
    if (index !== null) said.push(msg(str`IMC calculado ${number(index)}`))
    return said.join('. ')
  }

  override render() {
    return html`
      <div class="row">
        ${this.#one('pressure', 'PA', 'mmHg', '12x8')} ${this.#one('heartRate', 'FC', 'bpm', '')}
        ${this.#one('respiratoryRate', 'FR', 'irpm', '')} ${this.#one('temperature', 'Temp.', '°C', '')}
        ${this.#one('oxygenSaturation', 'SpO₂', '%', '')} ${this.#one('weight', msg('Peso'), 'kg', '')}
        ${this.#one('height', msg('Altura'), 'm', '')}
      </div>
      <p class="helper echo" id="echo" aria-live="polite">${this.#echo()}</p>
    `
  }
}

function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(localeNow(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  }).format(value)
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-vitals-editor': VitalsEditor
  }
}
