import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { LONGEST_VITAL } from '../../../../preload/contract/vital-signs.ts'
import '../../../elements/text-field.ts'
import type { TextField } from '../../../elements/text-field.ts'
import { exampleOf } from '../../../i18n/vitals-words.ts'
import { base } from '../../../style/base.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import {
  wrongWith,
  type RectifiableValue,
  type ValueCorrection,
  type ValueCorrections,
} from './corrections.ts'
import { rectifyStyles } from './rectify-styles.ts'
import { tick } from './tick.ts'

const TICKED: ValueCorrection = { text: '', inWords: false, mistaken: false }

/** The values of a signed note: what is wrong is ticked, and the right one is typed beside it. Fires `mb-corrections`. */
@localized()
@customElement('mb-value-corrections')
export class ValueCorrectionList extends LitElement {
  static override styles = [base, type, field, rectifyStyles]

  @property({ attribute: false }) rows: readonly RectifiableValue[] = []
  @property({ attribute: false }) corrections: ValueCorrections = {}
  /** What is wrong with what was typed, by item. */
  @property({ attribute: false }) issues: (item: string) => string = () => ''

  /** The value whose field takes the focus once it is drawn. */
  #next: string | null = null

  protected override updated(): void {
    if (this.#next === null) return
    const right = this.renderRoot.querySelector<TextField>(`#right-${CSS.escape(this.#next)}`)
    if (!right) return
    this.#next = null
    void right.updateComplete.then(() => right.focus())
  }

  #put(corrections: ValueCorrections): void {
    this.dispatchEvent(new CustomEvent('mb-corrections', { detail: corrections }))
  }

  #change(item: string, part: Partial<ValueCorrection>): void {
    this.#put({ ...this.corrections, [item]: { ...TICKED, ...this.corrections[item], ...part } })
  }

  #tick(item: string, ticked: boolean): void {
    const { [item]: _before, ...others } = this.corrections
    this.#put(ticked ? { ...others, [item]: TICKED } : others)
    this.#next = ticked ? item : null
  }

  /** Words may stand where no number is understood; a number never does by mistake. */
  #inWords(row: RectifiableValue, correction: ValueCorrection) {
    const { item, field: of } = row
    const { text, inWords } = correction
    const isOdd = text.trim() !== '' && wrongWith(of, { ...correction, inWords: false }) !== ''
    if (!isOdd && !inWords) return nothing
    return tick(`words-${item}`, msg('Fica com estas palavras'), inWords, (checked) =>
      this.#change(item, { inWords: checked }),
    )
  }

  #right(row: RectifiableValue, correction: ValueCorrection) {
    const { item, label, field: of } = row
    const { text, mistaken } = correction
    return html`<div class="right">
      ${
        mistaken
          ? nothing
          : html`<mb-text-field
                id="right-${item}"
                label=${msg(str`${label}: valor certo`)}
                placeholder=${exampleOf(of)}
                .maxLength=${LONGEST_VITAL}
                .value=${live(text)}
                issue=${this.issues(item)}
                @input=${({ currentTarget }: Event) =>
                  this.#change(item, {
                    ...{ text: (currentTarget as HTMLElement & { value: string }).value, inWords: false },
                  })}
              ></mb-text-field>
              ${this.#inWords(row, correction)}`
      }
      ${tick(`mistaken-${item}`, msg('Anotado por engano: nada fica no lugar'), mistaken, (checked) =>
        this.#change(item, { mistaken: checked }),
      )}
    </div>`
  }

  override render() {
    return html`<fieldset class="field">
      <legend>${msg('Medidas que estão erradas')}</legend>
      <ul>
        ${this.rows.map((row) => {
          const { item, label, value } = row
          const correction = this.corrections[item]
          return html`<li>
            ${tick(`wrong-${item}`, `${label} ${value}`, correction !== undefined, (checked) =>
              this.#tick(item, checked),
            )}
            ${correction ? this.#right(row, correction) : nothing}
          </li>`
        })}
      </ul>
    </fieldset>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-value-corrections': ValueCorrectionList
  }
}
