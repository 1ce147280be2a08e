import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { RawAt } from '../../data/form-options.ts'
import { Form } from '../../data/form.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/**
 * An addendum or a correction, under the sealed note that it is about: the old text stays readable, the new one gets its own
 * seal. What was typed and not signed is there again when it is opened again. Fires `mb-close`, and
 * `mb-wrong-chart` when it is not what is meant.
 */
@localized()
@customElement('mb-addendum-form')
export class AddendumForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        max-width: 640px;
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--border-subtle-01);
      }

      .actions {
        display: flex;
        gap: 8px;
      }
    `,
  ]

  @property() noteId = ''
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

  /** The whole note is in the wrong chart: that is asked for in the place of this form. */
  #elsewhere(): void {
    this.dispatchEvent(new CustomEvent('mb-wrong-chart', { bubbles: true, composed: true }))
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  override firstUpdated(): void {
    this.#form.begin()
  }

  override render() {
    return html`<form ${formOf(this.#form)} aria-label=${msg('Adendo ou retificação')}>
      <h4 class="heading-02">${msg('Adendo ou retificação')}</h4>
      ${formProblem(this.#form)} ${formFields(this.#form, ['kind', 'reason', 'text', 'password'])}
      <div class="actions">
        <button class="button primary" type="submit">${msg('Assinar')}</button>
        <button class="button ghost" type="button" @click=${() => this.#close()}>${msg('Fechar')}</button>
        <button class="button ghost" type="button" @click=${() => this.#elsewhere()}>
          ${msg('A nota é de outra pessoa?')}
        </button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-addendum-form': AddendumForm
  }
}
