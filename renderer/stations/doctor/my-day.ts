import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { registerOf } from '../../desk/council-register.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import '../../elements/status-mark.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { addDays, age, dayMonth, instant, longDate, minuteOf, time2 } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { lateActions } from './late-note.ts'
import './open-notes.ts'

/** The doctor's own visits of one day: who waits, since when, and the way into each consultation. */
@localized()
@customElement('mb-my-day')
export class MyDay extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    css`
      :host {
        padding: 24px 32px 48px;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 16px;
        margin-bottom: 24px;
      }

      h1::first-letter {
        text-transform: uppercase;
      }

      .sum {
        display: flex;
        flex-wrap: wrap;
        gap: 32px;
        margin-bottom: 24px;
      }

      .sum b {
        display: block;
        font-size: 28px;
        line-height: 36px;
        font-weight: 400;
      }

      .earlier {
        display: grid;
        gap: 8px;
        margin-bottom: 24px;
      }

      .register {
        margin-bottom: 16px;
        color: var(--text-secondary);
      }

      td.do {
        text-align: right;
        white-space: nowrap;
      }
    `,
  ]

  /** The days to come instead of today. */
  @property({ type: Boolean }) ahead = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosen = ''
  @state() private problem = ''
  /** The visit whose start was asked about: the second press starts it. */
  @state() private asking = ''
  readonly #open = new LiveQuery(this, 'record.open', () => (this.ahead ? null : {}))
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #visits = new LiveQuery(this, 'agenda.day', () => (this.#date ? { date: this.#date } : null))

  /** Under what is signed here, in the name that stands in the register. */
  #register() {
    const id = this.session?.account?.practitionerId
    const own = this.#practitioners.value?.find((one) => one.id === id)
    return own
      ? html`<p class="register">${msg(str`Você assina como ${own.name}, ${registerOf(own)}`)}</p>`
      : nothing
  }

  get #date(): string {
    const today = this.session?.now.slice(0, 10) ?? ''
    if (!today) return ''
    return this.chosen || (this.ahead ? addDays(today, 1) : today)
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

  #wait(visit: Visit): string {
    if (visit.status !== 'arrived' || !visit.arrivedAt || !this.session) return ''
    // Of another day nobody counts the minutes.
    if (visit.date !== this.session.now.slice(0, 10)) return msg(str`desde ${dayMonth(visit.date)}`)
    const arrived = minuteOf(instant(visit.arrivedAt, this.session.clinic.timeZone).slice(-5))
    return msg(str`espera há ${Math.max(0, minuteOf(this.session.now) - arrived)} min`)
  }

  #row(visit: Visit) {
    const today = this.session?.now ?? visit.date
    const may = visit.steps.includes('start') || visit.status === 'in-progress'
    return html`<tr class=${visit.status}>
      <td>${time2(visit.startMinute)}–${time2(visit.endMinute)}</td>
      <td><b>${visit.patientName}</b>, ${age(visit.birthDate, today)}</td>
      <td>
        ${visit.visitType}${visit.firstVisit ? `, ${msg('1ª vez')}` : ''}${visit.recordedLate ? `, ${msg('lançada depois')}` : ''}
      </td>
      <td><mb-status-mark status=${visit.status}></mb-status-mark></td>
      <td>${this.#wait(visit)}</td>
      <td class="do">
        ${
          may
            ? html`<button
                class="button ${visit.status === 'arrived' || visit.status === 'in-progress' ? 'primary' : 'tertiary'} md"
                type="button"
                @click=${(event: MouseEvent) => void (event.detail <= 1 && this.#start(visit))}
                @blur=${() => (this.asking = '')}
              >
                ${this.#startWord(visit)}
              </button>`
            : nothing
        }
        ${visit.recordedLate ? lateActions(visit, (deed) => void this.#run(deed)) : nothing}
        <a class="button ghost md" href="/doctor/prontuario/${visit.patientId}">${msg('Abrir prontuário')}</a>
      </td>
    </tr>`
  }

  #list(visits: readonly Visit[]) {
    if (visits.length === 0)
      return html`<p>${msg('Nenhuma consulta neste dia. As consultas marcadas com você aparecem aqui.')}</p>`
    return html`<table class="list">
      <thead>
        <tr>
          <th scope="col">${msg('Horário')}</th>
          <th scope="col">${msg('Paciente')}</th>
          <th scope="col">${msg('Tipo')}</th>
          <th scope="col">${msg('Situação')}</th>
          <th scope="col">${msg('Espera')}</th>
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          visits,
          ({ id }) => id,
          (visit) => this.#row(visit),
        )}
      </tbody>
    </table>`
  }

  override render() {
    if (!this.#date) return nothing
    const { value, error, showSpinner } = this.#visits
    const visits = (value ?? []).filter(({ status }) => status !== 'cancelled')
    const count = (...of: Visit['status'][]) => visits.filter(({ status }) => of.includes(status)).length
    const earlier = (this.#open.value ?? []).filter(({ date }) => date !== this.session?.now.slice(0, 10))
    const problem = this.problem || (error ? errorSentence(error) : '')
    return html`
      <div class="head">
        <h1 class="heading-04">${longDate(this.#date)}</h1>
        <button
          class="button ghost icon-only"
          type="button"
          aria-label=${msg('Dia anterior')}
          @click=${() => (this.chosen = addDays(this.#date, -1))}
        >
          ${icon(left, 16)}
        </button>
        <button
          class="button ghost icon-only"
          type="button"
          aria-label=${msg('Dia seguinte')}
          @click=${() => (this.chosen = addDays(this.#date, 1))}
        >
          ${icon(right, 16)}
        </button>
        <a class="button ghost md" href="/doctor/lancar">${msg('Lançar consulta que já aconteceu')}</a>
      </div>
      ${this.#register()}
      ${
        earlier.length > 0
          ? html`<section class="earlier">
              <h2 class="heading-01">${msg('De outros dias, ainda não assinados')}</h2>
              <mb-open-notes .notes=${earlier} today=${this.session?.now.slice(0, 10) ?? ''}></mb-open-notes>
            </section>`
          : nothing
      }
      <p class="visually-hidden" role="status">
        ${this.asking === '' ? '' : msg('Aperte de novo para iniciar mesmo assim.')}
      </p>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${showSpinner ? html`<p role="status">${msg('Carregando…')}</p>` : nothing}
      ${
        value
          ? html`<div class="sum">
                <p><b>${visits.length}</b>${msg('consultas')}</p>
                <p><b>${count('arrived')}</b>${msg('esperando')}</p>
                <p><b>${count('fulfilled')}</b>${msg('atendidas')}</p>
                <p><b>${count('noshow')}</b>${msg('faltas')}</p>
              </div>
              ${this.#list(visits)}`
          : nothing
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-my-day': MyDay
  }
}
