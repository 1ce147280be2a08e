import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import checkmark from '@carbon/icons/es/checkmark--filled/16'
import pen from '@carbon/icons/es/pen--fountain/20'
import warning from '@carbon/icons/es/warning--alt/16'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { call } from '../../data/client.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { icon } from '../../elements/icon.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date, instant, minuteOf, time2 } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { encounterStyles } from './encounter-styles.ts'
import { EMPTY_NOTE, NoteDraft, type NoteContent } from './note-draft.ts'
import './patient-cover.ts'
import './signed-note.ts'
import './vitals-editor.ts'
import type { Vitals } from './vitals-editor.ts'

type TextPart = 'complaint' | 'examination' | 'assessment' | 'plan'

/** One consultation: the note is saved as it is typed, and ends signed and sealed. */
@localized()
@customElement('mb-encounter')
export class Encounter extends LitElement {
  static override styles = [base, type, button, encounterStyles]

  @property() encounterId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private signing = false
  @state() private busy = false
  readonly draft = new NoteDraft(this)
  readonly #encounter = new LiveQuery(this, 'record.encounter', () =>
    this.encounterId ? { encounterId: this.encounterId } : null,
  )
  readonly #cover = new LiveQuery(this, 'record.cover', () =>
    this.#encounter.value ? { patientId: this.#encounter.value.patientId } : null,
  )
  readonly #timeline = new LiveQuery(this, 'record.timeline', () =>
    this.#encounter.value ? { patientId: this.#encounter.value.patientId } : null,
  )
  readonly #signed = new LiveQuery(this, 'note.read', () =>
    this.#encounter.value?.signedNoteId ? { noteId: this.#encounter.value.signedNoteId } : null,
  )
  // The note's own words are the draft's: the form hands over the password alone.
  readonly #form = new Form(this, 'note.sign', {
    fields: () => ({ password: { kind: 'password', label: msg('Sua senha de acesso, para assinar') } }),
    takes: ({ password }) => void this.#sign(password),
  })
  #caretToRestore: string | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#onKey)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('encounterId')) this.#backToNote()
    const encounter = this.#encounter.value
    if (!encounter || encounter.signedNoteId || this.draft.content) return
    const { draft } = encounter
    this.draft.open(encounter.id, draft?.content ?? EMPTY_NOTE, draft?.version ?? 0, draft?.savedAt ?? null)
    this.#caretToRestore = draft?.caret ?? 'complaint:0'
  }

  // After a crash the cursor stands where it was.
  protected override updated(): void {
    if (this.#caretToRestore === null) return
    const [part = 'complaint', at = '0'] = this.#caretToRestore.split(':')
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`textarea#${CSS.escape(part)}`)
    if (!area) return
    this.#caretToRestore = null
    area.focus()
    area.setSelectionRange(Number(at), Number(at))
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || this.signing) return
    event.preventDefault()
    this.#askToSign()
  }

  #askToSign(): void {
    this.#backToNote()
    this.signing = true
    this.#form.begin()
  }

  /** A password that was typed is for this signature only. */
  #backToNote(): void {
    this.#form.clear()
    this.signing = false
    this.problem = ''
  }

  #write(part: TextPart, area: HTMLTextAreaElement): void {
    this.draft.change({ [part]: area.value }, `${part}:${area.selectionStart}`)
  }

  async #sign(password: string): Promise<void> {
    const { content } = this.draft
    if (!content || this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await this.draft.save()
      const { encounterId } = this
      await call('note.sign', { encounterId, version: this.draft.version, content, password })
      this.signing = false
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.#form.clear()
      this.busy = false
    }
  }

  #part(part: TextPart, label: string, content: NoteContent, above: unknown = nothing) {
    return html`<div class="part">
      <label for=${part}>${label}</label>
      <div class="column">
        ${above}
        <textarea
          id=${part}
          rows="4"
          maxlength="20000"
          spellcheck="false"
          .value=${live(content[part])}
          @input=${(event: Event) => this.#write(part, event.target as HTMLTextAreaElement)}
        ></textarea>
      </div>
    </div>`
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

  #check(done: boolean, word: string) {
    return html`<li class=${done ? 'done' : 'todo'}>${icon(done ? checkmark : warning, 16)} ${word}</li>`
  }

  #closing(content: NoteContent) {
    const vitals = Object.values(content.vitals).some((value) => value !== null)
    return html`<section>
        <h2 class="heading-01">${msg('Para encerrar')}</h2>
        <ul class="checks">
          ${this.#check(content.complaint.trim() !== '', msg('História'))}
          ${this.#check(content.examination.trim() !== '' || vitals, msg('Exame físico'))}
          ${this.#check(content.assessment.trim() !== '', msg('Hipótese'))}
          ${this.#check(content.plan.trim() !== '', msg('Conduta'))}
        </ul>
        <p class="helper">${msg('Depois de assinada, a nota fica lacrada. Só adendo ou retificação.')}</p>
      </section>
      ${
        this.signing
          ? html`<form ${formOf(this.#form)}>
              ${formProblem({ problem: this.problem })} ${formField(this.#form, 'password')}
              <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
                ${msg('Assinar e lacrar')}
              </button>
              <button class="button ghost" type="button" @click=${() => this.#backToNote()}>
                ${msg('Voltar à nota')}
              </button>
            </form>`
          : html`<button class="button primary close" type="button" @click=${() => this.#askToSign()}>
              ${icon(pen, 20)} ${msg('Encerrar e assinar')} <kbd>Ctrl+Enter</kbd>
            </button>`
      }`
  }

  #last() {
    const last = this.#timeline.value?.notes[0]
    if (!last) return nothing
    return html`<section class="last">
      <h2 class="heading-01">${msg('Última nota')}</h2>
      <p class="label">${date(last.date)}, ${last.visitType}, ${last.authorName}</p>
      ${
        last.content.assessment
          ? html`<h3 class="label">${msg('Hipótese')}</h3>
              <p>${last.content.assessment}</p>`
          : nothing
      }
      ${
        last.content.plan
          ? html`<h3 class="label">${msg('Conduta')}</h3>
              <p>${last.content.plan}</p>`
          : nothing
      }
    </section>`
  }

  #note(content: NoteContent) {
    const vitals = html`<mb-vitals-editor
      .vitals=${content.vitals}
      @mb-vitals=${(event: CustomEvent<Vitals>) => this.draft.change({ vitals: event.detail }, null)}
    ></mb-vitals-editor>`
    return html`<div class="editor">
        <p class="saved" role="status">${this.#saved()}</p>
        ${this.#part('complaint', 'QP / HDA', content)}
        ${this.#part('examination', msg('Exame físico'), content, vitals)}
        ${this.#part('assessment', msg('Hipótese'), content)} ${this.#part('plan', msg('Conduta'), content)}
      </div>
      <aside aria-label=${msg('Última nota e encerramento')}>
        ${this.#last()}<span class="grow"></span>${this.#closing(content)}
      </aside>`
  }

  #sealed() {
    return html`<div class="editor">
        <p class="saved" role="status">${msg('Atendimento encerrado: a nota está assinada e lacrada.')}</p>
        ${this.#signed.value ? html`<mb-signed-note .note=${this.#signed.value}></mb-signed-note>` : nothing}
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
    const started = minuteOf(instant(encounter.startedAt, session.clinic.timeZone).slice(-5))
    const { content } = this.draft
    return html`
      <div class="strip">
        <div>
          <h1 class="heading-01">${encounter.signedNoteId ? msg('Atendido') : msg('Em atendimento')}</h1>
          <p class="label">${encounter.visitType}</p>
        </div>
        <div>
          <p class="label">${msg('Marcada')}</p>
          <p>${time2(encounter.startMinute)}</p>
        </div>
        <div>
          <p class="label">${msg('Iniciada')}</p>
          <p>${time2(started)}</p>
        </div>
        <span class="grow"></span>
        <div>
          <button
            class="button ghost"
            type="button"
            @click=${() => goTo(`/doctor/prontuario/${encounter.patientId}`)}
          >
            ${msg('Linha do tempo')}
          </button>
        </div>
      </div>
      <mb-patient-cover .cover=${this.#cover.value} today=${session.now.slice(0, 10)}></mb-patient-cover>
      ${encounter.signedNoteId ? this.#sealed() : content ? this.#note(content) : nothing}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-encounter': Encounter
  }
}
