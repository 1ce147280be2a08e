import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { SlotHold } from '../../../data/slot-hold.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { nameAmong } from '../../../i18n/identity.ts'
import { OperationError } from '../../../operation-error.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import '../account/add-dependant.ts'
import { peopleStyles } from '../account/people-styles.ts'
import '../ask/choice.ts'
import type { Choice } from '../ask/choice.ts'
import { allOf, waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import './ask-first.ts'
import type { FirstOpening } from './ask-first.ts'
import './ask-time.ts'
import { askWho } from './ask-who.ts'
import './booked.ts'
import { bookingFacts } from './booking-facts.ts'
import { bookable, specialties, TIME_CODES, type Practitioner, type Start } from './choice.ts'
import { ANYBODY, peopleChoices, practitionerChoices, specialtyChoices, typeChoices } from './choices.ts'
import { heldUntil } from './held-until.ts'
import { ORDER, STOP, type Step } from './steps.ts'
import './summary.ts'

/** "Agendar consulta", a question at a time; but for whom, a question with one possible answer is not asked. */
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
  @state() private added = ''
  @state() private issue = ''
  @state() private sending = false
  readonly #hold = new SlotHold(this)
  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  get #person() {
    return this.#people.value?.find(({ patientId }) => patientId === this.patientId)
  }

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #all(): readonly Practitioner[] {
    return bookable(this.#practitioners.value ?? [], this.#person ?? { returnsWith: [], notFor: [] })
  }

  get #ofSpecialty(): readonly Practitioner[] {
    return this.#all.filter((one) => this.specialty === undefined || one.specialty === this.specialty)
  }

  get #practitioner(): Practitioner | undefined {
    return this.#all.find(({ id }) => id === this.practitionerId)
  }

  get #types() {
    return this.#practitioner?.visitTypes ?? []
  }

  /** The answers that a question has. */
  #answers(step: Step): readonly string[] {
    if (step === 'specialty') return specialties(this.#all)
    if (step === 'practitioner') return this.#ofSpecialty.map(({ id }) => id)
    return step === 'type' ? this.#types.map(({ id }) => id) : []
  }

  #take(step: Step, answer: string): void {
    if (step === 'who') this.patientId = answer
    if (step === 'specialty') this.specialty = answer
    if (step === 'practitioner') this.practitionerId = answer === ANYBODY ? undefined : answer
    if (step === 'type') this.visitTypeId = answer
  }

  #forward(step: Step, answer: string): void {
    this.#take(step, answer)
    this.issue = ''
    if (answer === ANYBODY) {
      this.step = 'first'
      return
    }
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
    this.#hold.release()
    if (this.step === 'first') {
      this.step = 'practitioner'
      return
    }
    for (const before of ORDER.slice(0, ORDER.indexOf(this.step)).reverse()) {
      if (before !== 'who' && this.#answers(before).length === 1) continue
      this.step = before
      return
    }
    goTo('/kiosk/conta')
  }

  /** The chosen place, once every question has its answer. */
  get #place() {
    const { practitionerId, visitTypeId, start } = this
    return practitionerId && visitTypeId && start
      ? { practitionerId, visitTypeId, date: start.date, startMinute: start.minute }
      : null
  }

  /** Asks for another time when this one is gone. */
  #refused(error: unknown): void {
    this.issue = errorSentence(error)
    if (!(error instanceof OperationError) || !TIME_CODES.has(error.code)) return
    this.start = undefined
    this.step = 'time'
  }

  async #choose(start: Start): Promise<void> {
    this.start = start
    this.issue = ''
    const { patientId } = this
    const place = this.#place
    if (this.sending || !patientId || !place) return
    this.sending = true
    try {
      await this.#hold.take({ ...place, patientId })
      this.step = 'summary'
    } catch (error) {
      this.#refused(error)
    } finally {
      this.sending = false
    }
  }

  async #book(): Promise<void> {
    const { patientId } = this
    const place = this.#place
    if (this.sending || !patientId || !place) return
    this.sending = true
    try {
      const booked = await call('visit.book', { patientId, ...place })
      this.appointmentId = booked.appointmentId
      this.step = 'done'
    } catch (error) {
      this.#refused(error)
    } finally {
      this.sending = false
    }
  }

  override render() {
    if (!this.#people.value || !this.#practitioners.value) {
      const both = allOf(this.#people, this.#practitioners)
      return waiting(msg('Agendar consulta'), both, () => goTo('/kiosk/conta'))
    }
    return keyed(this.step, this.#question())
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
      .issue=${choices.length > 0 ? '' : msg('Nenhum profissional recebe agendamentos por aqui. Fale com a recepção.')}
      @mb-next=${(event: CustomEvent<string>) => this.#forward(step, event.detail)}
      @mb-back=${() => this.#back()}
    ></mb-ask-choice>`
  }

  #question(): TemplateResult {
    switch (this.step) {
      case 'who':
        return askWho({
          steps: this.#steps,
          said: this.added,
          choices: peopleChoices(this.#people.value ?? [], this.#today),
          take: (patientId) => this.#forward('who', patientId),
          add: () => (this.step = 'dependant'),
          back: () => this.#back(),
        })
      case 'dependant':
        return html`<mb-kiosk-add-dependant
          @mb-next=${(event: CustomEvent<string>) => {
            this.added = event.detail
            this.step = 'who'
          }}
          @mb-back=${() => (this.step = 'who')}
        ></mb-kiosk-add-dependant>`
      case 'specialty':
        return this.#choice(
          msg('Qual especialidade?'),
          msg('Não sabe? A recepção ajuda a escolher.'),
          specialtyChoices(this.#all),
        )
      case 'practitioner':
        return this.#choice(
          msg('Com quem você quer consultar?'),
          this.specialty ?? '',
          practitionerChoices(this.#ofSpecialty),
        )
      case 'first':
        return html`<mb-ask-first
          .steps=${this.#steps}
          .specialty=${this.specialty ?? ''}
          .patientId=${this.patientId ?? ''}
          .today=${this.#today}
          .practitioners=${this.#ofSpecialty}
          .issue=${this.issue}
          @mb-next=${({ detail }: CustomEvent<FirstOpening>) => {
            this.practitionerId = detail.practitionerId
            this.visitTypeId = detail.visitTypeId
            void this.#choose(detail.start)
          }}
          @mb-back=${() => this.#back()}
        ></mb-ask-first>`
      case 'type':
        return this.#choice(
          msg('Que tipo de consulta?'),
          this.#practitioner?.name ?? '',
          typeChoices(this.#types),
        )
      case 'time':
        return html`<mb-ask-time
          .steps=${this.#steps}
          .practitioner=${this.#practitioner}
          .visitTypeId=${this.visitTypeId ?? ''}
          .patientId=${this.patientId ?? ''}
          .today=${this.#today}
          .value=${this.start}
          .issue=${this.issue}
          @mb-next=${(event: CustomEvent<Start>) => void this.#choose(event.detail)}
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
    const names = this.#people.value?.map(({ name }) => name) ?? []
    const person = nameAmong(this.#person?.name ?? '', names)
    const held = heldUntil(this.#hold.until, this.session?.clinic.timeZone)
    const type = this.#types.find(({ id }) => id === this.visitTypeId)
    const { start } = this
    return html`<mb-ask-summary
      .steps=${this.#steps}
      .question=${msg('Confira a consulta')}
      .hint=${`${msg('Ela só fica marcada quando você tocar em “Marcar consulta”.')} ${held}`.trim()}
      .facts=${bookingFacts({ person, practitioner: this.#practitioner, type: type?.name ?? '', start })}
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
