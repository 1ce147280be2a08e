import close from '@carbon/icons/es/close/20'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { base } from '../style/base.ts'
import { icon } from './icon.ts'

const FIELDS = 'mb-text-field, mb-date-field, mb-select-field, mb-password-field'

/** A modal over the page, for what law or medicine wants asked. Body in the default slot, buttons in "actions"; fires `mb-close`. */
@localized()
@customElement('mb-dialog')
export class Dialog extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      dialog {
        margin: auto;
        width: min(var(--dialog-width, 640px), calc(100vw - 32px));
        max-height: calc(100vh - 64px);
        padding: 0;
        border: 0;
        color: var(--text-primary);
        background: var(--layer-01);
        box-shadow: var(--shadow-lg);
        overflow: hidden;
      }

      dialog[open] {
        display: grid;
        grid-template-rows: auto 1fr auto;
      }

      dialog::backdrop {
        background: rgb(22 22 22 / 60%);
      }

      header {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        padding: 0 0 0 16px;
        min-height: 48px;
      }

      h2 {
        padding: 12px 0;
        font-size: 20px;
        line-height: 28px;
        font-weight: 400;
        letter-spacing: 0;
      }

      header button {
        width: 48px;
        height: 48px;
        flex: none;
        display: grid;
        place-items: center;
      }

      header button:hover {
        background: var(--layer-hover);
      }

      .body {
        padding: 8px 16px 24px;
        overflow: auto;
      }

      ::slotted([slot='actions']) {
        display: flex;
        justify-content: flex-end;
        gap: 1px;
      }
    `,
  ]

  @property() heading = ''
  @property({ type: Boolean, reflect: true }) open = false
  @query('dialog') private dialog!: HTMLDialogElement

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    if (this.open && !this.dialog.open) void this.#show()
    if (!this.open && this.dialog.open) this.dialog.close()
  }

  /** A form begins at its first field; whatever else is asked, at the button that closes. */
  async #show(): Promise<void> {
    this.dialog.showModal()
    const field = this.querySelector<LitElement>(`:scope > form > :is(${FIELDS})`)
    await field?.updateComplete
    field?.focus()
  }

  #closed(): void {
    if (!this.open) return
    this.open = false
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button type="button" aria-label=${msg('Fechar')} @click=${() => this.dialog.close()}>
          ${icon(close, 20)}
        </button>
      </header>
      <div class="body"><slot></slot></div>
      <slot name="actions"></slot>
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-dialog': Dialog
  }
}
