import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/** The staff's way out of the panel, with their own password. Fires `mb-left`, also when nobody left. */
@localized()
@customElement('mb-panel-leave')
export class PanelLeave extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        position: fixed;
        inset: auto 24px 24px auto;
        display: grid;
        gap: 16px;
        width: min(360px, calc(100vw - 48px));
        padding: 24px;
        background: var(--layer-01);
        color: var(--text-primary);
      }

      .actions {
        display: flex;
        gap: 8px;
      }
    `,
  ]

  @state() private becoming = false
  readonly #form = new Form(this, 'workstation.leave-kiosk', {
    fields: () => ({
      identifier: { kind: 'text', label: msg('Usuário') },
      password: { kind: 'password', label: msg('Senha de acesso') },
    }),
    done: () => this.#tell(),
  })

  protected override firstUpdated(): void {
    this.#form.begin()
  }

  async #openBecoming(): Promise<void> {
    await import('../../desk/become-station.ts')
    this.becoming = true
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('mb-left', { bubbles: true, composed: true }))
  }

  override render() {
    return html`<form ${formOf(this.#form)}>
      <h2 class="heading-02">${msg('Sair do painel')}</h2>
      ${formProblem(this.#form)} ${formFields(this.#form, ['identifier', 'password'])}
      <div class="actions">
        <button class="button primary" type="submit">${msg('Sair do painel')}</button>
        <button class="button ghost" type="button" @click=${() => this.#tell()}>${msg('Cancelar')}</button>
      </div>
      <button class="button ghost" type="button" @click=${() => void this.#openBecoming()}>
        ${msg('O que este computador é')}
      </button>
      ${this.becoming ? html`<mb-become-station @mb-close=${() => (this.becoming = false)}></mb-become-station>` : nothing}
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-panel-leave': PanelLeave
  }
}
