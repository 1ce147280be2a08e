import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { printNow } from '../print/paper.ts'
import { recoverySheet } from '../print/recovery-sheet.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'

export interface ShownSheet {
  readonly recoveryGroups: readonly string[]
  readonly confirm: readonly [number, number]
  readonly sheetCheck: string
}

/** The recovery code on its way to paper: six groups shown, two only on the sheet, which are typed back. Fires `mb-typed`. */
@localized()
@customElement('mb-recovery-code')
export class RecoveryCode extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      :host {
        display: grid;
        gap: 16px;
      }

      .grid {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: 1px;
        background: var(--border-subtle-01);
        border: 1px solid var(--border-subtle-01);
      }

      .grid > div {
        min-height: 80px;
        padding: 8px 12px 12px;
        background: var(--background);
      }

      .grid .ask {
        display: grid;
        align-content: center;
        background:
          repeating-linear-gradient(135deg, var(--highlight-border) 0 1px, transparent 1px 6px),
          var(--highlight);
      }

      .grid .ask span {
        justify-self: center;
        padding: 2px 8px;
        background: var(--background);
        border: 1px solid var(--highlight-border);
      }

      .group {
        font-size: clamp(18px, 2vw, 28px);
        line-height: 36px;
        letter-spacing: 3px;
      }

      .typed {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 16px;
      }

      .typed .input {
        font-size: 20px;
        letter-spacing: 4px;
        text-transform: uppercase;
      }
    `,
  ]

  @property({ attribute: false }) sheet: ShownSheet | undefined
  @property() clinic = ''
  @state() private printed = false
  @state() private kept = false
  @state() private typed: readonly [string, string] = ['', '']

  /** The groups as typed; undefined until the paper was said to be kept. */
  #tell(): void {
    const ready = this.kept && this.typed.every((text) => text.trim().length >= 4)
    this.dispatchEvent(
      new CustomEvent('mb-typed', { detail: ready ? this.typed : null, bubbles: true, composed: true }),
    )
  }

  #print(): void {
    if (!this.sheet) return
    this.printed = true
    printNow(recoverySheet(this.sheet, this.clinic))
  }

  #type(index: 0 | 1, text: string): void {
    this.typed = index === 0 ? [text, this.typed[1]] : [this.typed[0], text]
    this.#tell()
  }

  override render() {
    const { sheet } = this
    if (!sheet) return nothing
    const group = (index: 0 | 1) => sheet.confirm[index] + 1
    return html`
      <p class="label">${msg('Seu código, visível só nesta tela')}</p>
      <div class="grid">
        ${sheet.recoveryGroups.map((text, at) =>
          sheet.confirm.includes(at)
            ? html`<div class="ask"><span class="label">${msg(str`${at + 1}, está na folha`)}</span></div>`
            : html`<div>
                <p class="label">${at + 1}</p>
                <p class="group">${text}</p>
              </div>`,
        )}
      </div>
      <div>
        <button class="button tertiary" type="button" @click=${() => this.#print()}>
          ${this.printed ? msg('Imprimir de novo') : msg('Imprimir a folha')}
        </button>
      </div>
      <h2 class="heading-01">${msg('Confira com a folha na mão')}</h2>
      <div class="typed">
        ${([0, 1] as const).map(
          (index) =>
            html`<div class="field">
              <label for="g${index}">${msg(str`Grupo ${group(index)}`)}</label>
              <input
                id="g${index}"
                class="input"
                autocomplete="off"
                spellcheck="false"
                maxlength="12"
                @input=${(event: Event) => this.#type(index, (event.target as HTMLInputElement).value)}
              />
            </div>`,
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          @change=${(event: Event) => {
            this.kept = (event.target as HTMLInputElement).checked
            this.#tell()
          }}
        />
        <span>${msg('A folha vai ficar num lugar seguro, fora deste computador.')}</span>
      </label>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-recovery-code': RecoveryCode
  }
}
