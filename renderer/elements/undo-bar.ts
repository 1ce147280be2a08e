import { localized, msg, str } from '@lit/localize'
import checkmark from '@carbon/icons/es/checkmark/16'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../style/base.ts'
import { type } from '../style/type.ts'
import { isTyping } from './day-grid/keyboard.ts'
import { icon } from './icon.ts'

const SECONDS = 10

/** What was just done, with its seconds to take it back. Fires `mb-undo`; goes when they are over. */
@localized()
@customElement('mb-undo-bar')
export class UndoBar extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        position: sticky;
        bottom: 0;
        z-index: 5;
      }

      div {
        display: flex;
        align-items: stretch;
        width: fit-content;
        max-width: 100%;
        min-height: 40px;
        margin-top: var(--undo-gap, 24px);
        background: var(--inverse);
        color: var(--inverse-text);
      }

      p,
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 0 16px;
      }

      button {
        border-left: 1px solid var(--border-strong-01);
        color: var(--inverse-link);
        font-weight: 600;
      }

      button:focus-visible {
        outline-color: var(--inverse-link);
      }

      kbd {
        background: transparent;
        border-color: currentcolor;
        color: inherit;
      }
    `,
  ]

  @property() said = ''
  @state() private left = SECONDS
  #clock: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
    this.#clock = setInterval(() => {
      this.left -= 1
      if (this.left <= 0) clearInterval(this.#clock)
    }, 1000)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onKey)
    clearInterval(this.#clock)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || isTyping(event) || this.left <= 0) return
    event.preventDefault()
    this.#undo()
  }

  #undo(): void {
    this.left = 0
    clearInterval(this.#clock)
    this.dispatchEvent(new CustomEvent('mb-undo', { bubbles: true, composed: true }))
  }

  override render() {
    if (this.left <= 0) return nothing
    return html`<div>
      <p role="status">${icon(checkmark, 16)} ${this.said}</p>
      <button type="button" @click=${() => this.#undo()}>
        ${msg('Desfazer')} <span aria-hidden="true">${msg(str`${this.left} s`)}</span> <kbd>Ctrl+Z</kbd>
      </button>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-undo-bar': UndoBar
  }
}
