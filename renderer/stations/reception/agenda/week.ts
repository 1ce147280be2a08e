import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../desk/agenda/date-jump.ts'
import type { DateJump } from '../../../desk/agenda/date-jump.ts'
import { weekAsGrid } from '../../../desk/agenda/grid-day.ts'
import { keepLast } from '../../../desk/agenda/keep-last.ts'
import { weekStart } from '../../../desk/agenda/month-days.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { leftWord } from '../../../elements/day-grid/words.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { addDays, dayMonth, visitCount } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { agendaStyles } from './agenda-styles.ts'
import './board.ts'
import './legend.ts'
import { dateBar, noProfessionals, skeleton } from './parts.ts'
import { rememberWhere, whereLast } from './where.ts'

/** So many professionals have a key and a place of their own. */
const KEYS = 9

/** A week of one professional, its days as columns; a figure changes the professional. */
@localized()
@customElement('mb-reception-week')
export class ReceptionWeek extends LitElement {
  static override styles = [base, type, button, agendaStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenDate = new URL(location.href).searchParams.get('dia') ?? whereLast()?.date ?? ''
  @state() private chosenId =
    new URL(location.href).searchParams.get('quem') ?? whereLast()?.practitionerId ?? ''
  @query('mb-date-jump') private jump!: DateJump | null
  readonly keys = new ViewKeys(this, () => ({
    n: () => this.#bookElsewhere(),
    h: () => this.#show(this.#today),
    g: () => void this.jump?.toggle(this.renderRoot),
    PageDown: () => this.#go(1),
    PageUp: () => this.#go(-1),
    '.': () => this.#next(1),
    ',': () => this.#next(-1),
    ...Object.fromEntries(
      this.#row.slice(0, KEYS).map(({ id }, at) => [String(at + 1), () => this.#switch(id)]),
    ),
  }))
  readonly #people = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #week = new LiveQuery(this, 'agenda.week', () =>
    this.#whom && this.#date ? { practitionerId: this.#whom, from: this.#monday } : null,
  )
  readonly #asGrid = keepLast((week: Output<'agenda.week'>) =>
    weekAsGrid(week, { day: '/reception/agenda', fixed: false }),
  )

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #date(): string {
    return this.chosenDate || this.#today
  }

  get #monday(): string {
    return weekStart(this.#date)
  }

  /** Who works here, and the one chosen although he was taken out of use: his visits are to be seen. */
  get #row() {
    const all = this.#people.value ?? []
    const left = all.filter(({ id, active }) => !active && id === this.chosenId)
    return [...all.filter(({ active }) => active), ...left]
  }

  get #whom(): string {
    const all = this.#row
    return (all.find(({ id }) => id === this.chosenId) ?? all[0])?.id ?? ''
  }

  #show(date: string): void {
    this.chosenDate = date
    rememberWhere({ practitionerId: this.#whom, date })
  }

  #go(weeks: number): void {
    this.#show(addDays(this.#date, weeks * 7))
  }

  #switch(id: string): void {
    this.chosenId = id
    rememberWhere({ practitionerId: id, date: this.#date })
  }

  /** The neighbour in the row, round and round. */
  #next(by: 1 | -1): void {
    const all = this.#row
    const at = all.findIndex(({ id }) => id === this.#whom)
    const next = all.at((at + by) % all.length)
    if (next) this.#switch(next.id)
  }

  #bookElsewhere(): void {
    goTo(`/reception/agendar?dia=${this.#date}`)
  }

  #bar(count: number) {
    const [from, to] = [dayMonth(this.#monday), dayMonth(addDays(this.#monday, 6))]
    const around = html`<span>${visitCount(count)}</span>`
    return html`${dateBar(msg(str`Semana de ${from} a ${to}`), around, {
        back: msg('Semana anterior'),
        on: msg('Semana seguinte'),
        go: (by) => this.#go(by),
        today: () => this.#show(this.#today),
        month: () => void this.jump?.toggle(this.renderRoot),
        book: () => this.#bookElsewhere(),
      })}<mb-date-jump
        date=${this.#date}
        today=${this.#today}
        practitionerId=${this.#whom}
        @mb-day=${(event: CustomEvent<string>) => this.#show(event.detail)}
      ></mb-date-jump>`
  }

  /** The first nine as buttons with their keys; where there are more, all of them in a list too. */
  #whomTools() {
    const all = this.#row
    return html`<div slot="tools" class="tools">
      <div class="whom" role="group" aria-label=${msg('Profissional')}>
        ${all
          .slice(0, KEYS)
          .map(
            ({ id, name, treatment, active }, at) =>
              html`<button
                type="button"
                title=${name}
                aria-pressed=${id === this.#whom}
                @click=${() => this.#switch(id)}
              >
                <kbd>${at + 1}</kbd> <span>${treatment}${active ? '' : ` (${leftWord()})`}</span>
              </button>`,
          )}
      </div>
      ${
        all.length > KEYS
          ? html`<label>
              <span class="visually-hidden">${msg('Todos os profissionais')}</span>
              <select @change=${(event: Event) => this.#switch((event.target as HTMLSelectElement).value)}>
                ${all.map(({ id, name, active }) => html`<option value=${id} .selected=${live(id === this.#whom)}>${active ? name : `${name} (${leftWord()})`}</option>`)}
              </select>
            </label>`
          : nothing
      }
      <mb-agenda-legend .hued=${this.#week.value?.hued ?? []}></mb-agenda-legend>
    </div>`
  }

  #instead() {
    const { error, showSpinner } = this.#week
    const problem = error ?? this.#people.error
    if (problem)
      return html`<div slot="instead" class="instead">
        <mb-notice kind="error" text=${errorSentence(problem)}></mb-notice>
        <button class="button tertiary" type="button" @click=${() => this.#week.refresh()}>
          ${msg('Tentar de novo')}
        </button>
      </div>`
    if (this.#people.value && this.#row.length === 0) return noProfessionals()
    return showSpinner || this.#people.showSpinner ? skeleton() : nothing
  }

  override render() {
    if (!this.#date) return nothing
    const { value } = this.#week
    const week = value && this.#asGrid(value)
    const count = week?.visits.filter(({ status }) => status !== 'cancelled').length ?? 0
    return html`${this.#bar(count)}
      <mb-agenda-board
        .day=${week}
        .columns=${this.#week.error ? [] : (week?.columns ?? [])}
        date="${this.#whom} ${this.#monday}"
        now=${this.session?.now ?? ''}
      >
        ${this.#whomTools()} ${this.#instead()}
      </mb-agenda-board>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-week': ReceptionWeek
  }
}
