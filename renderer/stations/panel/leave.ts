import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import '../../elements/notice.ts'
import '../../elements/password-field.ts'
import type { PasswordField } from '../../elements/password-field.ts'
import { submitOnEnter } from '../../elements/submit-on-enter.ts'
import '../../elements/text-field.ts'
import type { TextField } from '../../elements/text-field.ts'
import { errorSentence } from '../../i18n/errors.ts'
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

  @state() private problem = ''
  @query('mb-text-field') private who!: TextField
  @query('mb-password-field') private password!: PasswordField

  protected override async firstUpdated(): Promise<void> {
    await this.who.updateComplete
    this.who.focus()
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('mb-left', { bubbles: true, composed: true }))
  }

  async #leave(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    this.problem =
      this.who.value === '' ? msg('Falta o usuário') : this.password.value === '' ? msg('Falta a senha') : ''
    if (this.problem) return
    try {
      await call('workstation.leave-kiosk', { identifier: this.who.value, password: this.password.value })
      this.#tell()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    return html`<form
      novalidate
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#leave(event)}
    >
      <h2 class="heading-02">${msg('Sair do painel')}</h2>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <mb-text-field label=${msg('Usuário')}></mb-text-field>
      <mb-password-field label=${msg('Senha de acesso')} autocomplete="off"></mb-password-field>
      <div class="actions">
        <button class="button primary" type="submit">${msg('Sair do painel')}</button>
        <button class="button ghost" type="button" @click=${() => this.#tell()}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-panel-leave': PanelLeave
  }
}
