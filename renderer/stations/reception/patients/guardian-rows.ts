import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import '../../../desk/patient-search.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { formField, formFields, type DrawnForm } from '../../../elements/form-field.ts'
import { cpf } from '../../../i18n/identity.ts'

/** Whoever answers for a patient: chosen among the clinic's patients, whose card then says name and phone, or typed. */
export function guardianRows(form: DrawnForm, at: '' | 'card.'): TemplateResult | typeof nothing {
  const path = (name: string) => `${at}guardian.${name}`
  const put = (id: string | null, name: string, number: string) => {
    form.put(path('patientId'), id)
    form.put(path('name'), name)
    form.put(path('cpf'), number)
    form.put(path('phone'), '')
  }
  const view = form.view(path('patientId'))
  if (!view) return nothing
  const chosen = view.raw
  if (typeof chosen === 'string' && chosen !== '') {
    const name = form.view(path('name'))?.raw
    return html`<p>
        <a href=${`/reception/pacientes/${chosen}`}>${typeof name === 'string' ? name : ''}</a>
        <button class="button ghost sm" type="button" @click=${() => put(null, '', '')}>
          ${msg('Outra pessoa')}
        </button>
      </p>
      <p class="helper">${msg('É paciente da clínica: nome, CPF e telefone vêm do cadastro dela.')}</p>
      <div class="fields">${formField(form, path('relationship'))}</div>`
  }
  return html`<mb-patient-search
      label=${msg('Responsável já cadastrado')}
      @mb-patient=${(event: CustomEvent<PatientLine>) => {
        event.stopPropagation()
        put(event.detail.id, event.detail.name, event.detail.cpf ? cpf(event.detail.cpf) : '')
      }}
    ></mb-patient-search>
    <p class="helper">${msg('Quem não é paciente é escrito aqui:')}</p>
    ${formField(form, path('name'))}
    <div class="fields">${formFields(form, ['relationship', 'cpf', 'phone'].map(path))}</div>`
}
