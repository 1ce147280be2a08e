import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Sending } from '../../../data/sending.ts'
import '../../../elements/date-field.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { date, time2 } from '../../../i18n/format.ts'
import { composeRule, ruleWords, type Every } from '../../../i18n/recurrence.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { dayToggles } from '../../../style/day-toggles.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { shortDays } from '../../../i18n/weekdays.ts'
import { minuteAt, valueOf } from './form-values.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Block = Output<'schedule.read'>['blocks'][number]

/** Stretches that return by a rule and in which nobody is booked: a meeting, a round, the team's hour. */
@localized()
@customElement('mb-recurring-blocks')
export class RecurringBlocks extends LitElement {
  static override styles = [base, type, button, field, dayToggles, scheduleStyles]

  /** Empty: the whole clinic's. */
  @property() practitionerId = ''
  @property() today = ''
  @property({ attribute: false }) blocks: readonly Block[] = []
  @state() private adding = false
  @state() private every: Every = 'week'
  @state() private weekdays: readonly number[] = []
  @state() private first = ''
  @state() private until = ''
  readonly #add = new Sending(this, 'schedule.add-block')
  readonly #remove = new Sending(this, 'schedule.remove')

  get #firstDate(): string {
    return this.first || this.today
  }

  get #rule(): string {
    const end = this.until ? { until: this.until } : null
    return composeRule(this.every, this.#firstDate, end, this.every === 'month' ? [] : this.weekdays)
  }

  #open(): void {
    this.adding = true
    this.every = 'week'
    this.weekdays = []
    this.first = ''
    this.until = ''
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const root = this.renderRoot
    const added = await this.#add.send(
      {
        practitionerId: this.practitionerId || null,
        startMinute: minuteAt(root, 'start'),
        endMinute: minuteAt(root, 'end'),
        firstDate: this.#firstDate,
        rule: this.#rule,
        reason: valueOf(root, 'reason'),
      },
      { 'span-wrong': 'endMinute', 'rule-wrong': 'until' },
    )
    if (added) this.adding = false
  }

  #days() {
    if (this.every === 'month') return nothing
    return html`<fieldset class="field">
      <legend>${msg('Em que dias')}</legend>
      <div class="days">
        ${shortDays().map((word, index) => {
          const day = index + 1
          const on = this.weekdays.includes(day)
          return html`<label
            >${word}<input
              type="checkbox"
              .checked=${on}
              @change=${() =>
                (this.weekdays = on
                  ? this.weekdays.filter((one) => one !== day)
                  : [...this.weekdays, day].sort((a, b) => a - b))}
          /></label>`
        })}
      </div>
    </fieldset>`
  }

  #form() {
    const every = [
      { value: 'week', label: msg('Toda semana') },
      { value: 'two-weeks', label: msg('A cada duas semanas') },
      { value: 'month', label: msg('Todo mês, no mesmo dia da semana') },
    ]
    const typed = (event: Event) => (event.currentTarget as unknown as { value: string }).value
    return html`<form
      novalidate
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#submit(event)}
    >
      <div class="line">
        <mb-select-field
          label=${msg('Repete')}
          .value=${this.every}
          .options=${every}
          @change=${(event: Event) => (this.every = typed(event) as Every)}
        ></mb-select-field>
        <mb-date-field
          label=${msg('A partir de')}
          .value=${this.#firstDate}
          issue=${this.#add.at('firstDate')}
          @input=${(event: Event) => (this.first = typed(event))}
        ></mb-date-field>
        <mb-date-field
          label=${msg('Até')}
          hint=${msg('Em branco: sem fim')}
          issue=${this.#add.at('until')}
          @input=${(event: Event) => (this.until = typed(event))}
        ></mb-date-field>
      </div>
      ${this.#days()}
      <p class="helper">${ruleWords(this.#rule, this.#firstDate)}</p>
      <div class="line">
        <mb-text-field
          id="start"
          label=${msg('Das')}
          placeholder="12:00"
          issue=${this.#add.at('startMinute')}
        ></mb-text-field>
        <mb-text-field
          id="end"
          label=${msg('Às')}
          placeholder="13:00"
          issue=${this.#add.at('endMinute')}
        ></mb-text-field>
        <mb-text-field
          id="reason"
          label=${msg('Motivo')}
          .maxLength=${120}
          issue=${this.#add.at('reason')}
        ></mb-text-field>
      </div>
      ${this.#add.problem ? html`<mb-notice kind="error" text=${this.#add.problem}></mb-notice>` : nothing}
      <div class="buttons">
        <button class="button primary" type="submit">${msg('Bloquear')}</button>
        <button class="button ghost" type="button" @click=${() => (this.adding = false)}>
          ${msg('Cancelar')}
        </button>
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
        <button class="button ghost sm" type="button" @click=${() => this.#open()}>
          ${msg('Novo bloqueio')}
        </button>
      </header>
      ${this.#remove.problem ? html`<mb-notice kind="error" text=${this.#remove.problem}></mb-notice>` : nothing}
      ${
        this.blocks.length === 0
          ? html`<p class="minor">
              ${msg('Nenhum. Uma reunião de toda semana entra aqui; as consultas que já estão lá ficam.')}
            </p>`
          : html`<ul class="rows">
              ${this.blocks.map((block) => this.#row(block))}
            </ul>`
      }
      ${this.adding ? this.#form() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-recurring-blocks': RecurringBlocks
  }
}
