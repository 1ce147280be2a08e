import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Sending } from '../../../data/sending.ts'
import '../../../elements/date-field.ts'
import '../../../elements/notice.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { date, time2, weekday } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { minuteAt, valueOf } from './form-values.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Extra = Output<'schedule.read'>['extras'][number]

/** Single dates on which a professional sees people beside the week's hours. */
@localized()
@customElement('mb-extra-openings')
export class ExtraOpenings extends LitElement {
  static override styles = [base, type, button, scheduleStyles]

  @property() practitionerId = ''
  @property({ attribute: false }) extras: readonly Extra[] = []
  @state() private adding = false
  readonly #add = new Sending(this, 'schedule.add-extra')
  readonly #remove = new Sending(this, 'schedule.remove')

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const root = this.renderRoot
    const added = await this.#add.send(
      {
        practitionerId: this.practitionerId,
        date: valueOf(root, 'date'),
        startMinute: minuteAt(root, 'start'),
        endMinute: minuteAt(root, 'end'),
        reason: valueOf(root, 'reason'),
      },
      { 'span-wrong': 'endMinute' },
    )
    if (added) this.adding = false
  }

  #form() {
    return html`<form
      novalidate
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#submit(event)}
    >
      <div class="line">
        <mb-date-field id="date" label=${msg('Data')} issue=${this.#add.at('date')}></mb-date-field>
        <mb-text-field
          id="start"
          label=${msg('Das')}
          placeholder="08:00"
          issue=${this.#add.at('startMinute')}
        ></mb-text-field>
        <mb-text-field
          id="end"
          label=${msg('Às')}
          placeholder="12:00"
          issue=${this.#add.at('endMinute')}
        ></mb-text-field>
      </div>
      <mb-text-field
        id="reason"
        label=${msg('Motivo')}
        .maxLength=${120}
        issue=${this.#add.at('reason')}
      ></mb-text-field>
      ${this.#add.problem ? html`<mb-notice kind="error" text=${this.#add.problem}></mb-notice>` : nothing}
      <div class="buttons">
        <button class="button primary" type="submit">${msg('Abrir a data')}</button>
        <button class="button ghost" type="button" @click=${() => (this.adding = false)}>
          ${msg('Cancelar')}
        </button>
      </div>
    </form>`
  }

  override render() {
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Aberturas extras')}</h2>
        <button class="button ghost sm" type="button" @click=${() => (this.adding = true)}>
          ${msg('Abrir uma data')}
        </button>
      </header>
      ${this.#remove.problem ? html`<mb-notice kind="error" text=${this.#remove.problem}></mb-notice>` : nothing}
      ${
        this.extras.length === 0
          ? html`<p class="minor">
              ${msg('Nenhuma. Um sábado de mutirão, ou um feriado em que se atende, entra aqui.')}
            </p>`
          : html`<ul class="rows">
              ${this.extras.map(
                (extra) =>
                  html`<li>
                    <span
                      >${weekday(extra.date)}, ${date(extra.date)},
                      ${time2(extra.startMinute)}–${time2(extra.endMinute)}
                      <span class="minor"><br />${extra.reason}</span></span
                    >
                    <button
                      class="button ghost sm"
                      type="button"
                      @click=${() => void this.#remove.send({ kind: 'extra', id: extra.id })}
                    >
                      ${msg('Retirar')}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
      ${this.adding ? this.#form() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-extra-openings': ExtraOpenings
  }
}
