import { msg } from '@lit/localize'
import { css, html } from 'lit'
import type { FieldsOf } from '../data/form-fields.ts'
import { formField, formFields, type DrawnForm } from '../elements/form-field.ts'
import { cnpj, phone } from '../i18n/identity.ts'
import { postalCode } from '../i18n/postal-code.ts'
import { stateCodes, timeZones } from './choices.ts'
import type { ClinicHints } from './clinic-hints.ts'

type ClinicPath =
  `clinic.${'name' | 'cnpj' | 'cpf' | 'cnes' | 'phone' | 'street' | 'city' | 'state' | 'postalCode' | 'timeZone'}`

/** The clinic's own card: name, registers, contact, place, time zone. */
export const clinicFields = (hints: ClinicHints): FieldsOf<'clinic.update', ClinicPath> => ({
  'clinic.name': { kind: 'text', label: msg('Nome da clínica') },
  'clinic.cnpj': { kind: 'text', label: 'CNPJ', show: cnpj, mask: cnpj },
  // A clinic that is a person's own; no screen asks for it yet, and it stays what it is.
  'clinic.cpf': { kind: 'own', preset: null },
  'clinic.cnes': { kind: 'text', label: 'CNES', help: msg('7 números'), read: onlyDigits },
  'clinic.phone': { kind: 'text', label: msg('Telefone com DDD'), show: phone, mask: phone },
  'clinic.street': { kind: 'text', label: msg('Endereço') },
  'clinic.city': { kind: 'text', label: msg('Município'), help: hints.city },
  'clinic.state': { kind: 'choice', label: 'UF', options: stateCodes() },
  'clinic.postalCode': {
    kind: 'text',
    label: 'CEP',
    show: postalCode,
    mask: postalCode,
    read: onlyDigits,
    help: hints.postalCode,
  },
  'clinic.timeZone': {
    kind: 'choice',
    label: msg('Fuso horário'),
    options: timeZones(),
    preset: 'America/Sao_Paulo',
    help: hints.timeZone,
  },
})

const onlyDigits = (typed: string) => typed.replace(/\D/gu, '')

export const clinicRowStyles = css`
  .clinic {
    display: grid;
    gap: 16px;
    align-content: start;
  }

  .clinic .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: 16px;
  }
`

/** The clinic's card as it is laid out; wants `clinicRowStyles`. */
export const clinicRows = (form: DrawnForm, hints: ClinicHints) =>
  html`<div class="clinic" @change=${hints.onChange} @focusout=${hints.onLeave}>
    ${formField(form, 'clinic.name')}
    <div class="fields">${formFields(form, ['clinic.cnpj', 'clinic.cnes', 'clinic.phone'])}</div>
    ${formField(form, 'clinic.street')}
    <div class="fields">${formFields(form, ['clinic.city', 'clinic.state', 'clinic.postalCode'])}</div>
    ${formField(form, 'clinic.timeZone')}
  </div>`
