import lightning from '@carbon/icons/es/lightning/32'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { relativeDay, time } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import '../ask/choice.ts'
import type { Choice } from '../ask/choice.ts'
import type { Steps } from '../parts/steps.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { kindsOf, type Practitioner, type Start } from './choice.ts'

const DAYS_AHEAD = 62
const MOST = 8
const PER_DAY = 3

/** An opening with whoever the clinic chose fairly. */
export interface FirstOpening {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly start: Start
}

/** The first times with anybody of a specialty. Fires "mb-next" with a {@link FirstOpening}, "mb-back" before the first question. */
@localized()
@customElement('mb-ask-first')
export class AskFirst extends LitElement {
  static override styles = [base, frame, keys]

  @property({ attribute: false }) steps: Steps | undefined
  @property() specialty = ''
  @property() patientId = ''
  @property() today = ''
  @property() issue = ''
  @property({ attribute: false }) practitioners: readonly Practitioner[] = []
  @state() private chosenKind: string | undefined
  readonly #found = new LiveQuery(this, 'booking.find', () =>
    this.#kindId && this.today
      ? {
          specialty: this.specialty,
          kindId: this.#kindId,
          patientId: this.patientId,
          from: this.today,
          days: DAYS_AHEAD,
          perDay: PER_DAY,
          most: MOST,
        }
      : null,
  )

  get #kindId(): string | undefined {
    const kinds = kindsOf(this.practitioners)
    return kinds.length === 1 ? kinds[0]?.id : this.chosenKind
  }

  #back(): void {
    if (this.chosenKind !== undefined && kindsOf(this.practitioners).length > 1) this.chosenKind = undefined
    else this.dispatchEvent(new CustomEvent('mb-back'))
  }

  #choice(
    question: string,
    hint: string,
    choices: readonly Choice[],
    issue: string,
    next: (id: string) => void,
  ) {
    return html`<mb-ask-choice
      .steps=${this.steps}
      .question=${question}
      .hint=${hint}
      .choices=${choices}
      .issue=${issue}
      @mb-next=${(event: CustomEvent<string>) => next(event.detail)}
      @mb-back=${() => this.#back()}
    ></mb-ask-choice>`
  }

  #pick(index: number): void {
    const opening = this.#found.value?.[index]
    if (!opening) return
    const { practitionerId, visitTypeId, date, startMinute: minute } = opening
    const detail: FirstOpening = { practitionerId, visitTypeId, start: { date, minute } }
    this.dispatchEvent(new CustomEvent('mb-next', { detail }))
  }

  override render(): TemplateResult {
    if (!this.#kindId)
      return this.#choice(
        msg('Que tipo de consulta?'),
        this.specialty,
        kindsOf(this.practitioners),
        '',
        (kindId) => (this.chosenKind = kindId),
      )
    const found = this.#found.value
    if (!found) return waiting(msg('Primeiros horários'), this.#found, () => this.#back())
    const nameOf = (id: string) => this.practitioners.find((one) => one.id === id)?.name ?? ''
    return this.#choice(
      msg('Qual horário?'),
      msg('Os primeiros livres, com qualquer profissional.'),
      found.map(({ practitionerId, date, startMinute }, index) => ({
        id: String(index),
        label: msg(str`${relativeDay(date, this.today)}, às ${time(startMinute)}`),
        detail: nameOf(practitionerId),
        icon: lightning,
      })),
      this.issue ||
        (found.length === 0
          ? msg('Não há horário livre nos próximos dois meses. A recepção pode ajudar.')
          : ''),
      (index) => this.#pick(Number(index)),
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-ask-first': AskFirst
  }
}
