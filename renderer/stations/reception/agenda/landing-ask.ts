import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { bookStyles } from './book-styles.ts'
import { foundStyles } from './found-styles.ts'

/**
 * Asks, where a visit was put down, what is still to be said: why it is overbooked, or that its patient may be at two
 * places at once. Fires `mb-land` (the reason, or nothing) or `mb-leave`.
 */
@localized()
@customElement('mb-landing-ask')
export class LandingAsk extends LitElement {
  static override styles = [base, type, button, foundStyles, bookStyles]

  /** "Encaixe", "Mover" or "Retorno" */
  @property() what = ''
  /** "14:20–14:50, Dra. Helena" */
  @property() where = ''
  /** There is a visit already. */
  @property({ type: Boolean }) overbooks = false
  /** What the clinic said against it, which Enter sets aside. */
  @property() warning = ''

  @state() private reason = ''
  @state() private missing = false

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input, button')?.focus()
  }

  #fire(name: string, detail = ''): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const reason = this.reason.trim()
    this.missing = this.overbooks && !reason
    if (!this.missing) this.#fire('mb-land', reason)
  }

  override render() {
    const { what, where, overbooks, warning } = this
    return html`<form
      class="book"
      aria-label=${what}
      @submit=${(event: SubmitEvent) => this.#submit(event)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#fire('mb-leave')}
    >
      <div class="top">
        <p><b>${what}</b> ${where}</p>
      </div>
      ${warning ? html`<p class="said problem" role="alert">${warning}</p>` : nothing}
      ${
        overbooks
          ? html`<label class="why"
              >${msg('Há uma consulta neste horário. Por que encaixar?')}
              <input
                type="text"
                maxlength="200"
                autocomplete="off"
                aria-invalid=${this.missing ? 'true' : nothing}
                aria-describedby=${this.missing ? 'missing' : nothing}
                @input=${(event: Event) => (this.reason = (event.currentTarget as HTMLInputElement).value)}
              />
            </label>`
          : nothing
      }
      ${this.missing ? html`<p class="said problem" id="missing" role="alert">${msg('Escreva o motivo.')}</p>` : nothing}
      <div class="keys">
        <button type="submit"><kbd>Enter</kbd> ${overbooks ? msg('encaixar') : msg('marcar')}</button>
        <button type="button" @click=${() => this.#fire('mb-leave')}><kbd>Esc</kbd> ${msg('sair')}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-landing-ask': LandingAsk
  }
}
