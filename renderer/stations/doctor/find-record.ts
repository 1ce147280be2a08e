import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, query } from 'lit/decorators.js'
import '../../desk/patient-search.ts'
import type { PatientLine, PatientSearch } from '../../desk/patient-search.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

/** Finds the chart of a patient. */
@localized()
@customElement('mb-find-record')
export class FindRecord extends LitElement {
  static override styles = [base, type, viewStyles]

  /** Whoever comes here types at once. */
  @query('mb-patient-search') private search!: PatientSearch

  override render() {
    return html`
      <div class="head">
        <h1 class="heading-04" @focus=${() => this.search.focus()}>${msg('Prontuário')}</h1>
      </div>
      <mb-patient-search
        own
        @mb-patient=${(event: CustomEvent<PatientLine>) => goTo(`/doctor/prontuario/${event.detail.id}`)}
      ></mb-patient-search>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-find-record': FindRecord
  }
}
