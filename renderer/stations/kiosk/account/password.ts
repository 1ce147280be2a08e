import checkmark from '@carbon/icons/es/checkmark--filled/32'
import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { call } from '../../../data/client.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { OperationError } from '../../../operation-error.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import '../ask/text.ts'
import { actions } from '../parts/actions.ts'
import { TryWait } from '../parts/try-wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { checkNewPassword } from './checks.ts'
import { peopleStyles } from './people-styles.ts'

/** Changing the password; `forced` after signing in with the desk's one-time code, which stands for the current one. Fires "mb-back" when forced. */
@localized()
@customElement('mb-kiosk-password')
export class KioskPassword extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @property({ type: Boolean }) forced = false
  @state() private step: 'current' | 'next' | 'done' = 'current'
  @state() private current = ''
  @state() private issue = ''
  @state() private saving = false
  readonly #wait = new TryWait(this)

  get #steps() {
    if (this.forced) return undefined
    return { names: [msg('Senha atual'), msg('Senha nova')], at: this.step === 'current' ? 0 : 1 }
  }

  #leave(): void {
    if (this.forced) this.dispatchEvent(new CustomEvent('mb-back'))
    else goTo('/kiosk/conta')
  }

  async #save(next: string): Promise<void> {
    if (this.saving) return
    this.saving = true
    this.issue = ''
    try {
      await call('account.change-password', { current: this.forced ? null : this.current, next })
      this.current = ''
      this.step = 'done'
    } catch (error) {
      this.#wait.after(error)
      this.issue = errorSentence(error)
      if (error instanceof OperationError && error.code === 'credentials' && !this.forced)
        this.step = 'current'
    } finally {
      this.saving = false
    }
  }

  override render() {
    if (this.step === 'done') return this.#done()
    return keyed(this.step, this.step === 'current' && !this.forced ? this.#askCurrent() : this.#askNext())
  }

  #askCurrent() {
    return html`<mb-ask-text
      .steps=${this.#steps}
      .question=${msg('Digite a sua senha atual')}
      .hint=${msg('Para ter certeza de que é você.')}
      .kind=${'password'}
      .max=${256}
      .issue=${this.issue}
      .check=${(text: string) => (text === '' ? msg('Falta a senha') : undefined)}
      @mb-next=${(event: CustomEvent<string>) => {
        this.current = event.detail
        this.issue = ''
        this.step = 'next'
      }}
      @mb-back=${() => this.#leave()}
    ></mb-ask-text>`
  }

  #askNext() {
    return html`<mb-ask-text
      .steps=${this.#steps}
      .question=${msg('Crie a sua senha nova')}
      .hint=${
        this.forced
          ? msg(
              'O código valeu uma vez. Use 10 letras ou números, ou mais: uma frase curta é fácil de lembrar.',
            )
          : msg('Pelo menos 10 letras ou números. Uma frase curta é fácil de lembrar.')
      }
      .kind=${'password'}
      .max=${256}
      .next=${this.saving ? msg('Salvando…') : msg('Salvar')}
      .issue=${this.issue}
      .check=${(text: string) => this.#wait.missing ?? checkNewPassword(text)}
      @mb-next=${(event: CustomEvent<string>) => void this.#save(event.detail)}
      @mb-back=${() => (this.forced ? this.#leave() : (this.step = 'current'))}
    ></mb-ask-text>`
  }

  #done() {
    return html`<section class="voice">
        <h1>${msg('Senha trocada')}</h1>
        <p class="hint">${msg('Use a nova a partir de agora.')}</p>
      </section>
      <section class="touch">
        <div class="big-note">
          ${icon(checkmark, 160)}
          <p>${msg('A senha antiga não vale mais.')}</p>
        </div>
        ${actions({ next: msg('Continuar'), arrow: true, onNext: () => goTo('/kiosk/conta') })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-password': KioskPassword
  }
}
