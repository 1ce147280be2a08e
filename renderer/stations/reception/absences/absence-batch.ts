import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { printNow } from '../../../print/paper.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { conflictsOf } from '../batch-conflicts.ts'
import { tellDeed, undoBatch } from '../deed.ts'
import { listStyles } from '../list-styles.ts'
import { callsOf } from './calls.ts'
import {
  acceptAll,
  batchOf,
  lostPlaces,
  type AffectedVisit,
  type Decision,
  type Decisions,
} from './decisions.ts'
import { spanWord, type Closing } from './place-words.ts'
import { affectedTable, doneTable, type Done } from './tables.ts'

const waitingWord = (total: number, listed: number) =>
  total > listed
    ? msg(str`${total} à espera de decisão, aqui as ${listed} primeiras`)
    : msg(str`${total} à espera de decisão`)

/** The visit on which the focus is, what was decided about it, and whether it is done. */
export interface AbsenceContact {
  readonly visit: AffectedVisit
  readonly decision: Decision | undefined
  readonly done: boolean
}

/** The visits that stand in an absence: a place for each, all applied in one step. Fires `mb-contact` (or null). */
@localized()
@customElement('mb-absence-batch')
export class AbsenceBatch extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    listStyles,
    css`
      .empty {
        padding: 16px;
      }

      mb-notice {
        margin: 16px 16px 0;
      }
    `,
  ]

  @property({ attribute: false }) closing: Closing | undefined
  /** Who is away, in words. */
  @property() who = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private selectedId = ''
  @state() private decided: Decisions = new Map()
  @state() private conflicts: ReadonlyMap<string, string> = new Map()
  @state() private done: readonly Done[] = []
  @state() private problem = ''
  readonly #affected = new LiveQuery(this, 'closing.affected', () =>
    this.closing ? { id: this.closing.id } : null,
  )
  readonly #offers = new LiveQuery(this, 'closing.proposals', () =>
    this.closing ? { id: this.closing.id } : null,
  )
  #busy = false

  /** Those moved here that have not come back by an undo. */
  get #told(): readonly Done[] {
    const back = new Set(this.#affected.value?.visits.map(({ appointmentId }) => appointmentId))
    return this.done.filter(({ visit }) => !back.has(visit.appointmentId))
  }

  get #waiting(): readonly AffectedVisit[] {
    return this.#affected.value?.visits ?? []
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('closing') || changed.get('closing')?.id === this.closing?.id) return
    this.selectedId = ''
    this.decided = new Map()
    this.conflicts = new Map()
    this.done = []
    this.problem = ''
  }

  protected override updated(): void {
    this.dispatchEvent(new CustomEvent('mb-contact', { detail: this.#contact(), bubbles: true }))
  }

  #contact(): AbsenceContact | null {
    const told = this.#told.find(({ visit }) => visit.appointmentId === this.selectedId)
    if (told) return { ...told, done: true }
    const visit = this.#waiting.find(({ appointmentId }) => appointmentId === this.selectedId)
    return visit ? { visit, decision: this.decided.get(this.selectedId), done: false } : null
  }

  #decide(appointmentId: string, decision: Decision | undefined): void {
    const decided = new Map(this.decided)
    if (decision) decided.set(appointmentId, decision)
    else decided.delete(appointmentId)
    this.decided = decided
    this.conflicts = new Map([...this.conflicts].filter(([id]) => id !== appointmentId))
  }

  /** The first offer for every visit that has none chosen. */
  acceptAll(): void {
    this.decided = acceptAll(this.#offers.value ?? [], this.decided)
  }

  /** Opens the agenda of the focused visit for a place that is not offered. */
  elsewhere(): void {
    const visit = this.#waiting.find(({ appointmentId }) => appointmentId === this.selectedId)
    if (visit?.status === 'arrived')
      this.problem = msg(
        str`${visit.patientName} já chegou. Para remarcar, desfaça a chegada em Chegadas (F5).`,
      )
    else if (visit) goTo(`/reception/reagendar/${visit.appointmentId}?dia=${visit.date}`)
  }

  /** Everything that was decided, all or none. */
  async apply(): Promise<void> {
    const affected = this.#waiting
    if (!this.closing || this.#busy) return
    const batch = batchOf(this.closing.id, affected, this.decided)
    if (batch.moves.length + batch.cancels.length === 0) return
    this.#busy = true
    this.problem = ''
    this.conflicts = new Map()
    try {
      const { batchId, moved, cancelled } = await call('closing.apply', batch)
      this.done = affected.flatMap((visit) => {
        const decision = this.decided.get(visit.appointmentId)
        return decision ? [{ visit, decision }] : []
      })
      this.decided = new Map()
      const said = msg(str`Remarcadas: ${moved}. Desmarcadas: ${cancelled}.`)
      tellDeed(this, { said, back: undoBatch(batchId) })
    } catch (error) {
      this.problem = errorSentence(error)
      this.conflicts = conflictsOf(error)
    } finally {
      this.#busy = false
    }
  }

  /** The call list on paper. */
  print(): void {
    const { session, closing } = this
    if (!session || !closing || this.#waiting.length + this.#told.length === 0) return
    const title = `${this.who}: ${spanWord(closing)}`
    printNow(callsOf(title, this.#waiting, this.decided, this.#told, session.clinic))
  }

  #head() {
    const some = this.#waiting.length > 0
    const count = this.#waiting.filter(({ appointmentId }) => this.decided.has(appointmentId)).length
    return html`<div class="section">
      <h2 class="heading-01">${msg(str`Consultas a remarcar: ${this.who}`)}</h2>
      <span class="minor" aria-live="polite"
        >${some && !this.#offers.value ? msg('procurando lugares…') : waitingWord(this.#affected.value?.total ?? 0, this.#waiting.length)}</span
      >
      <span class="grow"></span>
      ${
        some || this.#told.length > 0
          ? html`<button class="button ghost sm" type="button" @click=${() => this.print()}>
              ${msg('Imprimir lista')} <kbd>I</kbd>
            </button>`
          : nothing
      }
      ${
        some
          ? html`<button
                class="button tertiary sm"
                type="button"
                ?disabled=${!this.#offers.value}
                @click=${() => this.acceptAll()}
              >
                ${msg('Aceitar todas')} <kbd>T</kbd>
              </button>
              <button
                class="button primary sm"
                type="button"
                ?disabled=${count === 0}
                @click=${() => void this.apply()}
              >
                ${count === 1 ? msg('Aplicar 1 mudança') : msg(str`Aplicar ${count} mudanças`)}
                <kbd>Ctrl+Enter</kbd>
              </button>`
          : nothing
      }
    </div>`
  }

  override render() {
    const failed = this.#affected.error ?? this.#offers.error
    if (failed) return html`<mb-notice kind="error" text=${errorSentence(failed)}></mb-notice>`
    if (!this.#affected.value) return nothing
    const offers = this.#offers.value ?? []
    const select = ({ appointmentId }: AffectedVisit) => (this.selectedId = appointmentId)
    const { selectedId, decided, conflicts } = this
    const on = {
      selectedId,
      decided,
      conflicts,
      select,
      lost: lostPlaces(offers, decided),
      whole: this.closing?.practitionerId === null,
    }
    const decide = (id: string, decision: Decision | undefined) => this.#decide(id, decision)
    return html`${this.#head()}
    ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
    ${
      this.#waiting.length > 0
        ? affectedTable(this.#waiting, offers, { ...on, decide })
        : html`<p class="empty">${msg('Nenhuma consulta espera decisão.')}</p>`
    }
    ${
      this.#told.length > 0
        ? html`<div class="section">
              <h2 class="heading-01">${msg('Remarcadas agora')}</h2>
              <span class="minor">${msg('avise cada um por telefone ou mensagem')}</span>
              <span class="grow"></span>
              <button
                class="button ghost sm"
                type="button"
                @click=${() => goTo('/reception/confirmacoes/por-avisar')}
              >
                ${msg('Lista por avisar')}
              </button>
            </div>
            ${doneTable(this.#told, on)}`
        : nothing
    }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-absence-batch': AbsenceBatch
  }
}
