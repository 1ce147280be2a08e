import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { SlotHold } from '../../data/slot-hold.ts'
import '../../desk/patient-search.ts'
import type { PatientLine } from '../../desk/patient-search.ts'
import '../../desk/slot-picker.ts'
import type { Slot } from '../../desk/slot-picker.ts'
import { usualOf } from '../../desk/usual.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { codeSentence, errorSentence } from '../../i18n/errors.ts'
import { date, dayMonth, longDate, time2 } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { seriesConflictsOf } from './batch-conflicts.ts'
import { tellDeed, undoBatch, undoVisit } from './deed.ts'
import { isElsewhere, placeRefused } from './same-time.ts'
import './series/series-choice.ts'
import './series/series-dates.ts'
import { undecided, type Changes } from './series/series-dates.ts'

const placeOf = ({ practitionerId, visitTypeId, date, startMinute }: Slot) => ({
  practitionerId,
  visitTypeId,
  date,
  startMinute,
})

const whenOf = ({ date, startMinute }: Slot) => `${dayMonth(date)} ${time2(startMinute)}`

/** Where a visit shall stand, and that its patient may be at two places at once. */
type To = ReturnType<typeof placeOf> & { readonly sameTime: boolean }

/** Books a visit for a patient, a series of them, or moves one that stands: patient, professional, time, done. */
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
  /** How it repeats; null: one visit. */
  @state() private rule: string | null = null
  @state() private changes: Changes = new Map()
  readonly #given = new LiveQuery(this, 'patient.read', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )
  readonly #moved = new LiveQuery(this, 'visit.slip', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )
  readonly #past: LiveQuery<'patient.visits'> = new LiveQuery(this, 'patient.visits', () =>
    this.#person && !this.appointmentId ? { patientId: this.#person.id } : null,
  )
  readonly #check = new LiveQuery(this, 'series.check', () => this.#series)
  readonly #wanted = new URL(location.href).searchParams
  readonly #hold = new SlotHold(this)
  /** The place and the patient that the clinic warned of: pressed once more, it is done. */
  #warnedOf = ''

  get #person() {
    const card = this.#given.value
    if (card)
      return { id: card.id, name: card.card.socialName ?? card.card.name, birthDate: card.card.birthDate }
    return this.patient
  }

  /** The series that is asked for, once patient, time and rule are chosen. */
  get #series() {
    const { choice: slot, rule } = this
    const person = this.#person
    if (!slot || !rule || !person || this.appointmentId) return null
    return { patientId: person.id, ...placeOf(slot), rule }
  }

  get #planned() {
    return (this.#check.value ?? []).map(({ index, ...one }) => ({ ...one, key: String(index) }))
  }

  async #choose(slot: Slot | null): Promise<void> {
    this.choice = slot
    this.changes = new Map()
    this.problem = ''
    if (!slot) return this.#hold.release()
    const person = this.#person
    const whose = this.appointmentId
      ? { movingId: this.appointmentId }
      : person
        ? { patientId: person.id }
        : {}
    try {
      await this.#hold.take({ ...placeOf(slot), ...whose })
    } catch (error) {
      if (this.choice === slot) this.problem = errorSentence(error)
    }
  }

  #gone(): void {
    this.choice = null
    this.changes = new Map()
    this.#hold.release()
    if (!this.busy) this.problem ||= codeSentence('slot-taken')
  }

  async #bookSeries(series: Input<'series.check'>, slot: Slot): Promise<void> {
    const changes = [...this.changes].map(([index, to]) => ({ index: Number(index), to }))
    const { batchId, visits } = await call('series.book', { ...series, changes })
    const said = msg(str`Série marcada: ${visits.length} consultas`)
    tellDeed(this, { said, back: undoBatch(batchId) })
    goTo(`/reception/agenda?dia=${slot.date}&consulta=${visits[0]?.appointmentId ?? ''}`)
  }

  async #book(slot: Slot, to: To): Promise<string> {
    const person = this.#person
    if (!person) return ''
    const { appointmentId } = await call('visit.book', { patientId: person.id, ...to })
    const said = msg(str`Consulta marcada ${whenOf(slot)}: ${person.name}`)
    tellDeed(this, { said, back: undoVisit(appointmentId) })
    return appointmentId
  }

  async #move(old: Output<'visit.slip'>, slot: Slot, to: To): Promise<string> {
    const { id, version, patientName } = old
    const moved = await call('visit.reschedule', { appointmentId: id, version, ...to })
    const said = msg(str`Consulta movida para ${whenOf(slot)}: ${patientName}`)
    const elsewhere =
      old.date !== to.date || old.startMinute !== to.startMinute || old.practitionerId !== to.practitionerId
    tellDeed(this, { said, back: undoVisit(id), visit: { id, version: moved.version }, moved: elsewhere })
    return id
  }

  /** What was chosen for these dates is gone: they are asked about again. */
  #reconsider(conflicts: ReadonlyMap<string, string>): void {
    this.changes = new Map([...this.changes].filter(([key]) => !conflicts.has(key)))
    this.#check.refresh()
  }

  async #confirm(): Promise<void> {
    const slot = this.choice
    const moved = this.#moved.value
    if (!slot || this.busy) return
    this.busy = true
    this.problem = ''
    const wish = `${this.#person?.id ?? ''} ${JSON.stringify(slot)}`
    const to = { ...placeOf(slot), sameTime: this.#warnedOf === wish }
    const series = this.#series
    try {
      if (series) return await this.#bookSeries(series, slot)
      const id = moved ? await this.#move(moved, slot, to) : await this.#book(slot, to)
      goTo(`/reception/agenda?dia=${slot.date}&consulta=${id}`)
    } catch (error) {
      this.busy = false
      this.#warnedOf = isElsewhere(error) ? wish : ''
      this.problem = placeRefused(error)
      this.#reconsider(seriesConflictsOf(error))
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

  #repeat() {
    const error = this.#check.error
    const planned = this.#planned
    return html`<mb-series-choice
        date=${this.choice?.date ?? this.#wanted.get('dia') ?? this.session?.now.slice(0, 10) ?? ''}
        @mb-rule=${(event: CustomEvent<string | null>) => {
          this.rule = event.detail
          this.changes = new Map()
        }}
      ></mb-series-choice>
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
      ${
        this.#series && planned.length > 0
          ? html`<mb-series-dates
              .visits=${planned}
              .changes=${this.changes}
              @mb-changes=${(event: CustomEvent<Changes>) => (this.changes = event.detail)}
            ></mb-series-dates>`
          : nothing
      }`
  }

  /** What the button says, and whether it may be pressed. */
  #verb(slot: Slot | null, moving: boolean): { readonly word: string; readonly ready: boolean } {
    if (!slot) return { word: msg('Escolha um horário'), ready: false }
    const ready = moving || this.#person !== undefined
    if (this.#series) {
      const open = undecided(this.#planned, this.changes).length
      if (!this.#check.value) return { word: msg('Conferindo as datas…'), ready: false }
      if (open === 1) return { word: msg('Falta 1 decisão'), ready: false }
      if (open > 1) return { word: msg(str`Faltam ${open} decisões`), ready: false }
      const count = [...this.changes.values()].filter((to) => to === null).length
      return { word: msg(str`Marcar as ${this.#planned.length - count} consultas`), ready: true }
    }
    const verb = moving ? msg('Mover para') : msg('Agendar')
    return { word: msg(str`${verb} ${longDate(slot.date)}, ${time2(slot.startMinute)}`), ready }
  }

  override render() {
    const today = this.session?.now.slice(0, 10)
    const moving = this.appointmentId !== ''
    if (!today || (moving && !this.#moved.value)) return nothing
    const slot = this.choice
    const { word, ready } = this.#verb(slot, moving)
    return html`
      <div class="head">
        <h1 class="heading-04">${moving ? msg('Reagendar consulta') : msg('Agendar consulta')}</h1>
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <div class="columns">
        <div class="stack">${this.#who()} ${moving ? nothing : this.#repeat()}</div>
        <div class="stack">
          <mb-slot-picker
            today=${today}
            practitionerId=${this.#moved.value?.practitionerId ?? this.#wanted.get('profissional') ?? ''}
            visitTypeId=${this.#moved.value?.visitTypeId ?? ''}
            date=${this.#wanted.get('dia') ?? today}
            patientId=${this.appointmentId ? '' : (this.#person?.id ?? '')}
            .moving=${this.#moved.value}
            .usual=${usualOf(this.#past.value ?? [])}
            @mb-slot=${(event: CustomEvent<Slot | null>) => void this.#choose(event.detail)}
            @mb-slot-gone=${() => this.#gone()}
          ></mb-slot-picker>
          <div class="actions">
            <button
              class="button primary"
              type="button"
              ?disabled=${!ready}
              @click=${() => void this.#confirm()}
            >
              ${word}
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
