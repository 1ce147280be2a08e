import calendar from '@carbon/icons/es/calendar/32'
import stethoscope from '@carbon/icons/es/stethoscope/32'
import user from '@carbon/icons/es/user--avatar/32'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { SlotHold } from '../../../data/slot-hold.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { longDate, time } from '../../../i18n/format.ts'
import { nameAmong } from '../../../i18n/identity.ts'
import { OperationError } from '../../../operation-error.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { peopleStyles } from '../account/people-styles.ts'
import '../book/ask-time.ts'
import '../book/booked.ts'
import { TIME_CODES, type Start } from '../book/choice.ts'
import { heldUntil } from '../book/held-until.ts'
import '../book/summary.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'

type Place = Pick<Output<'visit.slip'>, 'practitionerId' | 'visitTypeId'>

const toList = () => goTo('/kiosk/consultas')

/** Another day or time for the same visit: same professional, same kind. */
@localized()
@customElement('mb-kiosk-move')
export class KioskMove extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @property() appointmentId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private step: 'time' | 'summary' | 'done' = 'time'
  @state() private start: Start | undefined
  @state() private issue = ''
  @state() private sending = false
  readonly #hold = new SlotHold(this)
  readonly #visit = new LiveQuery(this, 'visit.slip', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))

  async #choose({ practitionerId, visitTypeId }: Place, start: Start): Promise<void> {
    this.start = start
    this.issue = ''
    try {
      const place = { practitionerId, visitTypeId, date: start.date, startMinute: start.minute }
      await this.#hold.take({ ...place, movingId: this.appointmentId })
      this.step = 'summary'
    } catch (error) {
      this.issue = errorSentence(error)
      this.start = undefined
    }
  }

  async #move(): Promise<void> {
    const visit = this.#visit.value
    const start = this.start
    if (this.sending || !visit || !start) return
    this.sending = true
    try {
      await call('visit.reschedule', {
        appointmentId: visit.id,
        version: visit.version,
        practitionerId: visit.practitionerId,
        visitTypeId: visit.visitTypeId,
        date: start.date,
        startMinute: start.minute,
      })
      this.step = 'done'
    } catch (error) {
      this.issue = errorSentence(error)
      if (error instanceof OperationError && TIME_CODES.has(error.code)) {
        this.start = undefined
        this.step = 'time'
      }
    } finally {
      this.sending = false
    }
  }

  override render() {
    const visit = this.#visit.value
    const practitioner = this.#practitioners.value?.find(({ id }) => id === visit?.practitionerId)
    if (!visit || !practitioner) return waiting(msg('Reagendar consulta'), this.#visit, toList)
    const names = [msg('Horário'), msg('Conferir')]
    if (this.step === 'done')
      return html`<mb-kiosk-booked
        .appointmentId=${visit.id}
        .question=${msg('Consulta reagendada')}
      ></mb-kiosk-booked>`
    if (this.step === 'time')
      return keyed(
        'time',
        html`<mb-ask-time
          .steps=${{ names, at: 0 }}
          .practitioner=${practitioner}
          .visitTypeId=${visit.visitTypeId}
          .movingId=${this.appointmentId}
          .today=${this.session?.now.slice(0, 10) ?? ''}
          .value=${this.start}
          .issue=${this.issue}
          @mb-next=${(event: CustomEvent<Start>) => void this.#choose(visit, event.detail)}
          @mb-back=${toList}
        ></mb-ask-time>`,
      )
    const start = this.start
    const people = this.#people.value?.map(({ name }) => name) ?? []
    const held = heldUntil(this.#hold.until, this.session?.clinic.timeZone)
    return keyed(
      'summary',
      html`<mb-ask-summary
        .steps=${{ names, at: 1 }}
        .question=${msg('Confira a mudança')}
        .hint=${`${msg('O horário antigo fica livre para outra pessoa.')} ${held}`.trim()}
        .facts=${[
          { icon: user, label: msg('Para'), value: nameAmong(visit.patientName, people) },
          { icon: stethoscope, label: visit.specialty, value: visit.practitionerName },
          {
            icon: calendar,
            label: visit.visitType,
            before: msg(str`${longDate(visit.date)}, às ${time(visit.startMinute)}`),
            value: start ? msg(str`${longDate(start.date)}, às ${time(start.minute)}`) : '',
          },
        ]}
        .next=${this.sending ? msg('Reagendando…') : msg('Reagendar')}
        .issue=${this.issue}
        @mb-next=${() => void this.#move()}
        @mb-back=${() => {
          this.#hold.release()
          this.step = 'time'
        }}
      ></mb-ask-summary>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-move': KioskMove
  }
}
