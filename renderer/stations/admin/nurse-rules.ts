import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { ruleStyles } from './rule-styles.ts'

/** What nurses may read beside what safety needs. */
@localized()
@customElement('mb-nurse-rules')
export class NurseRules extends LitElement {
  static override styles = [base, type, button, field, ruleStyles]

  @state() private isSaved = false
  readonly #rules = new LiveQuery(this, 'triage.rules', () => ({}))
  readonly #form = new Form(this, 'triage.set-rules', {
    fields: () => ({
      readsNotes: {
        kind: 'check',
        label: msg('A enfermagem lê as notas dos profissionais'),
        help: msg(
          'Só de quem chegou hoje, e nunca o que está sob sigilo. Alergias, problemas, medicamentos e as próprias triagens ela vê sempre.',
        ),
      },
    }),
    of: () => '',
    known: () => this.#rules.value ?? null,
    done: () => (this.isSaved = true),
  })

  override render() {
    if (!this.#rules.value) return nothing
    return html`<section aria-labelledby="nurses">
      <h2 class="heading-02" id="nurses">${msg('Enfermagem')}</h2>
      ${this.isSaved ? html`<mb-notice kind="success" text=${msg('Regra da enfermagem salva.')}></mb-notice>` : nothing}
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formField(this.#form, 'readsNotes')}
        <button class="button primary" type="submit">${msg('Salvar')}</button>
      </form>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-nurse-rules': NurseRules
  }
}
