import checkmark from '@carbon/icons/es/checkmark--filled/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import { filledSections, type FilledSection } from '../../../preload/contract/note-sections.ts'
import type { NoteTemplate } from '../../../preload/contract/template.ts'
import { vitalDoubts } from '../../../preload/contract/vital-doubts.ts'
import {
  ageInMonths,
  readVitals,
  type TypedVitals,
  type VitalField,
} from '../../../preload/contract/vital-signs.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import './closing.ts'
import type { NoteClosing, Signature } from './closing.ts'
import './diagnosis-line.ts'
import { encounterStyles } from './encounter-styles.ts'
import { encounterTimes } from './encounter-times.ts'
import { lastNote } from './last-note.ts'
import { NoteDraft, type NoteContent } from './note-draft.ts'
import { noteSections } from './note-sections.ts'
import './patient-cover.ts'
import { takenOver, written } from './section-words.ts'
import './signed-note.ts'
import { templateChoice } from './template-choice.ts'
import { VitalsEditor } from './vitals-editor.ts'

/** One consultation: the note is saved as it is typed, and ends signed and sealed. */
@localized()
@customElement('mb-encounter')
export class Encounter extends LitElement {
  static override styles = [base, type, button, encounterStyles]

  @property() encounterId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  /** Why the start was not taken back. */
  @state() private undone = ''
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
  readonly keys = new ViewKeys(this, (event) => {
    const closing = this.#closingFrom(event)
    return {
      ...(closing ? { 'Ctrl+Enter': () => closing.ask() } : {}),
      'Ctrl+ArrowDown': () => this.#go(1),
      'Ctrl+ArrowUp': () => this.#go(-1),
      'Ctrl+m': () => this.renderRoot.querySelector<HTMLElement>('#template')?.focus(),
    }
  })
  #caretToRestore: string | null = null

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('encounterId')) this.problem = this.undone = ''
    const encounter = this.#encounter.value
    if (!encounter || encounter.signedNoteId || this.draft.content) return
    const { draft, template } = encounter
    this.draft.open(encounter.id, template, draft)
    this.#caretToRestore = draft?.caret ?? `${template.sections[0]?.key ?? ''}:0`
  }

  // After a crash the cursor stands where it was.
  protected override updated(): void {
    if (this.#caretToRestore === null) return
    const [part = '', at = '0'] = this.#caretToRestore.split(':')
    const areas = [...this.renderRoot.querySelectorAll('textarea')]
    const area = areas.find(({ id }) => id === part) ?? areas[0]
    if (!area) return
    this.#caretToRestore = null
    area.focus()
    area.setSelectionRange(Number(at), Number(at))
  }

  /** From wherever one is in the page; a button keeps its own Ctrl+Enter, and so does what asks already. */
  #closingFrom(event: KeyboardEvent): NoteClosing | null {
    const path = event.composedPath()
    const closing = this.renderRoot.querySelector('mb-note-closing')
    return closing && !(path[0] instanceof HTMLButtonElement) && !path.includes(closing) ? closing : null
  }

  /** The section after or before the one with the cursor, the vital signs among them. */
  #go(by: 1 | -1): void {
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('textarea, mb-vitals-editor')]
    const at = stops.findIndex((stop) => stop.matches(':focus, :focus-within'))
    const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by]
    if (next instanceof VitalsEditor) next.focusOn('pressure')
    else next?.focus()
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

  #saved() {
    const { error, dirty, savedAt } = this.draft
    if (error) {
      const sentence = errorSentence(error)
      const text = this.draft.trying
        ? msg(
            str`O que você escreve NÃO está salvo. ${sentence} Continue escrevendo: o programa tenta de novo sem parar, e as palavras ficam nesta janela.`,
          )
        : sentence
      return html`<mb-notice kind="error" text=${text}></mb-notice>`
    }
    if (dirty) return msg('salvando…')
    const zone = this.session?.clinic.timeZone
    return savedAt && zone
      ? html`${icon(checkmark, 16)} ${msg(str`salvo às ${instant(savedAt, zone).slice(-5)}`)}`
      : msg('nada escrito ainda')
  }

  /** Begun with the wrong person, and nothing written yet: the visit waits again. */
  async #undoStart(): Promise<void> {
    const encounter = this.#encounter.value
    if (!encounter) return
    const { appointmentId, appointmentVersion: version } = encounter
    try {
      await call('visit.step', { appointmentId, version, step: 'undo-start' })
      goTo('/doctor/dia')
    } catch (error) {
      this.undone = errorSentence(error)
    }
  }

  #fix(field: VitalField): void {
    this.renderRoot.querySelector('mb-vitals-editor')?.focusOn(field)
  }

  #note(content: NoteContent, template: NoteTemplate) {
    const sections = filledSections(template.sections, content.texts)
    const offered = this.#templates.value?.filter(({ retired }) => !retired) ?? []
    const cover = this.#cover.value
    const today = this.#encounter.value?.date ?? ''
    const ageNow = cover ? ageInMonths(cover.birthDate, today) : Infinity
    const last = cover?.lastVitals ?? []
    const read = readVitals(content.vitals, ageNow)
    const before = Object.fromEntries(
      last.map(({ name, value, date }) => [name, { value, monthsAgo: ageInMonths(date, today) }]),
    )
    const vitals = html`<mb-vitals-editor
      .typed=${content.vitals}
      .last=${last}
      .ageMonths=${ageNow}
      ?readonly=${this.busy}
      @mb-vitals=${(event: CustomEvent<TypedVitals>) => this.draft.change({ vitals: event.detail }, null)}
    ></mb-vitals-editor>`
    const diagnosis = html`<mb-diagnosis-line
      .area=${() => this.renderRoot.querySelector('textarea#assessment')}
      .sexAtBirth=${cover?.sexAtBirth ?? null}
      ?hidden=${this.busy}
    ></mb-diagnosis-line>`
    return html`<div class="editor">
        <div class="head">
          ${templateChoice(template, offered, this.busy, (chosen) => this.draft.useTemplate(chosen))}
          <p class="saved" role="status">${this.#saved()}</p>
        </div>
        <div class="sections">
          ${noteSections({
            sections,
            vitals,
            diagnosis,
            measured: Object.values(content.vitals).some((text) => text.trim() !== ''),
            readonly: this.busy,
            write: (...typed) => this.#write(...typed),
          })}
        </div>
      </div>
      <aside aria-label=${msg('Última nota e encerramento')}>
        ${lastNote(this.#timeline.value?.notes[0])}<span class="grow"></span>
        ${
          // Nothing is sealed before it is known whose values they are.
          cover
            ? html`<mb-note-closing
                .content=${content}
                .sections=${sections}
                .read=${read}
                .doubts=${vitalDoubts(read.values, before, ageNow)}
                .problem=${this.problem}
                .offered=${this.#encounter.value?.offeredSecrecy ?? ['open']}
                ?minor=${this.#encounter.value?.minor}
                ?busy=${this.busy}
                @mb-ask=${() => (this.problem = '')}
                @mb-sign=${(event: CustomEvent<Signature>) => void this.#sign(event.detail)}
                @mb-fix=${(event: CustomEvent<VitalField>) => this.#fix(event.detail)}
                @mb-take-over=${(event: CustomEvent<VitalField>) => this.draft.change(takenOver(content, template, event.detail), null)}
              ></mb-note-closing>`
            : nothing
        }
      </aside>`
  }

  #sealed() {
    return html`<div class="editor">
        <p class="saved" role="status">${msg('Atendimento encerrado: a nota está assinada e lacrada.')}</p>
        ${this.#signed.value ? html`<mb-signed-note .note=${this.#signed.value}></mb-signed-note>` : nothing}
        ${this.#signed.error ? html`<mb-notice kind="error" text=${errorSentence(this.#signed.error)}></mb-notice>` : nothing}
      </div>
      <aside aria-label=${msg('Depois do atendimento')}>
        <section><a class="button tertiary" href="/doctor/dia">${msg('Voltar ao meu dia')}</a></section>
      </aside>`
  }

  override render() {
    const encounter = this.#encounter.value
    const { session } = this
    if (!encounter || !session)
      return this.#encounter.error
        ? html`<mb-notice kind="error" text=${errorSentence(this.#encounter.error)}></mb-notice>`
        : nothing
    const today = session.now.slice(0, 10)
    const { content, template } = this.draft
    return html`
      <div class="strip">
        ${encounterTimes(encounter, today, session.clinic.timeZone)}
        <span class="grow"></span>
        <div class="ways">
          ${this.undone ? html`<span role="alert">${this.undone}</span>` : nothing}
          ${
            encounter.status === 'in-progress' && !this.draft.dirty && content && isBlankNote(content)
              ? html`<button class="button ghost" type="button" @click=${() => void this.#undoStart()}>
                  ${msg('Desfazer início')}
                </button>`
              : nothing
          }
          <button
            class="button ghost"
            type="button"
            @click=${() => goTo(`/doctor/prontuario/${encounter.patientId}`)}
          >
            ${msg('Linha do tempo')}
          </button>
        </div>
      </div>
      <mb-patient-cover
        .cover=${this.#cover.value}
        .encounterId=${encounter.id}
        today=${today}
      ></mb-patient-cover>
      ${encounter.signedNoteId ? this.#sealed() : content && template ? this.#note(content, template) : nothing}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-encounter': Encounter
  }
}
