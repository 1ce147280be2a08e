import printer from '@carbon/icons/es/printer/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { confirmationText } from '../../../desk/confirmation-text.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { sorting } from '../../../elements/sorting.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { longDate, relativeDay } from '../../../i18n/format.ts'
import { daySheet } from '../../../print/day-sheet.ts'
import { printNow } from '../../../print/paper.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { dayStyles } from '../day-styles.ts'
import { tellDeed, tellRefused, tellShift, undoVisit } from '../deed.ts'
import { confirmationCells, messageWord, type ConfirmationLine } from './confirmation-cells.ts'
import './message-panel.ts'
import type { MessagePanel } from './message-panel.ts'

const idOf = ({ id }: ConfirmationLine) => id

/** The next two days, one line each: who comes is asked and the answer is one key on the line (S, N, R). */
@localized()
@customElement('mb-reception-confirmations')
export class ReceptionConfirmations extends LitElement {
  static override styles = [base, type, table, dayStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenDate = ''
  @state() private selectedId = ''
  @query('mb-message-panel') private panel!: MessagePanel | null
  readonly keys = new ViewKeys(this, ({ shiftKey }) => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    ArrowRight: () => this.#otherDay(1),
    ArrowLeft: () => this.#otherDay(-1),
    s: () => void this.#confirm(this.#focused),
    n: () => (shiftKey ? void this.#cancel(this.#focused) : tellShift(this, msg('Desmarcar'), 'N')),
    r: () => this.#move(this.#focused),
    w: () => (shiftKey ? this.panel?.open() : this.panel?.copy()),
    a: () => this.panel?.consent(),
    u: () => this.panel?.nextNumber(),
    'Ctrl+p': () => this.#print(),
  }))
  readonly #order = sorting(this, {
    time: (line: ConfirmationLine) => line.startMinute,
    patient: (line) => line.patientName,
    practitioner: (line) => line.practitionerName,
    message: messageWord,
  })
  #today = ''
  readonly #days = new LiveQuery(this, 'message.confirmation-days', () => ({}))
  readonly #list = new LiveQuery(this, 'message.confirmations', () =>
    this.#date ? { date: this.#date } : null,
  )
  readonly #words = new LiveQuery(this, 'message.words', () => ({}))
  readonly #untold = new LiveQuery(this, 'visit.count-untold', () => ({}))

  get #date(): string {
    const days = this.#days.value ?? []
    return (days.find(({ date }) => date === this.chosenDate) ?? days[0])?.date ?? ''
  }

  /** Which days are near changes at midnight. */
  protected override willUpdate(): void {
    const today = this.session?.now.slice(0, 10) ?? ''
    if (this.#today && today !== this.#today) this.#days.refresh()
    this.#today = today
  }

  /** Who is still to be asked first, then who has answered. */
  get #parts() {
    const lines = this.#order.sorted(this.#list.value ?? [])
    const isOpen = ({ status }: ConfirmationLine) => status === 'booked'
    return { open: lines.filter(isOpen), answered: lines.filter((line) => !isOpen(line)) }
  }

  get #selected(): ConfirmationLine | undefined {
    return this.#list.value?.find(({ id }) => id === this.selectedId)
  }

  /** Answers count on the line that has the focus and nowhere else: a key pressed elsewhere must not cancel a visit. */
  get #focused(): ConfirmationLine | undefined {
    const row = this.shadowRoot?.activeElement
    return row instanceof HTMLElement && row.matches('tr')
      ? this.#list.value?.find(({ id }) => id === row.dataset['id'])
      : undefined
  }

  #beside(by: number): ConfirmationLine | undefined {
    const rows = [...this.#parts.open, ...this.#parts.answered]
    const at = rows.findIndex(({ id }) => id === this.selectedId)
    return rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
  }

  #walk(by: number): void {
    this.#focus(this.#beside(by))
  }

  #focus(line: ConfirmationLine | undefined): void {
    if (!line) return
    this.selectedId = line.id
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${line.id}"]`)?.focus(),
    )
  }

  #otherDay(by: number): void {
    const days = this.#days.value ?? []
    const at = days.findIndex(({ date }) => date === this.#date)
    const next = days[at + by]
    if (next) this.chosenDate = next.date
  }

  async #do(
    said: string,
    asksReason: boolean,
    action: () => Promise<{ readonly version: number }>,
    id: string,
  ) {
    try {
      const { version } = await action()
      tellDeed(this, { said, back: undoVisit(id), visit: { id, version }, asksReason })
    } catch (error) {
      tellRefused(this, { sentence: errorSentence(error) })
    }
  }

  async #confirm(line: ConfirmationLine | undefined): Promise<void> {
    if (!line?.steps.includes('confirm')) return
    const { id, version, patientName } = line
    // The answer takes the line away to the others.
    const next = this.#beside(1)
    await this.#do(
      msg(str`Confirmada: ${patientName}`),
      false,
      () => call('visit.step', { appointmentId: id, version, step: 'confirm' }),
      id,
    )
    this.#focus(next)
  }

  async #cancel(line: ConfirmationLine | undefined): Promise<void> {
    if (!line) return
    const { id, version, patientName } = line
    this.#walk(1)
    await this.#do(
      msg(str`Desmarcada: ${patientName}`),
      true,
      () => call('visit.cancel', { appointmentId: id, version, reason: 'patient-asked', detail: null }),
      id,
    )
  }

  #move(line: ConfirmationLine | undefined): void {
    if (line) goTo(`/reception/reagendar/${line.id}?dia=${line.date}`)
  }

  #print(): void {
    if (!this.session || !this.#list.value) return
    printNow(
      daySheet({
        title: msg('Lista de confirmações'),
        date: this.#date,
        clinic: this.session.clinic,
        printedAt: this.session.now,
        lines: this.#list.value,
      }),
    )
  }

  #row(line: ConfirmationLine, today: string) {
    return html`<tr
      data-id=${line.id}
      tabindex="0"
      aria-selected=${line.id === this.selectedId}
      @click=${(event: Event) => (event.currentTarget as HTMLElement).focus()}
      @focus=${() => (this.selectedId = line.id)}
    >
      ${confirmationCells(line, today)}
    </tr>`
  }

  #part(lines: readonly ConfirmationLine[], today: string) {
    return html`<tbody>
      ${repeat(lines, idOf, (line) => this.#row(line, today))}
    </tbody>`
  }

  #table() {
    const { error, showSpinner, value } = this.#list
    const failed = error ?? this.#days.error
    if (failed) return html`<mb-notice kind="error" text=${errorSentence(failed)}></mb-notice>`
    if (this.#days.value?.length === 0)
      return html`<p class="empty">
        ${msg('Nada a confirmar: não há consultas nos próximos dias. As marcadas aparecem aqui na véspera.')}
      </p>`
    if (!value) return html`<p class="empty" aria-live="polite">${showSpinner ? msg('Carregando…') : ''}</p>`
    const today = this.session?.now ?? this.#date
    return html`<table class="list">
      <thead>
        <tr>
          ${this.#order.head('time', msg('Horário'))} ${this.#order.head('patient', msg('Paciente'))}
          ${this.#order.head('practitioner', msg('Profissional'))}
          <th scope="col">${msg('Telefone')}</th>
          ${this.#order.head('message', msg('Mensagem'))}
          <th scope="col">${msg('Situação')}</th>
        </tr>
      </thead>
      ${this.#part(this.#parts.open, today)}
      ${
        this.#parts.answered.length > 0
          ? html`<tbody>
                <tr>
                  <th scope="rowgroup" colspan="6">
                    ${msg(str`Respondidas: ${this.#parts.answered.length}`)}
                  </th>
                </tr>
              </tbody>
              ${this.#part(this.#parts.answered, today)}`
          : nothing
      }
    </table>`
  }

  override render() {
    const today = this.session?.now.slice(0, 10) ?? ''
    const selected = this.#selected
    return html`
      <div class="bar">
        <h1>${msg('Confirmações')}${this.#date ? html`, ${longDate(this.#date)}` : nothing}</h1>
        ${this.#days.value?.map(
          ({ date, waiting, confirmed }) =>
            html`<button
              type="button"
              aria-pressed=${date === this.#date}
              @click=${() => (this.chosenDate = date)}
            >
              <b>${relativeDay(date, today)}</b>
              ${msg(str`${waiting} sem resposta, ${confirmed} confirmadas`)}
            </button>`,
        )}
        <button type="button" @click=${() => goTo('/reception/confirmacoes/por-avisar')}>
          <b>${msg('Por avisar')}</b> ${this.#untold.value?.total ?? ''}
        </button>
        <span class="grow"></span>
        <button type="button" @click=${() => this.#print()}>
          ${icon(printer, 16)} ${msg('Imprimir')} <kbd>Ctrl+P</kbd>
        </button>
      </div>
      <div class="list-area">${this.#table()}</div>
      <aside aria-label=${msg('Contato do paciente')}>
        <mb-message-panel
          .visit=${selected}
          reason=${msg('Confirmar com')}
          text=${selected ? confirmationText(selected, this.#words.value, this.session?.clinic) : ''}
          timeZone=${this.session?.clinic.timeZone ?? ''}
        ></mb-message-panel>
      </aside>
      <footer>
        <div class="hints">
          <span><kbd>S</kbd> ${msg('confirma')}</span>
          <span><kbd>Shift+N</kbd> ${msg('desmarca')}</span>
          <span><kbd>R</kbd> ${msg('remarca')}</span>
          <span><kbd>←</kbd> <kbd>→</kbd> ${msg('outro dia')}</span>
        </div>
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-confirmations': ReceptionConfirmations
  }
}
