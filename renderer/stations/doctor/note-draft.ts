import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DraftContent } from '../../../preload/contract/draft.ts'
import { movedTexts } from '../../../preload/contract/note-sections.ts'
import type { NoteTemplate } from '../../../preload/contract/template.ts'
import { NOTHING_TYPED } from '../../../preload/contract/vital-signs.ts'
import { call } from '../../data/client.ts'
import { keepUnsaved, noteSaved, takeUnsaved } from '../../data/unsaved-notes.ts'
import { OperationError } from '../../operation-error.ts'
import { holdUnsaved } from '../../router.ts'
import { differences } from './draft-differences.ts'

export type NoteContent = DraftContent

/** Typing rests this long before it is saved; while it goes on, it is saved so often that a slow PC is no second behind. */
const REST_MS = 300
const LONGEST_MS = 500
/** Answers that another try would get again. */
const FINAL: ReadonlySet<string> = new Set(['stale', 'already-signed'])

/** A note before its first word. */
export const emptyNote = ({ versionId }: NoteTemplate): NoteContent => ({
  templateVersionId: versionId,
  texts: [],
  vitals: NOTHING_TYPED,
  measures: [],
  diagnoses: [],
})

/** The text of a note on its way to the clinic: saved while typing, one save at a time, at most a second behind. What cannot be
 * saved is tried again and again, and outlives its page. */
export class NoteDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #encounterId = ''
  #version = 0
  #content: NoteContent | undefined
  #template: NoteTemplate | undefined
  #caret: string | null = null
  #dirtySince: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null
  #release: (() => void) | undefined
  #gone = false
  savedAt: string | null = null
  error: OperationError | null = null
  /** What another window wrote meanwhile: somebody chooses before anything is saved over it. */
  rival: NoteContent | null = null
  /** What was not chosen then; one can come back to it until the note is signed. */
  passed: NoteContent | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get content(): NoteContent | undefined {
    return this.#content
  }

  /** What it is written by. */
  get template(): NoteTemplate | undefined {
    return this.#template
  }

  get version(): number {
    return this.#version
  }

  /** The clinic would not take the words, and is asked again. */
  get trying(): boolean {
    return this.error !== null && !FINAL.has(this.error.code)
  }

  get dirty(): boolean {
    return this.#dirtySince !== null
  }

  /** Takes over what the clinic has; what is being typed here is never overwritten. */
  open(
    encounterId: string,
    template: NoteTemplate,
    draft: { readonly content: NoteContent; readonly version: number; readonly savedAt: string } | null,
  ): void {
    if (this.#encounterId === encounterId) return
    this.#encounterId = encounterId
    this.#template = template
    this.#content = draft?.content ?? emptyNote(template)
    this.#version = draft?.version ?? 0
    this.savedAt = draft?.savedAt ?? null
    const unsaved = takeUnsaved(encounterId)
    if (!unsaved) return
    // Typed on what the clinic still has, or the clinic refuses it as stale and says so; the words stay on the page.
    this.#content = unsaved.content
    this.#template = unsaved.template
    this.#version = unsaved.version
    this.#caret = unsaved.caret
    this.#dirtySince = performance.now()
    void this.save()
  }

  /** What was signed is no draft any more: whatever is written in that encounter afterwards begins with nothing. */
  forget(): void {
    if (this.#encounterId === '') return
    clearTimeout(this.#timer)
    this.#encounterId = ''
    this.#content = this.#template = undefined
    this.#version = 0
    this.#caret = this.#dirtySince = this.savedAt = this.error = this.rival = this.passed = null
  }

  change(part: Partial<NoteContent>, caret: string | null): void {
    if (!this.#content) return
    this.#content = { ...this.#content, ...part }
    this.#caret = caret
    const now = performance.now()
    this.#dirtySince ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => void this.save(),
      Math.max(0, Math.min(REST_MS, this.#dirtySince + LONGEST_MS - now)),
    )
    this.#host.requestUpdate()
  }

  /** Goes on by another template: every word stays under its section's key, or in "Outros". */
  useTemplate(template: NoteTemplate): void {
    if (!this.#content) return
    this.#template = template
    this.change(
      { templateVersionId: template.versionId, texts: movedTexts(this.#content.texts) },
      this.#caret,
    )
  }

  /** Saves what was typed so far; resolves when the clinic has it. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#saving
    if (this.#dirtySince === null || !this.#content) return
    this.#saving = this.#send(this.#content)
    await this.#saving
    this.#saving = null
  }

  async #send(content: NoteContent): Promise<void> {
    const since = this.#dirtySince
    this.#dirtySince = null
    try {
      const answer = await call('note.save-draft', {
        encounterId: this.#encounterId,
        version: this.#version,
        content,
        caret: this.#caret,
      })
      this.#version = answer.version
      this.savedAt = answer.savedAt
      this.error = null
      noteSaved()
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      this.#dirtySince ??= since
      this.error = error
      if (error.code === 'stale') await this.#meet()
      if (this.trying) this.#timer = setTimeout(() => void this.save(), LONGEST_MS)
      if (this.#gone) this.#keep()
    }
    this.#host.requestUpdate()
  }

  /** Another window was faster: what it wrote stands beside what is here. */
  async #meet(): Promise<void> {
    const template = this.#template
    try {
      const { draft } = await call('record.encounter', { encounterId: this.#encounterId })
      if (!this.#content || !template) return
      this.#version = draft?.version ?? 0
      this.rival = draft?.content ?? emptyNote(template)
      if (differences(this.#content, this.rival).length === 0) this.settle(this.#content)
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      this.error = error
    }
  }

  /** Goes on with what was chosen of both, and saves it over the other window's. */
  settle(content: NoteContent): void {
    const { rival } = this
    // What says the same is nothing to come back to.
    this.passed = rival && differences(content, rival).length > 0 ? rival : null
    this.rival = null
    this.error = null
    this.change(content, this.#caret)
  }

  /** Both once more, as they stand now. */
  compareAgain(): void {
    this.rival = this.passed
    this.#host.requestUpdate()
  }

  /** The page is gone and the clinic would not take the words: they wait for the page that comes after. */
  #keep(): void {
    clearTimeout(this.#timer)
    const [content, template] = [this.#content, this.#template]
    if (this.#dirtySince === null || !content || !template || this.error?.code === 'already-signed') return
    keepUnsaved(this.#encounterId, { content, template, caret: this.#caret, version: this.#version })
  }

  hostConnected(): void {
    this.#gone = false
    this.#release = holdUnsaved(() => this.dirty && this.error !== null)
  }

  // A lock takes the page away; what was typed in its last moment still goes to the clinic.
  hostDisconnected(): void {
    this.#release?.()
    this.#gone = true
    void this.save()
  }
}
