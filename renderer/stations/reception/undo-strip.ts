import checkmark from '@carbon/icons/es/checkmark/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Input } from '../../../preload/contract/index.ts'
import { icon } from '../../elements/icon.ts'
import { isTyping } from '../../elements/typing.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { styleProps } from '../../style/style-props.ts'
import { type } from '../../style/type.ts'
import { alreadyTold, giveReason, type Deed, type Refusal } from './deed.ts'
import { undoStripStyles } from './undo-strip-styles.ts'
import { cancelReasons } from './visit/cancel-reasons.ts'

/** The clinic keeps the way back for as long. */
const KEPT_MS = 10_000

/** A deed that can still be taken back. */
interface Live {
  readonly deed: Deed
  /** When it was done, on the page's own clock. */
  readonly at: number
}

/**
 * What was done in this window, why, and ten seconds to take it back: the newest first, then what came before it. It
 * outlives the view that did it; `path` is where the window is, and a refusal does not outlive that.
 */
@localized()
@customElement('mb-undo-strip')
export class UndoStrip extends LitElement {
  static override styles = [base, type, undoStripStyles]

  @property() path = ''
  /** Newest first. */
  @state() private live: readonly Live[] = []
  @state() private refused: Refusal | null = null
  /** How the last undo ended. */
  @state() private ended = ''
  @state() private now = 0
  #endedAt = 0
  #clock: ReturnType<typeof setInterval> | undefined
  /** One undo after another: the clinic takes back what came last first. */
  #undoing: Promise<void> = Promise.resolve()

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
    window.addEventListener('mb-deed', this.#onDeed)
    window.addEventListener('mb-refused', this.#onRefused)
    window.addEventListener('mb-taken-back', this.#onTakenBack)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onKey)
    window.removeEventListener('mb-deed', this.#onDeed)
    window.removeEventListener('mb-refused', this.#onRefused)
    window.removeEventListener('mb-taken-back', this.#onTakenBack)
    clearInterval(this.#clock)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('path')) this.refused = null
  }

  readonly #onDeed = ({ detail: deed }: HTMLElementEventMap['mb-deed']) => {
    this.refused = null
    this.ended = ''
    this.now = performance.now()
    this.live = [{ deed, at: this.now }, ...this.live]
    this.#run()
  }

  readonly #onRefused = ({ detail }: HTMLElementEventMap['mb-refused']) => {
    this.ended = ''
    this.refused = detail.sentence ? detail : null
  }

  readonly #onTakenBack = ({ detail: key }: HTMLElementEventMap['mb-taken-back']) => {
    this.live = this.live.filter(({ deed }) => deed.key !== key)
  }

  #run(): void {
    clearInterval(this.#clock)
    this.#clock = setInterval(() => this.#tick(), 1000)
  }

  /** Drops what is over. */
  #tick(): void {
    this.now = performance.now()
    this.live = this.live.filter(({ at }) => this.#left(at) > 0)
    if (this.now - this.#endedAt >= KEPT_MS) this.ended = ''
    if (this.live.length === 0 && !this.ended) clearInterval(this.#clock)
  }

  /** Seconds left to something that was done. */
  #left(at: number): number {
    return Math.round((KEPT_MS - (this.now - at)) / 1000)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || isTyping(event) || this.live.length === 0) return
    const [newest] = this.live
    const key = event.key.toLowerCase()
    if (key === 'z') this.#back()
    else if (key === 'j' && newest?.deed.moved) void this.#knows(newest)
    else return
    event.preventDefault()
  }

  #back(): void {
    const [newest, ...older] = this.live
    if (!newest) return
    this.live = older
    this.refused = null
    this.#undoing = this.#undoing.then(() => this.#takeBack(newest.deed))
  }

  async #takeBack({ back, undone }: Deed): Promise<void> {
    this.ended = await back().then(() => undone ?? msg('Desfeito.'), errorSentence)
    this.#endedAt = performance.now()
    this.#run()
  }

  async #give(live: Live, reason: Input<'visit.give-reason'>['reason']): Promise<void> {
    const { deed } = live
    if (!deed.visit) return
    try {
      const { version } = await giveReason(deed.visit, reason)
      const told: Live = { ...live, deed: { ...deed, visit: { ...deed.visit, version } } }
      this.live = this.live.map((one) => (one === live ? told : one))
    } catch (error) {
      this.refused = { sentence: errorSentence(error) }
    }
  }

  async #knows(live: Live): Promise<void> {
    const { deed } = live
    if (!deed.visit) return
    try {
      await alreadyTold(deed.visit)
      const said = msg(str`${deed.said} (já avisado)`)
      const told: Live = { ...live, deed: { ...deed, moved: false, said } }
      this.live = this.live.map((one) => (one === live ? told : one))
    } catch (error) {
      this.refused = { sentence: errorSentence(error) }
    }
  }

  #why(live: Live) {
    return html`<label class="why"
      >${msg('Motivo')}
      <select
        @change=${(event: Event) =>
          void this.#give(
            live,
            (event.target as HTMLSelectElement).value as Input<'visit.give-reason'>['reason'],
          )}
      >
        ${cancelReasons().map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    </label>`
  }

  #ring({ at }: Live) {
    const left = this.#left(at)
    const gone = { '--gone': String(38 * (1 - left / 10)) }
    return html`<button type="button" class="go" @click=${() => this.#back()}>
      ${keyed(
        at,
        html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" transform="rotate(-90 8 8)" ${styleProps(gone)}></circle>
        </svg>`,
      )}
      ${msg('Desfazer')} <span>${msg(str`${left} s`)}</span> <kbd>Ctrl+Z</kbd>
    </button>`
  }

  #said(first: string, done: string) {
    const before = first && done ? msg(str`Antes disso: ${done}`) : done
    return html`${first ? html`<span title=${first}>${first}</span>` : nothing}
    ${before ? html`${first ? nothing : icon(checkmark, 16)}<span title=${before}>${before}</span>` : nothing}`
  }

  override render() {
    const { refused, ended } = this
    const [newest] = this.live
    const first = refused?.sentence ?? ended
    const done = newest?.deed.said ?? ''
    return html`<div class=${first || done ? 'strip' : ''}>
      <p class="said" role="status">${first || done ? this.#said(first, done) : nothing}</p>
      ${
        refused?.explain
          ? html`<button type="button" class="go" @click=${() => refused.explain?.()}>
              ${msg('Por quê?')} <kbd>I</kbd>
            </button>`
          : nothing
      }
      ${newest?.deed.asksReason ? keyed(newest.at, this.#why(newest)) : nothing}
      ${
        newest?.deed.moved
          ? html`<button type="button" class="go" @click=${() => void this.#knows(newest)}>
              ${msg('O paciente já sabe')} <kbd>Ctrl+J</kbd>
            </button>`
          : nothing
      }
      ${newest ? this.#ring(newest) : nothing}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-undo-strip': UndoStrip
  }
}
