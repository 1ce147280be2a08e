import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { folding } from '../../../data/folding.ts'
import { Form } from '../../../data/form.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { remarkStyles } from '../remark-styles.ts'

/** What the desk remarks of a patient, read and written in place; it is no part of the card. */
@localized()
@customElement('mb-patient-remark')
export class PatientRemark extends LitElement {
  static override styles = [base, type, button, remarkStyles]

  @property() patientId = ''
  @property({ attribute: false }) remark: string | null = null
  readonly #form = new Form(this, 'patient.set-remark', {
    fields: () => ({
      remark: {
        kind: 'text',
        label: msg('Observação do paciente'),
        help: msg('Nada clínico. Aparece em todas as consultas desta pessoa.'),
        max: 200,
      },
    }),
    of: () => this.patientId,
    known: () => ({ remark: this.remark, version: this.remark }),
    rest: () => ({ patientId: this.patientId, version: this.remark }),
    done: () => this.#fold.close(),
  })
  readonly #fold = folding(this, () => this.#form)

  override render() {
    const stands = this.remark ? html`<p><b>${this.remark}</b></p>` : nothing
    // Whoever is told that it was changed sees what stands.
    if (this.#fold.isOpen)
      return html`<form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${this.#form.problem ? stands : nothing}
        ${formFields(this.#form, ['remark'])}
        <div class="actions">
          <button class="button primary sm" type="submit">${msg('Salvar')} <kbd>Enter</kbd></button>
          <button class="button ghost sm" type="button" @click=${() => this.#fold.leave()}>
            ${msg('Voltar')}
          </button>
        </div>
      </form>`
    return html`${stands}
      <button class="button ghost sm" type="button" @click=${() => this.#fold.open()}>
        ${this.remark ? msg('Mudar a observação') : msg('Anotar observação')}
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-remark': PatientRemark
  }
}
