import backspace from '@carbon/icons/es/delete/32'
import viewOff from '@carbon/icons/es/view--off/32'
import view from '@carbon/icons/es/view/32'
import { localized, msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { classMap } from 'lit/directives/class-map.js'
import { live } from 'lit/directives/live.js'
import { icon } from '../../../elements/icon.ts'
import { actions, trouble } from '../parts/actions.ts'
import { HeldKey } from '../parts/held-key.ts'
import { Question } from '../parts/question.ts'
import { places, slots, slotStyles } from '../parts/slots.ts'
import { stepsBar, type Steps } from '../parts/steps.ts'
import { TypeAhead } from '../parts/type-ahead.ts'

/** A question answered with a number pad: CPF, date, phone. Fires "mb-next" with the digits, "mb-back". Extra keys in the slot. */
@localized()
@customElement('mb-ask-digits')
export class AskDigits extends Question {
  static override styles = [...Question.styles, slotStyles]

  @property({ attribute: false }) steps: Steps | undefined
  @property() question = ''
  @property() hint = ''
  @property() pattern = '000.000.000-00'
  /** Fewest digits that may go on; the rest of the pattern is optional (a landline has one less). */
  @property({ type: Number }) least = 0
  @property() value = ''
  @property() next = ''
  /** The sentence that says what is wrong with what was typed. */
  @property() issue = ''
  /** Says at once what is wrong with complete digits, so that nobody goes on in vain. */
  @property({ attribute: false }) check: ((digits: string) => string | undefined) | undefined
  /** Says of too few digits already that nothing right begins so. */
  @property({ attribute: false }) early: ((digits: string) => string | undefined) | undefined
  /** What to ask about digits that are too few, in place of how many are missing. */
  @property({ attribute: false }) ask: ((digits: string) => string | undefined) | undefined
  /** Drawn as dots but for the last two, until somebody wants to see. */
  @property({ type: Boolean }) covered = false
  @query('input') private input!: HTMLInputElement | null
  readonly #held = new HeldKey(this, () => this.#set(''))

  constructor() {
    super()
    new TypeAhead(
      this,
      () => this.input,
      () => this.#go(),
    )
  }

  get #needed(): number {
    return this.least > 0 ? this.least : places(this.pattern)
  }

  get #wrong(): string | undefined {
    return this.value.length < this.#needed ? this.early?.(this.value) : this.check?.(this.value)
  }

  get #missing(): string | undefined {
    const left = this.#needed - this.value.length
    if (this.#wrong !== undefined) return msg('Corrija para continuar')
    if (left <= 0) return undefined
    const asked = this.ask?.(this.value)
    if (asked !== undefined) return asked
    return left === 1 ? msg('Falta 1 número') : msg(str`Faltam ${left} números`)
  }

  #set(text: string): void {
    this.value = text.replace(/\D/gu, '').slice(0, places(this.pattern))
    this.issue = ''
  }

  #go(): void {
    if (this.#missing === undefined) this.say('mb-next', this.value)
  }

  override render() {
    const wrong = this.issue || (this.#wrong ?? '')
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1>${this.question}</h1>
        <p class="hint">${this.hint}</p>
      </section>
      <div
        class=${classMap({ entry: true, display: true, tight: places(this.pattern) > 11, wrong: wrong !== '' })}
      >
        <span aria-hidden="true">${slots(this.pattern, this.value, this.covered)}</span>
        <input
          type=${this.covered ? 'password' : 'text'}
          inputmode="none"
          autocomplete="off"
          aria-label=${this.question}
          aria-invalid=${wrong ? 'true' : nothing}
          .value=${live(this.value)}
          @input=${(event: InputEvent) => this.#set((event.target as HTMLInputElement).value)}
        />
      </div>
      <section class="touch">
        ${trouble(wrong)}
        <div class="pad">
          ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => this.#key(digit))}
          <button
            type="button"
            class="key word"
            aria-pressed=${this.covered ? 'true' : 'false'}
            @click=${() => (this.covered = !this.covered)}
          >
            ${icon(this.covered ? view : viewOff, 64)}<span
              >${this.covered ? msg('Mostrar') : msg('Esconder')}</span
            >
          </button>
          ${this.#key('0')}
          <button
            type="button"
            class="key word"
            title=${msg('Segure para apagar tudo')}
            @pointerdown=${this.#held.begin}
            @pointerup=${this.#held.end}
            @pointerleave=${this.#held.end}
            @click=${() => this.#set(this.value.slice(0, -1))}
          >
            ${icon(backspace, 64)}<span>${msg('Apagar')}</span>
          </button>
        </div>
        <slot></slot>
        ${actions({
          back: () => this.say('mb-back'),
          next: this.next || msg('Continuar'),
          missing: this.#missing,
          arrow: true,
          onNext: () => this.#go(),
        })}
      </section>`
  }

  #key(digit: string) {
    return html`<button type="button" class="key" @click=${() => this.#set(this.value + digit)}>
      ${digit}
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-digits': AskDigits
  }
}
