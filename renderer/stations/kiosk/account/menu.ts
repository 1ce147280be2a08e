import calendar from '@carbon/icons/es/calendar/32'
import document from '@carbon/icons/es/document/32'
import edit from '@carbon/icons/es/edit/32'
import list from '@carbon/icons/es/event/32'
import image from '@carbon/icons/es/image/32'
import password from '@carbon/icons/es/password/32'
import users from '@carbon/icons/es/user--multiple/32'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../elements/avatar.ts'
import { icon, type IconDescriptor } from '../../../elements/icon.ts'
import { relativeDay, time } from '../../../i18n/format.ts'
import { shortName, signInText } from '../../../i18n/identity.ts'
import { goTo } from '../../../router.ts'
import { actions } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import { heading, letters } from '../style/letters.ts'

/** "Minha conta": what a signed-in person can do here. Going back is signing out. */
@localized()
@customElement('mb-kiosk-account')
export class KioskAccount extends Question {
  static override styles = [
    ...Question.styles,
    css`
      .who {
        display: flex;
        align-items: flex-end;
        gap: 3.2rem;
      }

      mb-avatar {
        --avatar-size: 19.2rem;

        border-radius: var(--corner);
      }

      .who p {
        ${letters(40, 52)};
        color: var(--voice-words-2);
      }

      .who b {
        display: block;
        color: var(--voice-words);
      }

      .menu {
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: 1fr;
        gap: 2.4rem;
        flex: 1;
        min-height: 0;
      }

      .menu .key {
        justify-content: flex-start;
        padding-inline: 3.2rem 1.2rem;
        text-align: left;
        ${letters(40, 48)};
      }

      .menu .key:active {
        padding-inline: 3.2rem 1.2rem;
      }

      .menu .wide {
        grid-column: 1 / 3;
        gap: 3.2rem;
        ${heading(60, 68)};
      }

      .menu .last {
        grid-column: 1 / 3;
      }

      .menu svg {
        width: 5.6rem;
        height: 5.6rem;
      }

      .menu .wide svg {
        width: 7.2rem;
        height: 7.2rem;
      }

      @media (orientation: landscape) {
        .who {
          display: grid;
          gap: 2.4rem;
        }

        mb-avatar {
          --avatar-size: 22rem;
        }

        .menu .wide {
          grid-column: auto;
          ${heading(52, 60)};
        }
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  readonly #photo = new LiveQuery(this, 'account.photo', () => ({}))
  readonly #visits = new LiveQuery(this, 'visit.mine', () => ({}))
  readonly #account = new LiveQuery(this, 'account.read', () => ({}))

  override render() {
    const name = this.session?.account?.displayName ?? ''
    const next = this.#visits.value?.next[0]
    const today = this.session?.now.slice(0, 10) ?? ''
    return html`<section class="voice">
        <h1>${msg(str`Olá, ${shortName(name)}`)}</h1>
        ${this.#unseen()}
        <div class="end who">
          <mb-avatar .name=${name} .jpeg=${this.#photo.value?.jpeg ?? null}></mb-avatar>
          ${
            next
              ? html`<p>
                  ${msg('Próxima consulta')}<b>${relativeDay(next.date, today)}, ${time(next.startMinute)}</b
                  >${next.practitionerName}
                </p>`
              : this.#visits.value
                ? html`<p>${msg('Você não tem consulta marcada.')}</p>`
                : nothing
          }
        </div>
      </section>
      <section class="touch">
        <div class="menu">
          ${this.#key('wide primary', calendar, msg('Agendar consulta'), '/kiosk/agendar')}
          ${this.#key('wide', list, msg('Minhas consultas'), '/kiosk/consultas')}
          ${this.#key('', edit, msg('Meus dados'), '/kiosk/conta/dados')}
          ${this.#key('', image, msg('Minha foto'), '/kiosk/conta/foto')}
          ${this.#key('', users, msg('Dependentes'), '/kiosk/conta/dependentes')}
          ${this.#key('', password, msg('Senha de acesso'), '/kiosk/conta/senha')}
          ${this.#key('last', document, msg('Termos e privacidade'), '/kiosk/conta/termos')}
        </div>
        ${actions({ back: () => this.dispatchEvent(new CustomEvent('mb-finished', { bubbles: true, composed: true })), backLabel: msg('Sair') })}
      </section>`
  }

  /** Whom the desk has not seen yet gets in by the number alone: it is shown until then. */
  #unseen() {
    const account = this.#account.value
    if (!account || account.confirmed) return nothing
    const number = signInText(account.userName ?? '')
    return html`<p class="hint">
      ${msg(str`Conta nº ${number}. Mostre um documento na recepção para entrar com o CPF.`)}
    </p>`
  }

  #key(style: string, glyph: IconDescriptor, label: string, path: string) {
    return html`<button type="button" class="key ${style}" @click=${() => goTo(path)}>
      ${icon(glyph, 72)}<span>${label}</span>
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-account': KioskAccount
  }
}
