import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { LiveQuery } from '../data/live-query.ts'
import '../elements/dialog.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import '../elements/text-field.ts'
import type { TextField } from '../elements/text-field.ts'
import { submitOnEnter } from '../elements/submit-on-enter.ts'
import { errorSentence } from '../i18n/errors.ts'
import { phone } from '../i18n/identity.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'

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
  @state() private problem = ''
  @state() private done = ''
  readonly #account = new LiveQuery(this, 'account.read', () => (this.open ? {} : null))

  #field<E extends HTMLElement>(id: string): E {
    const found = this.renderRoot.querySelector<E>(`#${id}`)
    if (!found) throw new Error(`no field ${id}`)
    return found
  }

  async #try(action: () => Promise<unknown>, done: string): Promise<void> {
    this.problem = ''
    this.done = ''
    try {
      await action()
      this.done = done
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #saveCard(event: SubmitEvent): void {
    event.preventDefault()
    const value = (id: string) => this.#field<TextField>(id).value.trim()
    const input = {
      displayName: this.#account.value?.displayName ?? '',
      email: value('email') || null,
      phone: value('phone') || null,
      version: this.#account.value?.version ?? 0,
    }
    void this.#try(() => call('account.update', input), msg('Conta salva.'))
  }

  #savePassword(event: SubmitEvent): void {
    event.preventDefault()
    const [current, next, again] = ['current', 'next', 'again'].map(
      (id) => this.#field<PasswordField>(id).value,
    )
    if (!current || !next || next.length < 10)
      this.problem = msg('Use pelo menos 10 caracteres. Uma frase curta é boa.')
    else if (next !== again) this.problem = msg('As duas senhas não são iguais.')
    else
      void this.#try(
        () => call('account.change-password', { current, next }),
        msg('Senha trocada. Outras estações onde você estava saíram.'),
      )
  }

  override render() {
    const account = this.#account.value
    const problem = this.problem || (this.#account.error ? errorSentence(this.#account.error) : '')
    return html`<mb-dialog heading=${msg('Minha conta')} ?open=${this.open}>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${this.done ? html`<mb-notice kind="success" text=${this.done}></mb-notice>` : nothing}
      ${
        account
          ? html`<form
              @keydown=${submitOnEnter}
              @submit=${(event: SubmitEvent) => this.#saveCard(event)}
              novalidate
            >
              <mb-text-field
                id="name"
                label=${msg('Nome na tela')}
                .value=${account.displayName}
                hint=${msg('Quem muda nomes da equipe é a administração, em Usuários.')}
                disabled
              ></mb-text-field>
              <mb-text-field
                id="email"
                type="email"
                label=${msg('E-mail')}
                .value=${account.email ?? ''}
              ></mb-text-field>
              <mb-text-field
                id="phone"
                type="tel"
                label=${msg('Telefone')}
                .value=${account.phone ? phone(account.phone) : ''}
              ></mb-text-field>
              <button class="button primary" type="submit">${msg('Salvar')}</button>
            </form>`
          : nothing
      }
      <form @keydown=${submitOnEnter} @submit=${(event: SubmitEvent) => this.#savePassword(event)} novalidate>
        <h3 class="heading-01">${msg('Trocar a senha de acesso')}</h3>
        <mb-password-field id="current" label=${msg('Senha atual')} autocomplete="off"></mb-password-field>
        <mb-password-field id="next" label=${msg('Senha nova')} autocomplete="off"></mb-password-field>
        <mb-password-field
          id="again"
          label=${msg('Senha nova, de novo')}
          autocomplete="off"
        ></mb-password-field>
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
