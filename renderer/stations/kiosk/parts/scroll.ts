import chevronDown from '@carbon/icons/es/chevron--down/32'
import chevronUp from '@carbon/icons/es/chevron--up/32'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { icon } from '../../../elements/icon.ts'
import { base } from '../../../style/base.ts'
import { keys } from '../style/keys.ts'
import { letters } from '../style/letters.ts'

/** What is longer than the screen, moved by two great keys as well as by a finger. The keys stand only where there is more. */
@localized()
@customElement('mb-scroll')
export class Scroll extends LitElement {
  static override styles = [
    base,
    keys,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 1.6rem;
        min-height: 0;
        flex: 1;
      }

      .window {
        flex: 1;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }

      .window:focus-visible {
        outline: 0.4rem solid var(--focus);
      }

      .row-keys .key {
        ${letters(36, 44)};
        min-height: max(8.8rem, 64px);
      }

      .row-keys svg {
        width: 4.8rem;
        height: 4.8rem;
      }
    `,
  ]

  @state() private above = false
  @state() private below = false
  @query('.window') private window!: HTMLElement | null
  readonly #sizes = new ResizeObserver(() => this.#look())

  override connectedCallback(): void {
    super.connectedCallback()
    this.#sizes.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.#look()
  }

  /** Back to the beginning, as when the content became another. */
  toTop(): void {
    this.window?.scrollTo({ top: 0 })
  }

  #look(): void {
    const view = this.window
    if (!view) return
    this.above = view.scrollTop > 4
    this.below = view.scrollTop + view.clientHeight < view.scrollHeight - 4
    if (!this.below && view.scrollHeight > view.clientHeight) this.dispatchEvent(new CustomEvent('mb-end'))
  }

  #move(direction: 1 | -1): void {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.window?.scrollBy({
      top: direction * this.window.clientHeight * 0.8,
      behavior: calm ? 'auto' : 'smooth',
    })
  }

  override render() {
    const key = (label: string, glyph: typeof chevronUp, usable: boolean, direction: 1 | -1) =>
      html`<button type="button" class="key" ?disabled=${!usable} @click=${() => this.#move(direction)}>
        ${icon(glyph, 48)}<span>${label}</span>
      </button>`
    return html`<div class="window" tabindex="0" @scroll=${this.#look}>
        <slot @slotchange=${this.#look}></slot>
      </div>
      ${
        this.above || this.below
          ? html`<div class="row-keys">
              ${key(msg('Subir'), chevronUp, this.above, -1)}${key(msg('Descer'), chevronDown, this.below, 1)}
            </div>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-scroll': Scroll
  }
}
