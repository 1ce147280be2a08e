import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { scheduleStyles } from './schedule-styles.ts'

/** How soon and how far ahead patients book by themselves; reception is not bound by it. */
@localized()
@customElement('mb-patient-rules')
export class PatientRules extends LitElement {
  static override styles = [
    base,
    type,
    button,
    scheduleStyles,
    css`
      .line {
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      }

      [role='status'] {
        align-self: center;
      }
    `,
  ]

  readonly #schedule = new LiveQuery(this, 'schedule.read', () => ({}))
  readonly #form = new Form(this, 'schedule.set-patient-rules', {
    fields: () => ({
      noticeMinutes: {
        kind: 'number',
        label: msg('Com quantos minutos de antecedência'),
        help: msg('Para marcar, remarcar e desmarcar no totem'),
      },
      horizonDays: {
        kind: 'number',
        label: msg('Até quantos dias à frente'),
        help: msg('A recepção marca em qualquer data'),
      },
    }),
    of: () => '',
    known: () => this.#schedule.value,
  })

  override render() {
    if (!this.#schedule.value) return standIn(this.#schedule)
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Quando o paciente marca sozinho')}</h2>
      </header>
      <form ${formOf(this.#form)}>
        <div class="line">${formFields(this.#form, ['noticeMinutes', 'horizonDays'])}</div>
        ${formProblem(this.#form)}
        <div class="buttons">
          <button class="button tertiary sm" type="submit">${msg('Salvar estas regras')}</button>
          <span class="minor" role="status">${this.#form.saved ? msg('Salvo.') : ''}</span>
        </div>
      </form>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-rules': PatientRules
  }
}
