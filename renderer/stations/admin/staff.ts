import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/dialog.ts'
import '../../elements/notice.ts'
import { submitOnEnter } from '../../elements/submit-on-enter.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { roleWord } from './role-word.ts'
import { isSecondNeeded, type Second } from './second-person.ts'
import './staff-form.ts'
import type { StaffChoice } from './staff-form.ts'

type Account = Output<'staff.list'>[number]

/** The accounts of the people who work here, their roles, and their one-time codes. */
@localized()
@customElement('mb-staff')
export class Staff extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    css`
      .stack {
        display: grid;
        gap: 16px;
        margin-bottom: 16px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private editing: Account | 'new' | null = null
  @state() private problem = ''
  /** The account whose code somebody else has to answer for. */
  @state() private asking: Account | null = null
  /** What is being saved needs somebody else too. */
  @state() private needsSecond = false
  @state() private issued: { name: string; code: string } | null = null
  readonly #list = new LiveQuery(this, 'staff.list', () => ({}))

  async #save(choice: StaffChoice): Promise<void> {
    const { editing } = this
    this.problem = ''
    try {
      if (editing === 'new') {
        const { displayName, userName, email, cpf, roles, practitionerId } = choice
        const second = this.#second()
        const { code } = await call('staff.create', {
          displayName,
          userName,
          email,
          cpf,
          roles,
          practitionerId,
          second,
        })
        this.issued = { name: displayName, code }
      } else if (editing) {
        const { displayName, roles, practitionerId, active } = choice
        const second = this.#second()
        await call('staff.update', {
          accountId: editing.accountId,
          displayName,
          roles,
          practitionerId,
          active,
          second,
        })
      }
      this.#edit(null)
    } catch (error) {
      if (isSecondNeeded(error)) this.needsSecond = true
      this.problem = errorSentence(error)
    }
  }

  #edit(editing: Account | 'new' | null): void {
    this.editing = editing
    this.needsSecond = false
    this.problem = ''
  }

  #second(): Second | null {
    return this.renderRoot.querySelector('mb-second-person')?.second ?? null
  }

  async #issue(account: Account): Promise<void> {
    this.problem = ''
    try {
      const { code } = await call('staff.issue-code', {
        accountId: account.accountId,
        second: this.#second(),
      })
      this.issued = { name: account.displayName, code }
      this.asking = null
    } catch (error) {
      if (isSecondNeeded(error) && !this.asking) {
        this.asking = account
        return
      }
      this.problem = errorSentence(error)
    }
  }

  #askSecond(account: Account) {
    return html`<mb-dialog
      open
      heading=${msg(str`Código de acesso de ${account.displayName}`)}
      @mb-close=${() => (this.asking = null)}
    >
      <form
        class="stack"
        @keydown=${submitOnEnter}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault()
          void this.#issue(account)
        }}
        novalidate
      >
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        <mb-second-person person=${account.displayName}></mb-second-person>
        <button class="button primary" type="submit">${msg('Emitir código')}</button>
      </form>
    </mb-dialog>`
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
            : html`<button class="button ghost sm" type="button" @click=${() => this.#edit(account)}>
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
        <button class="button primary" type="button" @click=${() => this.#edit('new')}>
          ${msg('Criar usuário')}
        </button>
      </div>
      ${problem && !this.editing && !this.asking ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
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
              @mb-close=${() => this.#edit(null)}
            >
              ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
              ${this.needsSecond ? html`<mb-second-person class="stack"></mb-second-person>` : nothing}
              <mb-staff-form
                .account=${this.editing === 'new' ? undefined : this.editing}
                @mb-staff=${(event: CustomEvent<StaffChoice>) => void this.#save(event.detail)}
              ></mb-staff-form>
            </mb-dialog>`
          : nothing
      }
      ${this.asking ? this.#askSecond(this.asking) : nothing}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-staff': Staff
  }
}
