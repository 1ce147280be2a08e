import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { instant } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { knownLine } from './words.ts'

/** Every version of one thing that is known, the newest first: what it said, by whom, when and why. */
@localized()
@customElement('mb-statement-history')
export class StatementHistory extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      ol {
        display: grid;
        gap: 8px;
        padding-left: 8px;
        border-left: 2px solid var(--border-strong-01);
      }

      p {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property() patientId = ''
  @property() statementId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #history = new LiveQuery(this, 'statement.history', () => ({
    ...{ patientId: this.patientId, statementId: this.statementId },
  }))

  override render() {
    const { session } = this
    const { versions, closed } = this.#history.value ?? {}
    if (!versions || !closed || !session) return standIn(this.#history)
    return html`<ol aria-label=${msg('Histórico')}>
      ${versions.map(
        (version) =>
          html`<li>
            <p>
              ${version.mistaken ? html`<b>${msg('Engano')}</b>, ` : nothing}${knownLine(version.content, session.now.slice(0, 10))}
            </p>
            <p class="label">
              ${instant(version.enteredAt, session.clinic.timeZone)}, ${version.authorName},
              ${version.authorCouncil}
            </p>
            ${version.reason ? html`<p class="label">${msg(str`Motivo: ${version.reason}`)}</p>` : nothing}
          </li>`,
      )}
      ${closed.map(
        (version) =>
          html`<li>
            <p>${msg('Registro sob sigilo')}</p>
            <p class="label">
              ${instant(version.enteredAt, session.clinic.timeZone)}, ${version.authorName},
              ${version.authorCouncil}
            </p>
          </li>`,
      )}
    </ol>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-statement-history': StatementHistory
  }
}
