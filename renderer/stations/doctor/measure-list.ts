import close from '@carbon/icons/es/close/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import {
  isTyped,
  MEASURE_SOURCES,
  MOST_MEASURES,
  readMeasure,
  type MeasureSource,
  type TypedMeasure,
} from '../../../preload/contract/measures.ts'
import { LONGEST_VITAL, VITAL_FIELDS, type VitalField } from '../../../preload/contract/vital-signs.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import { icon } from '../../elements/icon.ts'
import { exampleOf, sourceInWords, vitalLabel } from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/** The next row begins as the one before it: a series is of one sign and one place. */
const nextRow = (rows: readonly TypedMeasure[]): TypedMeasure => {
  const { field, source, position } = rows.at(-1) ?? { field: 'pressure', source: null, position: '' }
  return { field, text: '', source, when: '', position, inWords: false }
}

/**
 * Values beside the first of their sign: a second and a third pressure, a series from home, each with where, when and how it
 * was taken. Fires `mb-measures` with all of them, as typed.
 */
@localized()
@customElement('mb-measure-list')
export class MeasureList extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: block;
      }

      li {
        display: grid;
        grid-template-columns: 76px minmax(112px, 1.6fr) 128px minmax(64px, 1fr) minmax(64px, 1fr) 32px;
        gap: 4px;
        margin-bottom: 4px;
      }

      input,
      select {
        width: 100%;
        min-width: 0;
        height: 32px;
        padding: 0 6px;
        background: var(--field-01);
        color: var(--text-primary);
        border: 0;
        border-bottom: 1px solid var(--border-strong-01);
      }

      [aria-invalid='true'] {
        box-shadow: inset 0 0 0 2px var(--support-error);
      }

      .out {
        color: var(--link-primary);
      }

      .said {
        grid-column: 1 / -1;
        font-size: 12px;
        line-height: 16px;
        color: var(--text-secondary);
      }

      .said.wrong {
        color: var(--text-error);
      }

      @media (max-width: 820px) {
        li {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ]

  @property({ attribute: false }) rows: readonly TypedMeasure[] = []
  @property({ attribute: false }) ageMonths = Infinity
  /** In the clinic's own time. */
  @property() now = ''
  @property({ type: Boolean }) readonly = false
  #next: number | null = null
  readonly keys = new ViewKeys(this, () => ({ 'Alt+E': () => this.#add() }))

  /** Puts the cursor into a row. */
  focusOn(at: number): void {
    this.renderRoot.querySelector<HTMLElement>(`#text-${at}`)?.focus()
  }

  protected override updated(): void {
    if (this.#next === null) return
    this.focusOn(this.#next)
    this.#next = null
  }

  #put(rows: readonly TypedMeasure[]): void {
    this.dispatchEvent(new CustomEvent('mb-measures', { detail: rows, bubbles: true, composed: true }))
  }

  #add(): void {
    if (this.readonly || this.rows.length >= MOST_MEASURES) return
    this.#next = this.rows.length
    this.#put([...this.rows, nextRow(this.rows)])
  }

  #change(at: number, part: Partial<TypedMeasure>): void {
    this.#put(this.rows.map((row, place) => (place === at ? { ...row, ...part } : row)))
  }

  #out(at: number): void {
    this.#put(this.rows.filter((_, place) => place !== at))
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus()
  }

  /** What was not understood of a row, in words; nothing while nothing is typed. */
  #wrong(row: TypedMeasure): string {
    const { wrong } = readMeasure(row, this.ageMonths, this.now)
    if (!isTyped(row) || wrong === null) return ''
    if (wrong === 'text') return msg(str`Não entendi. Escreva como ${exampleOf(row.field)}.`)
    if (wrong === 'source') return msg('Diga onde foi medido.')
    return msg('Não entendi quando. Escreva como 08:30, 21/11 ou 21/11/2026 07:00.')
  }

  #input(at: number, part: 'text' | 'when' | 'position', label: string, max: number, wrong: boolean) {
    const change = (value: string) => (part === 'text' ? { text: value, inWords: false } : { [part]: value })
    return html`<input
      id="${part}-${at}"
      aria-label=${label}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby="said-${at}"
      placeholder=${part === 'text' ? nothing : label}
      autocomplete="off"
      spellcheck="false"
      maxlength=${max}
      ?readonly=${this.readonly}
      .value=${live(this.rows[at]?.[part] ?? '')}
      @input=${({ target }: Event) => this.#change(at, change((target as HTMLInputElement).value))}
    />`
  }

  #row(row: TypedMeasure, at: number) {
    const { wrong } = readMeasure(row, this.ageMonths, this.now)
    const said = this.#wrong(row)
    const isWrong = (part: typeof wrong) => said !== '' && wrong === part
    return html`<li>
      <select
        aria-label=${msg('Sinal')}
        ?disabled=${this.readonly}
        @change=${({ target }: Event) =>
          this.#change(at, { field: (target as HTMLSelectElement).value as VitalField, inWords: false })}
      >
        ${VITAL_FIELDS.map((field) => html`<option value=${field} ?selected=${field === row.field}>${vitalLabel(field)}</option>`)}
      </select>
      ${this.#input(at, 'text', msg('Valor'), LONGEST_VITAL, isWrong('text'))}
      <select
        aria-label=${msg('Onde foi medido')}
        aria-invalid=${isWrong('source') ? 'true' : nothing}
        aria-describedby="said-${at}"
        ?disabled=${this.readonly}
        @change=${({ target }: Event) =>
          this.#change(at, { source: ((target as HTMLSelectElement).value || null) as MeasureSource | null })}
      >
        <option value="" ?selected=${row.source === null}>${msg('Onde')}</option>
        ${MEASURE_SOURCES.map((source) => html`<option value=${source} ?selected=${source === row.source}>${sourceInWords(source)}</option>`)}
      </select>
      ${this.#input(at, 'when', msg('Quando'), 40, isWrong('when'))}
      ${this.#input(at, 'position', msg('Posição'), 60, false)}
      <button
        class="out"
        type="button"
        aria-label=${msg(str`Tirar ${vitalLabel(row.field)} ${row.text}`)}
        ?disabled=${this.readonly}
        @click=${() => this.#out(at)}
      >
        ${icon(close, 16)}
      </button>
      <span id="said-${at}" class="said ${said ? 'wrong' : ''}">
        ${said || (row.inWords ? msg('Fica com estas palavras.') : '')}
      </span>
    </li>`
  }

  override render() {
    return html`${
        this.rows.length > 0
          ? html`<ul aria-label=${msg('Outras medidas')}>
              ${this.rows.map((row, at) => this.#row(row, at))}
            </ul>`
          : nothing
      }
      <button
        class="button ghost sm add"
        type="button"
        aria-keyshortcuts="Alt+E"
        ?disabled=${this.readonly}
        @click=${() => this.#add()}
      >
        ${msg('Outra medida')} <kbd>Alt+E</kbd>
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-measure-list': MeasureList
  }
}
