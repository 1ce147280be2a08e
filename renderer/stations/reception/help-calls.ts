import notification from '@carbon/icons/es/notification/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { icon } from '../../elements/icon.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { chime } from './chime.ts'
import { tellRefused } from './deed.ts'

/** Until somebody goes there. */
const AGAIN_MS = 20_000

/** Kiosks at which somebody waits for a person: a line and a sound in every window of the reception, until it is answered in one. */
@localized()
@customElement('mb-help-calls')
export class HelpCalls extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        position: fixed;
        z-index: 20;
        top: 48px;
        left: 50%;
        translate: -50% 0;
        display: grid;
        gap: 1px;
        max-width: calc(100vw - 64px);
      }

      .call {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 48px;
        padding-left: 16px;
        background: var(--inverse);
        color: var(--inverse-text);
      }

      .call span {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #waiting = new LiveQuery(this, 'help.waiting', () => ({}))
  #heard: readonly string[] = []
  #again: ReturnType<typeof setInterval> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#again)
  }

  protected override updated(): void {
    const ids = (this.#waiting.value ?? []).map(({ callId }) => callId)
    const isNew = ids.some((id) => !this.#heard.includes(id))
    this.#heard = ids
    if (ids.length === 0) clearInterval(this.#again)
    if (!isNew) return
    chime()
    clearInterval(this.#again)
    this.#again = setInterval(chime, AGAIN_MS)
  }

  async #answer(callId: string): Promise<void> {
    try {
      await call('help.answer', { callId })
    } catch (error) {
      tellRefused(this, { sentence: errorSentence(error) })
    }
  }

  override render() {
    const zone = this.session?.clinic.timeZone
    const waiting = this.#waiting.value ?? []
    if (!zone || waiting.length === 0) return nothing
    return html`<div role="alert">
      ${waiting.map(
        ({ callId, workstation, since }) =>
          html`<div class="call">
            ${icon(notification, 16)}
            <span
              >${msg(str`Pedem ajuda no totem desde ${instant(since, zone).slice(-5)} (${workstation})`)}</span
            >
            <button class="button primary md" type="button" @click=${() => void this.#answer(callId)}>
              ${msg('Vou até lá')}
            </button>
          </div>`,
      )}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-help-calls': HelpCalls
  }
}
