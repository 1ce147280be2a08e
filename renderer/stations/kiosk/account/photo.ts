import trash from '@carbon/icons/es/trash-can/32'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../elements/avatar.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { goTo } from '../../../router.ts'
import { actions, trouble } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import { letters } from '../style/letters.ts'

/** The photo of the account, to be seen and taken away. It is put there at the desk: a kiosk looks into no folder. */
@localized()
@customElement('mb-kiosk-photo')
export class KioskPhoto extends Question {
  static override styles = [
    ...Question.styles,
    css`
      .frame {
        display: grid;
        place-items: center;
        flex: 1;
        min-height: 0;
      }

      mb-avatar {
        --avatar-size: min(56rem, 40vh);

        border: 0.3rem solid var(--paper-30);
        border-radius: var(--corner);
      }

      .row-keys .key {
        ${letters(42, 50)};
        min-height: 12.8rem;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private issue = ''
  readonly #photo = new LiveQuery(this, 'account.photo', () => ({}))

  async #remove(): Promise<void> {
    try {
      await call('account.set-photo', { jpeg: null })
      this.#photo.refresh()
    } catch (error) {
      this.issue = errorSentence(error)
    }
  }

  override render() {
    const kept = this.#photo.value?.jpeg ?? null
    return html`<section class="voice">
        <h1>${msg('Minha foto')}</h1>
        <p class="hint">
          ${msg('Ajuda a equipe a reconhecer você. Não é obrigatória, e só a clínica vê.')}
          ${kept ? msg('Para trocar a foto, peça na recepção.') : msg('Para pôr uma foto, peça na recepção.')}
        </p>
      </section>
      <section class="touch">
        ${trouble(this.issue)}
        <div class="frame">
          <mb-avatar .name=${this.session?.account?.displayName ?? ''} .jpeg=${kept}></mb-avatar>
        </div>
        ${
          kept
            ? html`<div class="row-keys">
                <button type="button" class="key" @click=${() => void this.#remove()}>
                  ${icon(trash, 52)}<span>${msg('Tirar a foto')}</span>
                </button>
              </div>`
            : nothing
        }
        ${actions({ back: () => goTo('/kiosk/conta') })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-photo': KioskPhoto
  }
}
