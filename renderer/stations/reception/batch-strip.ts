import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { call } from '../../data/client.ts'
import '../../elements/undo-bar.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

/** Several visits changed in one step, which one undo takes back (`mb-batch`). */
export interface BatchDeed {
  readonly batchId: string
  readonly said: string
}

const SAID_MS = 10_000

/** Tells the window's strip what was done to many visits, wherever the view goes next. */
export function tellBatch(from: EventTarget, detail: BatchDeed): void {
  from.dispatchEvent(new CustomEvent('mb-batch', { detail, bubbles: true, composed: true }))
}

/** What stands against a batch, by visit: "id:code id:code". */
export function conflictsOf(params: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    (params['conflicts'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((part) => part.split(':') as [string, string]),
  )
}

/** The way back of a batch, in the footer's place of whatever view stands: it outlives the view that did it. */
@localized()
@customElement('mb-batch-strip')
export class BatchStrip extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        --undo-gap: 0;
        position: fixed;
        z-index: 20;
        bottom: 0;
        left: 64px;
        max-width: calc(100vw - 64px);
      }

      p {
        min-height: 40px;
        padding: 10px 16px;
        background: var(--inverse);
        color: var(--inverse-text);
      }
    `,
  ]

  @state() private deed: BatchDeed | null = null
  @state() private said = ''
  #clock: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('mb-batch', this.#onBatch)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('mb-batch', this.#onBatch)
    clearTimeout(this.#clock)
  }

  readonly #onBatch = (event: HTMLElementEventMap['mb-batch']) => {
    clearTimeout(this.#clock)
    this.said = ''
    this.deed = event.detail
  }

  async #undo(batchId: string): Promise<void> {
    try {
      await call('agenda.undo-batch', { batchId })
      this.said = msg('Desfeito.')
    } catch (error) {
      this.said = errorSentence(error)
    }
    this.deed = null
    this.#clock = setTimeout(() => (this.said = ''), SAID_MS)
  }

  override render() {
    const { deed } = this
    return html`<div aria-live="polite">${this.said ? html`<p>${this.said}</p>` : nothing}</div>
      ${
        deed
          ? keyed(
              deed.batchId,
              html`<mb-undo-bar
                said=${deed.said}
                @mb-undo=${() => void this.#undo(deed.batchId)}
              ></mb-undo-bar>`,
            )
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-batch-strip': BatchStrip
  }
  interface HTMLElementEventMap {
    'mb-batch': CustomEvent<BatchDeed>
  }
  interface WindowEventMap {
    'mb-batch': CustomEvent<BatchDeed>
  }
}
