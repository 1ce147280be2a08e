import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { sessionContext, type Session } from '../data/session.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import { submitOnEnter } from '../elements/submit-on-enter.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { doorSide } from './door-side.ts'
import { doorStyles } from './door-styles.ts'

/** A password of one's own in place of the one-time code; until then nothing else may be done. */
@localized()
@customElement('mb-desk-new-password')
export class DeskNewPassword extends LitElement {
  static override styles = [base, type, button, doorStyles]

  @property() station = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private busy = false

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const [next = '', again = ''] = [
      ...this.renderRoot.querySelectorAll<PasswordField>('mb-password-field'),
    ].map(({ value }) => value)
    this.problem =
      next.length < 10
        ? msg('Use pelo menos 10 caracteres. Uma frase curta é boa.')
        : next === again
          ? ''
          : msg('As duas senhas não são iguais.')
    if (this.problem || this.busy) return
    this.busy = true
    try {
      await call('account.change-password', { current: null, next })
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  override render() {
    if (!this.session) return nothing
    return html`${doorSide(this.session, this.station)}
      <main>
        <form
          @keydown=${submitOnEnter}
          @submit=${(event: SubmitEvent) => void this.#submit(event)}
          novalidate
        >
          <h1 class="heading-04">${msg('Crie a sua senha de acesso')}</h1>
          <p>${msg('O código valeu uma vez. Escolha agora uma senha que só você conheça.')}</p>
          ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
          <mb-password-field
            label=${msg('Senha nova')}
            hint=${msg('10 caracteres ou mais; pode ter espaços e acentos')}
            autocomplete="off"
          ></mb-password-field>
          <mb-password-field label=${msg('Senha nova, de novo')} autocomplete="off"></mb-password-field>
          <div class="actions">
            <button class="button primary" type="submit">${msg('Salvar a senha')}</button>
            <button class="button ghost" type="button" @click=${() => void call('session.sign-out', {})}>
              ${msg('Sair')}
            </button>
          </div>
        </form>
      </main>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-desk-new-password': DeskNewPassword
  }
}
