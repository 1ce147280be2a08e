import checkmark from '@carbon/icons/es/checkmark--filled/32'
import chevronLeft from '@carbon/icons/es/chevron--left/32'
import chevronRight from '@carbon/icons/es/chevron--right/32'
import event from '@carbon/icons/es/event/32'
import lightning from '@carbon/icons/es/lightning/32'
import { localized, msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { classMap } from 'lit/directives/class-map.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { dayMonth, monthName, relativeDay, shortWeekday, time, weekday } from '../../../i18n/format.ts'
import { styleProps } from '../../../style/style-props.ts'
import { actions, trouble } from '../parts/actions.ts'
import { MediaWatch } from '../parts/media-watch.ts'
import { Question } from '../parts/question.ts'
import '../parts/scroll.ts'
import { stepsBar, type Steps } from '../parts/steps.ts'
import { waitStyles } from '../parts/wait.ts'
import {
  firstStart,
  pageOf,
  periods,
  register,
  stripDays,
  type DayOpenings,
  type Practitioner,
  type Start,
} from './choice.ts'
import { firstTimeStyles } from './first-time-styles.ts'
import { periodsOf } from './periods.ts'
import { timeStyles } from './time-styles.ts'

const DAYS_AHEAD = 62

/** Day and time: the first free one, a strip of days with free counts, the day's times by part of the day. Fires "mb-next" with a {@link Start}, "mb-back". */
@localized()
@customElement('mb-ask-time')
export class AskTime extends Question {
  static override styles = [...Question.styles, firstTimeStyles, timeStyles, waitStyles]

  @property({ attribute: false }) steps: Steps | undefined
  @property({ attribute: false }) practitioner: Practitioner | undefined
  @property() visitTypeId = ''
  /** For whom: his convênio may have limits. */
  @property() patientId = ''
  /** The visit that moves is not in its own way. */
  @property() movingId = ''
  @property() today = ''
  @property() issue = ''
  @property({ attribute: false }) value: Start | undefined
  @state() private day: string | undefined
  @state() private page: number | undefined
  @state() private partOfDay: string | undefined
  readonly #wide = new MediaWatch(this, '(min-aspect-ratio: 3/2)')
  readonly #openings = new LiveQuery(this, 'booking.openings', () =>
    this.practitioner && this.today
      ? {
          practitionerId: this.practitioner.id,
          visitTypeId: this.visitTypeId,
          from: this.today,
          days: DAYS_AHEAD,
          ...(this.patientId ? { patientId: this.patientId } : {}),
          ...(this.movingId ? { movingId: this.movingId } : {}),
        }
      : null,
  )

  #pick(value: Start): void {
    this.value = value
    this.day = value.date
    this.issue = ''
  }

  override render() {
    const days = stripDays(this.#openings.value ?? [])
    const first = firstStart(days)
    const day = this.day ?? this.value?.date ?? first?.date
    const shown = days.find(({ date }) => date === day)
    // What was picked may be gone by now: another person was quicker.
    const value =
      this.value && shown?.starts.includes(this.value.minute) && this.value.date === day
        ? this.value
        : undefined
    return html`${this.steps ? stepsBar(this.steps) : nothing}
      <section class="voice">
        <h1>${msg('Escolha o dia e o horário')}</h1>
        <div class="end">${this.practitioner ? doctor(this.practitioner) : nothing}</div>
      </section>
      <section class="touch">
        ${trouble(this.issue || (this.#openings.error ? errorSentence(this.#openings.error) : ''))}
        ${this.#openings.value ? this.#choices(days, first, day, shown, value) : this.#openings.showSpinner ? bones() : nothing}
        ${actions({
          back: () => this.say('mb-back'),
          next: msg('Continuar'),
          arrow: true,
          ...(value
            ? {
                choice: msg(
                  str`${weekday(value.date).replace('-feira', '')}, ${dayMonth(value.date)}, às ${time(value.minute)}`,
                ),
              }
            : {}),
          missing: value ? undefined : msg('Escolha um horário'),
          onNext: () => this.say('mb-next', value),
        })}
      </section>`
  }

  #choices(
    days: readonly DayOpenings[],
    first: Start | undefined,
    day: string | undefined,
    shown: DayOpenings | undefined,
    value: Start | undefined,
  ) {
    if (!first)
      return html`<div class="nothing">
        ${icon(event, 120)}
        <p>${msg('Não há horário livre nos próximos dois meses. A recepção pode ajudar.')}</p>
      </div>`
    return html`<button
        type="button"
        class="key first"
        @click=${() => {
          // One touch: what is next asks again before anything is booked.
          this.#pick(first)
          this.say('mb-next', first)
        }}
      >
        ${icon(lightning, 60)}<b>${msg('Primeiro horário')}</b>
        <span>${msg(str`${relativeDay(first.date, this.today)}, às ${time(first.minute)}`)}</span>
      </button>
      ${this.#strip(days, day)}
      ${
        shown
          ? periodsOf({
              all: periods(shown.starts),
              wide: this.#wide.matches,
              part: this.partOfDay,
              chosen: value?.minute,
              onPart: (part) => (this.partOfDay = part),
              onTime: (minute) => this.#pick({ date: shown.date, minute }),
            })
          : nothing
      }`
  }

  #strip(days: readonly DayOpenings[], day: string | undefined): TemplateResult {
    const size = this.#wide.matches ? 7 : 5
    const from = this.page ?? pageOf(days, day, size)
    const turn = (by: number) => () => (this.page = Math.max(0, from + by))
    return html`<div
      class="days"
      ${styleProps({ '--days': String(size) })}
      role="group"
      aria-label=${msg('Dias')}
    >
      <button
        type="button"
        class="key"
        aria-label=${msg('Dias anteriores')}
        ?disabled=${from === 0}
        @click=${turn(-size)}
      >
        ${icon(chevronLeft, 60)}
      </button>
      ${days.slice(from, from + size).map((each) => this.#day(each, each.date === day))}
      <button
        type="button"
        class="key"
        aria-label=${msg('Próximos dias')}
        ?disabled=${from + size >= days.length}
        @click=${turn(size)}
      >
        ${icon(chevronRight, 60)}
      </button>
    </div>`
  }

  #day({ date, closed, starts }: DayOpenings, chosen: boolean): TemplateResult {
    // Without a start it may be full, over for today or not open yet: which of them is not known here.
    const free = starts.length === 1 ? msg('1 livre') : msg(str`${starts.length} livres`)
    const word = closed ? msg('fechado') : free
    const name = date === this.today ? msg('hoje') : shortWeekday(date)
    const number = Number(date.slice(8))
    return html`<button
      type="button"
      class=${classMap({ key: true, day: true })}
      ?disabled=${starts.length === 0}
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => {
        this.day = date
        this.partOfDay = undefined
      }}
    >
      <em>${chosen ? icon(checkmark, 32) : nothing}${name}</em
      ><b>${number === 1 ? '1º' : number}<small>${monthName(date)}</small></b
      ><i>${word}</i>
    </button>`
  }
}

const bones = () =>
  html`<div class="bones" role="status">
    <span class="visually-hidden">${msg('Carregando…')}</span><i></i><i></i><i></i>
  </div>`

/** The professional whose times these are. */
export const doctor = (one: Practitioner): TemplateResult =>
  html`<div class="doctor">
    <svg viewBox="0 0 160 160" fill="currentColor" aria-hidden="true">
      <circle cx="80" cy="66" r="34"></circle>
      <path d="M16 160a64 56 0 0 1 128 0Z"></path>
    </svg>
    <div><b>${one.name}</b><span>${one.specialty}</span><small>${register(one)}</small></div>
  </div>`

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-time': AskTime
  }
}
