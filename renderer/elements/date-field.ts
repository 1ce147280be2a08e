import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { isDate, maskDate, parseTypedDate, typedDate } from '../i18n/date-typed.ts'
import { base } from '../style/base.ts'
import { field } from '../style/field.ts'
import { fieldParts } from './field-parts.ts'

/** A date typed as day, month, year; quicker than any calendar for birthdays. `value` is ISO, or '' while there is none; fires `input`. */
@localized()
@customElement('mb-date-field')
export class DateField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override styles = [base, field]

  @property() label = ''
  @property() value = ''
  @property() hint = ''
  @property() issue = ''
  @property({ type: Boolean }) disabled = false
  @state() private typed = ''
  @query('#control') private control!: HTMLInputElement

  /** What is typed, also while it is no date (yet). */
  get typedText(): string {
    return this.typed
  }

  /** A date as ISO, or what was typed of one. */
  set text(text: string) {
    if (text === (this.value || this.typed)) return
    this.value = isDate(text) ? text : ''
    this.typed = isDate(text) ? typedDate(text) : text
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== (parseTypedDate(this.typed) ?? '')) {
      this.typed = this.value ? typedDate(this.value) : ''
    }
  }

  #onInput(): void {
    const raw = this.control.value
    const deleting = raw.length < this.typed.length
    this.typed = deleting ? raw : maskDate(raw)
    this.value = parseTypedDate(this.typed) ?? ''
  }

  override render() {
    const full = this.typed.replace(/\D/gu, '').length === 8
    const issue = this.issue || (full && this.value === '' ? msg('Esta data não existe.') : '')
    return fieldParts({
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
        maxlength="10"
        aria-describedby="about"
        aria-invalid=${issue ? 'true' : nothing}
        ?disabled=${this.disabled}
        .value=${live(this.typed)}
        @input=${this.#onInput}
      />`,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-date-field': DateField
  }
}
