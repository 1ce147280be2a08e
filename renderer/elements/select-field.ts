import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { base } from '../style/base.ts'
import { field } from '../style/field.ts'
import { fieldParts } from './field-parts.ts'

/** A labelled native select. Fires the native `change` again from itself; read `value` from the element. */
@customElement('mb-select-field')
export class SelectField extends LitElement {
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
  @property({ attribute: false }) options: readonly { readonly value: string; readonly label: string }[] = []
  @query('#control') private control!: HTMLSelectElement

  // A native change event does not leave the shadow root.
  #chosen(): void {
    this.value = this.control.value
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
  }

  override render() {
    return fieldParts({
      label: this.label,
      hint: this.hint,
      issue: this.issue,
      control: html`<select
        id="control"
        class="input"
        aria-describedby="about"
        aria-invalid=${this.issue ? 'true' : nothing}
        ?disabled=${this.disabled}
        @change=${this.#chosen}
      >
        ${this.options.map(
          (option) =>
            html`<option value=${option.value} .selected=${live(option.value === this.value)}>
              ${option.label}
            </option>`,
        )}
      </select>`,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-select-field': SelectField
  }
}
