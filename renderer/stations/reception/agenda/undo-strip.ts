import { localized, msg, str } from '@lit/localize'
import checkmark from '@carbon/icons/es/checkmark/16'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { icon } from '../../../elements/icon.ts'
import { isTyping } from '../../../elements/day-grid/keyboard.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import { cancelReasons } from '../cancel-reasons.ts'
import type { Deed } from './deed.ts'

/** The clinic keeps the way back for as long. */
const SECONDS = 10

/** What happened, why, and ten seconds to take it back: in the footer's own place, so that nothing jumps. */
@localized()
@customElement('mb-undo-strip')
export class UndoStrip extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        display: flex;
        min-width: 0;
        white-space: nowrap;
      }

      .strip {
        display: flex;
        align-items: stretch;
        min-width: 0;
        min-height: 40px;
        background: var(--inverse);
        color: var(--inverse-text);
      }

      .strip > * {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 0 16px;
      }

      .said:empty {
        padding: 0;
      }

      .said {
        min-width: 0;
        overflow: hidden;
      }

      .said span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      .why {
        border: solid var(--border-strong-01);
        border-width: 0 1px;
        font-size: 12px;
        letter-spacing: 0.32px;
      }

      select {
        height: 100%;
        border: 0;
        background: var(--inverse);
        color: inherit;
      }

      .go {
        color: var(--inverse-link);
        font-weight: 600;
      }

      .go span {
        min-width: 24px;
        font-weight: 400;
      }

      .go kbd {
        background: transparent;
        border-color: currentcolor;
        color: inherit;
      }

      select:focus-visible,
      .go:focus-visible {
        outline-color: var(--inverse-link);
      }

      circle {
        fill: none;
        stroke: currentcolor;
        stroke-width: 2;
        stroke-dasharray: 38;
        animation: run 10s linear forwards;
      }

      @keyframes run {
        to {
          stroke-dashoffset: 38;
        }
      }
    `,
  ]

  @property({ attribute: false }) deed: Deed | null = null
  /** A sentence without a way back: why something was refused. */
  @property() problem = ''
  /** The refusal can be explained: fires `mb-why`. */
  @property({ type: Boolean }) explains = false
  @state() private left = 0
  @state() private failure = ''
  @state() private over = false
  #version = 0
  #clock: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onKey)
    clearInterval(this.#clock)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('problem')) this.failure = this.problem
    if (!changed.has('deed') || !this.deed) return
    this.#version = this.deed.version
    this.failure = ''
    this.over = false
    this.left = SECONDS
    clearInterval(this.#clock)
    this.#clock = setInterval(() => {
      this.left -= 1
      if (this.left <= 0) clearInterval(this.#clock)
    }, 1000)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || isTyping(event) || !this.#canGoBack) return
    event.preventDefault()
    void this.#back()
  }

  get #canGoBack(): boolean {
    return this.deed !== null && this.left > 0 && !this.over
  }

  async #try(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.failure = errorSentence(error)
    }
  }

  async #back(): Promise<void> {
    const { deed } = this
    if (!deed) return
    this.over = true
    clearInterval(this.#clock)
    const { appointmentId } = deed
    await this.#try(async () => {
      if (deed.back === 'batch') await call('agenda.undo-batch', { batchId: deed.batchId ?? '' })
      else if (deed.back === 'undo') await call('agenda.undo', { appointmentId })
      else
        await call('booking.cancel', {
          appointmentId,
          version: this.#version,
          reason: 'mistake',
          detail: null,
        })
    })
  }

  async #give(reason: Input<'agenda.give-reason'>['reason']): Promise<void> {
    const { deed } = this
    if (!deed) return
    await this.#try(async () => {
      const { appointmentId } = deed
      const { version } = await call('agenda.give-reason', { appointmentId, version: this.#version, reason })
      this.#version = version
    })
  }

  #why() {
    return html`<label class="why"
      >${msg('Motivo')}
      <select
        @change=${(event: Event) =>
          void this.#give((event.target as HTMLSelectElement).value as Input<'agenda.give-reason'>['reason'])}
      >
        ${cancelReasons().map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    </label>`
  }

  #askWhy() {
    const ask = () => this.dispatchEvent(new CustomEvent('mb-why', { bubbles: true, composed: true }))
    return html`<button type="button" class="go" @click=${ask}>${msg('Por quê?')} <kbd>I</kbd></button>`
  }

  #ring() {
    return html`<button type="button" class="go" @click=${() => void this.#back()}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" transform="rotate(-90 8 8)"></circle>
      </svg>
      ${msg('Desfazer')} <span>${msg(str`${this.left} s`)}</span> <kbd>Ctrl+Z</kbd>
    </button>`
  }

  override render() {
    const { deed, failure, over } = this
    const said = failure || (over ? msg('Desfeito.') : (deed?.said ?? ''))
    return html`<div class=${said ? 'strip' : ''}>
      <p class="said" role="status">
        ${said ? html`${failure ? nothing : icon(checkmark, 16)}<span title=${said}>${said}</span>` : nothing}
      </p>
      ${failure && this.explains ? this.#askWhy() : nothing}
      ${failure || over || !deed ? nothing : html`${deed.asksReason ? this.#why() : nothing}${this.#canGoBack ? this.#ring() : nothing}`}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-undo-strip': UndoStrip
  }
}
