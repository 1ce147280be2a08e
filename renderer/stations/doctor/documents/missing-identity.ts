import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { Form } from '../../../data/form.ts'
import { states } from '../../../desk/card-choices.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { cpf } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import type { Frame } from './fields.ts'

/** What the card has already; `address`: all of it in one line, where it is whole enough to be printed. */
type Known = Pick<Frame['shown']['patient'], 'cpf' | 'passport' | 'address'> & Frame['address']

const NOTHING: Known = {
  ...{ cpf: null, passport: null, address: null },
  ...{ streetNumber: null, district: null, city: null, state: null },
}

type State = NonNullable<Input<'document.complete-card'>['state']>

/** What a paper asks for and the patient's card has not, asked for in one line and kept on the card. Fires `mb-kept`. */
@localized()
@customElement('mb-missing-identity')
export class MissingIdentity extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      summary {
        padding: 4px 0;
        cursor: pointer;
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 8px;
        padding: 8px 0;
      }

      form > * {
        flex: 1 1 120px;
      }

      /* Beside the boxes of its line, whose labels stand above them. */
      form > button {
        flex: 0 0 auto;
        margin-top: 22px;
      }
    `,
  ]

  @property() patientId = ''
  @property({ type: Boolean }) identity = false
  @property({ type: Boolean }) address = false
  @property({ attribute: false }) known: Known = NOTHING
  readonly #form = new Form(this, 'document.complete-card', {
    fields: () => {
      const { identity, address, known } = this
      return {
        cpf: { kind: 'text', label: 'CPF', mask: cpf, when: identity },
        passport: { kind: 'text', label: msg('ou passaporte'), when: identity },
        street: { kind: 'text', label: msg('Logradouro'), when: address },
        streetNumber: { kind: 'text', label: msg('Número'), when: address && known.streetNumber === null },
        district: { kind: 'text', label: msg('Bairro'), when: address && known.district === null },
        city: { kind: 'text', label: msg('Município'), when: address && known.city === null },
        state: {
          kind: 'choice',
          label: 'UF',
          options: states().map(({ value, label }) => ({
            value: value === '' ? null : (value as State),
            label,
          })),
          preset: null,
          when: address && known.state === null,
        },
      }
    },
    of: () => this.patientId,
    rest: () => ({ patientId: this.patientId }),
    wrong: (typed) => this.#wrong((path) => typed<string>(path).trim() === ''),
    done: () => this.#kept(),
  })

  /** An address is kept whole, and what is blank is not sent. */
  #wrong(isBlank: (path: string) => boolean): Readonly<Record<string, string>> {
    const { identity, address } = this
    const around = ['streetNumber', 'district', 'city', 'state']
    if (address && isBlank('street') && !around.every(isBlank))
      return { street: msg('Diga o logradouro: sem ele o endereço não é guardado.') }
    const isNothing = (!identity || ['cpf', 'passport'].every(isBlank)) && (!address || isBlank('street'))
    if (!isNothing) return {}
    return { [identity ? 'cpf' : 'street']: msg('Preencha o que falta antes de guardar.') }
  }

  /** What was asked for is gone; the next thing is what the paper says. */
  #kept(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-kept', { bubbles: true, composed: true }))
  }

  /** What is not asked again, so that nobody looks for it: the form has the rest alone. */
  #already(): string {
    const { cpf: number, passport, address, streetNumber, district, city, state } = this.known
    const parts = [streetNumber === null ? null : msg(str`nº ${streetNumber}`), district, city, state]
    const lives = address ?? parts.filter(Boolean).join(', ')
    return [
      number === null ? '' : `CPF ${cpf(number)}`,
      passport === null ? '' : msg(str`passaporte ${passport}`),
      lives,
    ]
      .filter(Boolean)
      .join('; ')
  }

  override render() {
    if (this.patientId === '') return nothing
    const already = this.#already()
    return html`<details>
      <summary>${msg('Completar o cadastro aqui')}</summary>
      ${already === '' ? nothing : html`<p class="helper">${msg(str`No cadastro: ${already}.`)}</p>`}
      <form ${formOf(this.#form)}>
        ${formFields(this.#form, ['cpf', 'passport', 'street', 'streetNumber', 'district', 'city', 'state'])}
        <button class="button tertiary md" type="submit">${msg('Guardar no cadastro')}</button>
      </form>
      ${formProblem(this.#form)}
    </details>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-missing-identity': MissingIdentity
  }
}
