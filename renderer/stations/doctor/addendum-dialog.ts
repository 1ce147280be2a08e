import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import '../../elements/dialog.ts'
import '../../elements/notice.ts'
import '../../elements/password-field.ts'
import type { PasswordField } from '../../elements/password-field.ts'
import '../../elements/select-field.ts'
import type { SelectField } from '../../elements/select-field.ts'
import '../../elements/text-field.ts'
import type { TextField } from '../../elements/text-field.ts'
import { errorSentence } from '../../i18n/errors.ts'
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
  @state() private correction = false
  @state() private problem = ''
  @query('mb-password-field') private password!: PasswordField

  async #sign(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const value = (id: string) => this.renderRoot.querySelector<TextField>(`#${id}`)?.value.trim() ?? ''
    this.problem = ''
    try {
      await call('note.add', {
        noteId: this.noteId,
        kind: this.correction ? 'correction' : 'addendum',
        reason: value('reason') || null,
        text: value('text'),
        password: this.password.value,
      })
      this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
    } catch (error) {
      this.problem = errorSentence(error)
    }
    this.password.value = ''
  }

  override render() {
    if (!this.open) return nothing
    return html`<mb-dialog heading=${msg('Adendo ou retificação')} open>
      <form id="form" @submit=${(event: SubmitEvent) => void this.#sign(event)} novalidate>
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        <mb-select-field
          label=${msg('O que é')}
          value=${this.correction ? 'correction' : 'addendum'}
          .options=${[
            { value: 'addendum', label: msg('Adendo: acrescenta') },
            { value: 'correction', label: msg('Retificação: corrige, com motivo') },
          ]}
          @change=${(event: Event) => (this.correction = (event.target as SelectField).value === 'correction')}
        ></mb-select-field>
        ${this.correction ? html`<mb-text-field id="reason" label=${msg('Motivo')}></mb-text-field>` : nothing}
        <mb-text-field id="text" label=${msg('Texto')} rows="6"></mb-text-field>
        <mb-password-field
          label=${msg('Sua senha de acesso, para assinar')}
          autocomplete="off"
        ></mb-password-field>
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
