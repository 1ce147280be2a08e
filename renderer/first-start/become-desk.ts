import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call, OperationError } from '../data/client.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { localeNow } from '../i18n/locale.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { enterStation } from './station-here.ts'
import { stepStyles } from './step-styles.ts'

/** At a kiosk or a panel nothing is replaced: whoever has the clinic's sheet makes this PC a desk first. */
@localized()
@customElement('mb-become-desk')
export class BecomeDesk extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @state() private issue = ''
  @state() private problem = ''
  @query('mb-password-field') private proof!: PasswordField

  async #become(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    this.issue = this.problem = ''
    try {
      const proof = this.proof.value || null
      await call('gate.set-up-workstation', { language: localeNow(), station: 'admin', proof })
      enterStation('admin')
    } catch (error) {
      const isProof =
        error instanceof OperationError && (error.code === 'proof-needed' || error.code === 'proof-wrong')
      if (isProof) this.issue = errorSentence(error)
      else this.problem = errorSentence(error)
    }
  }

  override render() {
    return html`
      <p class="lead">
        ${msg('Um totem ou um painel não restaura cópias. Para resolver aqui, torne este computador uma estação de administração.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <form @submit=${(event: SubmitEvent) => void this.#become(event)} novalidate>
        <mb-password-field
          label=${msg('Código da folha ou frase da clínica que está aqui')}
          issue=${this.issue}
          autocomplete="off"
        ></mb-password-field>
        <div class="actions">
          <button class="button tertiary" type="submit">${msg('Tornar estação de administração')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-become-desk': BecomeDesk
  }
}
