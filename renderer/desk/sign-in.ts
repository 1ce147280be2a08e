import arrow from '@carbon/icons/es/arrow--right/20'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { sessionContext, type Session } from '../data/session.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import { chooseLocale, localeNow } from '../i18n/locale.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { doorSide } from './door-side.ts'
import { doorStyles } from './door-styles.ts'
import './reset-with-sheet.ts'
import './shut-damaged.ts'

/** Sign-in by e-mail, CPF or user name. Whatever is wrong, the answer is one sentence. */
@localized()
@customElement('mb-desk-sign-in')
export class DeskSignIn extends LitElement {
  static override styles = [base, type, button, doorStyles]

  @property() station = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private forgot = false
  @state() private resetting = false
  @state() private reset = false
  /** The database is damaged, and somebody has its sheet. */
  @state() private shutting = false

  readonly #form = new Form(this, 'session.sign-in', {
    fields: () => ({
      identifier: { kind: 'text', label: msg('E-mail, CPF ou nome de usuário') },
      password: { kind: 'password', label: msg('Senha de acesso'), again: true },
    }),
  })

  /** Whoever comes to the door types at once. */
  protected override firstUpdated(): void {
    this.#form.begin()
  }

  override render() {
    const { session } = this
    if (!session) return nothing
    if (this.resetting)
      return html`${doorSide(session, this.station)}
        <main>
          <mb-reset-with-sheet
            @mb-back=${() => (this.resetting = false)}
            @mb-reset=${() => {
              this.resetting = false
              this.reset = true
              this.forgot = false
              this.#form.clear()
            }}
          ></mb-reset-with-sheet>
        </main>`
    if (this.shutting)
      return html`${doorSide(session, this.station)}
        <main>
          <mb-shut-damaged @mb-back=${() => (this.shutting = false)}></mb-shut-damaged>
        </main>`
    const other = localeNow() === 'pt-BR' ? ('en' as const) : ('pt-BR' as const)
    return html`${doorSide(session, this.station)}
      <main>
        <form ${formOf(this.#form)}>
          <h1 class="heading-04">${msg('Entrar')}</h1>
          ${formProblem(this.#form)}
          ${
            this.reset
              ? html`<mb-notice
                  kind="success"
                  text=${msg('A senha foi trocada. Entre com a senha nova.')}
                ></mb-notice>`
              : nothing
          }
          ${formFields(this.#form, ['identifier', 'password'])}
          <div class="actions">
            <button class="button primary" type="submit" aria-disabled=${this.#form.busy ? 'true' : nothing}>
              ${msg('Entrar')} ${icon(arrow, 20)}
            </button>
            <button
              class="button ghost"
              type="button"
              @click=${() => (this.forgot = !this.forgot)}
              aria-expanded=${this.forgot}
            >
              ${msg('Não consigo entrar')}
            </button>
          </div>
          ${
            session.health.reasons.includes('pages-damaged')
              ? html`<p>
                  <button class="button ghost sm" type="button" @click=${() => (this.shutting = true)}>
                    ${msg('O banco de dados está danificado: restaurar com a folha')}
                  </button>
                </p>`
              : nothing
          }
          ${
            this.forgot
              ? html`<mb-notice
                  kind="info"
                  text=${msg('Peça a uma pessoa administradora um código que vale uma vez: digite-o no lugar da senha e crie outra. Se ninguém mais entra, use a folha de recuperação na estação de administração.')}
                ></mb-notice>`
              : nothing
          }
          ${
            this.forgot && session.station === 'admin'
              ? html`<p>
                  <button class="button ghost sm" type="button" @click=${() => (this.resetting = true)}>
                    ${msg('Esqueci a senha e tenho a folha de recuperação')}
                  </button>
                </p>`
              : nothing
          }
          <p>
            <button
              class="button ghost sm"
              type="button"
              lang=${other}
              @click=${() => void chooseLocale(other)}
            >
              ${other === 'en' ? 'English' : 'Português'}
            </button>
          </p>
        </form>
      </main>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-desk-sign-in': DeskSignIn
  }
}
