import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { priorities, priorityTag, type Priority } from '../../../desk/waiting-words.ts'
import '../../../elements/notice.ts'
import { glyphStyles } from '../../../elements/status-mark.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, instant, minutesLong } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { dayStyles } from '../day-styles.ts'
import { tellDeed, tellRefused, tellShift, undoVisit } from '../deed.ts'
import { arrivalsStyles } from './arrivals-styles.ts'
import { expectedTable, waitingTable, type ExpectedLine } from './queue-tables.ts'
import { roomsBoard } from './rooms-board.ts'
import { roomsStyles } from './rooms-styles.ts'
import { whyLines, type WaitingLine } from './words.ts'

/** A visit as it was seen. */
interface Seen {
  readonly appointmentId: string
  readonly version: number
}

/** Who came and in which order each professional should see them, why, who is about to come, and the rooms. */
@localized()
@customElement('mb-reception-arrivals')
export class ReceptionArrivals extends LitElement {
  static override styles = [base, type, button, table, dayStyles, glyphStyles, roomsStyles, arrivalsStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private practitionerId = ''
  @state() private selectedId = ''
  readonly keys = new ViewKeys(this, ({ shiftKey }) => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    c: () => void this.#arrive(this.#expectedAtFocus()),
    v: () => (shiftKey ? void this.#undoArrival(this.#shown) : tellShift(this, msg('Desfazer chegada'), 'V')),
    p: () => this.#openCard(this.#shown),
  }))
  // Waits grow by themselves: the minute of the clinic's clock is a part of the question.
  readonly #queue = new LiveQuery(this, 'queue.arrivals', () => ({}))
  #minute = ''
  /** What the last change made of a visit, until the queue has heard of it. */
  #changed: { readonly id: string; readonly version: number } | null = null

  protected override willUpdate(): void {
    const minute = this.session?.now ?? ''
    if (this.#minute && minute !== this.#minute) this.#queue.refresh()
    this.#minute = minute
  }

  get #waiting(): readonly WaitingLine[] {
    const all = this.#queue.value?.waiting ?? []
    return this.practitionerId ? all.filter((one) => one.practitionerId === this.practitionerId) : all
  }

