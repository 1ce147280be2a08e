import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call, OperationError } from '../data/client.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import '../elements/text-field.ts'
import { submitOnEnter } from '../elements/submit-on-enter.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { handOver } from './draft.ts'
import './folder-field.ts'
import { stepStyles } from './step-styles.ts'

/**
 * Opens a clinic that stands here: with the start-up passphrase, or for a new user of this PC with the recovery code. Fires
 * `mb-shut` when that was right and the clinic still stays shut, and `mb-restore` when a backup shall come instead.
 */
@localized()
@customElement('mb-unlock')
export class Unlock extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property() status: 'needs-passphrase' | 'needs-recovery' | 'needs-backup' = 'needs-passphrase'
  @property({ type: Boolean }) keyStore = false
  /** At a desk: a backup may be put in its place instead. */
  @property({ type: Boolean }) replaces = false
  @state() private byCode = false
  @state() private problem = ''
  @state() private busy = false

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value ?? ''
  }

  async #open(event: SubmitEvent, byCode: boolean): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    this.problem = ''
    try {
      if (byCode)
        await call('gate.open-with-recovery', {
          code: this.#value('code'),
          passphrase: this.#value('passphrase') || null,
          folder: this.#value('folder') || null,
        })
      else await call('gate.open-with-passphrase', { passphrase: this.#value('passphrase') })
      handOver(this)
    } catch (error) {
      this.problem = errorSentence(error)
      if (error instanceof OperationError && error.code === 'clinic-shut')
        this.dispatchEvent(new CustomEvent('mb-shut'))
    } finally {
      this.busy = false
    }
  }

  override render() {
    const byCode = this.byCode || this.status !== 'needs-passphrase'
    return html`
      <h1 class="heading-04">
        ${byCode ? msg('Abrir com o código de recuperação') : msg('Abrir a clínica')}
      </h1>
      <p class="lead">
        ${
          this.status === 'needs-backup'
            ? msg(
                'A clínica está neste computador, mas as chaves daqui se perderam. O código da folha e a pasta de uma cópia de segurança, mesmo antiga, abrem-na.',
              )
            : this.status === 'needs-recovery'
              ? msg(
                  'A clínica está neste computador, mas este usuário do sistema ainda não tem a chave, ou a folha foi trocada desde então. Digite uma vez o código da folha atual.',
                )
              : byCode
                ? msg('Digite os oito grupos da folha e crie outra frase de abertura.')
                : msg('Digite a frase de abertura deste computador.')
        }
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <form
        @keydown=${submitOnEnter}
        @submit=${(event: SubmitEvent) => void this.#open(event, byCode)}
        novalidate
      >
        ${this.status === 'needs-backup' ? html`<mb-folder-field id="folder"></mb-folder-field>` : nothing}
        ${byCode ? html`<mb-text-field id="code" label=${msg('Código de recuperação')} hint=${msg('Oito grupos de quatro')}></mb-text-field>` : nothing}
        ${
          byCode && this.keyStore
            ? nothing
            : html`<mb-password-field
                id="passphrase"
                label=${byCode ? msg('Frase de abertura nova') : msg('Frase de abertura')}
                autocomplete="off"
              ></mb-password-field>`
        }
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${this.busy}>
            ${this.busy ? msg('Abrindo…') : msg('Abrir')}
          </button>
          ${
            this.status === 'needs-passphrase'
              ? html`<button class="button ghost" type="button" @click=${() => (this.byCode = !this.byCode)}>
                  ${byCode ? msg('Usar a frase') : msg('Usar o código de recuperação')}
                </button>`
              : nothing
          }
          ${
            this.replaces
              ? html`<button
                  class="button ghost"
                  type="button"
                  @click=${() => this.dispatchEvent(new CustomEvent('mb-restore'))}
                >
                  ${msg('Restaurar de uma cópia')}
                </button>`
              : nothing
          }
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-unlock': Unlock
  }
}
