import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { MEDICINE_NEEDS, type MedicineNeed } from '../../../../preload/contract/prescription-kinds.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { date } from '../../../i18n/format.ts'
import { needInWords } from '../../../i18n/prescription-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'

type Known = Output<'prescription.need'>

/** What stands chosen before anybody has: what this doctor said before, a simple one where nothing is known; otherwise nothing. */
const offered = ({ own, told, hint }: Known): MedicineNeed | '' => own ?? (told || hint ? '' : 'simple')

/** Which paper a medicine needs, as the doctor says; what others said and what is published stand beside it. Fires `mb-need`. */
@localized()
@customElement('mb-medicine-need')
export class MedicineNeedChoice extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      .told {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
    `,
  ]

  @property() name = ''
  @property() value: MedicineNeed | '' = ''
  /** The name that something was offered for: what somebody chose of it stays, whatever is answered later. */
  #offeredFor = ''
  readonly #known = new LiveQuery(this, 'prescription.need', () => {
    const name = this.name.trim()
    return name === '' ? null : { name }
  })

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const name = this.name.trim()
    const known = this.#known.value
    if (this.#known.pending || name === this.#offeredFor) return
    this.#offeredFor = name
    this.#put(known ? offered(known) : '')
  }

  #put(need: MedicineNeed | ''): void {
    this.dispatchEvent(new CustomEvent('mb-need', { detail: need, bubbles: true, composed: true }))
  }

  #told({ told, hint, own }: Known) {
    const same = told && told.need === this.value
    return html`${
      told && own === null
        ? html`<p class="told">
            ${msg(str`${told.by} disse em ${date(told.on)}: ${needInWords(told.need)}.`)}
            ${same ? nothing : html`<button class="button ghost sm" type="button" @click=${() => this.#put(told.need)}>${msg('Confirmar')}</button>`}
          </p>`
        : nothing
    }
    ${
      hint
        ? html`<p>
            ${msg(str`Dica: ${hint.list} (${hint.source}).`)}
            ${hint.confirmed ? nothing : msg('Ainda não confirmada pela administração.')}
          </p>`
        : nothing
    }`
  }

  override render() {
    const known = this.#known.value
    return html`<div class="field">
      <label for="need">${msg('Em qual papel')}</label>
      <select
        id="need"
        class="input"
        aria-describedby="about"
        .value=${live(this.value)}
        @change=${({ currentTarget }: Event) => {
          const { value } = currentTarget as HTMLSelectElement
          this.#put(MEDICINE_NEEDS.find((need) => need === value) ?? '')
        }}
      >
        <option value="" ?selected=${this.value === ''}>${msg('Escolha o papel')}</option>
        ${MEDICINE_NEEDS.map(
          (need) =>
            html`<option value=${need} ?selected=${this.value === need}>${needInWords(need)}</option>`,
        )}
      </select>
      <div id="about" class="helper" aria-live="polite">${known ? this.#told(known) : nothing}</div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-medicine-need': MedicineNeedChoice
  }
}
