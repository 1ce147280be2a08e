import notification from '@carbon/icons/es/notification/32'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { icon } from '../../../elements/icon.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { keys } from '../style/keys.ts'
import { heading, letters } from '../style/letters.ts'

/** Calls the reception, covers what is on the screen until somebody comes, and says what is known of it. Fires "mb-close". */
@localized()
@customElement('mb-call-desk')
export class CallDesk extends LitElement {
  static override styles = [
    base,
    keys,
    css`
      dialog {
        position: fixed;
        inset: auto 6.4rem 24rem;
        width: auto;
        max-width: none;
        max-height: 60vh;
        padding: 6.4rem;
        border: 0.2rem solid var(--paper-30);
        border-radius: var(--corner);
        text-align: center;
        color: var(--words);
        background: var(--surface);
      }

      dialog::backdrop {
        background: var(--page);
      }

      dialog > svg {
        width: 12rem;
        height: 12rem;
        margin: 0 auto 2.4rem;
        color: var(--accent-icon);
      }

      h1 {
        ${heading(84, 92)};
        font-weight: 600;
        color: var(--accent-words);
      }

      p {
        ${letters(44, 56)};
        margin-top: 2rem;
        text-wrap: balance;
      }

      .key {
        width: 100%;
        min-height: 16rem;
        margin-top: 6.4rem;
        ${letters(60, 68)};
      }

      @media (orientation: landscape) {
        dialog {
          inset: auto 6.4rem 6.4rem auto;
          width: 115rem;
          max-height: 90vh;
        }
      }
    `,
  ]

  @property({ attribute: false }) phone: string | null = null
  /** Whether somebody at the reception sees the call; null: it is not known yet. */
  @state() private heard: boolean | null = null
  readonly #own = new LiveQuery(this, 'help.own', () => (this.heard ? {} : null))
  @query('dialog') private dialog!: HTMLDialogElement

  protected override firstUpdated(): void {
    this.dialog.showModal()
    void this.#call()
  }

  async #call(): Promise<void> {
    // Where the call does not come through, the desk is where it always was.
    this.heard = await call('help.call', {}).then(
      ({ heard }) => heard,
      () => false,
    )
  }

  #close(): void {
    void call('help.leave', {}).catch(() => undefined)
    this.dialog.close()
  }

  get #words(): readonly [heading: string, sentence: string, key: string] {
    if (this.heard === null) return [msg('Chamando a recepção…'), '', msg('Voltar à tela')]
    // A call that ran out is nobody's any more.
    if (!this.heard || this.#own.value === null)
      return [
        msg('A recepção ajuda você'),
        msg('Ninguém da recepção está vendo a chamada agora. Vá até o balcão e conte o que precisa.'),
        msg('Entendi'),
      ]
    if (this.#own.value?.answered)
      return [
        msg('A recepção está vindo'),
        msg('Espere aqui. O que você digitou está guardado e coberto.'),
        msg('Voltar à tela'),
      ]
    return [
      msg('Chamamos a recepção'),
      msg('Alguém vem até você. O que você digitou está guardado e coberto.'),
      msg('Não preciso mais'),
    ]
  }

  override render() {
    const [heading, sentence, key] = this.#words
    return html`<dialog
      aria-labelledby="what"
      @close=${() => this.dispatchEvent(new CustomEvent('mb-close'))}
    >
      ${icon(notification, 120)}
      <div role="status">
        <h1 id="what">${heading}</h1>
        <p>${sentence}</p>
      </div>
      ${this.phone ? html`<p>${msg(str`Se preferir, ligue: ${phone(this.phone)}`)}</p>` : nothing}
      <button type="button" class="key primary" @click=${() => this.#close()}>${key}</button>
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-call-desk': CallDesk
  }
}
