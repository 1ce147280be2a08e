import information from '@carbon/icons/es/information/16'
import starFilled from '@carbon/icons/es/star--filled/16'
import warning from '@carbon/icons/es/warning--alt--filled/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { markedName } from '../../../desk/marked-name.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { warningInWords } from '../../../i18n/medicine-words.ts'
import { base } from '../../../style/base.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { diagnosisStyles } from '../diagnosis-styles.ts'
import { medicineStyles } from './medicine-styles.ts'

type Answer = Output<'medicine.search'>
type Found = Answer['found'][number]
type Warnings = Answer['typed']

const isAllergy = (warnings: Warnings) => warnings.some(({ kind }) => kind === 'allergy')

/**
 * A line for the name of a medicine, with a list of those it may be and what warns of each; whatever is typed is as good. Fires
 * `input` as the line changes, and `mb-warnings` with what warns of what stands there.
 */
@localized()
@customElement('mb-medicine-field')
export class MedicineField extends LitElement {
  static override styles = [base, type, field, diagnosisStyles, medicineStyles]
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  @property() label = ''
  @property() value = ''
  @property() issue = ''
  @property() patientId = ''
  /** Versions that what is chosen takes the place of. */
  @property({ attribute: false }) besides: readonly string[] = []
  /** What stands on the same paper already. */
  @property({ attribute: false }) onPaper: readonly string[] = []
  @state() private at = 0
  @state() private shown = false
  /** What became of a favourite. */
  @state() private said = ''
  /** Enter came before the answer: it is done when the answer is there. */
  #waiting = false
  #told = ''
  readonly #found = new LiveQuery(this, 'medicine.search', () =>
    this.patientId && (this.shown || this.#typed !== '')
      ? {
          patientId: this.patientId,
          text: this.value.slice(0, 200),
          besides: [...this.besides],
          onPaper: [...this.onPaper],
        }
      : null,
  )

