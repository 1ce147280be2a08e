import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { checkInput } from '../../data/check.ts'
import { contract } from '../../data/contract.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../elements/select-field.ts'
import '../../elements/text-field.ts'
import { submitOnEnter } from '../../elements/submit-on-enter.ts'
import { issueSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { roleWord, STAFF_ROLES, type StaffRole } from './role-word.ts'

type New = Input<'staff.create'>
export type StaffChoice = New & { readonly active: boolean }

/** A staff account: who, which roles, which professional. Fires `mb-staff`. */
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

  @property({ attribute: false }) account: Output<'staff.list'>[number] | undefined
  @state() private roles: readonly StaffRole[] | undefined
  @state() private active: boolean | undefined
  @state() private issues: Readonly<Record<string, Parameters<typeof issueSentence>[0]>> = {}
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  get #roles(): readonly StaffRole[] {
    return this.roles ?? this.account?.roles ?? ['reception']
  }

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const roles = [...this.#roles]
    const practitionerId = roles.includes('doctor') ? this.#value('practitioner') || null : null
    const active = this.active ?? this.account?.active ?? true
    const person = this.account
      ? { displayName: this.#value('displayName'), userName: 'sem.mudar', email: null, cpf: null }
      : {
          displayName: this.#value('displayName'),
          userName: this.#value('userName'),
          email: this.#value('email') || null,
          cpf: this.#value('cpf') || null,
        }
    this.issues = checkInput(contract['staff.create'].input, { ...person, roles, practitionerId })
    if (Object.keys(this.issues).length > 0) return
    const detail: StaffChoice = { ...person, roles, practitionerId, active }
    this.dispatchEvent(new CustomEvent('mb-staff', { detail, bubbles: true, composed: true }))
  }

  #text(id: string, label: string, hint = '') {
    const issue = this.issues[id]
    return html`<mb-text-field
      id=${id}
      label=${label}
      hint=${hint}
      issue=${issue ? issueSentence(issue) : ''}
    ></mb-text-field>`
  }

  #toggle(role: StaffRole, on: boolean): void {
    this.roles = on ? [...this.#roles, role] : this.#roles.filter((one) => one !== role)
  }

  override render() {
    const choices = (this.#practitioners.value ?? []).map(({ id, name }) => ({ value: id, label: name }))
    return html`<form
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => this.#submit(event)}
      novalidate
    >
      <mb-text-field
        id="displayName"
        label=${msg('Nome')}
        .value=${this.account?.displayName ?? ''}
        issue=${this.issues['displayName'] ? issueSentence(this.issues['displayName']) : ''}
      ></mb-text-field>
      ${
        this.account
          ? nothing
          : html`${this.#text('userName', msg('Nome de usuário'), msg('Letras sem acento e números, como livia.monteiro'))}
            ${this.#text('email', msg('E-mail'))} ${this.#text('cpf', 'CPF')}`
      }
      <fieldset class="field">
        <legend>${msg('Perfis')}</legend>
        ${STAFF_ROLES.map(
          (role) =>
            html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.#roles.includes(role)}
                @change=${(event: Event) => this.#toggle(role, (event.target as HTMLInputElement).checked)}
              />
              <span>${roleWord(role)}</span>
            </label>`,
        )}
      </fieldset>
      ${
        this.#roles.includes('doctor')
          ? html`<mb-select-field
              id="practitioner"
              label=${msg('Profissional')}
              .value=${this.account?.practitionerId ?? choices[0]?.value ?? ''}
              .options=${choices}
            ></mb-select-field>`
          : nothing
      }
      ${
        this.account
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.active ?? this.account.active}
                @change=${(event: Event) => (this.active = (event.target as HTMLInputElement).checked)}
              />
              <span>${msg('Conta ativa')}</span>
            </label>`
          : nothing
      }
      <button class="button primary" type="submit" ?disabled=${this.#roles.length === 0}>
        ${msg('Salvar')}
      </button>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-staff-form': StaffForm
  }
}
