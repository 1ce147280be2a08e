import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { Form } from '../data/form.ts'
import '../desk/recovery-code.ts'
import type { ShownSheet } from '../desk/recovery-code.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
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
  })

  override connectedCallback(): void {
    super.connectedCallback()
    call('gate.begin', {}).then(
      (sheet) => (this.sheet = sheet),
      (error: unknown) => (this.problem = errorSentence(error)),
    )
  }

  override render() {
    return html`
      <p class="label">${msg('Passo 5 de 6, cerca de 1 minuto')}</p>
      <h1 class="heading-04">${msg('Guarde o código de recuperação')}</h1>
      <p class="lead">
        ${msg('Se nada mais abrir esta clínica, só este código abre os prontuários. Ninguém mais tem uma cópia, nem a assistência.')}
      </p>
      ${formProblem({ problem: this.problem || this.#form.problem })}
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
