import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { SlotHold } from '../../data/slot-hold.ts'
import type { PatientLine, PatientSearch } from '../../desk/patient-search.ts'
import '../../desk/patient-search.ts'
import '../../desk/slot-picker.ts'
import type { Slot, SlotPicker } from '../../desk/slot-picker.ts'
import { usualOf } from '../../desk/usual.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { codeSentence, errorSentence } from '../../i18n/errors.ts'
import { date, longDate, time2 } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { seriesConflictsOf } from './batch-conflicts.ts'
import './booking/book-patient.ts'
import type { BookedPerson } from './booking/book-patient.ts'
import { bookBeside, bookOne, bookSeries, moveOne, placeOf } from './booking/deeds.ts'
import { startsBeside, type Beside, type Relative } from './booking/family.ts'
import { isElsewhere, placeRefused } from './same-time.ts'
import './series/series-choice.ts'
import './series/series-dates.ts'
import { undecided, type Changes } from './series/series-dates.ts'

/** Books a visit for a patient, a series of them, or moves one that stands: patient, professional, time, done. */
@localized()
@customElement('mb-reception-book')
export class ReceptionBook extends LitElement {
  static override styles = [base, type, button, viewStyles]

  @property() patientId = ''
  /** Set when a visit is moved and keeps its identity. */
  @property() appointmentId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private patient: BookedPerson | undefined
  /** Who of the family comes along, right after. */
  @state() private along: readonly Relative[] = []
  @state() private choice: Slot | null = null
  @state() private problem = ''
  @state() private busy = false
  /** How it repeats; null: one visit. */
  @state() private rule: string | null = null
  @state() private changes: Changes = new Map()
  @query('mb-slot-picker') private picker!: SlotPicker | null
  @query('mb-patient-search') private search!: PatientSearch | null
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
  readonly keys = new ViewKeys(this, () => ({ 'Ctrl+Enter': () => void this.#confirm() }))
  /** The place and the patient that the clinic warned of: pressed once more, it is done. */
  #warnedOf = ''

  get #person(): BookedPerson | undefined {
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

  #take(patient: PatientLine): void {
    this.patient = patient
    void this.updateComplete.then(() => this.picker?.focus())
  }

  #another(): void {
    this.patient = undefined
    this.patientId = ''
    this.along = []
    void this.updateComplete.then(() => this.search?.focus())
  }

  /** Who comes along and when, one after another from the chosen time on; nobody where visits are a series. */
  #beside(slot: Slot): readonly Beside[] {
    if (this.rule) return []
    const starts = startsBeside(slot, this.along.length)
    return this.along.flatMap((one, index) => {
      const startMinute = starts[index]
      return startMinute === undefined ? [] : [{ ...one, startMinute }]
    })
  }

  /** What was chosen for these dates is gone: they are asked about again. */
  #reconsider(conflicts: ReadonlyMap<string, string>): void {
    this.changes = new Map([...this.changes].filter(([key]) => !conflicts.has(key)))
    this.#check.refresh()
  }

  async #confirm(): Promise<void> {
    const slot = this.choice
    const moved = this.#moved.value
    if (!slot || this.busy || !this.#verb(slot, moved !== undefined).ready) return
    this.busy = true
    this.problem = ''
    const wish = `${this.#person?.id ?? ''} ${JSON.stringify(placeOf(slot))}`
    const to = { ...placeOf(slot), sameTime: this.#warnedOf === wish }
    const series = this.#series
    try {
      if (series) return await bookSeries(this, series, this.changes, slot)
      const person = this.#person
      const beside = moved ? [] : this.#beside(slot)
      const id = moved
        ? await moveOne(this, moved, slot, to)
        : person && (await bookOne(this, person, slot, to))
      if (await bookBeside(this, beside, slot))
        goTo(`/reception/agenda?dia=${slot.date}&consulta=${id ?? ''}`)
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
    if (person)
      return html`<mb-book-patient
        .person=${person}
        .visits=${this.#past.value ?? []}
        visitTypeId=${this.choice?.visitTypeId ?? ''}
        today=${this.session?.now.slice(0, 10) ?? ''}
        @mb-other-patient=${() => this.#another()}
        @mb-family=${(event: CustomEvent<readonly Relative[]>) => (this.along = event.detail)}
      ></mb-book-patient>`
    return html`<mb-patient-search
        data-first
        @mb-patient=${(event: CustomEvent<PatientLine>) => this.#take(event.detail)}
      ></mb-patient-search>
      <button class="button ghost" type="button" @click=${() => this.#register()}>
        ${msg('Cadastrar paciente novo')}
      </button>`
  }

  /** What was typed goes along, so that nobody types a name twice. */
  #register(): void {
    const typed = this.search?.typed ?? ''
    goTo(`/reception/pacientes/novo?agendar${typed ? `&nome=${encodeURIComponent(typed)}` : ''}`)
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
    const beside = this.#beside(slot)
    if (!moving && !this.rule && this.along.length > 0) {
      if (beside.length < this.along.length)
        return { word: msg('Não há horários seguidos para todos neste dia'), ready: false }
      const times = [slot.startMinute, ...beside.map(({ startMinute }) => startMinute)].map(time2).join(', ')
      return {
        word: msg(str`Agendar ${beside.length + 1} consultas, ${longDate(slot.date)}: ${times}`),
        ready,
      }
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
            ?data-first=${moving || this.patientId !== ''}
            today=${today}
            practitionerId=${this.#moved.value?.practitionerId ?? this.#wanted.get('profissional') ?? ''}
            visitTypeId=${this.#moved.value?.visitTypeId ?? ''}
            date=${this.#wanted.get('dia') ?? (moving ? today : '')}
            patientId=${this.appointmentId ? '' : (this.#person?.id ?? '')}
            .moving=${this.#moved.value}
            .usual=${usualOf(this.#past.value ?? [])}
            @mb-slot=${(event: CustomEvent<Slot | null>) => void this.#choose(event.detail)}
            @mb-slot-gone=${() => this.#gone()}
            @mb-slot-enter=${() => void this.#confirm()}
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
