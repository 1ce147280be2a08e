import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import '../../../desk/patient-search.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import './duplicate-pairs.ts'
import './odd-phones.ts'

/** Finds a patient's card, begins a new one, and shows which may be there twice. */
@localized()
@customElement('mb-reception-patients')
export class ReceptionPatients extends LitElement {
  static override styles = [base, type, button, viewStyles]

  override render() {
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Pacientes')}</h1>
        <button class="button primary" type="button" @click=${() => goTo('/reception/pacientes/novo')}>
          ${msg('Cadastrar paciente')}
        </button>
      </div>
      <div class="columns">
        <mb-patient-search
          label=${msg('Procurar')}
          @mb-patient=${(event: CustomEvent<PatientLine>) => goTo(`/reception/pacientes/${event.detail.id}`)}
        ></mb-patient-search>
        <mb-duplicate-pairs></mb-duplicate-pairs>
        <mb-odd-phones></mb-odd-phones>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-patients': ReceptionPatients
  }
}
