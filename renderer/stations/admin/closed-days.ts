import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { folding, type FormFold } from '../../data/folding.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { Sending } from '../../data/sending.ts'
import { closingHits, spanTyped } from '../../desk/closing-hits.ts'
import { closingWhen } from '../../desk/closing-when.ts'
import { standIn } from '../../desk/stand-in.ts'
import { formField, formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { addDays } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { scheduleStyles } from './schedule/schedule-styles.ts'

type Closing = Output<'closing.list'>['closings'][number]

/** How far ahead closed days are listed: next year's carnival is known in December. */
const AHEAD_DAYS = 500

/** Days on which the clinic does not open beside the holidays of the law: a municipal holiday, a recess, an afternoon. */
@localized()
@customElement('mb-closed-days')
export class ClosedDays extends LitElement {
  static override styles = [base, type, button, field, scheduleStyles]

  @property() today = ''
  /** What was closed last, with the visits that stand in it. */
  @state() private added: Output<'closing.add'> | undefined
  readonly #fold: FormFold = folding(this, () => this.#form)
  readonly #closings = new LiveQuery(this, 'closing.list', () =>
    this.today ? { from: this.today, to: addDays(this.today, AHEAD_DAYS) } : null,
  )
  readonly #form = new Form(this, 'closing.add', {
    fields: () => ({
      fromDate: { kind: 'date', label: msg('De') },
      toDate: {
        kind: 'date',
        label: msg('Até'),
        help: msg('Em branco: só esse dia'),
        // Where nothing says from when, that field alone is missed.
        blank: () => this.#from || this.today,
      },
      startMinute: { kind: 'time', label: msg('Das'), help: msg('Em branco: o dia todo') },
      endMinute: { kind: 'time', label: msg('Às') },
      reason: { kind: 'text', label: msg('Motivo'), max: 120, example: msg('Aniversário da cidade') },
    }),
    of: () => '',
    rest: () => ({ practitionerId: null }),
    blame: { 'span-wrong': 'toDate' },
    done: (added) => {
      this.#fold.close()
      this.added = added
    },
  })
  readonly #hits = new LiveQuery(this, 'closing.hits', () =>
    this.#fold.isOpen ? spanTyped(this.#form.value()) : null,
  )
  readonly #remove = new Sending(this, 'closing.remove')
  get #from(): string {
    return this.#form.typed('fromDate')
  }

  #row(closing: Closing) {
    const { id, reason } = closing
    return html`<li>
      <span
        ><b>${reason}</b><span class="minor"><br />${closingWhen(closing)}</span></span
      >
      <button
        class="button ghost sm"
        type="button"
        aria-label=${msg(str`Retirar ${reason}`)}
        @click=${() => void this.#remove.send({ id })}
      >
        ${msg('Retirar')}
      </button>
    </li>`
  }

  #adding() {
    return html`<form ${formOf(this.#form)}>
      <div class="line">${formFields(this.#form, ['fromDate', 'toDate'])}</div>
      <div class="line">${formFields(this.#form, ['startMinute', 'endMinute'])}</div>
      ${formField(this.#form, 'reason')} ${formProblem(this.#form)} ${closingHits(this.#hits.value)}
      <div class="buttons">
        <button class="button primary" type="submit">${msg('Fechar a clínica')}</button>
        <button class="button ghost" type="button" @click=${this.#fold.leave}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }

  override render() {
    const { value } = this.#closings
    const closed = value?.closings.filter(({ practitionerId }) => practitionerId === null) ?? []
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Outros dias fechados')}</h2>
        <button class="button ghost sm" type="button" @click=${this.#fold.open}>${msg('Novo dia')}</button>
      </header>
      ${formProblem(this.#remove)} ${value ? nothing : standIn(this.#closings)} ${closingHits(this.added)}
      ${
        value && closed.length === 0
          ? html`<p class="minor">
              ${msg('Nenhum. Feriado municipal, recesso ou uma tarde fechada entram aqui.')}
            </p>`
          : nothing
      }
      ${
        closed.length > 0
          ? html`<ul class="rows">
              ${closed.map((closing) => this.#row(closing))}
            </ul>`
          : nothing
      }
      ${this.#fold.isOpen ? this.#adding() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-closed-days': ClosedDays
  }
}
