import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Output } from '../../../preload/contract/index.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../elements/bar-plot.ts'
import type { Bar } from '../../elements/bar-plot.ts'
import { addDays, date, percent, weekdayName } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { standIn } from '../stand-in.ts'
import { viewStyles } from '../view-styles.ts'
import { reportsStyles } from './reports-styles.ts'

type Report = Output<'report.read'>

/** Waits longer than this are drawn apart, as in the queue. */
const LONG_WAIT = 30
const SPANS = [7, 30, 90] as const

/** Occupancy, no-shows by weekday, visits by convênio and waits, each as a plot beside its table. Ends yesterday: today is not over. */
@localized()
@customElement('mb-reports')
export class Reports extends LitElement {
  static override styles = [base, button, type, table, viewStyles, reportsStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private days: number = 30
  readonly #report = new LiveQuery(this, 'report.read', () =>
    this.#from ? { from: this.#from, days: this.days } : null,
  )

  get #from(): string {
    const today = this.session?.now.slice(0, 10)
    return today ? addDays(today, -this.days) : ''
  }

  #part(title: string, plot: TemplateResult, head: readonly string[], rows: readonly (readonly string[])[]) {
    return html`<section>
      <h2 class="heading-03">${title}</h2>
      ${rows.length === 0 ? html`<p class="helper">${msg('Ainda não há consultas neste período.')}</p>` : html`${plot}${numbers(title, head, rows)}`}
    </section>`
  }

  #occupancy({ occupancy }: Report) {
    const shares = occupancy.map((one) => ({
      ...one,
      share: one.openMinutes === 0 ? 0 : one.bookedMinutes / one.openMinutes,
    }))
    const bars: Bar[] = shares.map(({ name, share }) => ({
      label: name,
      value: share * 100,
      said: percent(share),
    }))
    return this.#part(
      msg('Ocupação por profissional'),
      html`<mb-bar-plot
        .bars=${bars}
        .most=${100}
        .tick=${(value: number) => percent(value / 100)}
        summary=${msg('Parte do tempo aberto que foi marcada, por profissional')}
      ></mb-bar-plot>`,
      [msg('Profissional'), msg('Horas abertas'), msg('Horas marcadas'), msg('Ocupação')],
      shares.map(({ name, openMinutes, bookedMinutes, share }) => [
        name,
        hours(openMinutes),
        hours(bookedMinutes),
        percent(share),
      ]),
    )
  }

  #noShows({ noShows }: Report) {
    const shares = noShows.map((one) => ({ ...one, share: one.due === 0 ? 0 : one.missed / one.due }))
    const most = Math.max(10, ...shares.map(({ share }) => Math.ceil(share * 10) * 10))
    return this.#part(
      msg('Faltas por dia da semana'),
      html`<mb-bar-plot
        .bars=${shares.map(({ weekday, share }) => ({ label: weekdayName(weekday), value: share * 100, said: percent(share) }))}
        .most=${most}
        .tick=${(value: number) => percent(value / 100)}
        summary=${msg('Parte das consultas em que o paciente faltou, por dia da semana')}
      ></mb-bar-plot>`,
      [msg('Dia'), msg('Consultas'), msg('Faltas'), msg('Parte')],
      shares.map(({ weekday, due, missed, share }) => [
        weekdayName(weekday),
        String(due),
        String(missed),
        percent(share),
      ]),
    )
  }

  #insurers({ insurers }: Report) {
    const all = insurers.reduce((sum, { visits }) => sum + visits, 0)
    const named = insurers.map(({ name, visits, before }) => ({
      label: [
        name ?? msg('Particular'),
        ...before.map((one) => msg(str`${one.visits} como ${one.name}`)),
      ].join(', '),
      visits,
      said: percent(visits / all),
    }))
    return this.#part(
      msg('Consultas por convênio'),
      html`<mb-bar-plot
        .bars=${named.map(({ label, visits, said }) => ({ label, value: (visits / all) * 100, said }))}
        .most=${100}
        .tick=${(value: number) => percent(value / 100)}
        summary=${msg('Parte das consultas que aconteceram, por convênio')}
      ></mb-bar-plot>`,
      [msg('Convênio'), msg('Consultas'), msg('Parte')],
      named.map(({ label, visits, said }) => [label, String(visits), said]),
    )
  }

  #waits({ waits }: Report) {
    const most = Math.max(20, ...waits.map(({ meanMinutes }) => Math.ceil(meanMinutes / 20) * 20))
    const hourWord = (hour: number) => `${String(hour)} h`
    return this.#part(
      msg('Espera da chegada ao atendimento'),
      html`<mb-bar-plot
        .bars=${waits.map(({ hour, meanMinutes }) => ({ label: hourWord(hour), value: meanMinutes, said: msg(str`${meanMinutes} min`) }))}
        .most=${most}
        .limit=${LONG_WAIT}
        .tick=${(value: number) => String(value)}
        summary=${msg('Espera média em minutos, por hora marcada')}
      ></mb-bar-plot>`,
      [msg('Hora marcada'), msg('Consultas'), msg('Espera média'), msg('Maior espera')],
      waits.map(({ hour, visits, meanMinutes, longestMinutes }) => [
        hourWord(hour),
        String(visits),
        msg(str`${meanMinutes} min`),
        msg(str`${longestMinutes} min`),
      ]),
    )
  }

  override render() {
    const { value } = this.#report
    const last = this.#from ? addDays(this.#from, this.days - 1) : ''
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Relatórios')}</h1>
        <label>
          ${msg('Período')}
          <select
            @change=${(event: Event) => (this.days = Number((event.target as HTMLSelectElement).value))}
          >
            ${SPANS.map((days) => html`<option value=${days} .selected=${live(days === this.days)}>${msg(str`últimos ${days} dias`)}</option>`)}
          </select>
        </label>
        <p class="helper">${this.#from ? msg(str`De ${date(this.#from)} a ${date(last)}`) : ''}</p>
      </div>
      ${standIn(this.#report)}
      ${value ? html`${this.#occupancy(value)} ${this.#noShows(value)} ${this.#insurers(value)} ${this.#waits(value)}` : ''}
    `
  }
}

const hours = (minutes: number) => msg(str`${Math.round(minutes / 60)} h`)

const numbers = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
  html`<table class="list" aria-label=${title}>
    <thead>
      <tr>
        ${head.map((word, at) => html`<th scope="col" class=${at > 0 ? 'number' : ''}>${word}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, at) => html`<td class=${at > 0 ? 'number' : ''}>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`

declare global {
  interface HTMLElementTagNameMap {
    'mb-reports': Reports
  }
}
