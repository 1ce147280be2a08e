import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../desk/agenda/date-jump.ts'
import type { DateJump } from '../../../desk/agenda/date-jump.ts'
import { weekAsGrid } from '../../../desk/agenda/grid-day.ts'
import { keepLast } from '../../../desk/agenda/keep-last.ts'
import { weekStart } from '../../../desk/agenda/month-days.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import type { Cursor } from '../../../elements/day-grid/cursor.ts'
import '../../../elements/day-grid/day-grid.ts'
import type { DayGrid } from '../../../elements/day-grid/day-grid.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { addDays, dayMonth, visitCount } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import '../own-blocks.ts'
import { aheadBar } from './ahead-bar.ts'
import { chosenVisit } from './chosen-visit.ts'
import { myWeekStyles } from './my-week-styles.ts'

/** A professional's own week, its days as columns, with what is his to block beside it; visits are moved at the desk. */
@localized()
@customElement('mb-my-week')
export class MyWeek extends LitElement {
  static override styles = [base, type, button, myWeekStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenDate = new URL(location.href).searchParams.get('dia') ?? ''
  @state() private selectedId = ''
  @query('mb-date-jump') private jump!: DateJump | null
  @query('mb-day-grid') private grid!: DayGrid | null
  readonly keys = new ViewKeys(this, () => ({
    h: () => this.#show(this.#today),
    g: () => void this.jump?.toggle(this.renderRoot),
    PageDown: () => this.#show(addDays(this.#date, 7)),
    PageUp: () => this.#show(addDays(this.#date, -7)),
  }))
  readonly #week = new LiveQuery(this, 'agenda.week', () =>
    this.#own && this.#date ? { practitionerId: this.#own, from: this.#monday } : null,
  )
  readonly #asGrid = keepLast((week: Output<'agenda.week'>) =>
    weekAsGrid(week, { day: '/doctor/agenda', fixed: true }),
  )

  get #own(): string {
    return this.session?.account?.practitionerId ?? ''
  }

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #date(): string {
    return this.chosenDate || this.#today
  }

  get #monday(): string {
    return weekStart(this.#date)
  }

  #show(date: string): void {
    this.chosenDate = date
    this.selectedId = ''
  }

  #body() {
    const { value, error, showSpinner } = this.#week
    if (error)
      return html`<div class="instead">
        <mb-notice kind="error" text=${errorSentence(error)}></mb-notice>
        <button class="button tertiary" type="button" @click=${() => this.#week.refresh()}>
          ${msg('Tentar de novo')}
        </button>
      </div>`
    if (!value) return html`<p class="instead" role="status">${showSpinner ? msg('Carregando…') : ''}</p>`
    const day = this.#asGrid(value)
    return html`<mb-day-grid
      .day=${day}
      .columns=${day.columns}
      date=${this.#monday}
      now=${this.session?.now ?? ''}
      selectedId=${this.selectedId}
      @mb-pick=${(event: CustomEvent<Cursor | null>) => (this.selectedId = event.detail?.visitId ?? '')}
      @mb-enter=${() => this.renderRoot.querySelector<HTMLElement>('aside a')?.focus()}
    ></mb-day-grid>`
  }

  override render() {
    if (!this.#date) return nothing
    const visits = this.#week.value?.visits ?? []
    const selected = visits.find(({ id }) => id === this.selectedId)
    const [from, to] = [dayMonth(this.#monday), dayMonth(addDays(this.#monday, 6))]
    return html`${aheadBar(msg(str`Semana de ${from} a ${to}`), {
        shown: 'week',
        date: this.#date,
        back: msg('Semana anterior'),
        on: msg('Semana seguinte'),
        sum: this.#week.value ? visitCount(visits.filter(({ status }) => status !== 'cancelled').length) : '',
        go: (by) => this.#show(addDays(this.#date, by * 7)),
        today: () => this.#show(this.#today),
        month: () => void this.jump?.toggle(this.renderRoot),
      })}
      <mb-date-jump
        date=${this.#date}
        today=${this.#today}
        practitionerId=${this.#own}
        @mb-day=${(event: CustomEvent<string>) => this.#show(event.detail)}
      ></mb-date-jump>
      <div class="week">${this.#body()}</div>
      <aside
        aria-label=${msg('Consulta selecionada e meus bloqueios')}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.grid?.focusCursor()}
      >
        ${selected ? chosenVisit(selected, this.#today) : nothing}
        <mb-own-blocks today=${this.#today}></mb-own-blocks>
      </aside>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-my-week': MyWeek
  }
}
