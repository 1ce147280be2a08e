import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { SHEETS } from '../../../preload/contract/paper-layout.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { sheetWord } from '../../i18n/paper-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { ruleStyles } from './rule-styles.ts'

/** What the clinic's papers lie on, at every PC that has chosen nothing else. */
@localized()
@customElement('mb-clinic-sheet')
export class ClinicSheet extends LitElement {
  static override styles = [base, type, button, field, ruleStyles]

  readonly #sheet = new LiveQuery(this, 'clinic.sheet', () => ({}))
  readonly #form = new Form(this, 'clinic.set-sheet', {
    fields: () => ({
      paperSheet: {
        kind: 'choice',
        label: msg('Folha usual dos papéis'),
        help: msg('Vale nos computadores que não escolheram outra em Impressão neste computador.'),
        options: SHEETS.map((value) => ({ value, label: sheetWord(value) })),
      },
    }),
    of: () => '',
    known: () => this.#sheet.value ?? null,
  })

  override render() {
    if (!this.#sheet.value) return nothing
    return html`<section aria-labelledby="sheet">
      <h2 class="heading-02" id="sheet">${msg('Papéis')}</h2>
      ${this.#form.saved ? html`<mb-notice kind="success" text=${msg('Folha usual salva.')}></mb-notice>` : nothing}
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formField(this.#form, 'paperSheet')}
        <button class="button primary" type="submit">${msg('Salvar')}</button>
      </form>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-clinic-sheet': ClinicSheet
  }
}
