import backspace from '@carbon/icons/es/delete/32'
import viewOff from '@carbon/icons/es/view--off/32'
import view from '@carbon/icons/es/view/32'
import { localized, msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { icon } from '../../../elements/icon.ts'
import { actions, trouble } from '../parts/actions.ts'
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
  @state() private covered = false
  @query('input') private input!: HTMLInputElement | null

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

  get #missing(): string | undefined {
    const left = this.#needed - this.value.length
    if (left <= 0) return this.check?.(this.value)
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
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1>${this.question}</h1>
        <p class="hint">${this.hint}</p>
      </section>
      <div class="entry display ${places(this.pattern) > 11 ? 'tight' : ''}">
        <span aria-hidden="true">${slots(this.pattern, this.value, this.covered)}</span>
        <input
          type=${this.covered ? 'password' : 'text'}
          inputmode="none"
          autocomplete="off"
          aria-label=${this.question}
          .value=${live(this.value)}
          @input=${(event: InputEvent) => this.#set((event.target as HTMLInputElement).value)}
        />
      </div>
      <section class="touch">
        ${trouble(this.issue)}
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
          <button type="button" class="key word" @click=${() => this.#set(this.value.slice(0, -1))}>
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
