import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/agenda/date-jump.ts'
import type { DateJump } from '../../desk/agenda/date-jump.ts'
import { registerOf } from '../../desk/council-register.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { addDays, longDate, visitCount } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { stillHere, tomorrow, unsigned, whoLeft } from './day-aside.ts'
import './day-copies.ts'
import { dayHeadStyles } from './day-head-styles.ts'
import { dayHead } from './day-head.ts'
import { nextCard } from './day-next.ts'
import { dayOrder, type DayLine } from './day-order.ts'
import { dayRow } from './day-row.ts'
import { lateActions } from './late-note.ts'
import './left-drafts.ts'
import { myDayStyles } from './my-day-styles.ts'
import './own-blocks.ts'
import './reminders/day-reminders.ts'
import { aheadBar } from './week/ahead-bar.ts'

/** The doctor's own visits of one day: who waits, since when, and the way into each consultation. */
@localized()
@customElement('mb-my-day')
export class MyDay extends LitElement {
  static override styles = [base, type, button, table, dayHeadStyles, myDayStyles]

  /** The days to come instead of today. */
  @property({ type: Boolean, reflect: true }) ahead = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosen = new URL(location.href).searchParams.get('dia') ?? ''
  @state() private problem = ''
  /** The visit whose start was asked about: the second press starts it. */
  @state() private asking = ''
  @query('mb-date-jump') private jump!: DateJump | null
  readonly #open = new LiveQuery(this, 'record.open', () => (this.ahead ? null : {}))
  // Waits grow by themselves: the minute of the clinic's clock is a part of the question.
  readonly #queue = new LiveQuery(this, 'queue.own', () => (this.ahead ? null : {}))
  readonly #tomorrow = new LiveQuery(this, 'agenda.day', () =>
    !this.ahead && this.#today ? { date: addDays(this.#today, 1) } : null,
  )
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #visits = new LiveQuery(this, 'agenda.day', () => (this.#date ? { date: this.#date } : null))

  readonly keys = new ViewKeys(this, () => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    i: () => this.#startNext(),
    ...(this.ahead && {
      h: () => (this.chosen = this.#today),
      g: () => void this.jump?.toggle(this.renderRoot),
      PageDown: () => (this.chosen = addDays(this.#date, 1)),
      PageUp: () => (this.chosen = addDays(this.#date, -1)),
    }),
  }))
  #minute = ''

  protected override willUpdate(): void {
    const minute = this.session?.now ?? ''
    if (this.#minute && minute !== this.#minute) this.#queue.refresh()
    this.#minute = minute
  }

  #walk(by: 1 | -1): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')]
    const at = rows.findIndex((row) => row.matches(':focus, :focus-within'))
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
  }

  /** Whoever is inside, else who is next. */
  #startNext(): void {
    const lines = this.#lines
    const next =
      lines.find(({ visit }) => visit.status === 'in-progress') ?? lines.find(({ placed }) => placed)
    if (next) void this.#start(next.visit)
  }

  /** Under what is signed here, in the name that stands in the register. */
  #register() {
    const id = this.session?.account?.practitionerId
    const own = this.#practitioners.value?.find((one) => one.id === id)
    return own
      ? html`<p class="register">${msg(str`Você assina como ${own.name}, ${registerOf(own)}`)}</p>`
      : nothing
  }

  get #date(): string {
    if (!this.#today) return ''
    return this.chosen || (this.ahead ? addDays(this.#today, 1) : this.#today)
  }

  /** Somebody else is in consultation. */
  #isInside(visit: Visit): boolean {
    const others = (this.#visits.value ?? []).filter(({ id }) => id !== visit.id)
    return others.some(({ status }) => status === 'in-progress')
  }

  /** Who has not been seen at the desk, or waits while another is inside, is started on purpose only. */
  #asksFirst(visit: Visit): boolean {
    return visit.status !== 'in-progress' && (visit.status !== 'arrived' || this.#isInside(visit))
  }

  async #start(visit: Visit): Promise<void> {
    this.problem = ''
    if (this.#asksFirst(visit) && this.asking !== visit.id) {
      this.asking = visit.id
      return
    }
    this.asking = ''
    try {
      const encounterId = await this.#encounterOf(visit)
      if (encounterId) goTo(`/doctor/atendimento/${encounterId}`)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #run(deed: () => Promise<unknown>): Promise<void> {
    this.problem = ''
    try {
      await deed()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** The consultation of a visit: the one that starting it begins, or the one under way, of whatever day. */
  async #encounterOf(visit: Visit): Promise<string | null> {
    if (visit.status === 'in-progress') {
      const open = await call('record.open', {})
      return open.find((one) => one.visit?.appointmentId === visit.id)?.encounterId ?? null
    }
    const step = { appointmentId: visit.id, version: visit.version, step: 'start' } as const
    return (await call('visit.step', step)).encounterId
  }

  #startWord(visit: Visit): string {
    if (visit.status === 'in-progress') return msg('Continuar')
    if (this.asking !== visit.id) return msg('Iniciar atendimento')
    if (visit.status === 'arrived') return msg('Iniciar mesmo com outro aberto')
    return this.#isInside(visit)
      ? msg('Iniciar sem chegada registrada, com outro aberto')
      : msg('Iniciar sem chegada registrada')
  }

  #actions(visit: Visit) {
    const may = visit.steps.includes('start') || visit.status === 'in-progress'
    const now = visit.status === 'arrived' || visit.status === 'in-progress'
    return html`${
      may
        ? html`<button
            class="button ${now ? 'primary' : 'tertiary'} md"
            type="button"
            @click=${(event: MouseEvent) => void (event.detail <= 1 && this.#start(visit))}
            @blur=${() => (this.asking = '')}
          >
            ${this.#startWord(visit)}
          </button>`
        : nothing
    }
    ${visit.recordedLate ? lateActions(visit, (deed) => void this.#run(deed)) : nothing}`
  }

  get #lines(): readonly DayLine[] {
    return dayOrder(this.#visits.value ?? [], this.#isToday ? (this.#queue.value?.waiting ?? []) : [])
  }

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #isToday(): boolean {
    return this.#date === this.#today
  }

  #list(lines: readonly DayLine[]) {
    if (lines.length === 0)
      return html`<p>${msg('Nenhuma consulta neste dia. As consultas marcadas com você aparecem aqui.')}</p>`
    return html`<table class="list">
      <thead>
        <tr>
          <th scope="col">${msg('Horário')}</th>
          <th scope="col">${msg('Situação')}</th>
          <th scope="col">${msg('Paciente')}</th>
          <th scope="col">${msg('Tipo')}</th>
          <th scope="col">${msg('Espera')}</th>
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          lines,
          ({ visit }) => visit.id,
          (line) => dayRow(line, this.#today, this.#actions(line.visit)),
        )}
      </tbody>
    </table>`
  }

  #head(lines: readonly DayLine[]) {
    const go = (by: 1 | -1) => (this.chosen = addDays(this.#date, by))
    const visits = this.#visits.value ? lines.map(({ visit }) => visit) : null
    if (!this.ahead) return dayHead(this.#date, visits, go)
    return html`${aheadBar(longDate(this.#date), {
        shown: 'day',
        date: this.#date,
        back: msg('Dia anterior'),
        on: msg('Dia seguinte'),
        sum: visits ? visitCount(visits.length) : '',
        go,
        today: () => (this.chosen = this.#today),
        month: () => void this.jump?.toggle(this.renderRoot),
      })}<mb-date-jump
        date=${this.#date}
        today=${this.#today}
        practitionerId=${this.session?.account?.practitionerId ?? ''}
        @mb-day=${(event: CustomEvent<string>) => (this.chosen = event.detail)}
      ></mb-date-jump>`
  }

  #aside() {
    if (this.ahead)
      return html`<aside aria-label=${msg('Meus bloqueios')}>
        <mb-own-blocks today=${this.#today}></mb-own-blocks>
      </aside>`
    return html`<aside aria-label=${msg('O que espera por você')}>
      <mb-left-drafts></mb-left-drafts>
      ${unsigned(this.#open.value ?? [], this.#today)} ${whoLeft(this.#queue.value?.left ?? [])}
      ${stillHere(this.#queue.value?.earlier ?? [], (date) => (this.chosen = date))}
      <mb-day-copies today=${this.#today}></mb-day-copies>
      <mb-day-reminders today=${this.#today}></mb-day-reminders>
      ${this.#tomorrow.value ? tomorrow(this.#tomorrow.value, addDays(this.#today, 1)) : nothing}
      <section>${this.#register()}</section>
    </aside>`
  }

  override render() {
    if (!this.#date) return nothing
    const { value, error, showSpinner } = this.#visits
    const lines = this.#lines
    const problem = this.problem || (error ? errorSentence(error) : '')
    return html`
      ${this.#head(lines)}
      <div class="day">
        <p class="visually-hidden" role="status">
          ${this.asking === '' ? '' : msg('Aperte de novo para iniciar mesmo assim.')}
        </p>
        ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
        ${showSpinner ? html`<p role="status">${msg('Carregando…')}</p>` : nothing}
        ${value ? html`${nextCard(lines, this.#today, (visit) => void this.#start(visit))}${this.#list(lines)}` : nothing}
      </div>
      ${this.#aside()}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-my-day': MyDay
  }
}
