import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { ViewKeys } from '../../desk/view-keys.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import './diagnosis-choice.ts'
import type { DiagnosisChoice } from './diagnosis-choice.ts'
import { diagnosisInText, lineFor, type ChosenDiagnosis } from './diagnosis-text.ts'

/** Behind one key, the choice of a diagnosis for a text: it goes in where the caret stands, as if it had been typed. */
@localized()
@customElement('mb-diagnosis-line')
export class DiagnosisLine extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host {
        display: block;
      }
    `,
  ]

  /** The text, once it is drawn. */
  @property({ attribute: false }) area: () => HTMLTextAreaElement | null = () => null
  @property({ attribute: false }) sexAtBirth: DiagnosisChoice['sexAtBirth'] = null
  @state() private open = false
  readonly keys = new ViewKeys(this, () => ({ 'Ctrl+i': () => void this.#show() }))

  async #show(): Promise<void> {
    this.open = true
    await this.updateComplete
    this.renderRoot.querySelector('mb-diagnosis-choice')?.focus()
  }

  #insert(chosen: ChosenDiagnosis): void {
    const area = this.area()
    this.#back()
    if (!area) return
    const { value, selectionStart, selectionEnd, maxLength } = area
    const words = lineFor(value.slice(0, selectionStart), diagnosisInText(chosen), value.slice(selectionEnd))
    if (maxLength >= 0 && value.length + words.text.length > maxLength) return
    area.setRangeText(words.text, selectionStart, selectionEnd)
    area.setSelectionRange(selectionStart + words.caret, selectionStart + words.caret)
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }

  #back(): void {
    this.open = false
    this.area()?.focus()
  }

  override render() {
    if (!this.open)
      return html`<button
        type="button"
        class="button ghost sm"
        aria-keyshortcuts="Control+I"
        @click=${() => void this.#show()}
      >
        ${msg('Procurar CID')} <kbd>Ctrl+I</kbd>
      </button>`
    return html`<mb-diagnosis-choice
      .sexAtBirth=${this.sexAtBirth}
      @mb-diagnosis=${(event: CustomEvent<ChosenDiagnosis>) => this.#insert(event.detail)}
      @mb-close=${() => this.#back()}
      @focusout=${() => (this.open = false)}
    ></mb-diagnosis-choice>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-diagnosis-line': DiagnosisLine
  }
}
