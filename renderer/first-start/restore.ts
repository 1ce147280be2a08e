import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { call, detailsOf, OperationError } from '../data/client.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import '../elements/text-field.ts'
import type { TextField } from '../elements/text-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { goBack, handOver } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Brings a clinic back on an empty PC: the backup's folder and the recovery sheet. */
@localized()
@customElement('mb-restore')
export class Restore extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property({ type: Boolean }) keyStore = false
  @state() private problem = ''
  @state() private busy = false
  @state() private goingBack = false
  @query('#folder') private folder!: TextField
  @query('#code') private code!: TextField
  @query('mb-password-field') private passphrase!: PasswordField | null

  async #choose(): Promise<void> {
    this.problem = ''
    try {
      const { folder } = await call('gate.choose-folder', {})
      if (folder) this.folder.value = folder
      this.goingBack = false
    } catch (error) {
      this.problem =
        error instanceof OperationError && error.code === 'needs-desktop'
          ? msg('Escreva o caminho da pasta.')
          : errorSentence(error)
    }
  }

  async #restore(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await call('gate.restore', {
        folder: this.folder.value.trim(),
        code: this.code.value,
        passphrase: this.passphrase?.value || null,
        goBack: this.goingBack,
      })
      handOver(this)
    } catch (error) {
      this.problem = errorSentence(error)
      const back = detailsOf(error, 'goes-back')
      if (back) this.problem += ` ${msg(str`Registros depois dela: ${back.rows}.`)}`
      // The same button, pressed again, goes back all the same; another folder is asked about anew.
      this.goingBack = back !== undefined
    } finally {
      this.busy = false
    }
  }

  override render() {
    return html`
      <h1 class="heading-04">${msg('Restaurar de uma cópia')}</h1>
      <p class="lead">
        ${msg('A cópia é conferida inteira antes de entrar. Se algo nela não servir, nada muda neste computador.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <form @submit=${(event: SubmitEvent) => void this.#restore(event)} novalidate>
        <mb-text-field
          id="folder"
          @input=${() => (this.goingBack = false)}
          label=${msg('Pasta da cópia')}
        ></mb-text-field>
        <div class="actions">
          <button class="button tertiary" type="button" @click=${() => void this.#choose()}>
            ${msg('Escolher pasta')}
          </button>
        </div>
        <mb-text-field
          id="code"
          label=${msg('Código de recuperação')}
          hint=${msg('Os oito grupos da folha')}
        ></mb-text-field>
        ${
          this.keyStore
            ? nothing
            : html`<mb-password-field
                label=${msg('Frase de abertura nova')}
                hint=${msg('Será pedida cada vez que o programa abrir neste computador. 10 caracteres ou mais.')}
                autocomplete="off"
              ></mb-password-field>`
        }
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${this.busy}>
            ${this.busy ? msg('Conferindo e restaurando…') : this.goingBack ? msg('Voltar para esta cópia mesmo assim') : msg('Restaurar')}
          </button>
          <button class="button ghost" type="button" @click=${() => goBack(this)}>${msg('Voltar')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-restore': Restore
  }
}