  /** The chosen person, or whoever is next. */
  get #shown(): WaitingLine | undefined {
    return this.#waiting.find(({ id }) => id === this.selectedId) ?? this.#waiting[0]
  }

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')]
  }

  #walk(by: number): void {
    const rows = this.#rows()
    const at = rows.findIndex((row) => row === this.shadowRoot?.activeElement)
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
  }

  #expectedAtFocus(): ExpectedLine | undefined {
    const row = this.shadowRoot?.activeElement
    return row instanceof HTMLElement
      ? this.#queue.value?.expected.find(({ id }) => id === row.dataset['id'])
      : undefined
  }

  #openCard(one: WaitingLine | undefined): void {
    if (one) goTo(`/reception/pacientes/${one.patientId}`)
  }

  async #step(one: ExpectedLine | WaitingLine, step: 'arrive' | 'undo-arrive', said: string): Promise<void> {
    try {
      const { id: appointmentId, version: known } = one
      const { version } = await call('visit.step', { appointmentId, version: known, step })
      tellDeed(this, { said, back: undoVisit(appointmentId), visit: { id: appointmentId, version } })
    } catch (error) {
      tellRefused(this, { sentence: errorSentence(error) })
    }
  }

  async #arrive(one: ExpectedLine | undefined): Promise<void> {
    if (one) await this.#step(one, 'arrive', msg(str`Chegada registrada: ${one.patientName}`))
  }

  async #undoArrival(one: WaitingLine | undefined): Promise<void> {
    if (one) await this.#step(one, 'undo-arrive', msg(str`Chegada desfeita: ${one.patientName}`))
  }

  async #change(
    one: WaitingLine,
    action: (visit: Seen) => Promise<{ readonly version: number }>,
  ): Promise<void> {
    const known = this.#changed?.id === one.id ? this.#changed.version : 0
    try {
      const { version } = await action({
        appointmentId: one.id,
        version: Math.max(known, one.version),
      })
      this.#changed = { id: one.id, version }
    } catch (error) {
      tellRefused(this, { sentence: errorSentence(error) })
      this.#queue.refresh()
    }
  }

  #nextUp(one: WaitingLine) {
    const tag = priorityTag(one)
    const arrivedAt = one.arrivedAt
      ? instant(one.arrivedAt, this.session?.clinic.timeZone ?? '').slice(-5)
      : ''
    const rooms = this.#queue.value?.rooms ?? []
    const valueOf = (event: Event) => (event.target as HTMLSelectElement).value
    return html`<section class="next-up" aria-label=${msg('Pessoa escolhida')}>
      <div>
        <p class="label">
          ${one.place === 1 ? msg(str`Próxima pessoa: ${one.practitionerName}`) : msg(str`${one.place}ª na fila: ${one.practitionerName}`)}
        </p>
        <h2 class="heading-04">
          ${one.patientName}
          <small>${age(one.birthDate, one.date)}</small
          >${tag ? html` <span class="tag">${tag}</span>` : nothing}
        </h2>
        <div class="row">
          <label
            >${msg('Prioridade por lei')}
            <select
              @change=${(event: Event) =>
                void this.#change(one, (visit) =>
                  call('queue.set-priority', {
                    ...visit,
                    priority: (valueOf(event) || null) as Priority | null,
                  }),
                )}
            >
              <option value="" .selected=${live(one.priority === null)}>${msg('Só pela idade')}</option>
              ${priorities().map(({ value, label }) => html`<option value=${value} .selected=${live(value === one.priority)}>${label}</option>`)}
            </select>
          </label>
          ${
            rooms.length > 0
              ? html`<label
                  >${msg('Sala')}
                  <select
                    @change=${(event: Event) =>
                      void this.#change(one, (visit) =>
                        call('visit.set-room', { ...visit, roomId: valueOf(event) || null }),
                      )}
                  >
                    <option value="" .selected=${live(!rooms.some(({ id }) => id === one.roomId))}>
                      ${msg('A do profissional')}
                    </option>
                    ${rooms.map(({ id, name }) => html`<option value=${id} .selected=${live(id === one.roomId)}>${name}</option>`)}
                  </select>
                </label>`
              : nothing
          }
          <button class="button ghost" type="button" @click=${() => void this.#undoArrival(one)}>
            ${msg('Desfazer chegada')} <kbd>Shift+V</kbd>
          </button>
          <button class="button ghost" type="button" @click=${() => this.#openCard(one)}>
            ${msg('Cadastro')} <kbd>P</kbd>
          </button>
        </div>
      </div>
      <div class="why">
        <h3 class="heading-01">${one.place === 1 ? msg('Por que é a próxima') : msg('Por que está aqui')}</h3>
        <ol>
          ${whyLines(one, arrivedAt).map((line) => html`<li>${line}</li>`)}
        </ol>
      </div>
    </section>`
  }

  #main() {
    const { error, value, showSpinner } = this.#queue
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p class="empty" aria-live="polite">${showSpinner ? msg('Carregando…') : ''}</p>`
    const shown = this.#shown
    const expected = value.expected.filter(
      (one) => !this.practitionerId || one.practitionerId === this.practitionerId,
    )
    return html`
      ${shown ? this.#nextUp(shown) : nothing}
      ${
        this.#waiting.length === 0
          ? html`<p class="empty">
              ${msg('Ninguém espera. Quem chegar aparece aqui, na ordem em que deve ser atendido.')}
            </p>`
          : waitingTable(this.#waiting, {
              timeZone: this.session?.clinic.timeZone ?? '',
              selectedId: shown?.id ?? '',
              choose: (id) => (this.selectedId = id),
              complete: (one) => this.#openCard(one),
            })
      }
      <div class="section">
        <h2 class="heading-01">${msg('Ainda não chegaram')}</h2>
        <span class="minor">${msg('próximos 60 min e atrasados')}</span>
      </div>
      ${expectedTable(expected, { now: this.session?.now ?? '', arrive: (one) => void this.#arrive(one) })}
    `
  }

  #tabs() {
    const all = this.#queue.value?.waiting ?? []
    const names = new Map(all.map((one) => [one.practitionerId, one.practitionerName]))
    const tab = (id: string, name: string, count: number) =>
      html`<button
        type="button"
        aria-pressed=${id === this.practitionerId}
        @click=${() => (this.practitionerId = id)}
      >
        ${name} <b>${count}</b>
      </button>`
    return html`${tab('', msg('Todos'), all.length)}
    ${repeat(
      names,
      ([id]) => id,
      ([id, name]) => tab(id, name, all.filter((one) => one.practitionerId === id).length),
    )}`
  }

  override render() {
    const value = this.#queue.value
    const longest = Math.max(0, ...(value?.waiting ?? []).map(({ waitedMinutes }) => waitedMinutes))
    return html`
      <div class="bar">
        <h1>${msg('Chegadas')}</h1>
        ${this.#tabs()}
        <span class="grow"></span>
        ${value && value.averageWait !== null ? html`<span class="figure">${msg('Espera média hoje')} <b>${minutesLong(value.averageWait)}</b></span>` : nothing}
        <span class="figure">${msg('Maior agora')} <b>${minutesLong(longest)}</b></span>
      </div>
      <div class="list-area">${this.#main()}</div>
      <aside tabindex="0" aria-label=${msg('Salas')}>${roomsBoard(value?.rooms ?? [])}</aside>
      <footer>
        <div class="hints">
          <span><kbd>↑</kbd> <kbd>↓</kbd> ${msg('andar na fila')}</span>
          <span><kbd>C</kbd> ${msg('registrar chegada')}</span>
          <span><kbd>Shift+V</kbd> ${msg('desfazer chegada')}</span>
          <span><kbd>P</kbd> ${msg('cadastro')}</span>
        </div>
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-arrivals': ReceptionArrivals
  }
}
