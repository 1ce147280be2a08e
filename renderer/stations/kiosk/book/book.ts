import { consume } from '@lit/context'
import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { localized, msg, str } from '@lit/localize'
import calendar from '@carbon/icons/es/calendar/32'
import stethoscope from '@carbon/icons/es/stethoscope/32'
import user from '@carbon/icons/es/user--avatar/32'
import { call, OperationError } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, localDateTime, longDate, time } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { peopleStyles } from '../account/people-styles.ts'
import '../ask/choice.ts'
import type { Choice } from '../ask/choice.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import './ask-time.ts'
import './booked.ts'
import { bookable, namesIn, specialties, TIME_CODES, type Practitioner, type Start } from './choice.ts'
import './summary.ts'

type Step = 'who' | 'specialty' | 'practitioner' | 'type' | 'time' | 'summary' | 'done'
const ORDER: readonly Step[] = ['who', 'specialty', 'practitioner', 'type', 'time', 'summary']
const STOP: Readonly<Record<Step, number>> = {
  who: 0,
  specialty: 1,
  practitioner: 1,
  type: 2,
  time: 3,
  summary: 4,
  done: 5,
}

/** "Agendar consulta", a question at a time; a question with one possible answer is not asked. */
@localized()
@customElement('mb-kiosk-book')
export class KioskBook extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private step: Step = 'who'
  @state() private patientId: string | undefined
  @state() private specialty: string | undefined
  @state() private practitionerId: string | undefined
  @state() private visitTypeId: string | undefined
  @state() private start: Start | undefined
  @state() private appointmentId = ''
  @state() private issue = ''
  @state() private sending = false
  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #all(): readonly Practitioner[] {
    return bookable(this.#practitioners.value ?? [])
  }

  get #ofSpecialty(): readonly Practitioner[] {
    return this.#all.filter((one) => this.specialty === undefined || one.specialty === this.specialty)
  }

  get #practitioner(): Practitioner | undefined {
    return this.#all.find(({ id }) => id === this.practitionerId)
  }

  get #types() {
    return this.#practitioner?.visitTypes.filter((type) => type.bookableByPatient) ?? []
  }

  /** The answers that each question has; one alone is taken without asking. */
  #answers(step: Step): readonly string[] {
    if (step === 'who') return this.#people.value?.map(({ patientId }) => patientId) ?? []
    if (step === 'specialty') return specialties(this.#all)
    if (step === 'practitioner') return this.#ofSpecialty.map(({ id }) => id)
    return step === 'type' ? this.#types.map(({ id }) => id) : []
  }

  #take(step: Step, answer: string): void {
    if (step === 'who') this.patientId = answer
    if (step === 'specialty') this.specialty = answer
    if (step === 'practitioner') this.practitionerId = answer
    if (step === 'type') this.visitTypeId = answer
  }

  #forward(step: Step, answer: string): void {
    this.#take(step, answer)
    this.issue = ''
    for (const next of ORDER.slice(ORDER.indexOf(step) + 1)) {
      const answers = this.#answers(next)
      const only = answers[0]
      if (only === undefined || answers.length > 1) {
        this.step = next
        return
      }
      this.#take(next, only)
    }
  }

  #back(): void {
    this.issue = ''
    for (const before of ORDER.slice(0, ORDER.indexOf(this.step)).reverse()) {
      if (this.#answers(before).length === 1) continue
      this.step = before
      return
    }
    goTo('/kiosk/conta')
  }

  protected override willUpdate(): void {
    // The first question is only asked when there is somebody to choose.
    const people = this.#people.value
    const only = people?.[0]
    if (
      this.step === 'who' &&
      this.patientId === undefined &&
      only &&
      people.length === 1 &&
      this.#practitioners.value
    ) {
      this.#forward('who', only.patientId)
    }
  }

  async #book(): Promise<void> {
    const { patientId, practitionerId, visitTypeId, start } = this
    if (this.sending || !patientId || !practitionerId || !visitTypeId || !start) return
    this.sending = true
    try {
      const booked = await call('booking.book', {
        patientId,
        practitionerId,
        visitTypeId,
        start: localDateTime(start.date, start.minute),
      })
      this.appointmentId = booked.appointmentId
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
    const failed = this.#people.error ?? this.#practitioners.error
    if (!this.#people.value || !this.#practitioners.value) {
      const asked = {
        error: failed,
        showSpinner: this.#people.showSpinner || this.#practitioners.showSpinner,
        refresh: () => this.#refresh(),
      }
      return waiting(msg('Agendar consulta'), asked, () => goTo('/kiosk/conta'))
    }
    return keyed(this.step, this.#question())
  }

  #refresh(): void {
    this.#people.refresh()
    this.#practitioners.refresh()
  }

  get #steps() {
    return {
      names: [msg('Quem'), msg('Profissional'), msg('Tipo'), msg('Horário'), msg('Conferir')],
      at: STOP[this.step],
    }
  }

  #choice(question: string, hint: string, choices: readonly Choice[]): TemplateResult {
    const step = this.step
    return html`<mb-ask-choice
      .steps=${this.#steps}
      .question=${question}
      .hint=${hint}
      .choices=${choices}
      .issue=${choices.length === 0 ? msg('Nenhum profissional recebe agendamentos por aqui. Fale com a recepção.') : ''}
      @mb-next=${(event: CustomEvent<string>) => this.#forward(step, event.detail)}
      @mb-back=${() => this.#back()}
    ></mb-ask-choice>`
  }

  #question(): TemplateResult {
    switch (this.step) {
      case 'who':
        return this.#choice(
          msg('Para quem é a consulta?'),
          '',
          (this.#people.value ?? []).map((person) => ({
            id: person.patientId,
            label: person.name,
            detail: person.relationship === 'self' ? msg('Eu') : age(person.birthDate, this.#today),
            icon: user,
          })),
        )
      case 'specialty':
        return this.#choice(
          msg('Qual especialidade?'),
          msg('Não sabe? A recepção ajuda a escolher.'),
          specialties(this.#all).map((name) => ({
            id: name,
            label: name,
            detail: namesIn(this.#all, name),
            icon: stethoscope,
          })),
        )
      case 'practitioner':
        return this.#choice(
          msg('Com quem você quer consultar?'),
          this.specialty ?? '',
          this.#ofSpecialty.map((one) => ({
            id: one.id,
            label: one.name,
            detail: one.specialty,
            icon: stethoscope,
          })),
        )
      case 'type':
        return this.#choice(
          msg('Que tipo de consulta?'),
          this.#practitioner?.name ?? '',
          this.#types.map((type) => ({
            id: type.id,
            label: type.name,
            detail: msg(str`${type.minutes} minutos`),
          })),
        )
      case 'time':
        return html`<mb-ask-time
          .steps=${this.#steps}
          .practitioner=${this.#practitioner}
          .visitTypeId=${this.visitTypeId ?? ''}
          .today=${this.#today}
          .value=${this.start}
          .issue=${this.issue}
          @mb-next=${(event: CustomEvent<Start>) => {
            this.start = event.detail
            this.issue = ''
            this.step = 'summary'
          }}
          @mb-back=${() => this.#back()}
        ></mb-ask-time>`
      case 'summary':
        return this.#summary()
      case 'done':
        return html`<mb-kiosk-booked
          .appointmentId=${this.appointmentId}
          .question=${msg('Consulta marcada')}
        ></mb-kiosk-booked>`
    }
  }

  #summary(): TemplateResult {
    const person = this.#people.value?.find(({ patientId }) => patientId === this.patientId)
    const type = this.#types.find(({ id }) => id === this.visitTypeId)
    const { start } = this
    return html`<mb-ask-summary
      .steps=${this.#steps}
      .question=${msg('Confira a consulta')}
      .hint=${msg('Ela só fica marcada quando você tocar em “Marcar consulta”.')}
      .facts=${[
        { icon: user, label: msg('Para'), value: person?.name ?? '' },
        {
          icon: stethoscope,
          label: this.#practitioner?.specialty ?? '',
          value: this.#practitioner?.name ?? '',
        },
        {
          icon: calendar,
          label: type?.name ?? '',
          value: start ? msg(str`${longDate(start.date)}, às ${time(start.minute)}`) : '',
        },
      ]}
      .next=${this.sending ? msg('Marcando…') : msg('Marcar consulta')}
      .issue=${this.issue}
      @mb-next=${() => void this.#book()}
      @mb-back=${() => this.#back()}
    ></mb-ask-summary>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-book': KioskBook
  }
}
