import viewOff from '@carbon/icons/es/view--off/32'
import view from '@carbon/icons/es/view/32'
import { localized, msg, str } from '@lit/localize'
import { css, html, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { icon } from '../../../elements/icon.ts'
import { actions, trouble } from '../parts/actions.ts'
import '../parts/keyboard.ts'
import type { KeyboardKind } from '../parts/keyboard.ts'
import { Question } from '../parts/question.ts'
import { stepsBar, type Steps } from '../parts/steps.ts'
import { TypeAhead } from '../parts/type-ahead.ts'
import { typingBegins, typingEnds } from '../parts/typing.ts'
import { eraseIn, lowerParticle, writeIn } from '../parts/write-in.ts'
import { letters } from '../style/letters.ts'

/** A question answered in letters, on the screen's keyboard or a real one. Fires "mb-next" with the text, "mb-back". Extra keys in the slot. */
@localized()
@customElement('mb-ask-text')
export class AskText extends Question {
  static override styles = [
    ...Question.styles,
    css`
      .entry {
        display: flex;
        gap: 2.4rem;
      }

      .entry input {
        flex: 1;
        min-width: 0;
        height: 14.4rem;
        padding: 0 3.2rem;
        font-weight: 500;
        ${letters(64, 76)};
        color: var(--words);
        background: var(--surface);
        border: 0.5rem solid var(--chosen-edge);
        border-bottom-width: 1.2rem;
        border-radius: var(--corner);
        caret-color: var(--accent-icon);
        user-select: text;
      }

      .entry input:focus-visible {
        outline: 0.5rem solid var(--voice-accent);
        outline-offset: 0;
      }

      .look {
        display: none;
        flex: none;
        ${letters(36, 42)};
      }

      .touch .look-row {
        ${letters(38, 46)};
      }

      .look svg,
      .look-row svg {
        width: 5.2rem;
        height: 5.2rem;
      }

      mb-keyboard {
        flex: 0 1 66.8rem;
      }

      @media (orientation: landscape) {
        mb-keyboard {
          flex: 1;
        }

        .look {
          display: flex;
        }

        .look-row {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) steps: Steps | undefined
  @property() question = ''
  @property() hint = ''
  @property() value = ''
  @property() kind: KeyboardKind = 'name'
  @property({ type: Number }) max = 120
  @property() next = ''
  @property() issue = ''
  /** Says what is missing before it may go on; undefined when it may. */
  @property({ attribute: false }) check: ((text: string) => string | undefined) | undefined
  /** What somebody most likely meant: asked about once before it goes on as it is. */
  @property({ attribute: false }) guess: ((text: string) => string | undefined) | undefined
  @property({ type: Boolean, reflect: true }) typing = true
  @state() private shown = false
  @state() private asked: string | undefined
  @query('input') private input!: HTMLInputElement | null

  constructor() {
    super()
    new TypeAhead(
      this,
      () => this.input,
      () => this.#go(),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    typingBegins()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    typingEnds()
  }

  /** The field has the focus from the first, so that its caret is seen; its name is the question. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('question')) this.input?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question')) this.shown = false
    // A password that was not taken is typed anew: what stands there as dots cannot be mended.
    if (changed.has('issue') && this.issue && this.kind === 'password') this.value = ''
  }

  get #missing(): string | undefined {
    const text = this.value.trim()
    return this.check ? this.check(text) : text === '' ? msg('Escreva para continuar') : undefined
  }

  get #meant(): string | undefined {
    const text = this.value.trim()
    return this.asked === text ? this.guess?.(text) : undefined
  }

  #go(): void {
    if (this.#missing !== undefined) return
    const text = this.value.trim()
    if (this.asked !== text && this.guess?.(text) !== undefined) this.asked = text
    else this.say('mb-next', this.kind === 'password' ? this.value : text)
  }

  #write(text: string): void {
    if (!this.input) return
    writeIn(this.input, text)
    if (this.kind === 'name' && text === ' ') lowerParticle(this.input)
  }

  #typed(event: InputEvent): void {
    this.value = (event.target as HTMLInputElement).value
    this.issue = ''
  }

  override render() {
    const meant = this.#meant
    const capital = this.kind === 'name' && (this.value === '' || /\s$/u.test(this.value))
    const look = (style: string) =>
      this.kind === 'password'
        ? html`<button
            type="button"
            class="key ${style}"
            aria-pressed=${this.shown ? 'true' : 'false'}
            @click=${() => (this.shown = !this.shown)}
          >
            ${icon(this.shown ? viewOff : view, 52)}<span>${msg('Mostrar')}</span>
          </button>`
        : nothing
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1 class="long">${this.question}</h1>
        <p class="hint" id="hint">${this.hint}</p>
      </section>
      <div class="entry">
        <input
          data-first
          type=${this.kind === 'password' && !this.shown ? 'password' : 'text'}
          inputmode="none"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength=${this.max}
          aria-label=${this.question}
          aria-describedby="hint"
          aria-invalid=${this.issue ? 'true' : nothing}
          .value=${live(this.value)}
          @input=${this.#typed}
        />
        ${look('look')}
      </div>
      <section class="touch">
        ${trouble(this.issue || (meant ? msg(str`Você quis dizer ${meant}?`) : ''))}
        ${
          meant
            ? html`<button type="button" class="key row-key guess" @click=${() => (this.value = meant)}>
                ${msg('Sim, corrigir')}
              </button>`
            : html`<slot></slot>`
        }
        ${look('row-key look-row')}
        <mb-keyboard
          .kind=${this.kind}
          .capital=${capital}
          @mb-type=${(event: CustomEvent<string>) => this.#write(event.detail)}
          @mb-erase=${() => this.input && eraseIn(this.input)}
          @mb-erase-all=${() => (this.value = '')}
        ></mb-keyboard>
        ${actions({
          back: () => this.say('mb-back'),
          next: this.next || msg('Continuar'),
          missing: this.#missing,
          arrow: true,
          onNext: () => this.#go(),
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-text': AskText
  }
}
