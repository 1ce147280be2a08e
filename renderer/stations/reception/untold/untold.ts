import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { CallOutcome } from '../../../../preload/contract/visit-status.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { patientCount } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import '../confirmations/message-panel.ts'
import type { MessagePanel } from '../confirmations/message-panel.ts'
import { untoldText } from '../confirmations/message-text.ts'
import { dayStyles } from '../day-styles.ts'
import { tellDeed, tellRefused } from '../deed.ts'
import { listStyles } from '../list-styles.ts'
import { copiesTable } from './copies-table.ts'
import { outsideTable } from './outside-table.ts'
import { untoldTable, type UntoldVisit } from './untold-table.ts'

/** Whom the clinic still has to call: moved, cancelled or brought back without the patient knowing. One key says how a call ended. */
@localized()
@customElement('mb-reception-untold')
export class ReceptionUntold extends LitElement {
  static override styles = [base, type, button, table, dayStyles, listStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private selectedId = ''
  @query('mb-message-panel') private panel!: MessagePanel | null
  readonly keys = new ViewKeys(this, ({ shiftKey }) => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    s: () => void this.#end(this.#focused, 'told'),
    n: () => void this.#end(this.#focused, 'no-answer'),
    d: () => void this.#end(this.#focused, 'word-left'),
    w: () => (shiftKey ? this.panel?.open() : this.panel?.copy()),
    a: () => this.panel?.consent(),
    u: () => this.panel?.nextNumber(),
  }))
  readonly #untold = new LiveQuery(this, 'visit.untold', () => ({}))
  readonly #outside = new LiveQuery(this, 'schedule.outside', () => ({}))
  readonly #copies = new LiveQuery(this, 'copy.list', () => ({ patientId: null }))

  get #visits(): readonly UntoldVisit[] {
    return this.#untold.value?.visits ?? []
  }

  get #selected(): UntoldVisit | undefined {
    return this.#visits.find(({ appointmentId }) => appointmentId === this.selectedId)
  }

  /** An outcome counts for the line that has the focus and nowhere else. */
  get #focused(): UntoldVisit | undefined {
    const row = this.shadowRoot?.activeElement
    return row instanceof HTMLElement && row.matches('tr')
      ? this.#visits.find(({ appointmentId }) => appointmentId === row.dataset['id'])
      : undefined
  }

  #walk(by: number): void {
    const at = this.#visits.findIndex(({ appointmentId }) => appointmentId === this.selectedId)
    const next = this.#visits[at < 0 ? 0 : Math.min(this.#visits.length - 1, Math.max(0, at + by))]
    if (!next) return
    this.selectedId = next.appointmentId
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${next.appointmentId}"]`)?.focus(),
    )
  }

  async #end(visit: UntoldVisit | undefined, outcome: CallOutcome): Promise<void> {
    if (!visit) return
    const { appointmentId, version, patientName } = visit
    if (outcome === 'told') this.#walk(this.#visits.at(-1) === visit ? -1 : 1)
    try {
      await call('visit.tell', { appointmentId, version, outcome })
      if (outcome === 'told')
        tellDeed(this, {
          said: msg(str`Avisado: ${patientName}`),
          back: () => call('visit.tell', { appointmentId, version, outcome: 'undo-told' }),
        })
    } catch (error) {
      tellRefused(this, { sentence: errorSentence(error) })
    }
  }

  #list() {
    const { error, showSpinner, value } = this.#untold
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p class="empty" aria-live="polite">${showSpinner ? msg('Carregando…') : ''}</p>`
    if (value.total === 0)
      return html`<p class="empty">
        ${msg('Ninguém por avisar. Consultas que a clínica remarca, desmarca ou reativa ficam aqui até o paciente saber.')}
      </p>`
    const { total, visits } = value
    return html`${untoldTable(visits, {
      selectedId: this.selectedId,
      today: this.session?.now ?? '',
      timeZone: this.session?.clinic.timeZone ?? '',
      select: ({ appointmentId }) => (this.selectedId = appointmentId),
      open: ({ appointmentId, date }) => goTo(`/reception/agenda?dia=${date}&consulta=${appointmentId}`),
      end: (visit, outcome) => void this.#end(visit, outcome),
    })}${
      total > visits.length
        ? html`<p class="empty">
            ${msg(str`Há ${total} por avisar: aqui estão os ${visits.length} primeiros.`)}
          </p>`
        : nothing
    }`
  }

  override render() {
    const selected = this.#selected
    const clinic = this.session?.clinic
    return html`
      <div class="bar">
        <h1>${msg('Por avisar')}</h1>
        <span aria-live="polite">${this.#untold.value ? patientCount(this.#untold.value.total) : ''}</span>
        <span class="grow"></span>
        <button type="button" @click=${() => goTo('/reception/confirmacoes')}>${msg('Confirmações')}</button>
      </div>
      <div class="list-area">
        ${this.#list()} ${copiesTable(this.#copies.value ?? [], this.session?.now.slice(0, 10) ?? '')}
        ${this.#copies.error ? html`<mb-notice kind="error" text=${errorSentence(this.#copies.error)}></mb-notice>` : nothing}
        ${this.#outside.value ? outsideTable(this.#outside.value) : nothing}
        ${this.#outside.error ? html`<mb-notice kind="error" text=${errorSentence(this.#outside.error)}></mb-notice>` : nothing}
      </div>
      <aside aria-label=${msg('Contato do paciente')}>
        <mb-message-panel
          .visit=${selected && { ...selected, id: selected.appointmentId }}
          kind="other"
          reason=${msg('Avisar')}
          text=${selected ? untoldText(selected, clinic?.name ?? '') : ''}
          timeZone=${clinic?.timeZone ?? ''}
        ></mb-message-panel>
      </aside>
      <footer>
        <div class="hints">
          <span><kbd>S</kbd> ${msg('avisado')}</span>
          <span><kbd>N</kbd> ${msg('não atendeu')}</span>
          <span><kbd>D</kbd> ${msg('deixei recado')}</span>
          <span><kbd>W</kbd> ${msg('copiar mensagem')}</span>
        </div>
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-untold': ReceptionUntold
  }
}
