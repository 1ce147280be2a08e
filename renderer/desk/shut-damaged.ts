import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'

/** A broken page may keep everybody from signing in: whoever has the sheet shuts the clinic and restores it. Fires `mb-back`. */
@localized()
@customElement('mb-shut-damaged')
export class ShutDamaged extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        width: min(100%, 480px);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  readonly #form = new Form(this, 'gate.shut-damaged', {
    fields: () => ({ code: { kind: 'text', label: msg('Código da folha de recuperação'), secret: true } }),
  })

  override render() {
    return html`<form ${formOf(this.#form)}>
      <h1 class="heading-04">${msg('Restaurar com a folha')}</h1>
      <p>
        ${msg('O banco de dados está danificado. Com a folha de recuperação a clínica fecha em todas as janelas e você escolhe a cópia; até restaurar nada muda.')}
      </p>
      ${formProblem(this.#form)} ${formField(this.#form, 'code')}
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${this.#form.busy ? 'true' : nothing}>
          ${msg('Fechar a clínica e escolher a cópia')}
        </button>
        <button
          class="button ghost"
          type="button"
          @click=${() => this.dispatchEvent(new CustomEvent('mb-back'))}
        >
          ${msg('Voltar')}
        </button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-shut-damaged': ShutDamaged
  }
}
