import unlocked from '@carbon/icons/es/unlocked/20'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { Form } from '../data/form.ts'
import { sessionContext, type Session } from '../data/session.ts'
import { hasSaved, hasUnsaved } from '../data/unsaved-notes.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { doorSide } from './door-side.ts'
import { doorStyles } from './door-styles.ts'

/** The locked station: nothing of the work is shown any more; only the same person opens it, anybody may end it. */
@localized()
@customElement('mb-desk-lock')
export class DeskLock extends LitElement {
  static override styles = [base, type, button, doorStyles]

  @property() station = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #form = new Form(this, 'session.unlock', {
    fields: () => ({ password: { kind: 'password', label: msg('Senha de acesso'), again: true } }),
  })

  // The last save may fail when the lock already stands.
  readonly #onUnsaved = () => this.requestUpdate()

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('mb-unsaved', this.#onUnsaved)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('mb-unsaved', this.#onUnsaved)
  }

  /** A password that is typed at once stands in the field that covers it. */
  protected override firstUpdated(): void {
    this.#form.begin()
  }

  /** Why it is locked, where nobody here asked for it. */
  #why(lockedBy: Session['lockedBy']): string | null {
    switch (lockedBy) {
      case 'crash':
        return msg(
          'A página parou e foi aberta de novo. O que estava sendo escrito e ainda não tinha sido salvo pode faltar: confira antes de continuar.',
        )
      case 'away':
        return msg('O computador foi suspenso ou bloqueado, e a estação foi bloqueada junto.')
      default:
        return null
    }
  }

  override render() {
    const { session } = this
    if (!session?.account) return nothing
    const why = this.#why(session.lockedBy)
    return html`${doorSide(session, this.station)}
      <main>
        <form ${formOf(this.#form)}>
          <h1 class="heading-04">${msg('Estação bloqueada')}</h1>
          <p>
            ${
              hasSaved() && session.lockedBy !== 'crash'
                ? msg(
                    str`${session.account.displayName} está trabalhando aqui. O que foi escrito está salvo.`,
                  )
                : msg(str`${session.account.displayName} está trabalhando aqui.`)
            }
          </p>
          ${hasUnsaved() ? html`<mb-notice kind="warning" text=${msg('Há texto de um atendimento que ainda não foi salvo. Ele volta a esta janela quando a mesma pessoa a desbloquear: não a feche.')}></mb-notice>` : nothing}
          ${why === null ? nothing : html`<mb-notice kind=${session.lockedBy === 'crash' ? 'warning' : 'info'} text=${why}></mb-notice>`}
          ${formProblem(this.#form)} ${formField(this.#form, 'password')}
          <div class="actions">
            <button class="button primary" type="submit">${msg('Desbloquear')} ${icon(unlocked, 20)}</button>
            <button class="button ghost" type="button" @click=${() => void call('session.sign-out', {})}>
              ${msg('Entrar com outra pessoa')}
            </button>
          </div>
        </form>
      </main>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-desk-lock': DeskLock
  }
}
