import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import { submitOnEnter } from '../elements/submit-on-enter.ts'
import '../elements/text-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'

/** Who administers and has forgotten the password: the printed sheet and a new one. Fires `mb-back`, and `mb-reset` when done. */
@localized()
@customElement('mb-reset-with-sheet')
export class ResetWithSheet extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        width: min(100%, 480px);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @state() private problem = ''
  @state() private busy = false

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value ?? ''
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    const [identifier, code, next] = [
      this.#typed('identifier').trim(),
      this.#typed('code').trim(),
      this.#typed('next'),
    ]
    this.problem = this.#missing(identifier, code, next)
    if (this.problem) return
    this.busy = true
    try {
      await call('account.reset-with-sheet', { identifier, code, next })
      this.dispatchEvent(new CustomEvent('mb-reset'))
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #missing(identifier: string, code: string, next: string): string {
    if (identifier === '' || code === '')
      return msg('Escreva quem você é e o código da folha de recuperação.')
    if (next.length < 10) return msg('Use pelo menos 10 caracteres. Uma frase curta é boa.')
    return next === this.#typed('again') ? '' : msg('As duas senhas não são iguais.')
  }

  override render() {
    return html`<form
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#submit(event)}
      novalidate
    >
      <h1 class="heading-04">${msg('Esqueci a senha')}</h1>
      <p>
        ${msg('Com a folha de recuperação impressa, quem administra cria uma senha nova. As outras pessoas da administração serão avisadas.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <mb-text-field id="identifier" label=${msg('E-mail, CPF ou nome de usuário')}></mb-text-field>
      <mb-text-field id="code" label=${msg('Código da folha de recuperação')}></mb-text-field>
      <mb-password-field
        id="next"
        label=${msg('Senha nova')}
        hint=${msg('10 caracteres ou mais; pode ter espaços e acentos')}
        autocomplete="off"
      ></mb-password-field>
      <mb-password-field
        id="again"
        label=${msg('Senha nova, de novo')}
        autocomplete="off"
      ></mb-password-field>
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
          ${msg('Trocar a senha')}
        </button>
        <button
          class="button ghost"
          type="button"
          @click=${() => this.dispatchEvent(new CustomEvent('mb-back'))}
        >
          ${msg('Voltar')}
        </button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reset-with-sheet': ResetWithSheet
  }
}
