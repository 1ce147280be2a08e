import calendar from '@carbon/icons/es/calendar/32'
import checkmark from '@carbon/icons/es/checkmark/32'
import printer from '@carbon/icons/es/printer/32'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { dayMonth, time, weekday } from '../../../i18n/format.ts'
import { nameAmong, phone } from '../../../i18n/identity.ts'
import { OperationError } from '../../../operation-error.ts'
import { goTo } from '../../../router.ts'
import { trouble } from '../parts/actions.ts'
import { Countdown } from '../parts/countdown.ts'
import { Question } from '../parts/question.ts'
import { ring } from '../parts/ring.ts'
import { ringStyles } from '../style/ring.ts'
import { bookedStyles } from './booked-styles.ts'

/** Why no slip came out, in words for who stands before the kiosk: what is missing there is the clinic's to mend. */
function slipProblem(error: unknown): string {
  const here = error instanceof OperationError && ['no-printer', 'print-failed'].includes(error.code)
  return here
    ? msg('O totem não conseguiu imprimir. A consulta está marcada: peça o comprovante na recepção.')
    : errorSentence(error)
}

/** The visit as it now stands, with its slip; after 20 s without a touch the screen forgets it. */
@localized()
@customElement('mb-kiosk-booked')
export class KioskBooked extends Question {
  static override styles = [...Question.styles, ringStyles, bookedStyles]

  @property() appointmentId = ''
  @property() question = ''
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private printing = false
  @state() private said = ''
  @state() private issue = ''
  readonly #slip = new LiveQuery(this, 'visit.slip', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )
  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))
  readonly #left = new Countdown(this, 20, () => this.#finish())

  get #names(): readonly string[] {
    return this.#people.value?.map(({ name }) => name) ?? []
  }

  #finish(): void {
    this.dispatchEvent(new CustomEvent('mb-finished', { bubbles: true, composed: true }))
  }

  async #print(): Promise<void> {
    if (this.printing) return
    this.printing = true
    this.issue = ''
    this.said = ''
    try {
      await call('visit.print-slip', { appointmentId: this.appointmentId })
      this.said = msg('O comprovante está saindo na impressora.')
    } catch (error) {
      this.issue = slipProblem(error)
    } finally {
      this.printing = false
    }
  }

  override render() {
    const visit = this.#slip.value
    const desk = this.session?.clinic.phone
    return html`<section class="voice">
        <span class="sure">${icon(checkmark, 84)}</span>
        <h1>${this.question}</h1>
        <p class="hint">${msg('Chegue 10 minutos antes.')}</p>
      </section>
      <section class="touch">
        ${
          visit
            ? html`<div class="shade">
                <div class="ticket">
                  <p class="legend">${weekday(visit.date)}, ${dayMonth(visit.date)}</p>
                  <p class="hour">${time(visit.startMinute)}</p>
                  <hr />
                  <p class="room">${visit.practitionerName}</p>
                  <p class="who">
                    ${nameAmong(visit.patientName, this.#names)}<br />${[visit.visitType, visit.room].filter(Boolean).join(' · ')}
                  </p>
                </div>
              </div>`
            : nothing
        }
        <p class="how">
          ${
            desk
              ? msg(str`Para reagendar ou desmarcar: Minha conta, neste totem, ou ${phone(desk)}.`)
              : msg('Para reagendar ou desmarcar: Minha conta, neste totem, ou a recepção.')
          }
        </p>
        ${trouble(this.issue)} ${this.said ? html`<p class="how" role="status">${this.said}</p>` : nothing}
        <div class="row-keys">
          <button
            type="button"
            class="key row-key"
            ?disabled=${this.printing}
            @click=${() => void this.#print()}
          >
            ${icon(printer, 52)}<span>${msg('Imprimir comprovante')}</span>
          </button>
          <button type="button" class="key row-key" @click=${() => goTo('/kiosk/agendar')}>
            ${icon(calendar, 52)}<span>${msg('Marcar outra')}</span>
          </button>
        </div>
        <div class="finish">
          <div class="count">
            ${ring(this.#left.seconds, this.#left.total)}<span>${msg('Esta tela se apaga sozinha')}</span>
          </div>
          <button type="button" class="key primary" @click=${() => this.#finish()}>${msg('Terminar')}</button>
        </div>
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-booked': KioskBooked
  }
}
