import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { REGISTERED_ROLES } from '../../../preload/contract/define.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { RawAt } from '../../data/form-options.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { registerOf } from '../../desk/council-register.ts'
import '../../elements/dialog.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { codeSentence } from '../../i18n/errors.ts'
import { cpf } from '../../i18n/identity.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { roleWord, STAFF_ROLES, type StaffRole } from './role-word.ts'
import { isSecondNeeded, SECOND_BLAME, secondFields, secondOf, secondRows } from './second-person.ts'

/** A code that was issued with a new account. */
export interface IssuedCode {
  readonly name: string
  readonly code: string
  /** A code of before that still opened is none any more. */
  readonly replaced: boolean
}

const isRegistered = (typed: RawAt) => {
  const roles = typed<readonly string[]>('roles')
  return REGISTERED_ROLES.some((role) => roles.includes(role))
}
/** Under whose register somebody signs is said by whoever makes the account, before anything is asked of anybody else. */
const unnamed = (typed: RawAt): Record<string, string> =>
  isRegistered(typed) && !typed('practitionerId')
    ? { practitionerId: codeSentence('practitioner-needed') }
    : {}
const called = () => ({
  displayName: { kind: 'text' as const, label: msg('Nome') },
  userName: {
    kind: 'text' as const,
    label: msg('Nome de usuário'),
    help: msg('Letras sem acento e números, como livia.monteiro'),
  },
  email: { kind: 'text' as const, label: msg('E-mail') },
})
const BLAME = {
  'user-name-taken': 'userName',
  'email-taken': 'email',
  'practitioner-needed': 'practitionerId',
  'practitioner-taken': 'practitionerId',
  ...SECOND_BLAME,
}

/** A staff account: who, which roles, which professional. Fires `mb-issued` where a code came of it, and `mb-leave`. */
@localized()
@customElement('mb-staff-form')
export class StaffForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  /** The account that is changed; none: a new one. */
  @property({ attribute: false }) account: Output<'staff.list'>[number] | undefined
  /** What is being saved needs somebody else too. */
  @state() private needsSecond = false
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #accounts = new LiveQuery(this, 'staff.list', () => ({}))
  readonly #new = new Form(this, 'staff.create', {
    fields: (typed: RawAt) => ({
      ...called(),
      cpf: { kind: 'text', label: 'CPF', mask: cpf },
      roles: { kind: 'many', label: msg('Perfis'), options: roleOptions() },
      practitionerId: this.#practitioner(typed),
    }),
    of: () => (this.account ? null : ''),
    beside: (typed) => secondFields(typed, this.needsSecond),
    rest: (typed) => ({ second: this.needsSecond ? secondOf(typed) : null }),
    wrong: unnamed,
    blame: BLAME,
    done: ({ code }, { displayName }) => this.#done({ name: displayName, code, replaced: false }),
    failed: (error) => this.#failed(error),
  })
  readonly #change = new Form(this, 'staff.update', {
    fields: (typed: RawAt) => ({
      ...called(),
      roles: { kind: 'many', label: msg('Perfis'), options: roleOptions() },
      practitionerId: this.#practitioner(typed),
      active: { kind: 'check', label: msg('Conta ativa') },
    }),
    of: () => this.account?.accountId ?? null,
    known: () => this.account,
    beside: (typed) => secondFields(typed, this.needsSecond),
    rest: (typed) => ({
      accountId: this.account?.accountId ?? '',
      second: this.needsSecond ? secondOf(typed) : null,
    }),
    wrong: unnamed,
    blame: BLAME,
    done: () => this.#done(null),
    failed: (error) => this.#failed(error),
  })

  #practitioner(typed: RawAt) {
    const people = this.#practitioners.value ?? []
    return {
      kind: 'choice' as const,
      label: msg('Profissional'),
      options: people.map((one) => ({ value: one.id, label: this.#register(one) })),
      when: isRegistered(typed),
    }
  }

  /** Under what he signs, and what a save would be refused for or is rarely meant: that he has an account, or has left. */
  #register(person: Output<'practitioner.list'>[number]): string {
    const { id, name, active } = person
    const owner = this.#accounts.value?.find(({ practitionerId }) => practitionerId === id)
    const isOthers = owner !== undefined && owner.accountId !== this.account?.accountId
    const said = [
      isOthers ? msg(str`já tem conta: ${owner.displayName}`) : '',
      active ? '' : msg('não atende mais'),
    ].filter((words) => words !== '')
    return `${name}, ${registerOf(person)}${said.length > 0 ? ` (${said.join(', ')})` : ''}`
  }

  #failed(error: unknown): void {
    this.needsSecond ||= isSecondNeeded(error)
  }

  #done(detail: IssuedCode | null): void {
    if (detail) this.dispatchEvent(new CustomEvent('mb-issued', { detail }))
    this.#leave()
  }

  #leave(): void {
    this.#new.clear()
    this.#change.clear()
    this.dispatchEvent(new CustomEvent('mb-leave'))
  }

  override render() {
    const form = this.account ? this.#change : this.#new
    return html`<mb-dialog
      open
      heading=${this.account?.displayName ?? msg('Criar usuário')}
      @mb-close=${() => this.#leave()}
    >
      <form ${formOf(form)}>
        ${formProblem(form)} ${this.needsSecond ? secondRows(form) : nothing}
        ${formFields(form, ['displayName', 'userName', 'email', 'cpf', 'roles', 'practitionerId', 'active'])}
        <button
          class="button primary"
          type="submit"
          ?disabled=${form.typed<readonly StaffRole[]>('roles').length === 0}
        >
          ${msg('Salvar')}
        </button>
      </form>
    </mb-dialog>`
  }
}

const roleOptions = () => STAFF_ROLES.map((role) => ({ value: role, label: roleWord(role) }))

declare global {
  interface HTMLElementTagNameMap {
    'mb-staff-form': StaffForm
  }
}
