import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { registerOf } from '../../desk/council-register.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { ruleStyles } from './rule-styles.ts'

/** Who answers for the clinic before the councils: one of its professionals. */
@localized()
@customElement('mb-technical-lead')
export class TechnicalLead extends LitElement {
  static override styles = [base, type, button, ruleStyles]

  @state() private isSaved = false
  readonly #lead = new LiveQuery(this, 'staff.lead', () => ({}))
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #form = new Form(this, 'staff.name-lead', {
    fields: () => ({
      practitionerId: {
        kind: 'choice',
        label: msg('Responsável técnico'),
        help: msg('Só ele abre, com motivo, rascunhos que um profissional deixou sem assinar ao sair.'),
        options: (this.#practitioners.value ?? [])
          .filter(({ active, id }) => active || id === this.#named)
          .map((one) => ({ value: one.id, label: `${one.name}, ${registerOf(one)}` })),
      },
    }),
    of: () => '',
    known: () => (this.#named === null ? null : { practitionerId: this.#named }),
    done: () => (this.isSaved = true),
  })

  get #named(): string | null {
    return this.#lead.value?.practitionerId ?? null
  }

  override render() {
    if (!this.#practitioners.value || !this.#lead.value) return nothing
    return html`<section aria-labelledby="lead">
      <h2 class="heading-02" id="lead">${msg('Responsável técnico')}</h2>
      ${this.isSaved ? html`<mb-notice kind="success" text=${msg('Responsável técnico registrado.')}></mb-notice>` : nothing}
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formField(this.#form, 'practitionerId')}
        <button class="button primary" type="submit">${msg('Registrar')}</button>
      </form>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-technical-lead': TechnicalLead
  }
}
