import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { DocumentPaper, TypedKind } from '../../../../preload/contract/document-content.ts'
import { isKept } from '../../../../preload/contract/prescription-kinds.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import '../../../elements/notice.ts'
import { kindOfDocument } from '../../../i18n/document-words.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { BegunPapers } from './begun-papers.ts'
import { begunWays } from './begun-ways.ts'
import './document-form.ts'
import type { DocumentForm } from './document-form.ts'
import { documentsStyles } from './documents-styles.ts'
import { contentOf, fieldsOf, KIND_KEYS, newFields, type Fields } from './fields.ts'
import { kindList } from './kind-list.ts'
import { paperActs } from './paper-acts.ts'
import { paperDialogs } from './paper-dialogs.ts'
import { lastOf, paperList, type PaperLine } from './paper-list.ts'
import { PaperOutputs } from './paper-outputs.ts'
import './paper-presets.ts'
import './paper-preview.ts'
import { warnings } from './warnings.ts'

/** The papers of a consultation: chosen, typed, seen as they will be, issued and printed by one key. */
@localized()
@customElement('mb-documents')
export class Documents extends LitElement {
  static override styles = [base, type, button, field, documentsStyles]

  @property() encounterId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private shown: PaperLine | null = null
  @state() private voiding: PaperLine | null = null
  @state() private reprinting: PaperLine | null = null
  @state() private problem = ''
  @state() private busy = false
  readonly #begun = new BegunPapers(this)
  readonly #outputs = new PaperOutputs(this)
  readonly #encounter = new LiveQuery(this, 'record.encounter', () =>
    this.encounterId ? { encounterId: this.encounterId } : null,
  )
  readonly #list = new LiveQuery(this, 'document.list', () =>
    this.#encounter.value
      ? { patientId: this.#encounter.value.patientId, encounterId: this.encounterId }
      : null,
  )
  readonly #read = new LiveQuery(this, 'document.read', () =>
    this.shown ? { documentId: this.shown.documentId } : null,
  )
  readonly keys = new ViewKeys(this, () => ({
    Escape: () => this.#back(),
    ...(this.#begun.current ? { 'Ctrl+Enter': () => void this.#issue() } : {}),
    'Alt+U': () => void this.#repeatLast(),
    ...Object.fromEntries(
      (this.#list.value?.frame.kinds ?? []).map(({ kind }) => [
        KIND_KEYS[kind].toLowerCase(),
        () => this.#begin(kind),
      ]),
    ),
  }))

  #back(): void {
    goTo(`/doctor/atendimento/${this.encounterId}`)
  }

  /** Another paper comes into sight. */
  #turn(): void {
    this.shown = null
    this.problem = ''
    this.#outputs.clear()
    void this.updateComplete.then(() => this.#formInSight?.focus())
  }

  get #formInSight(): DocumentForm | null {
    return this.renderRoot.querySelector('mb-document-form')
  }

  #begin(kind: TypedKind): void {
    const frame = this.#list.value?.frame
    if (!frame) return
    this.#begun.begin(newFields(kind, frame))
    this.#turn()
  }

  /** The same words again: for another paper, or in the place of the one that is seen. */
  #again(replaces: PaperLine | null): void {
    const [paper, frame] = [this.#read.value, this.#list.value?.frame]
    if (!paper || !frame) return
    if (replaces) this.#begun.begin(fieldsOf(paper.content, frame, 'put-right'), replaces)
    else this.#begun.take(fieldsOf(paper.content, frame, 'repeated'))
    this.#turn()
  }

  #put(change: Partial<Fields>): void {
    this.#begun.put(change)
    this.problem = ''
    if (change.holes) void this.updateComplete.then(() => this.#formInSight?.fill())
  }

  /** Left on purpose. */
  #drop(): void {
    this.#begun.drop()
    this.#turn()
  }

  /** The newest paper of the kind in sight, its words about today; nothing that was typed is lost for it. */
  async #repeatLast(): Promise<void> {
    const [list, open] = [this.#list.value, this.#begun.current]
    const last = list && open && lastOf(list.papers, open)
    if (!last) return
    try {
      const { content } = await call('document.read', { documentId: last.documentId })
      this.#begun.take(fieldsOf(content, list.frame, 'repeated'))
      this.#turn()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** What a pharmacy keeps is printed once more for a reason. */
  #printAgain(paper: PaperLine): void {
    if (isKept(paper.kind) && paper.prints > 0) this.reprinting = paper
    else void this.#outputs.print([paper])
  }

  async #issue(): Promise<void> {
    const { encounterId } = this
    const { fields, replaces } = this.#begun.current ?? {}
    const list = this.#list.value
    const patientId = this.#encounter.value?.patientId
    if (!fields || !list || patientId === undefined || this.busy) return
    const content = contentOf(fields, list.frame.diagnoses)
    this.#outputs.clear()
    this.problem = 'missing' in content ? content.missing : this.#begun.askBrackets()
    if ('missing' in content || this.problem !== '') return
    const reason = this.#begun.current?.replaceReason ?? ''
    if (replaces && reason.trim().length < 5) {
      this.problem = msg('Diga por que substitui, em algumas palavras.')
      return
    }
    this.busy = true
    try {
      const old = replaces ? { documentId: replaces.documentId, reason } : null
      const issued = await call('document.issue', { patientId, encounterId, content, replaces: old })
      this.#begun.issued()
      this.#turn()
      await this.#outputs.print([issued, ...issued.more])
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #form() {
    const open = this.#begun.current
    const fields = open?.fields
    const frame = this.#list.value?.frame
    return html`<section
      class="form"
      aria-label=${msg('O que o documento diz')}
      @mb-kept=${() => this.#formInSight?.focus()}
    >
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${this.#outputs.notices()}
      ${
        open && fields && frame
          ? html`<h2 class="heading-02">${kindOfDocument(fields.kind)}</h2>
              ${begunWays(open, {
                last: lastOf(this.#list.value?.papers ?? [], open),
                repeat: () => void this.#repeatLast(),
                drop: () => this.#drop(),
                giveReason: (reason) => this.#begun.giveReason(reason),
              })}
              ${warnings(frame, fields.kind, this.#encounter.value?.patientId ?? '')}
              <mb-paper-presets
                .fields=${fields}
                .frame=${frame}
                @mb-fields=${({ detail }: CustomEvent<Partial<Fields>>) => this.#put(detail)}
              ></mb-paper-presets>
              ${keyed(
                fields.kind,
                html`<mb-document-form
                  .fields=${fields}
                  .frame=${frame}
                  patientId=${this.#encounter.value?.patientId ?? ''}
                  encounterId=${this.encounterId}
                  @mb-fields=${({ detail }: CustomEvent<Partial<Fields>>) => this.#put(detail)}
                ></mb-document-form>`,
              )}`
          : html`<p class="helper">
              ${msg('Escolha um documento à esquerda, pela tecla ao lado. Datas, nomes e registro são postos pela clínica e ficam como saem.')}
            </p>`
      }
    </section>`
  }

  /** The paper as it would be issued now; nothing while something is missing. */
  #draft(): DocumentPaper | string {
    const [list, fields] = [this.#list.value, this.#begun.current?.fields]
    const rule = fields && list?.frame.kinds.find(({ kind }) => kind === fields.kind)?.rule
    if (!fields || !list || !rule) return ''
    const content = contentOf(fields, list.frame.diagnoses)
    if ('missing' in content) return content.missing
    const { shown, logo } = list.frame
    return { content, shown: { ...shown, rule }, logo, issued: null }
  }

  #acts() {
    const paper =
      this.shown && this.#list.value?.papers.find((one) => one.documentId === this.shown?.documentId)
    if (!paper)
      return this.#begun.current
        ? html`<button class="button primary" type="button" @click=${() => void this.#issue()}>
            ${msg('Emitir e imprimir')} <kbd>Ctrl+Enter</kbd>
          </button>`
        : nothing
    return paperActs(paper, {
      print: () => this.#printAgain(paper),
      save: () => void this.#outputs.savePdf(paper),
      repeat: () => this.#again(null),
      replace: () => this.#again(paper),
      voided: () => (this.voiding = paper),
    })
  }

  #preview() {
    const data = this.shown ? (this.#read.value ?? '') : this.#draft()
    return html`<section class="preview" aria-label=${msg('O papel')}>
      <div class="desk" tabindex="0" role="group" aria-label=${msg('Como o papel sai')}>
        ${typeof data === 'string' ? html`<p class="helper" role="status">${data}</p>` : html`<mb-paper-preview .data=${data}></mb-paper-preview>`}
      </div>
      <div class="acts">${this.#acts()}</div>
    </section>`
  }

  override render() {
    const list = this.#list.value
    const zone = this.session?.clinic.timeZone
    return html`<div class="strip">
        <h1 class="heading-02">${msg('Documentos')}</h1>
        <p>${list?.frame.shown.patient.name}</p>
        <span class="grow"></span>
        <button class="button ghost md" type="button" @click=${() => this.#back()}>
          ${msg('Voltar à nota')} <kbd>Esc</kbd>
        </button>
      </div>
      <div class="list">
        ${this.#encounter.error ? standIn(this.#encounter) : standIn(this.#list)}
        ${
          list && zone
            ? html`${kindList(list.frame.kinds, this.#begun, (kind) => this.#begin(kind))}
              ${paperList(list, {
                shownId: this.shown?.documentId ?? '',
                zone,
                show: (paper) => {
                  this.#begun.close()
                  this.#turn()
                  this.shown = paper
                },
              })}`
            : nothing
        }
      </div>
      ${this.#form()} ${this.#preview()}
      ${paperDialogs({ voiding: this.voiding, reprinting: this.reprinting, leave: () => (this.voiding = this.reprinting = null) })}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-documents': Documents
  }
}
