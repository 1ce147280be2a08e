import add from '@carbon/icons/es/add/16'
import calendar from '@carbon/icons/es/calendar/16'
import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import printer from '@carbon/icons/es/printer/16'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { fold } from '../../../preload/contract/fold.ts'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { calendarName, visitCalendar, weekCalendar } from '../../desk/calendar-file.ts'
import { remarksOf } from '../../desk/remarks.ts'
import { saveCalendar } from '../../desk/save-file.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { sorting } from '../../elements/sorting.ts'
import '../../elements/status-mark.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { addDays, age, longDate, missedCount, time2, visitCount, weekdayOf } from '../../i18n/format.ts'
import { statusWord } from '../../i18n/status.ts'
import { daySheet } from '../../print/day-sheet.ts'
import { printNow } from '../../print/paper.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { dayStyles } from './day-styles.ts'
import { tellRefused } from './deed.ts'
import './visit/visit-panel.ts'

/** The day's visits of all professionals, live, with the chosen one beside them. */
@localized()
@customElement('mb-reception-day')
export class ReceptionDay extends LitElement {
  static override styles = [base, type, button, table, dayStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenDate = new URL(location.href).searchParams.get('dia') ?? ''
  @state() private practitionerId = ''
  /** A part of a name. */
  @state() private text = ''
  @state() private selectedId = new URL(location.href).searchParams.get('consulta') ?? ''
  readonly keys = new ViewKeys(this, () => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    n: () => this.#book(),
    h: () => (this.chosenDate = ''),
    PageDown: () => this.#go(1),
    PageUp: () => this.#go(-1),
    'Ctrl+p': () => this.#print(),
  }))
  readonly #sorting = sorting(this, {
    time: ({ startMinute }: Visit) => startMinute,
    patient: ({ patientName }) => patientName,
    practitioner: ({ practitionerName }) => practitionerName,
    type: ({ visitType }) => visitType,
    insurer: ({ insurer }) => insurer ?? msg('Particular'),
    status: ({ status }) => statusWord(status),
  })
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #visits = new LiveQuery(this, 'agenda.day', () => (this.#date ? { date: this.#date } : null))

  get #date(): string {
    return this.chosenDate || (this.session?.now.slice(0, 10) ?? '')
  }

  get #found(): readonly Visit[] {
    const wanted = fold(this.text.trim())
    return (this.#visits.value ?? []).filter(
      ({ practitionerId, patientName }) =>
        (!this.practitionerId || practitionerId === this.practitionerId) &&
        fold(patientName).includes(wanted),
    )
  }

  /** On paper the day stays in its order, whatever the screen is sorted by. */
  get #shown(): readonly Visit[] {
    return this.#sorting.sorted(this.#found)
  }

  /** Asked for by name: printed as soon as the day is here. */
  #prints = new URL(location.href).searchParams.has('imprimir')

  protected override updated(): void {
    if (!this.#prints || !this.#visits.value || !this.session) return
    this.#prints = false
    this.#print()
  }

  #walk(by: number): void {
    const shown = this.#shown
    const at = shown.findIndex(({ id }) => id === this.selectedId)
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]
    if (!next) return
    this.selectedId = next.id
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${next.id}"]`)?.focus(),
    )
  }

  #go(days: number): void {
    this.chosenDate = addDays(this.#date, days)
    this.selectedId = ''
  }

  #book(): void {
    goTo(
      `/reception/agendar?dia=${this.#date}${this.practitionerId ? `&profissional=${this.practitionerId}` : ''}`,
    )
  }

  #saveVisit(visit: Visit): void {
    if (this.session)
      saveCalendar(visitCalendar(visit, this.session.clinic, this.session.now), calendarName(visit))
  }

  /** The chosen professional's week, Monday to Sunday, as a file for a calendar of his own. */
  async #saveWeek(): Promise<void> {
    const { session, practitionerId } = this
    if (!session) return
    const monday = addDays(this.#date, 1 - weekdayOf(this.#date))
    try {
      const { visits } = await call('agenda.week', { practitionerId, from: monday })
      const standing = visits.filter(({ status }) => status !== 'cancelled' && status !== 'noshow')
      saveCalendar(weekCalendar(standing, session.clinic, session.now), `agenda-${monday}.ics`)
    } catch (error) {
      tellRefused(this, { sentence: errorSentence(error) })
    }
  }

  #print(): void {
    // A sheet without the visits that are still under way would look like a free day.
    if (!this.session || !this.#visits.value) return
    printNow(
      daySheet({
        title: msg('Consultas do dia'),
        date: this.#date,
        clinic: this.session.clinic,
        printedAt: this.session.now,
        lines: this.#found,
      }),
    )
  }

  #row(visit: Visit) {
    const today = this.session?.now ?? visit.date
    const remarks = remarksOf(visit)
    return html`<tr
      class=${visit.status}
      data-id=${visit.id}
      tabindex="0"
      aria-selected=${visit.id === this.selectedId}
      @click=${() => (this.selectedId = visit.id)}
      @focus=${() => (this.selectedId = visit.id)}
    >
      <td class="nowrap">${time2(visit.startMinute)}–${time2(visit.endMinute)}</td>
      <td>
        <b>${visit.patientName}</b>, ${age(visit.birthDate, today)}
        ${visit.firstVisit ? html`<span class="flag">${msg('1ª vez')}</span>` : nothing}
        ${visit.recordedLate ? html`<span class="flag">${msg('lançada depois')}</span>` : nothing}
        ${
          visit.missedBefore > 0
            ? html`<span class="flag missed">${missedCount(visit.missedBefore)}</span>`
            : nothing
        }
        ${remarks ? html`<div>${remarks}</div>` : nothing}
      </td>
      <td>${visit.practitionerName}</td>
      <td>${visit.visitType}</td>
      <td>${visit.insurer ?? msg('Particular')}</td>
      <td><mb-status-mark status=${visit.status}></mb-status-mark></td>
    </tr>`
  }

  #list() {
    const { error, showSpinner, value } = this.#visits
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value)
      return html`<p class="empty" aria-live="polite">${showSpinner ? msg('Carregando a agenda…') : ''}</p>`
    if (this.#shown.length === 0 && this.text.trim() !== '')
      return html`<p class="empty" role="status">${msg('Nada com estas letras.')}</p>`
    if (this.#shown.length === 0) {
      return html`<div class="empty">
        <p>${msg('Nenhuma consulta neste dia. As consultas marcadas aparecem aqui.')}</p>
        <button class="button tertiary" type="button" @click=${() => this.#book()}>
          ${msg('Agendar consulta')}
        </button>
      </div>`
    }
    return html`<table class="list">
      <thead>
        <tr>
          ${this.#sorting.head('time', msg('Horário'))} ${this.#sorting.head('patient', msg('Paciente'))}
          ${this.#sorting.head('practitioner', msg('Profissional'))}
          ${this.#sorting.head('type', msg('Tipo'))} ${this.#sorting.head('insurer', msg('Convênio'))}
          ${this.#sorting.head('status', msg('Situação'))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          this.#shown,
          ({ id }) => id,
          (visit) => this.#row(visit),
        )}
      </tbody>
    </table>`
  }

  override render() {
    if (!this.#date) return nothing
    const selected = this.#visits.value?.find(({ id }) => id === this.selectedId)
    return html`
      <div class="bar">
        <button type="button" class="square" aria-label=${msg('Dia anterior')} @click=${() => this.#go(-1)}>
          ${icon(left, 16)}
        </button>
        <button type="button" class="square" aria-label=${msg('Dia seguinte')} @click=${() => this.#go(1)}>
          ${icon(right, 16)}
        </button>
        <button type="button" @click=${() => (this.chosenDate = '')}>${msg('Hoje')} <kbd>H</kbd></button>
        <h1>${longDate(this.#date)}</h1>
        <label>
          <span class="visually-hidden">${msg('Profissional')}</span>
          <select
            @change=${(event: Event) => (this.practitionerId = (event.target as HTMLSelectElement).value)}
          >
            <option value="" .selected=${live(this.practitionerId === '')}>
              ${msg('Todos os profissionais')}
            </option>
            ${this.#practitioners.value?.map(({ id, treatment }) => html`<option value=${id} .selected=${live(id === this.practitionerId)}>${treatment}</option>`)}
          </select>
        </label>
        <label class="search">
          <span class="visually-hidden">${msg('Procurar nesta lista')}</span>
          <input
            type="search"
            placeholder=${msg('Procurar')}
            autocomplete="off"
            .value=${live(this.text)}
            @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
          />
        </label>
        <span>${visitCount(this.#found.filter(({ status }) => status !== 'cancelled').length)}</span>
        <span class="grow"></span>
        ${
          selected
            ? html`<button type="button" @click=${() => this.#saveVisit(selected)}>
                ${icon(calendar, 16)} ${msg('Consulta em .ics')}
              </button>`
            : nothing
        }
        ${
          this.practitionerId
            ? html`<button type="button" @click=${() => void this.#saveWeek()}>
                ${icon(calendar, 16)} ${msg('Semana em .ics')}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.#print()}>
          ${icon(printer, 16)} ${msg('Imprimir')} <kbd>Ctrl+P</kbd>
        </button>
        <button type="button" class="go" @click=${() => this.#book()}>
          ${icon(add, 16)} ${msg('Agendar')} <kbd>N</kbd>
        </button>
      </div>
      <div class="list-area">${this.#list()}</div>
      <aside aria-label=${msg('Consulta selecionada')}>
        <mb-visit-panel .visit=${selected} .now=${this.session?.now ?? ''}></mb-visit-panel>
      </aside>
      <footer>
        <div class="hints">
          <span><kbd>↑</kbd> <kbd>↓</kbd> ${msg('andar na lista')}</span>
          <span><kbd>PgUp</kbd> <kbd>PgDn</kbd> ${msg('mudar o dia')}</span>
          <span><kbd>N</kbd> ${msg('agendar')}</span>
        </div>
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-day': ReceptionDay
  }
}
