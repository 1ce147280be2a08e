import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Input } from '../../../preload/contract/index.ts'
import { OperationError } from '../../data/client.ts'
import '../../elements/notice.ts'
import '../../elements/password-field.ts'
import '../../elements/select-field.ts'
import type { SelectField } from '../../elements/select-field.ts'
import '../../elements/text-field.ts'
import { base } from '../../style/base.ts'

export type Second = NonNullable<Input<'staff.issue-code'>['second']>
type Way = Second['by']

export const isSecondNeeded = (error: unknown): boolean =>
  error instanceof OperationError && error.code === 'second-needed'

/** Who answers for it beside the administrator who asks; read `second`. */
@localized()
@customElement('mb-second-person')
export class SecondPersonFields extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  /** Whose account it is; empty for one that is only being made. */
  @property() person = ''
  /** Why a second person is asked for. */
  @property() why = ''
  @state() private way: Way = 'administrator'
  @query('mb-select-field') private select!: SelectField

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value ?? ''
  }

  /** Null while something is missing. */
  get second(): Second | null {
    const password = this.#typed('password')
    switch (this.way) {
      case 'administrator': {
        const identifier = this.#typed('identifier').trim()
        return identifier && password ? { by: 'administrator', identifier, password } : null
      }
      case 'sheet': {
        const code = this.#typed('code').trim()
        return code ? { by: 'sheet', code } : null
      }
      case 'person':
        return password ? { by: 'person', password } : null
    }
  }

  #fields() {
    if (this.way === 'sheet')
      return html`<mb-text-field id="code" label=${msg('Código da folha de recuperação')}></mb-text-field>`
    return html`${
        this.way === 'administrator'
          ? html`<mb-text-field
              id="identifier"
              label=${msg('E-mail, CPF ou nome de usuário de quem confirma')}
            ></mb-text-field>`
          : ''
      }<mb-password-field
        id="password"
        label=${this.way === 'administrator' ? msg('Senha de quem confirma') : msg(str`Senha de ${this.person}`)}
        autocomplete="off"
      ></mb-password-field>`
  }

  override render() {
    const ways = [
      { value: 'administrator', label: msg('Outra pessoa da administração') },
      { value: 'sheet', label: msg('Folha de recuperação') },
      ...(this.person ? [{ value: 'person', label: this.person }] : []),
    ]
    return html`<mb-notice
        kind="info"
        text=${this.why || msg('Quem atende ou administra não recebe acesso por decisão de uma pessoa só. Todos os envolvidos serão avisados.')}
      ></mb-notice>
      <mb-select-field
        label=${msg('Quem confirma')}
        .value=${this.way}
        .options=${ways}
        @change=${() => (this.way = this.select.value as Way)}
      ></mb-select-field>
      ${this.#fields()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-second-person': SecondPersonFields
  }
}
