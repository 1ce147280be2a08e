import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { Sending } from '../../../data/sending.ts'
import '../../../elements/notice.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { numberAt } from './form-values.ts'
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

  @state() private saved = false
  readonly #schedule = new LiveQuery(this, 'schedule.read', () => ({}))
  readonly #save = new Sending(this, 'schedule.set-patient-rules')

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    this.saved = false
    const done = await this.#save.send({
      noticeMinutes: numberAt(this.renderRoot, 'noticeMinutes'),
      horizonDays: numberAt(this.renderRoot, 'horizonDays'),
    })
    this.saved = done !== undefined
  }

  override render() {
    const rules = this.#schedule.value
    if (!rules) return standIn(this.#schedule)
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Quando o paciente marca sozinho')}</h2>
      </header>
      <form novalidate @keydown=${submitOnEnter} @submit=${(event: SubmitEvent) => void this.#submit(event)}>
        <div class="line">
          <mb-text-field
            id="noticeMinutes"
            label=${msg('Com quantos minutos de antecedência')}
            keyboard="numeric"
            hint=${msg('Para marcar, remarcar e desmarcar no totem')}
            .value=${String(rules.noticeMinutes)}
            issue=${this.#save.at('noticeMinutes')}
          ></mb-text-field>
          <mb-text-field
            id="horizonDays"
            label=${msg('Até quantos dias à frente')}
            keyboard="numeric"
            hint=${msg('A recepção marca em qualquer data')}
            .value=${String(rules.horizonDays)}
            issue=${this.#save.at('horizonDays')}
          ></mb-text-field>
        </div>
        ${this.#save.problem ? html`<mb-notice kind="error" text=${this.#save.problem}></mb-notice>` : nothing}
        <div class="buttons">
          <button class="button tertiary sm" type="submit">${msg('Salvar estas regras')}</button>
          <span class="minor" role="status">${this.saved ? msg('Salvo.') : ''}</span>
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
