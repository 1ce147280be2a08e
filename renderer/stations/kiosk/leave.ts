import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { call } from '../../data/client.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import './ask/text.ts'
import { TryWait } from './parts/try-wait.ts'
import { frame } from './style/frame.ts'
import { keys } from './style/keys.ts'

/** The staff's way out of the totem, with their own password. */
@localized()
@customElement('mb-kiosk-leave')
export class KioskLeave extends LitElement {
  static override styles = [base, frame, keys]

  @state() private identifier = ''
  @state() private step: 'who' | 'password' = 'who'
  @state() private issue = ''
  readonly #wait = new TryWait(this)

  async #leave(password: string): Promise<void> {
    this.issue = ''
    try {
      await call('workstation.leave-kiosk', { identifier: this.identifier, password })
      goTo('/kiosk', { replace: true })
    } catch (error) {
      this.#wait.after(error)
      this.issue = errorSentence(error)
    }
  }

  override render() {
    const names = [msg('Usuário'), msg('Senha de acesso')]
    return keyed(
      this.step,
      this.step === 'who'
        ? html`<mb-ask-text
            .steps=${{ names, at: 0 }}
            .question=${msg('Sair do modo totem')}
            .hint=${msg('Só para a equipe. Digite o seu usuário ou e-mail.')}
            .kind=${'email'}
            .value=${this.identifier}
            .check=${(text: string) => (text === '' ? msg('Falta o usuário') : undefined)}
            @mb-next=${(event: CustomEvent<string>) => {
              this.identifier = event.detail
              this.issue = ''
              this.step = 'password'
            }}
            @mb-back=${() => goTo('/kiosk', { replace: true })}
          ></mb-ask-text>`
        : html`<mb-ask-text
            .steps=${{ names, at: 1 }}
            .question=${msg('Digite a sua senha de acesso')}
            .hint=${msg('As tentativas são limitadas e ficam registradas.')}
            .kind=${'password'}
            .max=${256}
            .next=${msg('Sair do totem')}
            .issue=${this.issue}
            .check=${(text: string) => this.#wait.missing ?? (text === '' ? msg('Falta a senha') : undefined)}
            @mb-next=${(event: CustomEvent<string>) => void this.#leave(event.detail)}
            @mb-back=${() => (this.step = 'who')}
          ></mb-ask-text>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-leave': KioskLeave
  }
}
