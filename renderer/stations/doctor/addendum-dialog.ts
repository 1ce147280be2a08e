import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import type { RawAt } from '../../data/form-options.ts'
import '../../elements/dialog.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'

/** An addendum or a correction to a sealed note: the old text stays readable, the new one gets its own seal. */
@localized()
@customElement('mb-addendum-dialog')
export class AddendumDialog extends LitElement {
  static override styles = [
    base,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @property() noteId = ''
  @property({ type: Boolean }) open = false
  readonly #form = new Form(this, 'note.add', {
    fields: (typed: RawAt) => ({
      kind: {
        kind: 'choice',
        label: msg('O que é'),
        options: [
          { value: 'addendum' as const, label: msg('Adendo: acrescenta') },
          { value: 'correction' as const, label: msg('Retificação: corrige, com motivo') },
        ],
      },
      reason: { kind: 'text', label: msg('Motivo'), when: typed('kind') === 'correction' },
      text: { kind: 'text', label: msg('Texto'), rows: 6 },
      password: { kind: 'password', label: msg('Sua senha de acesso, para assinar'), again: true },
    }),
    of: () => this.noteId,
    rest: () => ({ noteId: this.noteId }),
    done: () => this.#close(),
  })

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  override render() {
    if (!this.open) return nothing
    return html`<mb-dialog heading=${msg('Adendo ou retificação')} open @mb-close=${() => this.#form.clear()}>
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formFields(this.#form, ['kind', 'reason', 'text', 'password'])}
        <button class="button primary" type="submit">${msg('Assinar')}</button>
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-addendum-dialog': AddendumDialog
  }
}
