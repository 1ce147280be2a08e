import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/patient-search.ts'
import type { PatientLine } from '../../desk/patient-search.ts'
import '../../desk/slot-picker.ts'
import type { Slot } from '../../desk/slot-picker.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date, localDateTime, longDate, time2 } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { viewStyles } from '../../desk/view-styles.ts'

/** Books a visit for a patient, or moves one that stands: patient, professional, time, done. */
@localized()
@customElement('mb-reception-book')
export class ReceptionBook extends LitElement {
  static override styles = [base, type, button, viewStyles]

  @property() patientId = ''
  /** Set when a visit is moved and keeps its identity. */
  @property() appointmentId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private patient: { id: string; name: string; birthDate: string } | undefined
  @state() private choice: Slot | null = null
  @state() private problem = ''
  @state() private busy = false
  readonly #given = new LiveQuery(this, 'patient.read', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )
  readonly #moved = new LiveQuery(this, 'booking.slip', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )
  readonly #wanted = new URL(location.href).searchParams

  get #person() {
    const card = this.#given.value
    if (card)
      return { id: card.id, name: card.card.socialName ?? card.card.name, birthDate: card.card.birthDate }
    return this.patient
  }

  async #confirm(): Promise<void> {
    const slot = this.choice
    const moved = this.#moved.value
    if (!slot || this.busy) return
    this.busy = true
    this.problem = ''
    const to = {
      practitionerId: slot.practitionerId,
      visitTypeId: slot.visitTypeId,
      start: localDateTime(slot.date, slot.startMinute),
    }
    try {
      let id = moved?.id
      if (moved) await call('booking.reschedule', { appointmentId: moved.id, version: moved.version, ...to })
      else if (this.#person)
        id = (await call('booking.book', { patientId: this.#person.id, ...to })).appointmentId
      goTo(`/reception/agenda?dia=${slot.date}&consulta=${id ?? ''}`)
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #who() {
    const moved = this.#moved.value
    if (moved) {
      return html`<div class="card">
        <p class="label">${msg('Consulta a mover')}</p>
        <p class="heading-03">${moved.patientName}</p>
        <p>${moved.practitionerName}, ${moved.visitType}, ${date(moved.date)} ${time2(moved.startMinute)}</p>
      </div>`
    }
    const person = this.#person
    if (person) {
      return html`<div class="card">
        <p class="label">${msg('Paciente')}</p>
        <p class="heading-03">${person.name}</p>
        <p>${date(person.birthDate)}</p>
        <div class="actions">
          <button
            class="button ghost sm"
            type="button"
            @click=${() => {
              this.patient = undefined
              this.patientId = ''
            }}
          >
            ${msg('Trocar paciente')}
          </button>
        </div>
      </div>`
    }
    return html`<mb-patient-search
        @mb-patient=${(event: CustomEvent<PatientLine>) => (this.patient = event.detail)}
      ></mb-patient-search>
      <button class="button ghost" type="button" @click=${() => goTo('/reception/pacientes/novo?agendar')}>
        ${msg('Cadastrar paciente novo')}
      </button>`
  }

  override render() {
    const today = this.session?.now.slice(0, 10)
    const moving = this.appointmentId !== ''
    if (!today || (moving && !this.#moved.value)) return nothing
    const slot = this.choice
    const ready = slot !== null && (moving || this.#person !== undefined)
    const verb = moving ? msg('Mover para') : msg('Agendar')
    return html`
      <div class="head">
        <h1 class="heading-04">${moving ? msg('Reagendar consulta') : msg('Agendar consulta')}</h1>
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <div class="columns">
        <div class="stack">${this.#who()}</div>
        <div class="stack">
          <mb-slot-picker
            today=${today}
            practitionerId=${this.#moved.value?.practitionerId ?? this.#wanted.get('profissional') ?? ''}
            visitTypeId=${this.#moved.value?.visitTypeId ?? ''}
            date=${this.#wanted.get('dia') ?? today}
            @mb-slot=${(event: CustomEvent<Slot | null>) => (this.choice = event.detail)}
          ></mb-slot-picker>
          <div class="actions">
            <button
              class="button primary"
              type="button"
              ?disabled=${!ready}
              @click=${() => void this.#confirm()}
            >
              ${slot ? msg(str`${verb} ${longDate(slot.date)}, ${time2(slot.startMinute)}`) : msg('Escolha um horário')}
            </button>
            <button class="button ghost" type="button" @click=${() => goTo('/reception/agenda')}>
              ${msg('Voltar')}
            </button>
          </div>
        </div>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-book': ReceptionBook
  }
}
