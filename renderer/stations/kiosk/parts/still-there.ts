import notification from '@carbon/icons/es/notification/32'
import touch from '@carbon/icons/es/touch--1/32'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { icon } from '../../../elements/icon.ts'
import { base } from '../../../style/base.ts'
import { keys } from '../style/keys.ts'
import { heading, letters } from '../style/letters.ts'
import { ringStyles } from '../style/ring.ts'
import { ring } from './ring.ts'

/** "Ainda está aí?" over everything. Any touch goes on; fires "mb-go-on", "mb-end", "mb-call". */
@localized()
@customElement('mb-still-there')
export class StillThere extends LitElement {
  static override styles = [
    base,
    keys,
    ringStyles,
    css`
      dialog {
        position: fixed;
        inset: 0;
        width: 100vw;
        max-width: none;
        height: 100vh;
        max-height: none;
        border: 0;
        padding: 28.8rem 6.4rem 0;
        display: grid;
        grid-template-rows: 1fr 24rem;
        color: var(--words);
        background: transparent;
      }

      dialog::backdrop {
        background: var(--veil);
        backdrop-filter: blur(22px);
      }

      .card {
        display: flex;
        flex-direction: column;
        align-items: center;
        min-height: 0;
        padding: 7.2rem 6.4rem 6.4rem;
        text-align: center;
        background: var(--surface);
        border: 0.2rem solid var(--paper-30);
        border-radius: var(--corner);
        --ring: 37.6rem;
      }

      h1 {
        ${heading(112, 120)};
        font-weight: 600;
        letter-spacing: -0.2rem;
        margin-top: 4rem;
        color: var(--accent-words);
      }

      p {
        ${letters(46, 58)};
        margin-top: 1.6rem;
        max-width: 84rem;
        text-wrap: balance;
      }

      .answers {
        display: grid;
        gap: 2.4rem;
        width: 100%;
        margin-top: auto;
        padding-top: 2.4rem;
      }

      .answers .key {
        min-height: 12.8rem;
        ${letters(44, 52)};
      }

      .answers .primary {
        min-height: 20rem;
        ${letters(72, 80)};
      }

      .below {
        align-self: end;
        display: flex;
        align-items: center;
        gap: 4rem;
        height: 19.2rem;
        color: #fff;
      }

      .below .key svg {
        width: 5.2rem;
        height: 5.2rem;
      }

      .below .key {
        gap: 1.6rem;
        width: 34rem;
        min-height: 14.4rem;
        text-align: left;
        ${letters(36, 42)};
        color: var(--bar-words);
        background: var(--surface);
        border-color: var(--bar-edge);
        box-shadow: inset 0 calc(-1 * var(--foot)) 0 var(--bar-edge);
      }

      .below p {
        display: flex;
        align-items: center;
        gap: 2.4rem;
        margin: 0;
        ${letters(38, 48)};
      }

      @media (orientation: landscape) {
        dialog {
          padding: 6rem 16rem 0;
          grid-template-rows: 1fr 18rem;
        }

        .card {
          display: grid;
          grid-template-columns: auto 1fr;
          grid-template-rows: auto auto 1fr;
          column-gap: 8rem;
          text-align: left;
        }

        .ring {
          grid-row: 1 / 4;
          align-self: center;
        }

        h1 {
          ${heading(92, 100)};
        }

        .answers {
          align-self: end;
          justify-self: stretch;
        }
      }
    `,
  ]

  @property({ type: Number }) left = 20
  @property({ type: Number }) total = 20
  @query('dialog') private dialog!: HTMLDialogElement
  @query('.primary') private primary!: HTMLButtonElement

  protected override firstUpdated(): void {
    this.dialog.showModal()
    this.primary.focus()
  }

  #say(event: string) {
    return (touched: Event) => {
      touched.stopPropagation()
      this.dispatchEvent(new CustomEvent(event))
    }
  }

  override render() {
    return html`<dialog
      aria-labelledby="asked"
      @click=${this.#say('mb-go-on')}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @cancel=${this.#say('mb-go-on')}
    >
      <section class="card">
        ${ring(this.left, this.total)}
        <h1 id="asked">${msg('Ainda está aí?')}</h1>
        <p>${msg('Se ninguém tocar na tela, apagamos tudo o que foi digitado.')}</p>
        <div class="answers">
          <button type="button" class="key primary" @click=${this.#say('mb-go-on')}>
            ${msg('Sim, continuar')}
          </button>
          <button type="button" class="key" @click=${this.#say('mb-end')}>
            ${msg('Não, terminar agora')}
          </button>
        </div>
      </section>
      <footer class="below">
        <button type="button" class="key" @click=${this.#say('mb-call')}>
          ${icon(notification, 56)}<span>${msg('Chamar a recepção')}</span>
        </button>
        <p>${icon(touch, 64)}<span>${msg('Tocar em qualquer lugar também continua.')}</span></p>
      </footer>
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-still-there': StillThere
  }
}
