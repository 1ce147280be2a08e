import notification from '@carbon/icons/es/notification/32'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { icon } from '../../../elements/icon.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { keys } from '../style/keys.ts'
import { heading, letters } from '../style/letters.ts'

/** Where to find the people of the clinic. Fires "mb-close". */
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
        background: var(--veil);
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
  @query('dialog') private dialog!: HTMLDialogElement

  protected override firstUpdated(): void {
    this.dialog.showModal()
  }

  override render() {
    return html`<dialog
      aria-labelledby="what"
      @close=${() => this.dispatchEvent(new CustomEvent('mb-close'))}
    >
      ${icon(notification, 120)}
      <h1 id="what">${msg('A recepção ajuda você')}</h1>
      <p>${msg('Vá até o balcão e conte o que precisa. O que você já digitou fica nesta tela.')}</p>
      ${this.phone ? html`<p>${msg(str`Se preferir, ligue: ${phone(this.phone)}`)}</p>` : nothing}
      <button type="button" class="key primary" @click=${() => this.dialog.close()}>${msg('Entendi')}</button>
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-call-desk': CallDesk
  }
}