  get #typed(): string {
    return this.value.trim()
  }

  get #lines(): readonly Found[] {
    return this.#found.value?.found ?? []
  }

  /** What was typed is always possible, as the last line. */
  get #count(): number {
    return this.#lines.length + (this.#typed === '' ? 0 : 1)
  }

  get #warnings(): Warnings {
    return this.#typed === '' ? [] : (this.#found.value?.typed ?? [])
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (this.shown) this.renderRoot.querySelector('.list')?.scrollIntoView({ block: 'nearest' })
    if (this.#found.pending) return
    const told = JSON.stringify(this.#warnings)
    if (told !== this.#told) {
      this.#told = told
      const detail = this.#warnings.map(({ kind, of }) => ({ kind, of }))
      this.dispatchEvent(new CustomEvent('mb-warnings', { detail }))
    }
    if (!this.#waiting) return
    this.#waiting = false
    this.#choose(this.at)
  }

  #put(value: string): void {
    this.value = value
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  }

  #choose(at: number): void {
    const line = this.#lines[at]
    this.#close()
    if (line) this.#put(line.name)
  }

  #close(): void {
    this.at = 0
    this.said = ''
    this.#waiting = this.shown = false
  }

  async #turnFavourite(line: Found | undefined): Promise<void> {
    if (!line) return
    const { name, favourite } = line
    try {
      await call('medicine.favourite', { name, favourite: !favourite })
      this.said = favourite ? msg(str`${name} não é mais favorito.`) : msg(str`${name} é favorito.`)
    } catch (error) {
      this.said = errorSentence(error)
    }
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#count - 1
    const { key, ctrlKey } = event
    if (key === 'ArrowDown') {
      this.at = !this.shown || this.at >= last ? 0 : this.at + 1
      this.shown = true
    } else if (key === 'ArrowUp') this.at = this.at <= 0 ? Math.max(0, last) : this.at - 1
    else if (key === 'Enter' && !ctrlKey && this.shown) {
      this.#waiting = true
      this.requestUpdate()
    } else if (key === 'Enter' && !ctrlKey) this.closest('form')?.requestSubmit()
    else if (key === 'Escape' && this.shown) this.#close()
    else if (ctrlKey && key.toLowerCase() === 'f' && this.shown)
      void this.#turnFavourite(this.#lines[this.at])
    else return
    event.preventDefault()
    event.stopPropagation()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    )
  }

  #warningLines(warnings: Warnings) {
    return warnings.map(
      (one) =>
        html`<span class="warning ${one.kind}"
          >${icon(one.kind === 'allergy' ? warning : information, 16)}<span
            >${warningInWords(one)}</span
          ></span
        >`,
    )
  }

  #option(at: number, warnings: Warnings, content: unknown) {
    return html`<div
      id="m${at}"
      role="option"
      class="option ${isAllergy(warnings) ? 'allergy' : ''}"
      aria-selected=${at === this.at}
      @mousedown=${(event: MouseEvent) => {
        event.preventDefault()
        this.#choose(at)
      }}
    >
      ${content}
    </div>`
  }

  #line({ name, synonym, classes, had, favourite, warnings }: Found) {
    return html`<span>
        ${synonym === null ? markedName(name, this.#typed) : name}
        <span class="about">${synonym === null ? classes.join(', ') : html`<mark>${synonym}</mark>`}</span>
        ${this.#warningLines(warnings)}
      </span>
      <span class="side">
        ${had ? html`<span>${msg('já usou')}</span>` : nothing}
        ${favourite ? html`<span>${msg('favorito')}</span>${icon(starFilled, 16)}` : nothing}
      </span>`
  }

  #about({ unread, allergiesAsked, more, found }: Answer) {
    return html`
      ${found.length === 0 && this.#typed === '' ? html`<p class="said">${msg('Escreva substância, marca ou classe. O que esta pessoa usou e os favoritos aparecem aqui.')}</p>` : nothing}
      ${more ? html`<p class="said">${msg('Há mais. Escreva outra palavra ou a concentração.')}</p>` : nothing}
      ${allergiesAsked === 'not-asked' ? html`<p class="said">${msg('Alergias: não perguntado')}</p>` : nothing}
      ${unread.length > 0 ? html`<p class="said">${msg(str`Alergias em texto livre, confira: ${unread.join(', ')}`)}</p>` : nothing}
    `
  }

  #list() {
    const { error, value } = this.#found
    return html`<div class="list" ?hidden=${!this.shown}>
      ${error ? html`<p class="said" role="alert">${errorSentence(error)}</p>` : nothing}
      <div id="list" role="listbox" aria-label=${msg('Medicamentos')} ?hidden=${this.#count === 0}>
        ${this.#lines.map((line, at) => this.#option(at, line.warnings, this.#line(line)))}
        ${
          this.#typed === ''
            ? nothing
            : this.#option(
                this.#lines.length,
                this.#warnings,
                html`<span>${msg(str`Usar como está escrito: ${this.#typed}`)}</span>`,
              )
        }
      </div>
      ${value ? this.#about(value) : nothing}
      <p class="said" role="status" ?hidden=${this.said === ''}>${this.said}</p>
      <p class="keys">
        <span><kbd>Enter</kbd> ${msg('usar')}</span>
        <span><kbd>Ctrl+F</kbd> ${msg('favorito, sim ou não')}</span>
        <span><kbd>Esc</kbd> ${msg('fechar')}</span>
      </p>
    </div>`
  }

  override render() {
    const open = this.shown && this.#count > 0
    return html`<div class="field">
      <label for="control">${this.label}</label>
      <input
        id="control"
        type="text"
        role="combobox"
        aria-label=${this.label}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="list"
        aria-describedby="about"
        aria-invalid=${this.issue ? 'true' : nothing}
        aria-activedescendant=${open ? `m${this.at}` : nothing}
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${live(this.value)}
        @focus=${() => (this.shown = this.#typed === '')}
        @blur=${() => this.#close()}
        @input=${(event: Event) => {
          event.stopPropagation()
          this.at = 0
          this.said = ''
          this.shown = true
          this.#put((event.target as HTMLInputElement).value)
        }}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      />
      ${this.#list()}
      <div id="about" aria-live="polite">
        ${this.issue ? html`<span class="issue">${icon(warning, 16)}<span>${this.issue}</span></span>` : nothing}
        ${this.shown ? nothing : html`<div class="warnings">${this.#warningLines(this.#warnings)}</div>`}
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-medicine-field': MedicineField
  }
}
