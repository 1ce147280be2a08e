import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { isBirthYear, UNKNOWN_BIRTH } from '../../preload/contract/birth-date.ts'
import { isDate, LAST_DAY, parseTypedDate, parseTypedYear, typedDate, typedNext } from '../i18n/date-typed.ts'
import { base } from '../style/base.ts'
import { field } from '../style/field.ts'
import { fieldParts } from './field-parts.ts'

/** A date as it is typed, a year as it is, nothing of what nobody knows. */
const shownDate = (value: string) => (isDate(value) ? typedDate(value) : isBirthYear(value) ? value : '')

/**
 * A date typed as day, month, year; quicker than any calendar for birthdays. `value` is ISO, or '' while there is none; fires
 * `input`. With `partial` a birth date: a year alone is taken too, once the field is left, and that nobody knows it.
 */
@localized()
@customElement('mb-date-field')
export class DateField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override styles = [
    base,
    field,
    css`
      .unknown {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 4px;
      }
    `,
  ]

  @property() label = ''
  @property() value = ''
  @property() hint = ''
  @property() issue = ''
  @property({ type: Boolean }) disabled = false
  @property({ type: Boolean }) partial = false
  /** The clinic's date: of a birth a year of two digits has come by then. */
  @property() today = ''
  @state() private typed = ''
  /** The field was left: what stands in it is no longer being typed. */
  @state() private left = false
  @query('#control') private control!: HTMLInputElement

  /** What is typed, also while it is no date (yet). */
  get typedText(): string {
    return this.typed
  }

  /** A date as ISO, or what was typed of one. */
  set text(text: string) {
    if (text === (this.value || this.typed)) return
    const known = isDate(text) || (this.partial && (isBirthYear(text) || text === UNKNOWN_BIRTH))
    this.value = known ? text : ''
    this.typed = known ? shownDate(text) : text
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') && this.value !== this.#read()) this.typed = shownDate(this.value)
  }

  /** What is meant by what stands in the field while it is being typed. */
  #read(): string {
    return parseTypedDate(this.typed) ?? (isBirthYear(this.typed) && this.partial ? this.typed : '')
  }

  #onInput(): void {
    const { value: raw, selectionStart } = this.control
    this.left = false
    this.typed = typedNext(raw, { before: this.typed, atEnd: selectionStart === raw.length })
    this.value = parseTypedDate(this.typed) ?? ''
  }

  /** "19/84" was the beginning of a date until the field was left, and "01/02/50" of a longer year; "1/2/1950" is written out. */
  #onChange(): void {
    this.left = true
    const year = this.partial ? parseTypedYear(this.typed) : undefined
    const read = year ?? parseTypedDate(this.typed, this.partial ? this.today || undefined : LAST_DAY)
    if (read === undefined || (read === this.value && this.typed === shownDate(read))) return
    this.value = read
    this.typed = shownDate(read)
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#onChange()
  }

  #unknown() {
    return html`<label class="unknown">
      <input
        type="checkbox"
        .checked=${live(this.value === UNKNOWN_BIRTH)}
        @input=${(event: Event) => {
          this.typed = ''
          this.value = (event.target as HTMLInputElement).checked ? UNKNOWN_BIRTH : ''
        }}
      />
      ${msg('Não se sabe')}
    </label>`
  }

  override render() {
    const full = this.typed.replace(/\D/gu, '').length === 8
    const unread = this.value === '' && this.typed.trim() !== '' && (full || this.left)
    const issue = this.issue || (unread ? msg('Esta data não existe.') : '')
    return html`${fieldParts({
      label: this.label,
      hint: this.hint,
      issue,
      control: html`<input
        id="control"
        class="input"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder=${msg('dd/mm/aaaa')}
        maxlength="40"
        aria-describedby="about"
        aria-invalid=${issue ? 'true' : nothing}
        ?disabled=${this.disabled}
        .value=${live(this.typed)}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @keydown=${this.#onKey}
      />`,
    })}
    ${this.partial ? this.#unknown() : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-date-field': DateField
  }
}
