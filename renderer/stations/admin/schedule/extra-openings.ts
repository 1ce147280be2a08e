import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { folding, type FormFold } from '../../../data/folding.ts'
import { Form } from '../../../data/form.ts'
import { Sending } from '../../../data/sending.ts'
import { formField, formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { date, time2, weekday } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Extra = Output<'schedule.read'>['extras'][number]

/** Single dates on which a professional sees people beside the week's hours. */
@localized()
@customElement('mb-extra-openings')
export class ExtraOpenings extends LitElement {
  static override styles = [base, type, button, scheduleStyles]

  @property() practitionerId = ''
  @property({ attribute: false }) extras: readonly Extra[] = []
  readonly #fold: FormFold = folding(this, () => this.#form)
  readonly #form = new Form(this, 'schedule.add-extra', {
    fields: () => ({
      date: { kind: 'date', label: msg('Data') },
      startMinute: { kind: 'time', label: msg('Das'), example: '08:00' },
      endMinute: { kind: 'time', label: msg('Às'), example: '12:00' },
      reason: { kind: 'text', label: msg('Motivo'), max: 120 },
    }),
    of: () => this.practitionerId,
    rest: () => ({ practitionerId: this.practitionerId }),
    blame: { 'span-wrong': 'endMinute' },
    done: () => this.#fold.close(),
  })
  readonly #remove = new Sending(this, 'schedule.remove')

  #adding() {
    return html`<form ${formOf(this.#form)}>
      <div class="line">${formFields(this.#form, ['date', 'startMinute', 'endMinute'])}</div>
      ${formField(this.#form, 'reason')} ${formProblem(this.#form)}
      <div class="buttons">
        <button class="button primary" type="submit">${msg('Abrir a data')}</button>
        <button class="button ghost" type="button" @click=${this.#fold.leave}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }

  override render() {
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Aberturas extras')}</h2>
        <button class="button ghost sm" type="button" @click=${this.#fold.open}>
          ${msg('Abrir uma data')}
        </button>
      </header>
      ${formProblem(this.#remove)}
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
      ${this.#fold.isOpen ? this.#adding() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-extra-openings': ExtraOpenings
  }
}
