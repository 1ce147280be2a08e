import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Sending } from '../../../data/sending.ts'
import { weekdays } from '../../../desk/choices.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { minuteAt, numberAt, valueOf } from './form-values.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Limit = Output<'schedule.read'>['limits'][number]

/** How many visits of one convênio a professional sees in a shift. */
@localized()
@customElement('mb-insurer-limits')
export class InsurerLimits extends LitElement {
  static override styles = [base, type, button, scheduleStyles]

  @property() practitionerId = ''
  @property({ attribute: false }) limits: readonly Limit[] = []
  @state() private adding = false
  readonly #add = new Sending(this, 'schedule.add-limit')
  readonly #remove = new Sending(this, 'schedule.remove-limit')

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const root = this.renderRoot
    const weekday = valueOf(root, 'weekday')
    const added = await this.#add.send(
      {
        practitionerId: this.practitionerId,
        insurer: valueOf(root, 'insurer'),
        weekday: weekday === '' ? null : Number(weekday),
        startMinute: minuteAt(root, 'start'),
        endMinute: minuteAt(root, 'end'),
        most: numberAt(root, 'most'),
      },
      { 'span-wrong': 'endMinute' },
    )
    if (added) this.adding = false
  }

  #form() {
    const at = (path: string) => this.#add.at(path)
    return html`<form
      novalidate
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#submit(event)}
    >
      <div class="line">
        <mb-text-field
          id="insurer"
          label=${msg('Convênio')}
          .maxLength=${80}
          issue=${at('insurer')}
        ></mb-text-field>
        <mb-select-field
          id="weekday"
          label=${msg('Dia')}
          .options=${[{ value: '', label: msg('todos os dias') }, ...weekdays()]}
        ></mb-select-field>
      </div>
      <div class="line">
        <mb-text-field
          id="start"
          label=${msg('Das')}
          placeholder="08:00"
          issue=${at('startMinute')}
        ></mb-text-field>
        <mb-text-field
          id="end"
          label=${msg('Às')}
          placeholder="12:00"
          issue=${at('endMinute')}
        ></mb-text-field>
        <mb-text-field
          id="most"
          label=${msg('No máximo')}
          keyboard="numeric"
          hint=${msg('0: não atende')}
          issue=${at('most')}
        ></mb-text-field>
      </div>
      ${this.#add.problem ? html`<mb-notice kind="error" text=${this.#add.problem}></mb-notice>` : nothing}
      <div class="buttons">
        <button class="button primary" type="submit">${msg('Limitar')}</button>
        <button class="button ghost" type="button" @click=${() => (this.adding = false)}>
          ${msg('Cancelar')}
        </button>
      </div>
    </form>`
  }

  #row(limit: Limit) {
    const day = weekdays().find(({ value }) => Number(value) === limit.weekday)?.label ?? msg('todos os dias')
    return html`<li>
      <span
        ><b>${limit.insurer}</b>:
        ${limit.most === 1 ? msg('no máximo 1 consulta') : msg(str`no máximo ${limit.most} consultas`)}
        <span class="minor"><br />${day}, ${time2(limit.startMinute)}–${time2(limit.endMinute)}</span></span
      >
      <button class="button ghost sm" type="button" @click=${() => void this.#remove.send({ id: limit.id })}>
        ${msg('Retirar')}
      </button>
    </li>`
  }

  override render() {
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Limites por convênio')}</h2>
        <button class="button ghost sm" type="button" @click=${() => (this.adding = true)}>
          ${msg('Novo limite')}
        </button>
      </header>
      ${this.#remove.problem ? html`<mb-notice kind="error" text=${this.#remove.problem}></mb-notice>` : nothing}
      ${
        this.limits.length === 0
          ? html`<p class="minor">${msg('Nenhum: qualquer convênio ocupa qualquer horário livre.')}</p>`
          : html`<ul class="rows">
              ${this.limits.map((limit) => this.#row(limit))}
            </ul>`
      }
      ${this.adding ? this.#form() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-insurer-limits': InsurerLimits
  }
}
