import { consume } from '@lit/context'
import { css, html, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { localized, msg } from '@lit/localize'
import image from '@carbon/icons/es/image/32'
import trash from '@carbon/icons/es/trash-can/32'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../elements/avatar.ts'
import { icon } from '../../../elements/icon.ts'
import { codeSentence, errorSentence } from '../../../i18n/errors.ts'
import { goTo } from '../../../router.ts'
import { actions, trouble } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import { letters } from '../style/letters.ts'
import { squareJpeg } from './square-jpeg.ts'

/** The photo of the account: chosen from a file, seen as the clinic will see it, and only then kept. */
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
  @state() private chosen: string | undefined
  @state() private issue = ''
  @query('input') private file!: HTMLInputElement
  readonly #photo = new LiveQuery(this, 'account.photo', () => ({}))

  async #choose(): Promise<void> {
    const file = this.file.files?.[0]
    this.file.value = ''
    if (!file) return
    this.issue = ''
    try {
      this.chosen = await squareJpeg(file)
    } catch {
      this.issue = codeSentence('photo-refused')
    }
  }

  async #keep(jpeg: string | null): Promise<void> {
    try {
      await call('account.set-photo', { jpeg })
      this.chosen = undefined
      if (jpeg) goTo('/kiosk/conta')
      else this.#photo.refresh()
    } catch (error) {
      this.issue = errorSentence(error)
    }
  }

  override render() {
    const kept = this.#photo.value?.jpeg ?? null
    return html`<section class="voice">
        <h1>${msg('Minha foto')}</h1>
        <p class="hint">${msg('Ajuda a equipe a reconhecer você. Não é obrigatória, e só a clínica vê.')}</p>
      </section>
      <section class="touch">
        ${trouble(this.issue)}
        <div class="frame">
          <mb-avatar
            .name=${this.session?.account?.displayName ?? ''}
            .jpeg=${this.chosen ?? kept}
          ></mb-avatar>
        </div>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          class="visually-hidden"
          tabindex="-1"
          aria-hidden="true"
          @change=${() => void this.#choose()}
        />
        <div class="row-keys">
          <button type="button" class="key" @click=${() => this.file.click()}>
            ${icon(image, 52)}<span>${msg('Escolher arquivo')}</span>
          </button>
          ${
            kept && !this.chosen
              ? html`<button type="button" class="key" @click=${() => void this.#keep(null)}>
                  ${icon(trash, 52)}<span>${msg('Tirar a foto')}</span>
                </button>`
              : nothing
          }
        </div>
        ${actions({
          back: () => (this.chosen ? (this.chosen = undefined) : goTo('/kiosk/conta')),
          ...(this.chosen
            ? { next: msg('Usar esta foto'), onNext: () => void this.#keep(this.chosen ?? null) }
            : {}),
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-photo': KioskPhoto
  }
}
