import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { newPassword, wrongTwice } from './password-twice.ts'

/** Who administers and has forgotten the password: the printed sheet and a new one. Fires `mb-back`, and `mb-reset` when done. */
@localized()
@customElement('mb-reset-with-sheet')
export class ResetWithSheet extends LitElement {
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

  readonly #form = new Form(this, 'account.reset-with-sheet', {
    fields: () => ({
      identifier: { kind: 'text', label: msg('E-mail, CPF ou nome de usuário') },
      code: { kind: 'text', label: msg('Código da folha de recuperação') },
      next: newPassword(msg('Senha nova')),
    }),
    beside: () => ({ again: { kind: 'password', label: msg('Senha nova, de novo') } }),
    wrong: (typed) => wrongTwice(typed, 'next'),
    done: () => this.dispatchEvent(new CustomEvent('mb-reset')),
  })

  override render() {
    return html`<form ${formOf(this.#form)}>
      <h1 class="heading-04">${msg('Esqueci a senha')}</h1>
      <p>
        ${msg('Com a folha de recuperação impressa, quem administra cria uma senha nova. As outras pessoas da administração serão avisadas.')}
      </p>
      ${formProblem(this.#form)} ${formFields(this.#form, ['identifier', 'code', 'next', 'again'])}
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${this.#form.busy ? 'true' : nothing}>
          ${msg('Trocar a senha')}
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
    'mb-reset-with-sheet': ResetWithSheet
  }
}
