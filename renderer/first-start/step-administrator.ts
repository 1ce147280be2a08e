import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { checkField } from '../data/check.ts'
import { contract } from '../data/contract.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import '../elements/text-field.ts'
import { issueSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { emptyDraft, goBack, handOver, type SetUpDraft } from './draft.ts'
import { stepStyles } from './step-styles.ts'

const SHAPE = contract['gate.create'].input.shape.administrator.shape

/** Step 4: the first administrator, who may keep the desk as well. */
@localized()
@customElement('mb-step-administrator')
export class StepAdministrator extends LitElement {
  static override styles = [base, type, button, field, stepStyles]

  @property({ attribute: false }) draft: SetUpDraft = emptyDraft('reception')
  @state() private issues: Readonly<Record<string, string>> = {}
  @state() private alsoReception = true

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value ?? ''
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const name = this.#value('name').trim()
    const userName = this.#value('userName').trim()
    const email = this.#value('email').trim() || null
    const password = this.#value('password')
    const issues: Record<string, string> = {}
    for (const [id, schema, value] of [
      ['name', SHAPE.name, name],
      ['userName', SHAPE.userName, userName],
      ['email', SHAPE.email, email],
      ['password', SHAPE.password, password],
    ] as const) {
      const issue = checkField(schema, value)
      if (issue) issues[id] = issueSentence(issue)
    }
    if (password !== this.#value('again')) issues['again'] = msg('As duas senhas não são iguais.')
    this.issues = issues
    if (Object.keys(issues).length > 0) return
    handOver(this, { administrator: { name, userName, email, password, alsoReception: this.alsoReception } })
  }

  override render() {
    const known = this.draft.administrator
    const issue = (id: string) => this.issues[id] ?? ''
    return html`
      <p class="label">${msg('Passo 4 de 6')}</p>
      <h1 class="heading-04">${msg('Primeira pessoa administradora')}</h1>
      <p class="lead">
        ${msg('Cria os outros usuários, cadastra profissionais e cuida das cópias de segurança.')}
      </p>
      <form @submit=${(event: SubmitEvent) => this.#submit(event)} novalidate>
        <mb-text-field
          id="name"
          label=${msg('Nome')}
          .value=${known?.name ?? ''}
          issue=${issue('name')}
        ></mb-text-field>
        <mb-text-field
          id="userName"
          label=${msg('Nome de usuário')}
          hint=${msg('Letras sem acento e números, como livia.monteiro')}
          .value=${known?.userName ?? ''}
          issue=${issue('userName')}
        ></mb-text-field>
        <mb-text-field
          id="email"
          label=${msg('E-mail')}
          hint=${msg('Opcional')}
          .value=${known?.email ?? ''}
          issue=${issue('email')}
        ></mb-text-field>
        <mb-password-field
          id="password"
          label=${msg('Senha de acesso')}
          hint=${msg('10 caracteres ou mais; pode ter espaços e acentos')}
          issue=${issue('password')}
          autocomplete="off"
        ></mb-password-field>
        <mb-password-field
          id="again"
          label=${msg('Senha de acesso, de novo')}
          issue=${issue('again')}
          autocomplete="off"
        ></mb-password-field>
        <label class="check">
          <input
            type="checkbox"
            .checked=${this.alsoReception}
            @change=${(event: Event) => (this.alsoReception = (event.target as HTMLInputElement).checked)}
          />
          <span>${msg('Também trabalha na recepção')}</span>
        </label>
        ${
          Object.keys(this.issues).length > 0
            ? html`<mb-notice
                kind="error"
                text=${msg('Há algo a corrigir nos campos marcados. Nada foi gravado ainda.')}
              ></mb-notice>`
            : nothing
        }
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
