import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../preload/contract/index.ts'
import { call } from '../data/client.ts'
import { Form } from '../data/form.ts'
import { newPassword, wrongTwice } from '../desk/password-twice.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import '../elements/notice.ts'
import { errorSentence, issueSentence } from '../i18n/errors.ts'
import { markedSentence } from '../i18n/marked-sentence.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { emptyDraft, goBack, handOver, type SetUpDraft } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 4: the first administrator, who may keep the desk as well. */
@localized()
@customElement('mb-step-administrator')
export class StepAdministrator extends LitElement {
  static override styles = [base, type, button, field, stepStyles]

  @property({ attribute: false }) draft: SetUpDraft = emptyDraft('reception')
  /** Why the password could not be weighed. */
  @state() private problem = ''
  readonly #form = new Form(this, 'gate.create', {
    fields: () => ({
      'administrator.name': { kind: 'text', label: msg('Nome') },
      'administrator.userName': {
        kind: 'text',
        label: msg('Nome de usuário'),
        help: msg('Letras sem acento e números, como livia.monteiro'),
      },
      'administrator.email': { kind: 'text', label: msg('E-mail'), help: msg('Opcional') },
      'administrator.password': newPassword(msg('Senha de acesso')),
      'administrator.alsoReception': {
        kind: 'check',
        label: msg('Também trabalha na recepção'),
        preset: true,
      },
    }),
    known: () => ({ administrator: { ...this.draft.administrator, password: null } }),
    beside: () => ({ again: { kind: 'password', label: msg('Senha de acesso, de novo') } }),
    wrong: (typed) => wrongTwice(typed, 'administrator.password'),
    takes: ({ administrator }) => void this.#weigh(administrator),
  })

  /** A password that the end would refuse is refused here, where it is typed. */
  async #weigh(administrator: Input<'gate.create'>['administrator']): Promise<void> {
    const { password, name, userName, email } = administrator
    this.problem = ''
    const personal = [name, userName, email ?? '', this.draft.clinic?.name ?? ''].filter(
      (word) => word !== '',
    )
    try {
      const { weakness } = await call('gate.weigh-password', { password, personal })
      if (weakness) this.#form.refuse({ 'administrator.password': issueSentence(weakness) })
      else handOver(this, { administrator })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    return html`
      <p class="label">${msg('Passo 4 de 6')}</p>
      <h1 class="heading-04">${msg('Primeira pessoa administradora')}</h1>
      <p class="lead">
        ${msg('Cria os outros usuários, cadastra profissionais e cuida das cópias de segurança.')}
      </p>
      ${formProblem({ problem: this.problem })}
      <form ${formOf(this.#form)}>
        ${formFields(this.#form, [
          'administrator.name',
          'administrator.userName',
          'administrator.email',
          'administrator.password',
          'again',
          'administrator.alsoReception',
        ])}
        ${this.#form.marked ? html`<mb-notice kind="error" text=${markedSentence()}></mb-notice>` : nothing}
        <div class="actions">
          <button class="button primary" type="submit">${msg('Continuar')}</button>
          <button class="button ghost" type="button" @click=${() => goBack(this)}>${msg('Voltar')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-administrator': StepAdministrator
  }
}
