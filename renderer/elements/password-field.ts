import viewOff from '@carbon/icons/es/view--off/16'
import view from '@carbon/icons/es/view/16'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { base } from '../style/base.ts'
import { field } from '../style/field.ts'
import { fieldParts } from './field-parts.ts'
import { icon } from './icon.ts'

/** A password that can be looked at while it is typed. Fires the native `input`; read `value` from the element. */
@localized()
@customElement('mb-password-field')
export class PasswordField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override styles = [
    base,
    field,
    css`
      .with-eye {
        position: relative;
      }

      .with-eye .input {
        padding-right: 48px;
      }

      .with-eye button {
        position: absolute;
        inset: 0 0 0 auto;
        width: 40px;
        display: grid;
        place-items: center;
        color: var(--icon-primary);
      }
    `,
  ]

  @property() label = ''
  @property() value = ''
  @property() hint = ''
  @property() issue = ''
  /** "new-password" where one is being set. */
  @property() autocomplete: 'current-password' | 'new-password' = 'current-password'
  @property({ type: Boolean }) disabled = false
  @state() private shown = false
  @query('#control') private control!: HTMLInputElement

  override render() {
    return fieldParts({
      label: this.label,
      hint: this.hint,
      issue: this.issue,
      control: html`<div class="with-eye">
        <input
          id="control"
          class="input"
          type=${this.shown ? 'text' : 'password'}
          autocomplete=${this.autocomplete}
          spellcheck="false"
          aria-describedby="about"
          aria-invalid=${this.issue ? 'true' : nothing}
          ?disabled=${this.disabled}
          .value=${live(this.value)}
          @input=${() => (this.value = this.control.value)}
        />
        <button
          type="button"
          aria-pressed=${this.shown ? 'true' : 'false'}
          aria-label=${msg('Mostrar a senha')}
          title=${this.shown ? msg('Esconder') : msg('Mostrar')}
          @click=${() => (this.shown = !this.shown)}
        >
          ${icon(this.shown ? viewOff : view)}
        </button>
      </div>`,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-password-field': PasswordField
  }
}
