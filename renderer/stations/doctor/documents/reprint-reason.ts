import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../../../data/form.ts'
import '../../../elements/dialog.ts'
import { formField, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

/** What a pharmacy keeps is printed once more for a reason. Fires `mb-leave` when that is done or given up. */
@localized()
@customElement('mb-reprint-reason')
export class ReprintReason extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @property() documentId = ''
  @property({ type: Number }) number = 0
  readonly #form = new Form(this, 'document.print', {
    fields: () => ({ reason: { kind: 'text', label: msg('Motivo'), max: 300 } }),
    of: () => this.documentId,
    rest: () => ({ documentId: this.documentId }),
    done: () => this.#leave(),
  })

  #leave(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-leave', { bubbles: true, composed: true }))
  }

  override render() {
    return html`<mb-dialog
      open
      heading=${msg(str`Reimprimir o documento nº ${this.number}`)}
      @mb-close=${() => this.#leave()}
    >
      <form ${formOf(this.#form)}>
        <p>${msg('O motivo fica guardado, e quem conferir o código saberá que foi reimpresso.')}</p>
        ${formProblem(this.#form)} ${formField(this.#form, 'reason')}
        <button class="button primary" type="submit">${msg('Reimprimir')}</button>
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reprint-reason': ReprintReason
  }
}
