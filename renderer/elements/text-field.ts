import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { ifDefined } from 'lit/directives/if-defined.js'
import { live } from 'lit/directives/live.js'
import { base } from '../style/base.ts'
import { field } from '../style/field.ts'
import { fieldParts } from './field-parts.ts'

/** A labelled line (or, with `rows`, a text area). Fires the native `input`; read `value` from the element. */
@customElement('mb-text-field')
export class TextField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override styles = [base, field]

  @property() label = ''
  @property() value = ''
  @property() hint = ''
  /** The sentence that says what is wrong; empty when nothing is. */
  @property() issue = ''
  @property() type: 'text' | 'email' | 'tel' | 'search' = 'text'
  /** Which on-screen keyboard the control asks for. */
  @property() keyboard: 'text' | 'numeric' | 'tel' | 'email' = 'text'
  @property() placeholder = ''
  @property({ type: Number }) maxLength = 0
  @property({ type: Number }) rows = 0
  @property({ type: Boolean }) disabled = false
  @property({ type: Boolean }) readOnly = false
  /** Turns what was typed into what the field shows, as a CPF's dots. */
  @property({ attribute: false }) mask: ((typed: string) => string) | undefined
  @query('#control') private control!: HTMLInputElement | HTMLTextAreaElement

  #typed(): void {
    const typed = this.control.value
    const masked = this.mask ? this.mask(typed) : typed
    if (masked !== typed && this.control.selectionStart === typed.length) this.control.value = masked
    this.value = masked
  }

  select(): void {
    this.control.select()
  }

  override render() {
    const shared = {
      max: this.maxLength > 0 ? this.maxLength : undefined,
      invalid: this.issue ? 'true' : nothing,
    }
    const control =
      this.rows > 0
        ? html`<textarea
            id="control"
            class="input"
            rows=${this.rows}
            aria-describedby="about"
            aria-invalid=${shared.invalid}
            maxlength=${ifDefined(shared.max)}
            ?disabled=${this.disabled}
            ?readonly=${this.readOnly}
            .value=${live(this.value)}
            @input=${this.#typed}
          ></textarea>`
        : html`<input
            id="control"
            class="input"
            type=${this.type}
            inputmode=${this.keyboard}
            autocomplete="off"
            spellcheck="false"
            placeholder=${this.placeholder}
            aria-describedby="about"
            aria-invalid=${shared.invalid}
            maxlength=${ifDefined(shared.max)}
            ?disabled=${this.disabled}
            ?readonly=${this.readOnly}
            .value=${live(this.value)}
            @input=${this.#typed}
          />`
    return fieldParts({ label: this.label, hint: this.hint, issue: this.issue, control })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-text-field': TextField
  }
}
