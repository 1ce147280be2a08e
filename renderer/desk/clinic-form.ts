import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../preload/contract/index.ts'
import { checkInput } from '../data/check.ts'
import { contract } from '../data/contract.ts'
import '../elements/select-field.ts'
import '../elements/text-field.ts'
import { issueSentence } from '../i18n/errors.ts'
import { cnpj, phone } from '../i18n/identity.ts'
import { postalCode } from '../i18n/postal-code.ts'
import { stateCodes, timeZones } from './choices.ts'
import { base } from '../style/base.ts'
import { type } from '../style/type.ts'
import { viewStyles } from './view-styles.ts'

export type ClinicData = Input<'clinic.update'>['clinic']

/** The clinic's own card: name, registers, contact, place, time zone. Ask `collect()`. */
@localized()
@customElement('mb-clinic-form')
export class ClinicForm extends LitElement {
  static override styles = [
    base,
    type,
    viewStyles,
    css`
      :host {
        padding: 0;
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @property({ attribute: false }) clinic: ClinicData | undefined
  @state() private issues: Readonly<Record<string, Parameters<typeof issueSentence>[0]>> = {}

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''
  }

  /** What the form holds, or undefined while something in it is wrong (and marked). */
  collect(): ClinicData | undefined {
    const text = (id: string) => this.#value(id) || null
    const digits = (id: string) => this.#value(id).replace(/\D/gu, '') || null
    const clinic: ClinicData = {
      name: this.#value('name'),
      cnpj: text('cnpj'),
      cpf: null,
      cnes: digits('cnes'),
      phone: text('phone'),
      street: text('street'),
      city: text('city'),
      state: this.#value('state') as ClinicData['state'],
      postalCode: digits('postalCode'),
      timeZone: this.#value('timeZone'),
    }
    this.issues = checkInput(contract['clinic.update'].input, { clinic, idleLockMinutes: 5 })
    return Object.keys(this.issues).length === 0 ? clinic : undefined
  }

  #text(id: keyof ClinicData & string, label: string, value: string | null | undefined, hint = '') {
    const issue = this.issues[`clinic.${id}`]
    return html`<mb-text-field
      id=${id}
      label=${label}
      hint=${hint}
      .value=${value ?? ''}
      issue=${issue ? issueSentence(issue) : ''}
    ></mb-text-field>`
  }

  override render() {
    const { clinic } = this
    return html`
      ${this.#text('name', msg('Nome da clínica'), clinic?.name)}
      <div class="fields">
        ${this.#text('cnpj', 'CNPJ', clinic?.cnpj ? cnpj(clinic.cnpj) : '')}
        ${this.#text('cnes', 'CNES', clinic?.cnes, msg('7 números'))}
        ${this.#text('phone', msg('Telefone com DDD'), clinic?.phone ? phone(clinic.phone) : '')}
      </div>
      ${this.#text('street', msg('Endereço'), clinic?.street)}
      <div class="fields">
        ${this.#text('city', msg('Município'), clinic?.city)}
        <mb-select-field
          id="state"
          label="UF"
          .value=${clinic?.state ?? 'SP'}
          .options=${stateCodes()}
        ></mb-select-field>
        ${this.#text('postalCode', 'CEP', clinic?.postalCode ? postalCode(clinic.postalCode) : '')}
      </div>
      <mb-select-field
        id="timeZone"
        label=${msg('Fuso horário')}
        .value=${clinic?.timeZone ?? 'America/Sao_Paulo'}
        .options=${timeZones()}
      ></mb-select-field>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-clinic-form': ClinicForm
  }
}
