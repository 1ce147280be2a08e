import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { folding, type FormFold } from '../../../data/folding.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { Sending } from '../../../data/sending.ts'
import { ruleHits, ruleHitStyles, saveWord } from '../../../desk/rule-hits.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { isDate } from '../../../i18n/date-typed.ts'
import { date, time2 } from '../../../i18n/format.ts'
import { composeRule, ruleWords, type Every } from '../../../i18n/recurrence.ts'
import { shortDays } from '../../../i18n/weekdays.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { dayToggles } from '../../../style/day-toggles.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Block = Output<'schedule.read'>['blocks'][number]

const everyChoices = (): { value: Every; label: string }[] => [
  { value: 'week', label: msg('Toda semana') },
  { value: 'two-weeks', label: msg('A cada duas semanas') },
  { value: 'month', label: msg('Todo mês, no mesmo dia da semana') },
]

/** Stretches that return by a rule and in which nobody is booked: a meeting, a round, the team's hour. */
@localized()
@customElement('mb-recurring-blocks')
export class RecurringBlocks extends LitElement {
  static override styles = [base, type, button, field, dayToggles, scheduleStyles, ruleHitStyles]

  /** Empty: the whole clinic's. */
  @property() practitionerId = ''
  @property() today = ''
  @property({ attribute: false }) blocks: readonly Block[] = []
  readonly #fold: FormFold = folding(this, () => this.#form)
  readonly #form = new Form(this, 'schedule.add-block', {
    fields: () => ({
      firstDate: { kind: 'date', label: msg('A partir de'), preset: this.today },
      startMinute: { kind: 'time', label: msg('Das'), example: '12:00' },
      endMinute: { kind: 'time', label: msg('Às'), example: '13:00' },
      reason: { kind: 'text', label: msg('Motivo'), max: 120 },
    }),
    of: () => this.practitionerId,
    beside: () => ({
      every: { kind: 'choice', label: msg('Repete'), options: everyChoices() },
      until: { kind: 'date', label: msg('Até'), help: msg('Em branco: sem fim') },
      weekdays: { kind: 'own', preset: [] },
    }),
    rest: () => ({ practitionerId: this.practitionerId || null, rule: this.#rule }),
    wrong: (typed): Record<string, string> =>
      typed('every') ? {} : { every: msg('Escolha de quanto em quanto tempo se repete.') },
    blame: { 'span-wrong': 'endMinute', 'rule-wrong': 'until' },
    done: () => this.#fold.close(),
  })
  readonly #hits = new LiveQuery(this, 'schedule.hits', () => {
    if (!this.#fold.isOpen) return null
    const { practitionerId, startMinute, endMinute, firstDate, rule } = this.#form.value()
    const whole = rule !== '' && firstDate && endMinute > startMinute
    return whole ? { block: { practitionerId, startMinute, endMinute, firstDate, rule } } : null
  })
  readonly #remove = new Sending(this, 'schedule.remove')

  /** The first day as it is typed, today while it is none. */
  get #firstDate(): string {
    const typed = this.#form.typed('firstDate')
    return isDate(typed) ? typed : this.today
  }

  get #rule(): string {
    const { typed } = this.#form
    const every = typed<Every | ''>('every')
    if (every === '') return ''
    const until = typed('until')
    const days = every === 'month' ? [] : typed<readonly number[]>('weekdays')
    return composeRule(every, this.#firstDate, isDate(until) ? { until } : null, days)
  }

  #days() {
    if (this.#form.typed('every') === 'month') return nothing
    const ticked = this.#form.typed<readonly number[]>('weekdays')
    const toggle = (day: number) =>
      ticked.includes(day) ? ticked.filter((one) => one !== day) : [...ticked, day].sort((a, b) => a - b)
    return html`<fieldset class="field">
      <legend>${msg('Em que dias')}</legend>
      <div class="days">
        ${shortDays().map((word, index) => {
          const day = index + 1
          return html`<label
            >${word}<input
              type="checkbox"
              .checked=${ticked.includes(day)}
              @change=${() => this.#form.put('weekdays', toggle(day))}
          /></label>`
        })}
      </div>
    </fieldset>`
  }

  #adding() {
    return html`<form ${formOf(this.#form)}>
      <div class="line">${formFields(this.#form, ['every', 'firstDate', 'until'])}</div>
      ${this.#days()}
      ${this.#rule ? html`<p class="helper">${ruleWords(this.#rule, this.#firstDate)}</p>` : nothing}
      <div class="line">${formFields(this.#form, ['startMinute', 'endMinute', 'reason'])}</div>
      ${formProblem(this.#form)} ${ruleHits(this.#hits.value)}
      <div class="buttons">
        <button class="button primary" type="submit">${saveWord(msg('Bloquear'), this.#hits.value)}</button>
        <button class="button ghost" type="button" @click=${this.#fold.leave}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }

  #row(block: Block) {
    return html`<li>
      <span
        ><b>${block.reason}</b>, ${time2(block.startMinute)}–${time2(block.endMinute)}
        <span class="minor"
          ><br />${ruleWords(block.rule, block.firstDate)}
          ${msg(str`(desde ${date(block.firstDate)})`)}${block.practitionerId === null ? msg(', a clínica toda') : ''}</span
        ></span
      >
      <button
        class="button ghost sm"
        type="button"
        @click=${() => void this.#remove.send({ kind: 'block', id: block.id })}
      >
        ${msg('Retirar')}
      </button>
    </li>`
  }

  override render() {
    return html`<section class="box" aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Bloqueios que se repetem')}</h2>
        <button class="button ghost sm" type="button" @click=${this.#fold.open}>
          ${msg('Novo bloqueio')}
        </button>
      </header>
      ${formProblem(this.#remove)}
      ${
        this.blocks.length === 0
          ? html`<p class="minor">
              ${msg('Nenhum. Uma reunião de toda semana entra aqui; as consultas que já estão lá ficam.')}
            </p>`
          : html`<ul class="rows">
              ${this.blocks.map((block) => this.#row(block))}
            </ul>`
      }
      ${this.#fold.isOpen ? this.#adding() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-recurring-blocks': RecurringBlocks
  }
}
