import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { clinicFields, clinicRows, clinicRowStyles } from '../desk/clinic-fields.ts'
import { ClinicHints } from '../desk/clinic-hints.ts'
import { formOf } from '../elements/form-of.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { emptyDraft, goBack, handOver, type SetUpDraft } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 3: the clinic's card; only the name is needed now. */
@localized()
@customElement('mb-step-clinic')
export class StepClinic extends LitElement {
  static override styles = [base, type, button, stepStyles, clinicRowStyles]

  @property({ attribute: false }) draft: SetUpDraft = emptyDraft('reception')

  readonly #hints: ClinicHints = new ClinicHints(this, () => this.#form)
  readonly #form = new Form(this, 'gate.create', {
    fields: () => clinicFields(this.#hints),
    known: () => ({ clinic: this.draft.clinic ?? null }),
    takes: ({ clinic }) => handOver(this, { clinic }),
  })

  override render() {
    return html`
      <p class="label">${msg('Passo 3 de 6')}</p>
      <h1 class="heading-04">${msg('Dados da clínica')}</h1>
      <p class="lead">
        ${msg('Só o nome e a UF são precisos agora. O resto sai nos papéis e pode ser completado depois.')}
      </p>
      <form ${formOf(this.#form)}>
        ${clinicRows(this.#form, this.#hints)}
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
