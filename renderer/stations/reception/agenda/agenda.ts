import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../desk/agenda/date-jump.ts'
import type { DateJump } from '../../../desk/agenda/date-jump.ts'
import { dayAsGrid, noteWord } from '../../../desk/agenda/grid-day.ts'
import { keepLast } from '../../../desk/agenda/keep-last.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import type { Column, GridDay } from '../../../elements/day-grid/layout.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { addDays, longDate, visitCount } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { agendaStyles } from './agenda-styles.ts'
import './board.ts'
import './day-strip.ts'
import './legend.ts'
import { dateBar, noProfessionals, oneOf, skeleton, workButton } from './parts.ts'
import './people-filter.ts'
import { rememberWhere, whereLast } from './where.ts'

const sorted = (words: readonly (string | null)[]) =>
  [...new Set(words.filter((word) => word !== null))].sort((a, b) => a.localeCompare(b))

/** The day as columns of professionals. */
@localized()
@customElement('mb-reception-agenda')
export class ReceptionAgenda extends LitElement {
  static override styles = [base, type, button, agendaStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenDate = new URL(location.href).searchParams.get('dia') ?? ''
  @state() private chosenVisit = new URL(location.href).searchParams.get('consulta') ?? ''
  @state() private specialty = ''
  @state() private room = ''
  @state() private away: ReadonlySet<string> = new Set()
  @query('mb-date-jump') private jump!: DateJump | null
  readonly keys = new ViewKeys(this, () => ({
    n: () => this.#bookElsewhere(),
    h: () => this.#show(''),
    g: () => void this.jump?.toggle(this.renderRoot),
    PageDown: () => this.#go(1),
    PageUp: () => this.#go(-1),
  }))
  readonly #day = new LiveQuery(this, 'agenda.grid', () => (this.#date ? { date: this.#date } : null))
  readonly #untold = new LiveQuery(this, 'visit.count-untold', () => ({}))
  readonly #outside = new LiveQuery(this, 'schedule.count-outside', () => ({}))
  readonly #asGrid = keepLast(dayAsGrid)
  readonly #columns = keepLast((day: GridDay, specialty: string, room: string, away: ReadonlySet<string>) =>
    day.columns.filter(
      (column) =>
        (!specialty || column.specialty === specialty) &&
        (!room || column.room === room) &&
        !away.has(column.id),
    ),
  )

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #date(): string {
    return this.chosenDate || this.#today
  }

  #show(date: string): void {
    this.chosenDate = date
    this.chosenVisit = ''
    rememberWhere({ practitionerId: whereLast()?.practitionerId ?? '', date: this.#date })
  }

  #go(days: number): void {
    this.#show(addDays(this.#date, days))
  }

  #bookElsewhere(): void {
    goTo(`/reception/agendar?dia=${this.#date}`)
  }

  #bar(count: number) {
    const note = noteWord(this.#day.value?.note ?? null)
    const around = html`<mb-day-strip
        date=${this.#date}
        today=${this.#today}
        @mb-day=${(event: CustomEvent<string>) => this.#show(event.detail)}
      ></mb-day-strip>
      ${note ? html`<span class="note" title=${note}>${note}</span>` : nothing}
      <span>${visitCount(count)}</span>
      ${workButton(this.#untold.value?.total ?? 0, this.#outside.value?.total ?? 0)}`
    return html`${dateBar(longDate(this.#date), around, {
        back: msg('Dia anterior'),
        on: msg('Dia seguinte'),
        go: (by) => this.#go(by),
        today: () => this.#show(''),
        month: () => void this.jump?.toggle(this.renderRoot),
        book: () => this.#bookElsewhere(),
      })}<mb-date-jump
        date=${this.#date}
        today=${this.#today}
        @mb-day=${(event: CustomEvent<string>) => this.#show(event.detail)}
      ></mb-date-jump>`
  }

  #tools(all: readonly Column[], shown: number) {
    return html`<div slot="tools" class="tools">
      ${oneOf({ name: msg('Especialidade'), all: msg('Especialidades'), options: sorted(all.map(({ specialty }) => specialty)), chosen: this.specialty, choose: (one) => (this.specialty = one) })}
      ${oneOf({ name: msg('Sala'), all: msg('Salas'), options: sorted(all.map(({ room }) => room)), chosen: this.room, choose: (one) => (this.room = one) })}
      <mb-people-filter
        .columns=${all}
        .away=${this.away}
        .shown=${shown}
        @mb-hidden=${(event: CustomEvent<ReadonlySet<string>>) => (this.away = event.detail)}
      ></mb-people-filter>
      <mb-agenda-legend .hued=${this.#day.value?.hued ?? []}></mb-agenda-legend>
    </div>`
  }

  #showAll(): void {
    this.specialty = ''
    this.room = ''
    this.away = new Set()
  }

  #instead(day: GridDay | undefined) {
    const { error, showSpinner } = this.#day
    if (error)
      return html`<div slot="instead" class="instead">
        <mb-notice kind="error" text=${errorSentence(error)}></mb-notice>
        <button class="button tertiary" type="button" @click=${() => this.#day.refresh()}>
          ${msg('Tentar de novo')}
        </button>
      </div>`
    if (!day) return showSpinner ? skeleton() : nothing
    if (day.columns.length === 0) return noProfessionals()
    return html`<div slot="instead" class="instead">
      <p>${msg('Nenhum profissional com estes filtros.')}</p>
      <button class="button tertiary" type="button" @click=${() => this.#showAll()}>
        ${msg('Mostrar todos')}
      </button>
    </div>`
  }

  override render() {
    if (!this.#date) return nothing
    const { value } = this.#day
    const day = value && this.#asGrid(value)
    const columns = day && !this.#day.error ? this.#columns(day, this.specialty, this.room, this.away) : []
    const count = day?.visits.filter(({ status }) => status !== 'cancelled').length ?? 0
    return html`${this.#bar(count)}
      <mb-agenda-board
        .day=${day}
        .columns=${columns}
        date=${this.#date}
        now=${this.session?.now ?? ''}
        selectedId=${this.chosenVisit}
      >
        ${this.#tools(day?.columns ?? [], columns.length)} ${this.#instead(day)}
      </mb-agenda-board>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-agenda': ReceptionAgenda
  }
}
