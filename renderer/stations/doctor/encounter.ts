import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import type { TypedMeasure } from '../../../preload/contract/measures.ts'
import type { NoteDiagnosis } from '../../../preload/contract/note-diagnosis.ts'
import { filledSections, type FilledSection } from '../../../preload/contract/note-sections.ts'
import type { NoteTemplate } from '../../../preload/contract/template.ts'
import type { TypedVitals, VitalField } from '../../../preload/contract/vital-signs.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { putCaret } from './caret.ts'
import { NoteClosing, type Signature } from './closing.ts'
import { DiagnosisList } from './diagnosis-list.ts'
import './draft-rival.ts'
import { discardedEncounter, sealedEncounter } from './encounter-over.ts'
import { encounterStyles } from './encounter-styles.ts'
import { encounterTimes } from './encounter-times.ts'
import { waysOut } from './encounter-ways.ts'
import { lastNote, latestNote } from './last-note.ts'
import './measure-list.ts'
import { NoteDraft, type NoteContent } from './note-draft.ts'
import { noteSections } from './note-sections.ts'
import './patient-cover.ts'
import { withProblem, type Problem } from './problem-in-note.ts'
import { otherWindow, savedLine } from './saved-line.ts'
import { keptInWords, takenOver, written, type ValueAt } from './section-words.ts'
import { snippetListStyles } from './snippets/list-styles.ts'
import { pulledTexts } from './snippets/pulled.ts'
import { SnippetTyping } from './snippets/typing.ts'
import { templateChoice } from './template-choice.ts'
import { triaged, triagesOf } from './triage/triaged.ts'
import { valuesNow } from './values-now.ts'
import './vitals-editor.ts'

/** One consultation: the note is saved as it is typed, and ends signed and sealed. */
@localized()
@customElement('mb-encounter')
export class Encounter extends LitElement {
  static override styles = [base, type, button, encounterStyles, snippetListStyles]

