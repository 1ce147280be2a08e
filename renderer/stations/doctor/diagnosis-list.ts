import close from '@carbon/icons/es/close/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NoteDiagnosis } from '../../../preload/contract/note-diagnosis.ts'
import { MOST_OF_A_NOTE } from '../../../preload/contract/note-sections.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { diagnosisInWords, dottedCode, restrictionInWords, roleInWords } from '../../i18n/diagnosis-words.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'
import './diagnosis-choice.ts'
import type { ChosenDiagnosis, DiagnosisChoice } from './diagnosis-choice.ts'
import { diagnosisListStyles } from './diagnosis-list-styles.ts'
import { isSame, moved, withDiagnosis, without, withPrincipal } from './diagnosis-rows.ts'

/**
 * The diagnoses of a note: chosen by keys, put in order, one of them the principal one, each made a problem by one key. Fires
 * `mb-diagnoses` with them, and `mb-leave` when the search is left.
 */
@localized()
@customElement('mb-diagnosis-list')
export class DiagnosisList extends LitElement {
  static override styles = [base, type, diagnosisListStyles]

  @property({ attribute: false }) rows: readonly NoteDiagnosis[] = []
  @property() patientId = ''
  @property() encounterId = ''
  @property({ attribute: false }) sexAtBirth: DiagnosisChoice['sexAtBirth'] = null
  @property({ type: Boolean }) readonly = false
  @state() private said = ''
  @state() private problem = ''
  /** The row that takes the focus once it is drawn. */
  #next: number | null = null
  readonly #facts = new LiveQuery(this, 'diagnosis.facts', () => {
    const codes = [...new Set(this.rows.flatMap(({ code }) => code ?? []))]
    return codes.length > 0 ? { codes, sexAtBirth: this.sexAtBirth } : null
  })
  readonly #known = new LiveQuery(this, 'statement.list', () =>
    this.patientId && this.rows.length > 0 ? { patientId: this.patientId } : null,
  )
  readonly keys = new ViewKeys(this, () => ({ 'Ctrl+i': () => this.focus() }))

  override focus(): void {
    this.renderRoot.querySelector('mb-diagnosis-choice')?.focus()
  }

  protected override updated(): void {
    if (this.#next === null) return
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('.row')
    const row = rows[Math.min(this.#next, rows.length - 1)]
    this.#next = null
    if (row) row.focus()
    else this.focus()
  }

  #put(rows: readonly NoteDiagnosis[]): void {
    this.said = this.problem = ''
    this.dispatchEvent(new CustomEvent('mb-diagnoses', { detail: rows, bubbles: true, composed: true }))
  }

  #choose(chosen: ChosenDiagnosis): void {
    const rows = withDiagnosis(this.rows, chosen, chosen.canBePrincipal)
    const line = diagnosisInWords(chosen)
    if (rows !== this.rows) this.#put(rows)
    else if (rows.length < MOST_OF_A_NOTE) this.said = msg(str`Já está na nota: ${line}`)
    else this.problem = msg('Uma nota não tem mais diagnósticos do que estes.')
  }

  #isProblem(row: NoteDiagnosis): boolean {
    return (this.#known.value?.statements ?? []).some(
      ({ content }) => content.kind === 'problem' && content.status !== 'resolved' && isSame(content, row),
    )
  }

  async #makeProblem(row: NoteDiagnosis): Promise<void> {
    if (this.#isProblem(row)) return
    const { code, words, table } = row
    const { patientId, encounterId } = this
    const named = { code, words, ...(table === null ? {} : { table }) }
    const content = { kind: 'problem', ...named, status: 'active', since: null } as const
    this.problem = ''
    try {
      await call('statement.enter', { patientId, encounterId, content })
      this.said = msg(str`Nos problemas: ${diagnosisInWords(row)}`)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #canBePrincipal({ code }: NoteDiagnosis): boolean {
    return this.#facts.value?.find((one) => one.code === code)?.canBePrincipal !== false
  }

  #turnPrincipal(row: NoteDiagnosis, at: number): void {
    if (row.role === 'secondary' && !this.#canBePrincipal(row))
      this.problem = msg('Um código com asterisco nunca é o principal.')
    else this.#put(withPrincipal(this.rows, at))
  }

  #take(at: number): void {
    this.#next = at
    this.#put(without(this.rows, at))
  }

  #onKey(event: KeyboardEvent, row: NoteDiagnosis, at: number): void {
    const { key, altKey, ctrlKey } = event
    if (ctrlKey || this.readonly) return
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const by = key === 'ArrowUp' ? -1 : 1
      this.#next = Math.max(0, at + by)
      this.#put(moved(this.rows, at, by))
    } else if (altKey) return
    else if (key === 'Delete') this.#take(at)
    else if (key.toLowerCase() === 'p') void this.#makeProblem(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #acts(row: NoteDiagnosis, at: number) {
    return html`<span class="acts">
      ${
        this.#isProblem(row)
          ? html`<span class="label">${msg('nos problemas')}</span>`
          : html`<button
              class="act"
              type="button"
              aria-label=${msg(str`Anotar nos problemas: ${diagnosisInWords(row)}`)}
              @click=${() => void this.#makeProblem(row)}
            >
              ${msg('Problema')} <kbd>P</kbd>
            </button>`
      }
      <button
        class="act"
        type="button"
        aria-label=${msg(str`Tirar da nota: ${diagnosisInWords(row)}`)}
        @click=${() => this.#take(at)}
      >
        ${icon(close, 16)}
      </button>
    </span>`
  }

  #row(row: NoteDiagnosis, at: number) {
    const restriction = this.#facts.value?.find(({ code }) => code === row.code)?.restriction ?? null
    return html`<li>
      <button
        class="row"
        type="button"
        aria-keyshortcuts="Enter P Delete Alt+ArrowUp Alt+ArrowDown"
        ?disabled=${this.readonly}
        @click=${() => this.#turnPrincipal(row, at)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, row, at)}
      >
        <span class="code">${row.code === null ? '—' : dottedCode(row.code)}</span>
        <span
          >${row.words}${restriction ? html`<span class="about">${restrictionInWords(restriction)}</span>` : nothing}</span
        >
        <span class="role ${row.role}">${roleInWords(row.role)}</span>
      </button>
      ${this.readonly ? nothing : this.#acts(row, at)}
    </li>`
  }

  override render() {
    return html`
      ${
        this.rows.length > 0
          ? html`<ul aria-label=${msg('Diagnósticos da nota')}>
                ${this.rows.map((row, at) => this.#row(row, at))}
              </ul>
              <p class="helper">
                ${msg('Numa linha: Enter principal ou não, P anotar nos problemas, Alt+↑ Alt+↓ a ordem, Delete tirar.')}
              </p>`
          : nothing
      }
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <p class="helper" role="status">${this.said}</p>
      ${
        this.readonly
          ? nothing
          : html`<div class="find">
              <mb-diagnosis-choice
                .sexAtBirth=${this.sexAtBirth}
                @mb-diagnosis=${(event: CustomEvent<ChosenDiagnosis>) => this.#choose(event.detail)}
                @mb-close=${() => this.dispatchEvent(new CustomEvent('mb-leave'))}
              ></mb-diagnosis-choice>
              <kbd>Ctrl+I</kbd>
            </div>`
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-diagnosis-list': DiagnosisList
  }
}
