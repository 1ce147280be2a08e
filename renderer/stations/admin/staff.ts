import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/dialog.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { roleWord } from './role-word.ts'
import './staff-form.ts'
import type { StaffChoice } from './staff-form.ts'

type Account = Output<'staff.list'>[number]

/** The accounts of the people who work here, their roles, and their one-time codes. */
@localized()
@customElement('mb-staff')
export class Staff extends LitElement {
  static override styles = [base, type, button, table, viewStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private editing: Account | 'new' | null = null
  @state() private problem = ''
  @state() private issued: { name: string; code: string } | null = null
  readonly #list = new LiveQuery(this, 'staff.list', () => ({}))

  async #save(choice: StaffChoice): Promise<void> {
    const { editing } = this
    this.problem = ''
    try {
      if (editing === 'new') {
        const { displayName, userName, email, cpf, roles, practitionerId } = choice
        const { code } = await call('staff.create', {
          displayName,
          userName,
          email,
          cpf,
          roles,
          practitionerId,
        })
        this.issued = { name: displayName, code }
      } else if (editing) {
        const { displayName, roles, practitionerId, active } = choice
        await call('staff.update', {
          accountId: editing.accountId,
          displayName,
          roles,
          practitionerId,
          active,
        })
      }
      this.editing = null
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #issue(account: Account): Promise<void> {
    this.problem = ''
    try {
      const { code } = await call('staff.issue-code', { accountId: account.accountId })
      this.issued = { name: account.displayName, code }
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #row(account: Account) {
    const own = account.accountId === this.session?.account?.id
    const last =
      account.lastSignInAt && this.session
        ? instant(account.lastSignInAt, this.session.clinic.timeZone)
        : msg('nunca')
    return html`<tr>
      <td>
        <b>${account.displayName}</b><br /><span class="helper"
          >${account.userName ?? account.email ?? ''}</span
        >
      </td>
      <td>${account.roles.map(roleWord).join(', ')}</td>
      <td>${account.active ? msg('Ativa') : msg('Desativada')}</td>
      <td>${last}</td>
      <td>
        ${
          own
            ? html`<span class="helper">${msg('É a sua conta')}</span>`
            : html`<button class="button ghost sm" type="button" @click=${() => (this.editing = account)}>
                  ${msg('Mudar')}
                </button>
                <button class="button ghost sm" type="button" @click=${() => void this.#issue(account)}>
                  ${msg('Código de acesso')}
                </button>`
        }
      </td>
    </tr>`
  }

  override render() {
    const { value } = this.#list
    const { problem } = this
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Usuários')}</h1>
        <button class="button primary" type="button" @click=${() => (this.editing = 'new')}>
          ${msg('Criar usuário')}
        </button>
      </div>
      ${problem && !this.editing ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${
        this.issued
          ? html`<div class="card" role="status">
              <p>
                ${msg(str`Código de acesso de ${this.issued.name}: vale uma vez, por 24 horas, no lugar da senha. Só aparece agora.`)}
              </p>
              <p class="code">${this.issued.code}</p>
            </div>`
          : nothing
      }
      ${standIn(this.#list)}
      <table class="list" ?hidden=${!value}>
        <thead>
          <tr>
            <th scope="col">${msg('Pessoa')}</th>
            <th scope="col">${msg('Perfis')}</th>
            <th scope="col">${msg('Situação')}</th>
            <th scope="col">${msg('Última entrada')}</th>
            <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${value?.map((account) => this.#row(account))}
        </tbody>
      </table>
      ${
        this.editing
          ? html`<mb-dialog
              open
              heading=${this.editing === 'new' ? msg('Criar usuário') : this.editing.displayName}
              @mb-close=${() => (this.editing = null)}
            >
              ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
              <mb-staff-form
                .account=${this.editing === 'new' ? undefined : this.editing}
                @mb-staff=${(event: CustomEvent<StaffChoice>) => void this.#save(event.detail)}
              ></mb-staff-form>
            </mb-dialog>`
          : nothing
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-staff': Staff
  }
}
