import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { AMBER_REASONS } from '../../preload/contract/health.ts'
import { call } from '../data/client.ts'
import { sessionContext, type Session } from '../data/session.ts'
import '../elements/dialog.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import { submitOnEnter } from '../elements/submit-on-enter.ts'
import { errorSentence } from '../i18n/errors.ts'
import { healthSentence, healthWord, isOfTrust, whoMayGoOn } from '../i18n/health-sentence.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'

const administers = ({ station, account }: Session): boolean =>
  station === 'admin' && (account?.roles.includes('admin') ?? false)

/** Why the light is not green and who may go on; an administrator does so here. Fires `mb-close`. */
@localized()
@customElement('mb-health-dialog')
export class HealthDialog extends LitElement {
  static override styles = [
    base,
    button,
    css`
      form,
      .reasons {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @property({ type: Boolean }) open = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @query('mb-password-field') private password!: PasswordField

  async #accept(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    this.problem = ''
    try {
      await call('health.accept', { password: this.password.value })
      this.dispatchEvent(new CustomEvent('mb-close'))
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #goOn(session: Session) {
    if (!administers(session) || !session.health.reasons.some(isOfTrust)) return nothing
    return html`<form
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#accept(event)}
      novalidate
    >
      <p>
        ${msg('Continue só depois de comparar com as cópias de segurança. Fica na trilha de auditoria quem decidiu.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <mb-password-field label=${msg('Sua senha de acesso')} autocomplete="off"></mb-password-field>
      <button class="button danger" type="submit">${msg('Continuar com os dados como estão')}</button>
    </form>`
  }

  override render() {
    const { session } = this
    if (!session) return nothing
    const [first] = session.health.reasons
    return html`<mb-dialog heading=${first ? healthWord(first) : ''} ?open=${this.open}>
      <div class="reasons">
        ${session.health.reasons.map(
          (reason) =>
            html`<mb-notice
              kind=${AMBER_REASONS.includes(reason) ? 'warning' : 'error'}
              text=${`${healthSentence(reason)} ${whoMayGoOn(reason, administers(session))}`.trim()}
            ></mb-notice>`,
        )}
        ${this.#goOn(session)}
      </div>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-health-dialog': HealthDialog
  }
}
