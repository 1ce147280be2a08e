import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { LiveQuery } from '../data/live-query.ts'
import '../elements/dialog.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import '../elements/notice.ts'
import '../elements/text-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { phone } from '../i18n/identity.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { wrongTwice } from './password-twice.ts'

/** A staff member's own account: name, contact, password. */
@localized()
@customElement('mb-account-dialog')
export class AccountDialog extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        padding-bottom: 24px;
      }
    `,
  ]

  @property({ type: Boolean }) open = false
  readonly #account = new LiveQuery(this, 'account.read', () => (this.open ? {} : null))
  readonly #card = new Form(this, 'account.update', {
    fields: () => ({
      email: { kind: 'text', label: msg('E-mail'), type: 'email' },
      phone: { kind: 'text', label: msg('Telefone'), type: 'tel', show: phone },
    }),
    of: () => (this.open ? '' : null),
    known: () => this.#account.value,
    rest: () => ({
      displayName: this.#account.value?.displayName ?? '',
      version: this.#account.value?.version ?? 0,
    }),
  })
  readonly #password = new Form(this, 'account.change-password', {
    fields: () => ({
      current: { kind: 'password', label: msg('Senha atual') },
      next: { kind: 'password', label: msg('Senha nova') },
    }),
    beside: () => ({ again: { kind: 'password', label: msg('Senha nova, de novo') } }),
    wrong: (typed) => wrongTwice(typed, 'next'),
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open) return
    this.#card.clear()
    this.#password.clear()
  }

  override render() {
    const account = this.#account.value
    const { error } = this.#account
    return html`<mb-dialog heading=${msg('Minha conta')} ?open=${this.open}>
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
      ${formProblem(this.#card)} ${formProblem(this.#password)}
      ${this.#card.saved ? html`<mb-notice kind="success" text=${msg('Conta salva.')}></mb-notice>` : nothing}
      ${this.#password.saved ? html`<mb-notice kind="success" text=${msg('Senha trocada. Outras estações onde você estava saíram.')}></mb-notice>` : nothing}
      ${
        account
          ? html`<form ${formOf(this.#card)}>
              <mb-text-field
                id="name"
                label=${msg('Nome na tela')}
                .value=${account.displayName}
                hint=${msg('Quem muda nomes da equipe é a administração, em Usuários.')}
                disabled
              ></mb-text-field>
              ${formFields(this.#card, ['email', 'phone'])}
              <button class="button primary" type="submit">${msg('Salvar')}</button>
            </form>`
          : nothing
      }
      <form ${formOf(this.#password)}>
        <h3 class="heading-01">${msg('Trocar a senha de acesso')}</h3>
        ${formFields(this.#password, ['current', 'next', 'again'])}
        <button class="button tertiary" type="submit">${msg('Trocar a senha')}</button>
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-account-dialog': AccountDialog
  }
}
