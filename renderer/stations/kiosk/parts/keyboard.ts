import arrowUp from '@carbon/icons/es/arrow--up/32'
import backspace from '@carbon/icons/es/delete/32'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { icon } from '../../../elements/icon.ts'
import { base } from '../../../style/base.ts'
import { keys } from '../style/keys.ts'
import { letters } from '../style/letters.ts'
import { HeldKey } from './held-key.ts'

export type KeyboardKind = 'name' | 'email' | 'password'

const ACCENTS = [...'ãõáéíóúâêô']
const ROWS = [[...'qwertyuiop'], [...'asdfghjklç'], [...'zxcvbnmà']]
const SYMBOLS = [[...'1234567890'], [...'@#$%&*()_+'], [...'=[]{}<>/\\|'], [...'"!?;:,~^']]
/** E-mail providers people here have; the clinic's own comes from nowhere else. */
const MAIL_ENDINGS = ['@gmail.com', '@hotmail.com', '@outlook.com', '.com.br']

/** On-screen pt-BR keyboard: whole accented letters, no dead keys. Fires "mb-type" with what to put in, "mb-erase", held "mb-erase-all". */
@localized()
@customElement('mb-keyboard')
export class Keyboard extends LitElement {
  static override styles = [
    base,
    keys,
    css`
      :host {
        --foot: 0.7rem;
        --edge: 0.3rem;

        display: grid;
        grid-auto-rows: minmax(64px, 1fr);
        gap: 1.2rem;
        min-height: 0;
      }

      .row {
        display: grid;
        grid-template-columns: repeat(10, minmax(0, 1fr));
        gap: 1.2rem;
      }

      .key {
        min-width: 0;
        padding-inline: 0;
        font-size: max(26px, calc(5rem * var(--text)));
        line-height: 1;
        font-weight: 500;
        color: var(--bar-words);
        border-color: var(--bar-edge);
        box-shadow: inset 0 calc(-1 * var(--foot)) 0 var(--bar-edge);
      }

      .key:active {
        padding-inline: 0;
      }

      .key.accent {
        font-weight: 600;
        color: var(--tile-words);
        background: var(--tile);
      }

      .key.word {
        gap: 0.8rem;
        font-weight: 600;
        ${letters(36, 42)};
      }

      .key.word svg {
        width: 4.4rem;
        height: 4.4rem;
      }

      .key.erase {
        gap: 0.4rem;
        font-size: max(var(--least), 3.2rem);
      }

      .mail {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }

      .mail .key {
        font-size: max(20px, 3.2rem);
      }

      .wide {
        grid-column: span 2;
      }

      .space {
        grid-column: span 4;
      }

      .space.short {
        grid-column: span 3;
      }
    `,
  ]

  @property() kind: KeyboardKind = 'name'
  /** Next letter is a capital: set by the question at the beginning of a name. */
  @property({ type: Boolean }) capital = false
  @state() private shift = false
  @state() private symbols = false

  readonly #held = new HeldKey(this, () => this.dispatchEvent(new CustomEvent('mb-erase-all')))

  #type(text: string): void {
    this.dispatchEvent(new CustomEvent('mb-type', { detail: text }))
    this.shift = false
  }

  get #upper(): boolean {
    return this.shift || this.capital
  }

  // The field keeps the caret: a key takes the touch, never the focus.
  #hold = (event: PointerEvent) => event.preventDefault()

  #letter(letter: string, style = ''): TemplateResult {
    const shown = this.#upper ? letter.toLocaleUpperCase('pt-BR') : letter
    return html`<button
      type="button"
      class="key ${style}"
      tabindex="-1"
      @pointerdown=${this.#hold}
      @click=${() => this.#type(shown)}
    >
      ${shown}
    </button>`
  }

  #row(letters_: readonly string[], accents = false): TemplateResult {
    return html`<div class="row">
      ${letters_.map((letter) => this.#letter(letter, accents || 'çà'.includes(letter) ? 'accent' : ''))}
    </div>`
  }

  #word(style: string, label: unknown, act: () => void, pressed?: boolean): TemplateResult {
    return html`<button
      type="button"
      class="key word ${style}"
      tabindex="-1"
      aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
      @pointerdown=${this.#hold}
      @click=${act}
    >
      ${label}
    </button>`
  }

  override render() {
    const [second = [], third = [], fourth = []] = this.symbols ? SYMBOLS.slice(1) : ROWS
    const first = this.symbols ? (SYMBOLS[0] ?? []) : ACCENTS
    const shift = this.#word(
      'wide',
      html`${icon(arrowUp, 44)}ABC`,
      () => (this.shift = !this.shift),
      this.#upper,
    )
    return html`
      ${
        this.kind === 'email' && !this.symbols
          ? html`<div class="row mail">
              ${MAIL_ENDINGS.map((ending) => this.#word('accent', ending, () => this.#type(ending)))}
            </div>`
          : this.#row(first, !this.symbols)
      }
      ${this.#row(second)} ${this.#row(third)}
      <div class="row">
        ${this.symbols ? html`<span class="wide"></span>` : shift}${fourth.map((each) => this.#letter(each, each === 'à' ? 'accent' : ''))}
      </div>
      <div class="row">
        ${
          this.kind === 'name'
            ? html`${this.#letter('-')}${this.#letter("'")}${this.#letter('.')}${this.#letter('ü', 'accent')}${this.#letter('ñ', 'accent')}`
            : html`${this.#word('wide', this.symbols ? 'abc' : '123 @#', () => (this.symbols = !this.symbols))}${this.kind === 'email' ? this.#letter('@') : html`${this.#letter('-')}${this.#letter('.')}${this.#letter('ñ', 'accent')}`}`
        }
        ${this.#word(
          this.kind === 'email' ? 'space' : 'space short',
          this.kind === 'email' ? html`${this.#dot()}` : msg('espaço'),
          () => this.#type(this.kind === 'email' ? '.' : ' '),
        )}
        ${this.kind === 'email' ? this.#letter('_') : nothing}
        <button
          type="button"
          class="key word wide erase"
          tabindex="-1"
          title=${msg('Segure para apagar tudo')}
          @pointerdown=${(event: PointerEvent) => {
            this.#hold(event)
            this.#held.begin()
          }}
          @pointerup=${this.#held.end}
          @pointerleave=${this.#held.end}
          @click=${() => this.dispatchEvent(new CustomEvent('mb-erase'))}
        >
          ${icon(backspace, 44)}${msg('Apagar')}
        </button>
      </div>
    `
  }

  #dot(): TemplateResult {
    return html`<span>${msg('. ponto')}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-keyboard': Keyboard
  }
}
