import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { formField, formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { OperationError } from '../operation-error.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { handOver } from './draft.ts'
import { folderField } from './folder-field.ts'
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
  /** The keys here do not open what lies here: they may be another clinic's, or of another day. */
  @property({ type: Boolean }) strange = false
  @state() private byCode = false

  readonly #byPhrase = new Form(this, 'gate.open-with-passphrase', {
    fields: () => ({ passphrase: { kind: 'password', label: msg('Frase de abertura') } }),
    done: () => handOver(this),
    failed: (error) => this.#failed(error),
  })
  readonly #bySheet = new Form(this, 'gate.open-with-recovery', {
    fields: () => ({
      folder: { kind: 'text', label: msg('Pasta da cópia'), when: this.#asksFolder() },
      code: { kind: 'text', label: msg('Código de recuperação'), help: msg('Oito grupos de quatro') },
      passphrase: { kind: 'password', label: msg('Frase de abertura nova'), when: !this.keyStore },
    }),
    done: () => handOver(this),
    failed: (error) => this.#failed(error),
  })

  #failed(error: unknown): void {
    if (!(error instanceof OperationError)) return
    if (error.code === 'code-wrong') this.strange = true
    if (error.code === 'clinic-shut') this.dispatchEvent(new CustomEvent('mb-shut'))
  }

  #asksFolder(): boolean {
    return this.status === 'needs-backup' || this.strange
  }

  override render() {
    const byCode = this.byCode || this.status !== 'needs-passphrase'
    const form = byCode ? this.#bySheet : this.#byPhrase
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
            : this.strange && byCode
              ? msg(
                  'As chaves desta pasta podem ser de outra clínica ou de outro dia. Com a folha mais recente e a pasta de uma cópia de segurança a clínica abre e ganha chaves novas.',
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
      ${formProblem(form)}
      <form ${formOf(form)}>
        ${byCode && this.#asksFolder() ? folderField(this.#bySheet) : nothing}
        ${byCode ? formFields(form, ['code', 'passphrase']) : formField(form, 'passphrase')}
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${form.busy}>
            ${form.busy ? msg('Abrindo…') : msg('Abrir')}
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
