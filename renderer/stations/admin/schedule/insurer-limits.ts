import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { folding, type FormFold } from '../../../data/folding.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { Sending } from '../../../data/sending.ts'
import { weekdays } from '../../../desk/choices.ts'
import { ruleHits, ruleHitStyles, saveWord } from '../../../desk/rule-hits.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Limit = Output<'schedule.read'>['limits'][number]

/** How many visits of one convênio a professional sees in a shift. */
@localized()
@customElement('mb-insurer-limits')
export class InsurerLimits extends LitElement {
  static override styles = [base, type, button, scheduleStyles, ruleHitStyles]

  @property() practitionerId = ''
  @property({ attribute: false }) limits: readonly Limit[] = []
  readonly #fold: FormFold = folding(this, () => this.#form)
  readonly #list = new LiveQuery(this, 'insurer.list', () => ({}))
  readonly #form = new Form(this, 'schedule.add-limit', {
    fields: () => ({
      insurerId: { kind: 'choice', label: msg('Convênio'), options: this.#insurers },
      weekday: { kind: 'choice', label: msg('Dia'), options: this.#days },
      startMinute: { kind: 'time', label: msg('Das'), example: '08:00' },
      endMinute: { kind: 'time', label: msg('Às'), example: '12:00' },
      most: { kind: 'number', label: msg('No máximo'), help: msg('0: não atende') },
    }),
    of: () => this.practitionerId,
    rest: () => ({ practitionerId: this.practitionerId }),
    blame: { 'span-wrong': 'endMinute' },
    done: () => this.#fold.close(),
  })
  readonly #hits = new LiveQuery(this, 'schedule.hits', () => {
    const input = this.#fold.isOpen ? this.#form.value() : null
    const whole = input && input.insurerId && input.endMinute > input.startMinute && input.most >= 0
    return whole && input.weekday !== undefined ? { limit: input } : null
  })
  readonly #remove = new Sending(this, 'schedule.remove-limit')

  get #insurers() {
    const inUse = (this.#list.value ?? []).filter(({ active }) => active)
    return inUse.map(({ id, name }) => ({ value: id, label: name }))
  }

  get #days() {
    return [
      { value: null, label: msg('todos os dias') },
      ...weekdays().map(({ value, label }) => ({ value: Number(value), label })),
    ]
  }

  #adding() {
    return html`<form ${formOf(this.#form)}>
      <div class="line">${formFields(this.#form, ['insurerId', 'weekday'])}</div>
      <div class="line">${formFields(this.#form, ['startMinute', 'endMinute', 'most'])}</div>
      ${formProblem(this.#form)} ${ruleHits(this.#hits.value)}
      <div class="buttons">
        <button class="button primary" type="submit">${saveWord(msg('Limitar'), this.#hits.value)}</button>
        <button class="button ghost" type="button" @click=${this.#fold.leave}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }

  #row(limit: Limit) {
    const day = this.#days.find(({ value }) => value === limit.weekday)?.label
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
        <button class="button ghost sm" type="button" @click=${this.#fold.open}>${msg('Novo limite')}</button>
      </header>
      ${formProblem(this.#remove)}
      ${
        this.limits.length === 0
          ? html`<p class="minor">${msg('Nenhum: qualquer convênio ocupa qualquer horário livre.')}</p>`
          : html`<ul class="rows">
              ${this.limits.map((limit) => this.#row(limit))}
            </ul>`
      }
      ${this.#fold.isOpen ? this.#adding() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-insurer-limits': InsurerLimits
  }
}
