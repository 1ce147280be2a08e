import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { bookStyles } from './book-styles.ts'

/** Asks, where a visit was dropped on another, why it is squeezed in. Fires `mb-reason` (text) or `mb-leave`. */
@localized()
@customElement('mb-overbook-ask')
export class OverbookAsk extends LitElement {
  static override styles = [base, type, button, bookStyles]

  /** "14:20–14:50, Dra. Helena" */
  @property() where = ''

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  #fire(name: string, detail = ''): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const reason = this.renderRoot.querySelector('input')?.value.trim() ?? ''
    if (reason) this.#fire('mb-reason', reason)
  }

  override render() {
    return html`<form
      class="book"
      aria-label=${msg('Encaixe')}
      @submit=${(event: SubmitEvent) => this.#submit(event)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#fire('mb-leave')}
    >
      <div class="top">
        <p><b>${msg('Encaixe')}</b> ${this.where}</p>
      </div>
      <label class="why"
        >${msg('Há uma consulta neste horário. Por que encaixar?')}
        <input type="text" maxlength="200" autocomplete="off" required />
      </label>
      <div class="keys">
        <button type="submit"><kbd>Enter</kbd> ${msg('encaixar')}</button>
        <button type="button" @click=${() => this.#fire('mb-leave')}><kbd>Esc</kbd> ${msg('sair')}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-overbook-ask': OverbookAsk
  }
}
