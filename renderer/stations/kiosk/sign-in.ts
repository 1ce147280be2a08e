import email from '@carbon/icons/es/email/32'
import numbers from '@carbon/icons/es/identification/32'
import userFollow from '@carbon/icons/es/user--follow/32'
import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { checkField } from '../../data/check.ts'
import { call } from '../../data/client.ts'
import { contract } from '../../data/schemas.ts'
import { icon } from '../../elements/icon.ts'
import { errorSentence, issueSentence } from '../../i18n/errors.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { guessMail } from './account/guess-mail.ts'
import './ask/digits.ts'
import './ask/text.ts'
import { TryWait } from './parts/try-wait.ts'
import { frame } from './style/frame.ts'
import { keys } from './style/keys.ts'

const Cpf = contract['account.create'].input.shape.cpf

/** Signing in: CPF (or e-mail for people without one), then the password. Fires "mb-back" before the first question. */
@localized()
@customElement('mb-kiosk-sign-in')
export class KioskSignIn extends LitElement {
  static override styles = [base, frame, keys]

  @state() private step: 'cpf' | 'email' | 'number' | 'password' = 'cpf'
  @state() private identifier = ''
  @state() private issue = ''
  @state() private asking = false
  readonly #wait = new TryWait(this)

  get #steps() {
    return {
      names: [
        this.step === 'email' ? msg('E-mail') : this.step === 'number' ? msg('Número da conta') : msg('CPF'),
        msg('Senha de acesso'),
      ],
      at: this.step === 'password' ? 1 : 0,
    }
  }

  #named(identifier: string): void {
    this.identifier = identifier
    this.issue = ''
    this.step = 'password'
  }

  async #enter(password: string): Promise<void> {
    if (this.asking) return
    this.asking = true
    this.issue = ''
    try {
      await call('session.sign-in', { identifier: this.identifier, password })
    } catch (error) {
      this.#wait.after(error)
      this.issue = errorSentence(error)
    } finally {
      this.asking = false
    }
  }

  override render() {
    if (this.step === 'password') return this.#password()
    if (this.step === 'number') return this.#number()
    return this.step === 'cpf' ? this.#cpf() : this.#email()
  }

  #number() {
    return html`<mb-ask-digits
      .steps=${this.#steps}
      .question=${msg('Digite o número da conta')}
      .hint=${msg('O que apareceu quando você fez a conta. Esqueceu? Mostre um documento na recepção.')}
      .pattern=${'0000 0000'}
      .check=${(digits: string) => (digits.length === 8 ? undefined : msg('São 8 números'))}
      @mb-next=${(event: CustomEvent<string>) => this.#named(event.detail)}
      @mb-back=${() => (this.step = 'cpf')}
    ></mb-ask-digits>`
  }

  #cpf() {
    return html`<mb-ask-digits
      .steps=${this.#steps}
      .question=${msg('Digite o seu CPF')}
      .hint=${msg('São 11 números. Conta nova entra com o número da conta. Sem CPF? Chame a recepção.')}
      .pattern=${'000.000.000-00'}
      .value=${this.identifier.replace(/\D/gu, '')}
      .covered=${true}
      .check=${(digits: string) => (checkField(Cpf, digits) ? issueSentence('cpf') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => this.#named(event.detail)}
      @mb-back=${() => this.dispatchEvent(new CustomEvent('mb-back'))}
    >
      <div class="row-keys">
        <button type="button" class="key row-key" @click=${() => goTo('/kiosk/criar-conta')}>
          ${icon(userFollow, 52)}<span>${msg('Criar conta')}</span>
        </button>
        <button type="button" class="key row-key" @click=${() => (this.step = 'email')}>
          ${icon(email, 52)}<span>${msg('Entrar com e-mail')}</span>
        </button>
        <button type="button" class="key row-key" @click=${() => (this.step = 'number')}>
          ${icon(numbers, 52)}<span>${msg('Número da conta')}</span>
        </button>
      </div>
    </mb-ask-digits>`
  }

  #email() {
    return html`<mb-ask-text
      .steps=${this.#steps}
      .question=${msg('Digite o seu e-mail')}
      .hint=${msg('O que a recepção anotou no seu cadastro.')}
      .kind=${'email'}
      .max=${254}
      .check=${(text: string) => (text.includes('@') ? undefined : msg('Falta o @'))}
      .guess=${guessMail}
      @mb-next=${(event: CustomEvent<string>) => this.#named(event.detail)}
      @mb-back=${() => (this.step = 'cpf')}
    >
      <button type="button" class="key row-key" @click=${() => (this.step = 'cpf')}>
        ${icon(numbers, 52)}<span>${msg('Entrar com CPF')}</span>
      </button>
    </mb-ask-text>`
  }

  #password() {
    return html`<mb-ask-text
      .steps=${this.#steps}
      .question=${msg('Digite a sua senha de acesso')}
      .hint=${msg('Esqueceu? A recepção dá um código novo, com um documento com foto.')}
      .kind=${'password'}
      .max=${256}
      .next=${this.asking ? msg('Entrando…') : msg('Entrar')}
      .issue=${this.issue}
      .check=${(text: string) => this.#wait.missing ?? (text === '' ? msg('Falta a senha') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => void this.#enter(event.detail)}
      @mb-back=${() => {
        this.issue = ''
        this.step = 'cpf'
      }}
    ></mb-ask-text>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-sign-in': KioskSignIn
  }
}
