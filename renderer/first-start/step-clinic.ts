import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import '../desk/clinic-form.ts'
import type { ClinicForm } from '../desk/clinic-form.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { emptyDraft, goBack, handOver, type SetUpDraft } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 3: the clinic's card; only the name is needed now. */
@localized()
@customElement('mb-step-clinic')
export class StepClinic extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property({ attribute: false }) draft: SetUpDraft = emptyDraft('reception')
  @query('mb-clinic-form') private form!: ClinicForm

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const clinic = this.form.collect()
    if (clinic) handOver(this, { clinic })
  }

  override render() {
    return html`
      <p class="label">${msg('Passo 3 de 6')}</p>
      <h1 class="heading-04">${msg('Dados da clínica')}</h1>
      <p class="lead">
        ${msg('Só o nome é preciso agora. O resto sai nos papéis e pode ser completado depois.')}
      </p>
      <form @submit=${(event: SubmitEvent) => this.#submit(event)} novalidate>
        <mb-clinic-form .clinic=${this.draft.clinic}></mb-clinic-form>
        <div class="actions">
          <button class="button primary" type="submit">${msg('Continuar')}</button>
          <button class="button ghost" type="button" @click=${() => goBack(this)}>${msg('Voltar')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-clinic': StepClinic
  }
}
