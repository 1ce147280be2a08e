import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import '../desk/recovery-code.ts'
import type { ShownSheet } from '../desk/recovery-code.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { emptyDraft, goBack, handOver, type SetUpDraft } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 5: the recovery code on paper, and with it the clinic is made. */
@localized()
@customElement('mb-step-recovery')
export class StepRecovery extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property({ attribute: false }) draft: SetUpDraft = emptyDraft('reception')
  /** Without one a start-up passphrase is asked for. */
  @property({ type: Boolean }) keyStore = false
  @state() private sheet: ShownSheet | undefined
  @state() private typed: [string, string] | null = null
  @state() private problem = ''
  @state() private busy = false
  @query('mb-password-field') private passphrase!: PasswordField | null

  override connectedCallback(): void {
    super.connectedCallback()
    call('gate.begin', {}).then(
      (sheet) => (this.sheet = sheet),
      (error: unknown) => (this.problem = errorSentence(error)),
    )
  }

  async #create(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { clinic, administrator } = this.draft
    const { typed } = this
    if (!clinic || !administrator || !typed || this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await call('gate.create', {
        clinic,
        administrator,
        confirmGroups: typed,
        passphrase: this.passphrase?.value || null,
      })
      handOver(this)
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  override render() {
    return html`
      <p class="label">${msg('Passo 5 de 6, cerca de 1 minuto')}</p>
      <h1 class="heading-04">${msg('Guarde o código de recuperação')}</h1>
      <p class="lead">
        ${msg('Se nada mais abrir esta clínica, só este código abre os prontuários. Ninguém mais tem uma cópia, nem a assistência.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <form @submit=${(event: SubmitEvent) => void this.#create(event)} novalidate>
        <mb-recovery-code
          .sheet=${this.sheet}
          clinic=${this.draft.clinic?.name ?? ''}
          @mb-typed=${(event: CustomEvent<[string, string] | null>) => (this.typed = event.detail)}
        ></mb-recovery-code>
        ${
          this.keyStore
            ? nothing
            : html`<mb-password-field
                label=${msg('Frase de abertura')}
                hint=${msg('Este computador não guarda chaves: a frase será pedida cada vez que o programa abrir. 10 caracteres ou mais.')}
                autocomplete="off"
              ></mb-password-field>`
        }
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${!this.typed || this.busy}>
            ${this.busy ? msg('Criando a clínica…') : msg('Criar a clínica')}
          </button>
          <button class="button ghost" type="button" @click=${() => goBack(this)}>${msg('Voltar')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-recovery': StepRecovery
  }
}