  @property() encounterId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private busy = false
  readonly draft = new NoteDraft(this)
  readonly #encounter = new LiveQuery(this, 'record.encounter', () =>
    this.encounterId ? { encounterId: this.encounterId } : null,
  )
  readonly #cover = new LiveQuery(this, 'record.cover', () =>
    this.#encounter.value ? { patientId: this.#encounter.value.patientId } : null,
  )
  readonly #timeline = new LiveQuery(this, 'record.timeline', () =>
    this.#encounter.value && this.#cover.value?.needsReason === false
      ? { patientId: this.#encounter.value.patientId }
      : null,
  )
  readonly #signed = new LiveQuery(this, 'note.read', () =>
    this.#encounter.value?.signedNoteId ? { noteId: this.#encounter.value.signedNoteId } : null,
  )
  readonly #templates = new LiveQuery(this, 'template.list', () => ({}))
  readonly #statements = new LiveQuery(this, 'statement.list', () =>
    this.#cover.value?.needsReason === false ? { patientId: this.#cover.value.patientId } : null,
  )
  readonly #snippets = new SnippetTyping(this, () =>
    pulledTexts({
      ...{ known: this.#statements.value, cover: this.#cover.value, last: latestNote(this.#timeline.value) },
      today: this.#encounter.value?.date ?? '',
    }),
  )
  readonly keys = new ViewKeys(this, (event) => ({
    ...(this.#closesFrom(event) ? { 'Ctrl+Enter': () => this.#close() } : {}),
    'Ctrl+ArrowDown': () => this.#go(1),
    'Ctrl+ArrowUp': () => this.#go(-1),
    'Ctrl+m': () => this.renderRoot.querySelector<HTMLElement>('#template')?.focus(),
  }))
  #caretToRestore: string | null = null
  #toClose = false

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('encounterId')) {
      this.problem = ''
      this.#toClose = false
    }
    const encounter = this.#encounter.value
    if (encounter?.signedNoteId) this.draft.forget()
    if (!encounter || encounter.signedNoteId || this.draft.content) return
    const { draft, template } = encounter
    this.draft.open(encounter.id, template, draft)
    this.#caretToRestore = draft?.caret ?? `${template.sections[0]?.key ?? ''}:0`
  }

  // After a crash the cursor stands where it was.
  protected override updated(): void {
    if (this.#toClose) this.#close()
    if (this.#caretToRestore !== null && putCaret(this.renderRoot, this.#caretToRestore))
      this.#caretToRestore = null
  }

  /** From wherever one is in the page; a button keeps its own Ctrl+Enter, and so does what asks already. */
  #closesFrom(event: KeyboardEvent): boolean {
    const [at, ...around] = event.composedPath()
    const isWritten = this.draft.content !== undefined && !this.draft.rival
    return (
      isWritten && !(at instanceof HTMLButtonElement) && !around.some((place) => place instanceof NoteClosing)
    )
  }

  /** Asks for the signature; pressed before it is known whose values they are, as soon as it is. */
  #close(): void {
    const closing = this.renderRoot.querySelector('mb-note-closing')
    this.#toClose = closing === null
    closing?.ask()
  }

  /** The section after or before the one with the cursor, the vital signs among them. */
  #go(by: 1 | -1): void {
    const stops = [
      ...this.renderRoot.querySelectorAll<HTMLElement>('textarea, mb-vitals-editor, mb-diagnosis-list'),
    ]
    const at = stops.findIndex((stop) => stop.matches(':focus, :focus-within'))
    const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by]
    next?.focus()
  }

  #write(section: FilledSection, text: string, caret: number | null): void {
    const { content, template } = this.draft
    if (!content || !template) return
    const at = caret === null ? null : `${section.key}:${caret}`
    this.draft.change(written(content, template, section, text), at)
  }

  async #sign(signature: Signature): Promise<void> {
    const { content } = this.draft
    if (!content || this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await this.draft.save()
      const { encounterId } = this
      await call('note.sign', { encounterId, version: this.draft.version, content, ...signature })
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  /** From the search of diagnoses to the words beside it. */
  #leave(list: EventTarget | null): void {
    if (list instanceof DiagnosisList) list.parentElement?.querySelector('textarea')?.focus()
  }

  async #addProblem(problem: Problem): Promise<void> {
    const diagnoses = await withProblem(this.draft.content?.diagnoses ?? [], problem, this.#cover.value)
    this.draft.change({ diagnoses: [...diagnoses] }, null)
  }

  #fix(at: ValueAt): void {
    if (typeof at === 'number') this.renderRoot.querySelector('mb-measure-list')?.focusOn(at)
    else this.renderRoot.querySelector('mb-vitals-editor')?.focusOn(at)
  }

  #note(content: NoteContent, template: NoteTemplate) {
    const sections = filledSections(template.sections, content.texts)
    const offered = this.#templates.value?.filter(({ retired }) => !retired) ?? []
    const cover = this.#cover.value
    const today = this.#encounter.value?.date ?? ''
    const now = this.session?.now ?? ''
    const { ageNow, read, further, doubts } = valuesNow(content, cover, today, now)
    const measures = html`<mb-measure-list
      .rows=${content.measures}
      .ageMonths=${ageNow}
      .now=${now}
      ?readonly=${this.busy}
      @mb-measures=${({ detail }: CustomEvent<TypedMeasure[]>) => this.draft.change({ measures: detail }, null)}
    ></mb-measure-list>`
    const vitals = html`<mb-vitals-editor
      .typed=${content.vitals}
      .last=${cover?.lastVitals ?? []}
      .ageMonths=${ageNow}
      ?readonly=${this.busy}
      @mb-vitals=${(event: CustomEvent<TypedVitals>) => this.draft.change({ vitals: event.detail }, null)}
      @mb-history=${({ detail }: CustomEvent<VitalField>) => this.renderRoot.querySelector('mb-patient-cover')?.openHistory(detail)}
    ></mb-vitals-editor>`
    const diagnoses = html`<mb-diagnosis-list
      .rows=${content.diagnoses}
      patientId=${this.#encounter.value?.patientId ?? ''}
      encounterId=${this.encounterId}
      .sexAtBirth=${cover?.sexAtBirth ?? null}
      ?readonly=${this.busy}
      @mb-diagnoses=${({ detail }: CustomEvent<NoteDiagnosis[]>) => this.draft.change({ diagnoses: detail }, null)}
      @mb-leave=${(event: Event) => this.#leave(event.target)}
    ></mb-diagnosis-list>`
    return html`<div class="editor">
        <div class="head">
          ${templateChoice(template, offered, this.busy, (chosen) => this.draft.useTemplate(chosen))}
          ${otherWindow(this.draft)}
          <p class="saved" role="status">${savedLine(this.draft, this.session?.clinic.timeZone)}</p>
        </div>
        <div class="sections">
          ${noteSections({
            sections,
            vitals,
            measures,
            diagnoses,
            diagnosed: content.diagnoses.length > 0,
            measured:
              content.measures.length > 0 || Object.values(content.vitals).some((text) => text.trim() !== ''),
            readonly: this.busy,
            snippets: this.#snippets,
            write: (...typed) => this.#write(...typed),
          })}
        </div>
      </div>
      <aside aria-label=${msg('Última nota e encerramento')}>
        ${triaged(triagesOf(this.#timeline.value, today), content.measures, (taken) => this.draft.change({ measures: [...content.measures, ...taken] }, null))}
        ${lastNote(latestNote(this.#timeline.value))}<span class="grow"></span>
        ${
          // Nothing is sealed before it is known whose values they are.
          cover
            ? html`<mb-note-closing
                .content=${content}
                .sections=${sections}
                .read=${read}
                .measures=${further}
                .doubts=${doubts}
                .problem=${this.problem}
                .offered=${this.#encounter.value?.offeredSecrecy ?? ['open']}
                ?minor=${this.#encounter.value?.minor}
                ?busy=${this.busy}
                @mb-ask=${() => (this.problem = '')}
                @mb-sign=${(event: CustomEvent<Signature>) => void this.#sign(event.detail)}
                @mb-fix=${(event: CustomEvent<ValueAt>) => this.#fix(event.detail)}
                @mb-take-over=${(event: CustomEvent<ValueAt>) => this.draft.change(takenOver(content, template, event.detail), null)}
                @mb-in-words=${(event: CustomEvent<ValueAt>) => this.draft.change(keptInWords(content, event.detail), null)}
              ></mb-note-closing>`
            : nothing
        }
      </aside>`
  }

  #body({ signedNoteId, status, patientId }: Output<'record.encounter'>) {
    const { content, template } = this.draft
    if (signedNoteId !== null) return sealedEncounter(this.#signed, patientId)
    if (status === 'discarded') return discardedEncounter()
    const { rival } = this.draft
    if (content && rival)
      return html`<mb-draft-rival
        .here=${content}
        .there=${rival}
        @mb-settled=${({ detail }: CustomEvent<NoteContent>) => this.draft.settle(detail)}
      ></mb-draft-rival>`
    return content && template ? this.#note(content, template) : nothing
  }

  override render() {
    const encounter = this.#encounter.value
    const { session } = this
    if (!encounter || !session)
      return this.#encounter.error
        ? html`<mb-notice kind="error" text=${errorSentence(this.#encounter.error)}></mb-notice>`
        : nothing
    const today = session.now.slice(0, 10)
    return html`
      <div class="strip">
        ${encounterTimes(encounter, today, session.clinic.timeZone)}
        <span class="grow"></span>
        <div class="ways">${waysOut(encounter, this.draft, today)}</div>
      </div>
      <mb-patient-cover
        .cover=${this.#cover.value}
        .encounterId=${encounter.id}
        today=${today}
        ?writing=${encounter.status !== 'discarded' && !encounter.signedNoteId && this.draft.content}
        @mb-to-note=${({ detail }: CustomEvent<Problem>) => void this.#addProblem(detail)}
      ></mb-patient-cover>
      ${this.#body(encounter)}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-encounter': Encounter
  }
}
