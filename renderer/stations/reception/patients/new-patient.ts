import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import type { NewPatientRef } from './registration.ts'
import './registration.ts'

/** Registers a patient; from the agenda it goes on to the booking. */
@localized()
@customElement('mb-new-patient')
export class NewPatient extends LitElement {
  static override styles = [base, type, viewStyles]

  readonly #asked = new URL(location.href).searchParams

  #goOn(patientId: string): void {
    goTo(`/reception/${this.#asked.has('agendar') ? 'agendar' : 'pacientes'}/${patientId}`, { replace: true })
  }

  override render() {
    return html`<div class="head"><h1 class="heading-04">${msg('Cadastrar paciente')}</h1></div>
      <mb-registration
        data-first
        begun=${this.#asked.get('nome') ?? ''}
        @mb-registered=${(event: CustomEvent<NewPatientRef>) => this.#goOn(event.detail.patientId)}
        @mb-same-person=${(event: CustomEvent<PatientLine>) => this.#goOn(event.detail.id)}
        @mb-leave=${() => goTo('/reception/pacientes')}
      ></mb-registration>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-new-patient': NewPatient
  }
}
