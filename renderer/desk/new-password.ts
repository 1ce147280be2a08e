import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { Form } from '../data/form.ts'
import { sessionContext, type Session } from '../data/session.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { doorSide } from './door-side.ts'
import { doorStyles } from './door-styles.ts'
import { newPassword, wrongTwice } from './password-twice.ts'

/** A password of one's own in place of the one-time code; until then nothing else may be done. */
@localized()
@customElement('mb-desk-new-password')
export class DeskNewPassword extends LitElement {
  static override styles = [base, type, button, doorStyles]

  @property() station = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #form = new Form(this, 'account.change-password', {
    fields: () => ({ next: newPassword(msg('Senha nova')) }),
    beside: () => ({ again: { kind: 'password', label: msg('Senha nova, de novo') } }),
    rest: () => ({ current: null }),
    wrong: (typed) => wrongTwice(typed, 'next'),
  })

  protected override firstUpdated(): void {
    this.#form.begin()
  }

  override render() {
    if (!this.session) return nothing
    return html`${doorSide(this.session, this.station)}
      <main>
        <form ${formOf(this.#form)}>
          <h1 class="heading-04">${msg('Crie a sua senha de acesso')}</h1>
          <p>${msg('O código valeu uma vez. Escolha agora uma senha que só você conheça.')}</p>
          ${formProblem(this.#form)} ${formFields(this.#form, ['next', 'again'])}
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
