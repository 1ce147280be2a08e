import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { Form } from '../data/form.ts'
import '../desk/recovery-code.ts'
import type { ShownSheet } from '../desk/recovery-code.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { OperationError } from '../operation-error.ts'
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
  /** The sheet of before, where somebody went back and came again: it may be printed already. Told by `mb-sheet`. */
  @property({ attribute: false }) sheet: ShownSheet | undefined
  /** The sheet took too long: what is printed of it opens nothing. */
  @state() private voided = ''
  @state() private problem = ''

  readonly #form = new Form(this, 'gate.create', {
    fields: () => ({
      confirmGroups: { kind: 'own' },
      passphrase: {
        kind: 'password',
        label: msg('Frase de abertura'),
        help: msg(
          'Este computador não guarda chaves: a frase será pedida cada vez que o programa abrir. 10 caracteres ou mais.',
        ),
        when: !this.keyStore,
      },
    }),
    rest: () => {
      const { clinic, administrator } = this.draft
      if (!clinic || !administrator) throw new Error('the steps before are done')
      return { clinic, administrator }
    },
    done: () => handOver(this),
    failed: (error) => this.#renew(error),
  })

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.sheet) void this.#begin()
  }

  async #begin(): Promise<void> {
    try {
      const sheet = await call('gate.begin', {})
      this.sheet = sheet
      this.dispatchEvent(new CustomEvent('mb-sheet', { detail: sheet }))
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** A sheet that is no longer taken is replaced by a new one, and the printed one is said to be void. */
  #renew(error: unknown): void {
    if (!(error instanceof OperationError) || error.code !== 'setup-expired') return
    this.voided = this.sheet?.sheetCheck ?? ''
    this.#form.put('confirmGroups', null)
    void this.#begin()
  }

  override render() {
    return html`
      <p class="label">${msg('Passo 5 de 6, cerca de 1 minuto')}</p>
      <h1 class="heading-04">${msg('Guarde o código de recuperação')}</h1>
      <p class="lead">
        ${msg('Se nada mais abrir esta clínica, só este código abre os prontuários. Ninguém mais tem uma cópia, nem a assistência.')}
      </p>
      ${formProblem({ problem: this.problem || this.#form.problem })}
      ${
        this.voided
          ? html`<mb-notice
              kind="warning"
              text=${msg(str`A folha ${this.voided} não vale mais: destrua a que imprimiu e imprima esta.`)}
            ></mb-notice>`
          : nothing
      }
      <form ${formOf(this.#form)}>
        <mb-recovery-code
          .sheet=${this.sheet}
          clinic=${this.draft.clinic?.name ?? ''}
          @mb-typed=${(event: CustomEvent<[string, string] | null>) => this.#form.put('confirmGroups', event.detail)}
        ></mb-recovery-code>
        ${formField(this.#form, 'passphrase')}
        <div class="actions">
          <button
            class="button primary"
            type="submit"
            ?disabled=${!this.#form.typed('confirmGroups') || this.#form.busy}
          >
            ${this.#form.busy ? msg('Criando a clínica…') : msg('Criar a clínica')}
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
