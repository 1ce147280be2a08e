import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { LiveQuery } from '../data/live-query.ts'
import '../elements/dialog.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'

/** A paper is voided with a reason. Fires `mb-leave` when that is done or given up. */
@localized()
@customElement('mb-void-document')
export class VoidDocument extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @property() documentId = ''
  @property({ type: Number }) number = 0
  /** The reception's, which says nothing that could be in a wrong chart but whose it is. */
  @property({ type: Boolean }) desk = false
  /** What it changed in the list of medicines in use. */
  readonly #changed = new LiveQuery(this, 'document.changed-doses', () =>
    this.desk || !this.documentId ? null : { documentId: this.documentId },
  )
  readonly #form = new Form(this, 'document.void', {
    fields: () => ({
      reason: { kind: 'text', label: msg('Motivo'), max: 300 },
      wrongChart: {
        kind: 'check',
        when: !this.desk,
        label: msg('Foi emitido no prontuário errado: o que diz não aparece mais aqui'),
      },
      takeBack: {
        kind: 'check',
        when: this.#changes.length > 0,
        label: msg('Voltar à dose que estava em uso antes deste papel'),
      },
    }),
    of: () => this.documentId,
    rest: () => ({ documentId: this.documentId, ...(this.desk ? { wrongChart: false } : {}) }),
    done: () => this.#leave(),
  })

  get #changes() {
    return this.#changed.value?.changes ?? []
  }

  /** What taking it back would change. */
  #doses() {
    if (this.#changes.length === 0) return nothing
    return html`<ul>
        ${this.#changes.map(({ was, now }) => {
          const [before, after] = [was, now].map(({ name, posology }) =>
            posology === null ? name : `${name}, ${posology}`,
          )
          return html`<li>${msg(str`Antes: ${before}. Com este papel: ${after}.`)}</li>`
        })}
      </ul>
      ${formField(this.#form, 'takeBack')}`
  }

  #leave(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-leave', { bubbles: true, composed: true }))
  }

  override render() {
    return html`<mb-dialog
      open
      heading=${msg(str`Anular o documento nº ${this.number}`)}
      @mb-close=${() => this.#leave()}
    >
      <form ${formOf(this.#form)}>
        <p>
          ${msg('O registro fica, e quem conferir o código saberá que não vale mais. O papel continua com quem o recebeu.')}
        </p>
        ${formProblem(this.#form)} ${formField(this.#form, 'reason')} ${formField(this.#form, 'wrongChart')}
        ${this.#doses()}
        <button class="button primary" type="submit">${msg('Anular')}</button>
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-void-document': VoidDocument
  }
}
