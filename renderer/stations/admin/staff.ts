import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { registerOf } from '../../desk/council-register.ts'
import { formerCodeEnded } from '../../desk/former-code.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/dialog.ts'
import { formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { sorting } from '../../elements/sorting.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { isFound, listSearch, listSearchStyles } from './list-search.ts'
import { roleWord } from './role-word.ts'
import { isSecondNeeded, SECOND_BLAME, secondFields, secondOf, secondRows } from './second-person.ts'
import './staff-form.ts'
import type { IssuedCode } from './staff-form.ts'

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
    listSearchStyles,
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
  @state() private text = ''
  @state() private problem = ''
  /** The account whose code somebody else has to answer for. */
  @state() private asking: Account | null = null
  @state() private issued: IssuedCode | null = null
  readonly #list = new LiveQuery(this, 'staff.list', () => ({}))
  readonly #sorting = sorting(this, {
    person: ({ displayName }: Account) => displayName,
    roles: ({ roles }) => roles.map(roleWord).join(', '),
    active: ({ active }) => (active ? 0 : 1),
    last: ({ lastSignInAt }) => lastSignInAt ?? '',
  })
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  readonly #form = new Form(this, 'staff.issue-code', {
    fields: () => ({}),
    beside: (typed) => secondFields(typed, true, this.asking?.displayName),
    rest: (typed) => ({ accountId: this.asking?.accountId ?? '', second: secondOf(typed) }),
    blame: SECOND_BLAME,
    done: ({ code, replaced }) => {
      this.issued = { name: this.asking?.displayName ?? '', code, replaced }
      this.asking = null
    },
  })

  #edit(editing: Account | 'new' | null): void {
    this.editing = editing
    this.problem = ''
  }

  /** Some accounts can be given a code at once; of the others the clinic says that somebody else has to answer for it. */
  async #issue({ accountId, displayName }: Account): Promise<void> {
    this.problem = ''
    try {
      const { code, replaced } = await call('staff.issue-code', { accountId, second: null })
      this.issued = { name: displayName, code, replaced }
    } catch (error) {
      if (isSecondNeeded(error)) this.#ask(accountId)
      else this.problem = errorSentence(error)
    }
  }

  #ask(accountId: string | null): void {
    this.#form.clear()
    this.asking = this.#list.value?.find((one) => one.accountId === accountId) ?? null
    if (this.asking) this.#form.begin()
  }

  #askSecond(account: Account) {
    return html`<mb-dialog
      open
      heading=${msg(str`Código de acesso de ${account.displayName}`)}
      @mb-close=${() => this.#ask(null)}
    >
      <form class="stack" ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${secondRows(this.#form)}
        <button class="button primary" type="submit">${msg('Emitir código')}</button>
      </form>
    </mb-dialog>`
  }

  /** Under what an account signs: the professional's name too, since it need not be the account's. */
  #register({ practitionerId }: Account) {
    const own = this.#practitioners.value?.find(({ id }) => id === practitionerId)
    return own ? html`${registerOf(own)}<br /><span class="helper">${own.name}</span>` : ''
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
      <td>${this.#register(account)}</td>
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
    const found = value?.filter((one) =>
      isFound(this.text, [one.displayName, one.userName, one.email, ...one.roles.map(roleWord)]),
    )
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Usuários')}</h1>
        <button class="button primary" type="button" @click=${() => this.#edit('new')}>
          ${msg('Criar usuário')}
        </button>
      </div>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${
        this.issued
          ? html`<div class="card" role="status">
              <p>
                ${msg(str`Código de acesso de ${this.issued.name}: vale uma vez, por 24 horas, no lugar da senha. Só aparece agora.`)}
              </p>
              ${this.issued.replaced ? html`<p>${formerCodeEnded()}</p>` : nothing}
              <p class="code">${this.issued.code}</p>
            </div>`
          : nothing
      }
      ${standIn(this.#list)}
      ${
        value && found
          ? listSearch({
              text: this.text,
              shown: found.length,
              all: value.length,
              active: value.filter(({ active }) => active).length,
              typed: (text) => (this.text = text),
            })
          : nothing
      }
      <table class="list" ?hidden=${!value}>
        <thead>
          <tr>
            ${this.#sorting.head('person', msg('Pessoa'))} ${this.#sorting.head('roles', msg('Perfis'))}
            <th scope="col">${msg('Registro')}</th>
            ${this.#sorting.head('active', msg('Situação'))}
            ${this.#sorting.head('last', msg('Última entrada'))}
            <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${found && this.#sorting.sorted(found).map((account) => this.#row(account))}
        </tbody>
      </table>
      ${
        this.editing
          ? html`<mb-staff-form
              .account=${this.editing === 'new' ? undefined : this.editing}
              @mb-issued=${(event: CustomEvent<IssuedCode>) => (this.issued = event.detail)}
              @mb-leave=${() => this.#edit(null)}
            ></mb-staff-form>`
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
