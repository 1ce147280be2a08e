import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { STATIONS, type Station } from '../../../preload/contract/define.ts'
import { call } from '../../data/client.ts'
import { enterStation } from '../../data/station-here.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { stationWord } from '../../i18n/station.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import './ask/choice.ts'
import './ask/text.ts'
import { TryWait } from './parts/try-wait.ts'
import { frame } from './style/frame.ts'
import { keys } from './style/keys.ts'

type Next = Station | 'leave'

/** The staff's way out of the totem, with their own password; or for somebody of the administration to what it becomes. */
@localized()
@customElement('mb-kiosk-leave')
export class KioskLeave extends LitElement {
  static override styles = [base, frame, keys]

  @state() private identifier = ''
  @state() private next: Next = 'leave'
  @state() private step: 'who' | 'what' | 'password' = 'who'
  @state() private issue = ''
  readonly #wait = new TryWait(this)

  async #act(password: string): Promise<void> {
    const { identifier, next } = this
    this.issue = ''
    try {
      if (next === 'leave') {
        await call('workstation.leave-kiosk', { identifier, password })
        goTo('/kiosk', { replace: true })
      } else {
        await call('workstation.become', { station: next, identifier, password })
        enterStation(next)
      }
    } catch (error) {
      this.#wait.after(error)
      this.issue = errorSentence(error)
    }
  }

  #who(names: readonly string[]) {
    return html`<mb-ask-text
      .steps=${{ names, at: 0 }}
      .question=${msg('Sair do modo totem')}
      .hint=${msg('Só para a equipe. Digite o seu usuário ou e-mail.')}
      .kind=${'email'}
      .value=${this.identifier}
      .check=${(text: string) => (text === '' ? msg('Falta o usuário') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => {
        this.identifier = event.detail
        this.issue = ''
        this.step = 'what'
      }}
      @mb-back=${() => goTo('/kiosk', { replace: true })}
    ></mb-ask-text>`
  }

  #what(names: readonly string[]) {
    const others = STATIONS.filter((station) => station !== 'kiosk')
    return html`<mb-ask-choice
      .steps=${{ names, at: 1 }}
      .question=${msg('E depois?')}
      .hint=${msg('Só a administração muda o que este computador é.')}
      .choices=${[
        { id: 'leave', label: msg('Só sair do totem') },
        ...others.map((station) => ({ id: station, label: msg(str`Passa a ser: ${stationWord(station)}`) })),
      ]}
      .value=${this.next}
      @mb-next=${(event: CustomEvent<Next>) => {
        this.next = event.detail
        this.step = 'password'
      }}
      @mb-back=${() => (this.step = 'who')}
    ></mb-ask-choice>`
  }

  #password(names: readonly string[]) {
    return html`<mb-ask-text
      .steps=${{ names, at: 2 }}
      .question=${msg('Digite a sua senha de acesso')}
      .hint=${msg('As tentativas são limitadas e ficam registradas.')}
      .kind=${'password'}
      .max=${256}
      .next=${this.next === 'leave' ? msg('Sair do totem') : msg('Mudar')}
      .issue=${this.issue}
      .check=${(text: string) => this.#wait.missing ?? (text === '' ? msg('Falta a senha') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => void this.#act(event.detail)}
      @mb-back=${() => {
        this.issue = ''
        this.step = 'what'
      }}
    ></mb-ask-text>`
  }

  override render() {
    const names = [msg('Usuário'), msg('Depois'), msg('Senha de acesso')]
    const draw = {
      who: () => this.#who(names),
      what: () => this.#what(names),
      password: () => this.#password(names),
    }
    return keyed(this.step, draw[this.step]())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-leave': KioskLeave
  }
}
