import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { sessionContext, type Session } from '../../../data/session.ts'
import { formerCodeEnded } from '../../../desk/former-code.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { instant } from '../../../i18n/format.ts'
import { signInText } from '../../../i18n/identity.ts'
import { accessSlip, signInLabel, type Access } from '../../../print/access-slip.ts'
import { printNow } from '../../../print/paper.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

/** A one-time code, shown once, for the person whose document reception has just seen. */
@localized()
@customElement('mb-access-given')
export class AccessGiven extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      :host {
        display: block;
        padding: 0;
      }

      .given {
        border-inline-start: 3px solid var(--support-success);
        margin-bottom: 24px;
      }
    `,
  ]

  @property({ attribute: false }) access: Access | undefined
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined

  override render() {
    const { access, session } = this
    if (!access || !session) return nothing
    const { holder, signInWith, code } = access
    const until = instant(access.expiresAt, session.clinic.timeZone)
    return html`<div class="card given stack" role="status">
      <h2 class="heading-02">${msg(str`Código de acesso para ${holder}`)}</h2>
      <p>
        ${msg('Entregue só à pessoa do documento. Vale uma vez, no lugar da senha; a senha que havia não entra mais.')}
      </p>
      ${access.replaced ? html`<p>${formerCodeEnded()}</p>` : nothing}
      <p class="code">${code}</p>
      <p class="label">
        ${signInWith === null ? nothing : html`${msg('No totem entra com')} ${signInLabel(signInWith)} <b>${signInText(signInWith)}</b>. `}
        ${msg(str`Vale até ${until}.`)}
      </p>
      <div class="actions">
        <button
          class="button tertiary"
          type="button"
          @click=${() => printNow(accessSlip(access, until, session.clinic))}
        >
          ${msg('Imprimir código')}
        </button>
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-access-given': AccessGiven
  }
}
