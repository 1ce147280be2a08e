import add from '@carbon/icons/es/add/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../desk/clinic-closures.ts'
import { alreadyHere } from '../../../desk/rule-hits.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { isTyping } from '../../../elements/typing.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { addDays } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import '../confirmations/message-panel.ts'
import type { MessagePanel } from '../confirmations/message-panel.ts'
import { absenceText } from '../confirmations/message-text.ts'
import { dayStyles } from '../day-styles.ts'
import { listStyles } from '../list-styles.ts'
import './absence-batch.ts'
import type { AbsenceBatch, AbsenceContact } from './absence-batch.ts'
import './absence-form.ts'
import type { AddedAbsence } from './absence-form.ts'
import type { Closing } from './place-words.ts'
import { closingsTable } from './tables.ts'

/** How far ahead absences are listed. */
const AHEAD_DAYS = 365

/** Who is away and when the clinic does not open; what an absence touches is moved in one step that one undo takes back. */
@localized()
@customElement('mb-reception-absences')
export class ReceptionAbsences extends LitElement {
  static override styles = [base, type, button, table, dayStyles, listStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private showing: 'absences' | 'closures' = 'absences'
  @state() private adding = false
  @state() private chosenId = ''
  @state() private contact: AbsenceContact | null = null
  @state() private problem = ''
  @state() private said = ''
  @query('mb-message-panel') private panel!: MessagePanel | null
  @query('mb-absence-batch') private batch!: AbsenceBatch | null
  readonly keys = new ViewKeys(this, (event) => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    n: () => (this.adding = true),
    t: () => this.batch?.acceptAll(),
    a: () => this.panel?.consent(),
    u: () => this.panel?.nextNumber(),
    i: () => this.batch?.print(),
    r: () => this.batch?.elsewhere(),
    w: () => (event.shiftKey ? this.panel?.open() : this.panel?.copy()),
    ...(isTyping(event) ? {} : { 'Ctrl+Enter': () => void this.batch?.apply() }),
  }))
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #closings = new LiveQuery(this, 'closing.list', () =>
    this.#today ? { from: this.#today, to: addDays(this.#today, AHEAD_DAYS) } : null,
  )

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #chosen(): Closing | undefined {
    const closings = this.#closings.value?.closings ?? []
    return closings.find(({ id }) => id === this.chosenId) ?? closings[0]
  }

  #walk(by: number): void {
    const rows = [this.renderRoot, this.batch?.renderRoot].flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('tbody tr') ?? []),
    ])
    const at = rows.findIndex((row) => row.matches(':focus-within'))
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
  }

  #choose({ id }: Closing): void {
    this.adding = false
    this.chosenId = id
  }

  #added({ id, affected, arrived }: AddedAbsence): void {
    this.adding = false
    this.chosenId = id
    this.problem = ''
    this.said =
      affected === 0
        ? msg('Ausência registrada. Nenhuma consulta é atingida.')
        : affected === 1
          ? msg('Ausência registrada. 1 consulta a remarcar.')
          : msg(str`Ausência registrada. ${affected} consultas a remarcar.`)
    if (arrived > 0) this.said += ` ${alreadyHere(arrived)}`
    this.#toHeading()
  }

  #toHeading(): void {
    this.adding = false
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  async #remove({ id }: Closing): Promise<void> {
    this.problem = ''
    this.said = ''
    try {
      await call('closing.remove', { id })
      this.said = msg('Ausência retirada: os horários estão abertos de novo.')
      this.#toHeading()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #who(practitionerId: string | null): string {
    if (practitionerId === null) return msg('A clínica toda')
    return this.#practitioners.value?.find(({ id }) => id === practitionerId)?.name ?? ''
  }

  #main() {
    const { error, value, showSpinner } = this.#closings
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p class="empty" aria-live="polite">${showSpinner ? msg('Carregando…') : ''}</p>`
    const chosen = this.#chosen
    if (!chosen)
      return html`<div class="empty">
        <p>
          ${msg('Ninguém está ausente no próximo ano. Férias, congressos e faltas aparecem aqui, com as consultas que atingem.')}
        </p>
        <button class="button tertiary" type="button" @click=${() => (this.adding = true)}>
          ${msg('Registrar ausência')}
        </button>
      </div>`
    return html`${closingsTable(value.closings, {
        chosenId: chosen.id,
        who: (id) => this.#who(id),
        choose: (closing) => this.#choose(closing),
        remove: (closing) => void this.#remove(closing),
      })}
      ${value.more ? html`<p>${msg('Há mais: aqui estão as 200 primeiras do próximo ano.')}</p>` : nothing}
      <mb-absence-batch
        .closing=${chosen}
        who=${this.#who(chosen.practitionerId)}
        @focusin=${() => (this.adding = false)}
        @mb-contact=${({ detail }: CustomEvent<AbsenceContact | null>) => this.#show(detail)}
      ></mb-absence-batch>`
  }

  #show(contact: AbsenceContact | null): void {
    if (JSON.stringify(contact) !== JSON.stringify(this.contact)) this.contact = contact
  }

  #message() {
    const { contact, session } = this
    const clinic = session?.clinic
    if (!contact) return html`<mb-message-panel reason=${msg('Avisar')}></mb-message-panel>`
    const { visit, decision, done } = contact
    const to = decision && decision !== 'cancel' ? decision.to : null
    return html`<mb-message-panel
      .visit=${{ ...visit, id: visit.appointmentId }}
      kind="absence"
      reason=${msg('Avisar')}
      text=${absenceText(visit, clinic?.name ?? '', to, done)}
      timeZone=${clinic?.timeZone ?? ''}
    ></mb-message-panel>`
  }

  override render() {
    const tab = (name: typeof this.showing, word: string) =>
      html`<button
        type="button"
        aria-pressed=${this.showing === name}
        @click=${() => {
          this.showing = name
          this.said = ''
          this.contact = null
        }}
      >
        ${word}
      </button>`
    return html`
      <div class="bar">
        <h1>${msg('Ausências')}</h1>
        ${tab('absences', msg('Quem está ausente'))} ${tab('closures', msg('Feriados e fechamentos'))}
        <span class="grow"></span>
        <button type="button" class="go" @click=${() => (this.adding = true)}>
          ${icon(add, 16)} ${msg('Registrar')} <kbd>N</kbd>
        </button>
      </div>
      <div class="list-area">
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
        ${
          this.showing === 'closures'
            ? html`<mb-clinic-closures today=${this.#today}></mb-clinic-closures>`
            : this.#main()
        }
      </div>
      <aside tabindex="0" aria-label=${this.adding ? msg('Registrar ausência') : msg('Contato do paciente')}>
        ${
          this.adding
            ? html`<mb-absence-form
                today=${this.#today}
                @mb-added=${(event: CustomEvent<AddedAbsence>) => this.#added(event.detail)}
                @mb-leave=${() => this.#toHeading()}
              ></mb-absence-form>`
            : this.#message()
        }
      </aside>
      <footer>
        <div class="hints">
          <span><kbd>↑</kbd> <kbd>↓</kbd> ${msg('andar nas listas')}</span>
          <span><kbd>T</kbd> ${msg('aceitar todas')}</span>
          <span><kbd>R</kbd> ${msg('outro horário')}</span>
          <span><kbd>W</kbd> ${msg('copiar mensagem')}</span>
          <span><kbd>N</kbd> ${msg('registrar')}</span>
        </div>
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-absences': ReceptionAbsences
  }
}
