import { localized } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { openUnder } from '../../elements/open-under.ts'
import { base } from '../../style/base.ts'
import './month-map.ts'

/** The month under the date, in the top layer. Fires `mb-day`; whoever opens it says under what. */
@localized()
@customElement('mb-date-jump')
export class DateJump extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        border: 1px solid var(--border-subtle-01);
        background: var(--background);
        color: var(--text-primary);
        box-shadow: var(--shadow-lg);
      }
    `,
  ]

  @property() date = ''
  @property() today = ''
  @property() practitionerId = ''
  @state() private shown = false
  @query('[popover]') private panel!: HTMLElement

  #anchor: HTMLElement | null = null

  /** Opens the month under the heading of a page, or closes it. */
  async toggle(page: ParentNode): Promise<void> {
    if (this.shown) return this.#leave()
    const anchor = page.querySelector('h1')
    if (!anchor) return
    this.#anchor = anchor
    this.shown = true
    await this.updateComplete
    openUnder(this.panel, anchor)
  }

  /** At once: the next key belongs to the page, from its heading on. */
  #leave(): void {
    this.panel.hidePopover()
    this.shown = false
    if (!this.#anchor) return
    this.#anchor.tabIndex = -1
    this.#anchor.focus({ preventScroll: true })
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    this.#leave()
  }

  #choose(event: CustomEvent<string>): void {
    event.stopPropagation()
    this.#leave()
    this.dispatchEvent(new CustomEvent('mb-day', { detail: event.detail }))
  }

  override render() {
    return html`<div
      popover
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      @toggle=${(event: ToggleEvent) => (this.shown = event.newState === 'open')}
    >
      ${
        this.shown
          ? html`<mb-month-map
              date=${this.date}
              today=${this.today}
              practitionerId=${this.practitionerId}
              @mb-day=${(event: CustomEvent<string>) => this.#choose(event)}
            ></mb-month-map>`
          : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-date-jump': DateJump
  }
}
