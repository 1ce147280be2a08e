import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { call, OperationError } from '../data/client.ts'
import '../elements/text-field.ts'
import type { TextField } from '../elements/text-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { stepStyles } from './step-styles.ts'

/** The folder in which backups are, typed or chosen in the system's own dialog. Fires `mb-chosen` after the dialog. */
@localized()
@customElement('mb-folder-field')
export class FolderField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override styles = [base, button, stepStyles]

  @property() hint = ''
  @state() private issue = ''
  @query('mb-text-field') private field!: TextField

  get value(): string {
    return this.field.value.trim()
  }

  async #choose(): Promise<void> {
    this.issue = ''
    try {
      const { folder } = await call('gate.choose-folder', {})
      if (!folder) return
      this.field.value = folder
      this.dispatchEvent(new CustomEvent('mb-chosen'))
    } catch (error) {
      this.issue =
        error instanceof OperationError && error.code === 'needs-desktop'
          ? msg('Escreva o caminho da pasta.')
          : errorSentence(error)
    }
  }

  override render() {
    return html`
      <mb-text-field
        label=${msg('Pasta da cópia')}
        hint=${this.hint || nothing}
        issue=${this.issue}
      ></mb-text-field>
      <div class="actions">
        <button class="button tertiary" type="button" @click=${() => void this.#choose()}>
          ${msg('Escolher pasta')}
        </button>
        <slot></slot>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-folder-field': FolderField
  }
}
