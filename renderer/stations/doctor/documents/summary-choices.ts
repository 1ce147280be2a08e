import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { SummaryParts } from '../../../../preload/contract/document-content.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import '../../../elements/notice.ts'
import { diagnosisInWords } from '../../../i18n/diagnosis-words.ts'
import { date, time } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import type { Frame } from './fields.ts'
import { diagnosesIn, inUseOf, isSame, sectionsIn } from './summary-parts.ts'

/** What of a visit its summary tells, part by part; nothing goes that nobody marked. Fires `mb-chosen` with what is. */
@localized()
@customElement('mb-summary-choices')
export class SummaryChoices extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      :host {
        display: grid;
        gap: 16px;
      }

      fieldset {
        border: 0;
        min-width: 0;
      }

      .check span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property() patientId = ''
  @property() encounterId = ''
  @property({ attribute: false }) frame: Frame | undefined
  @property({ attribute: false }) chosen: SummaryParts | undefined
  #isAwaited = false
  readonly #encounter = new LiveQuery(this, 'record.encounter', () =>
    this.encounterId ? { encounterId: this.encounterId } : null,
  )
  readonly #note = new LiveQuery(this, 'note.read', () => {
    const { signedNoteId, emptied } = this.#encounter.value ?? { signedNoteId: null, emptied: false }
    return signedNoteId === null || emptied ? null : { noteId: signedNoteId }
  })
  readonly #known = new LiveQuery(this, 'statement.list', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  /** What there is to choose of may still be on its way: the focus waits for it. */
  override focus(): void {
    this.#isAwaited = true
    this.requestUpdate()
  }

  protected override updated(): void {
    const first = this.#isAwaited ? this.renderRoot.querySelector('input') : null
    if (!first) return
    this.#isAwaited = false
    first.focus()
  }

  /** One fieldset; what was marked and is no longer offered stands in it too, so that it can be taken out. */
  #part<K extends keyof SummaryParts>(
    key: K,
    title: string,
    offered: SummaryParts[K],
    words: (one: SummaryParts[K][number]) => string,
  ) {
    const chosen: readonly SummaryParts[K][number][] = this.chosen?.[key] ?? []
    const left = chosen.filter((one) => !offered.some((other) => isSame(one, other)))
    const all: readonly SummaryParts[K][number][] = [...offered, ...left]
    const put = (one: SummaryParts[K][number], on: boolean) =>
      this.#put({
        [key]: all.filter((other) => (isSame(one, other) ? on : chosen.some((had) => isSame(had, other)))),
      })
    if (all.length === 0) return nothing
    return html`<fieldset>
      <legend class="label">${title}</legend>
      ${all.map(
        (one) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(chosen.some((other) => isSame(one, other)))}
              @change=${({ currentTarget }: Event) => put(one, (currentTarget as HTMLInputElement).checked)}
            /><span>${words(one)}</span></label
          >`,
      )}
    </fieldset>`
  }

  #put(change: Partial<SummaryParts>): void {
    const detail = { ...this.chosen, ...change }
    this.dispatchEvent(new CustomEvent('mb-chosen', { detail, bubbles: true, composed: true }))
  }

  /** What whoever hands it over should know before. */
  #doubts() {
    const note = this.#note.value
    const said = [
      this.#encounter.value?.signedNoteId === null
        ? msg('A nota ainda não foi assinada: o resumo sai como ela está agora.')
        : '',
      note && note.secrecy !== 'open' ? msg('A nota está sob sigilo, e o resumo sai do consultório.') : '',
      note?.guardianHidden ? msg('A nota não é para o responsável ver.') : '',
    ].filter(Boolean)
    return said.map((text) => html`<mb-notice kind="warning" text=${text}></mb-notice>`)
  }

  override render() {
    const [encounter, known] = [this.#encounter.value, this.#known.value]
    if (!encounter) return standIn(this.#encounter)
    if (!known) return standIn(this.#known)
    const { inUse, secret } = inUseOf(known.statements, this.frame?.shown.at.slice(0, 10) ?? '')
    return html`${this.#doubts()}
      <p class="helper">${msg('Vai o que for marcado, e mais nada.')}</p>
      ${this.#part('sections', msg('Da nota'), sectionsIn(encounter, this.#note.value), ({ title, text }) => `${title}: ${text}`)}
      ${this.#part('diagnoses', msg('Diagnósticos'), diagnosesIn(encounter, this.#note.value), diagnosisInWords)}
      ${this.#part('inUse', msg('Medicamentos em uso'), inUse, ({ name, posology }) => (posology === null ? name : `${name}: ${posology}`))}
      ${secret === 0 ? nothing : html`<p class="helper">${msg('O que está sob sigilo não é oferecido aqui.')}</p>`}
      ${this.#part('next', msg('Próxima consulta'), this.frame?.nextVisits ?? [], (one) => `${date(one.date)}, ${time(one.startMinute)}, ${one.visitType}`)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-summary-choices': SummaryChoices
  }
}
