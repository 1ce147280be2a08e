import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { momentOf } from '../../../i18n/format.ts'
import type { Deed } from './fields.ts'
import { endWord, isPast, type ContentOf, type Known, type KnownKind } from './kinds.ts'
import './statement-history.ts'
import { knownWords } from './words.ts'

/** What can be done with a version. */
export interface RowActs {
  toggle(id: string): void
  history(): void
  /** Into the note that is being written; null where none is. */
  readonly toNote: ((problem: ContentOf<'problem'>) => void) | null
  ask(deed: Deed, kind: KnownKind, versions: readonly Known[]): void
  /** This one is right, in the place of all of them. */
  keep(right: Known, rivals: readonly Known[]): void
}

interface RowView {
  readonly kind: KnownKind
  readonly patientId: string
  readonly today: string
  readonly timeZone: string
  readonly open: boolean
  readonly history: boolean
  readonly acts: RowActs
}

/** What one key does with a row: a problem is put into the note. */
function onKey(event: KeyboardEvent, { content }: Known, { acts }: RowView): void {
  if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey) return
  if (content.kind !== 'problem' || !acts.toNote) return
  event.preventDefault()
  acts.toNote(content)
}

function noteAct({ content }: Known, { acts: { toNote } }: RowView) {
  if (content.kind !== 'problem' || !toNote) return nothing
  return html`<button class="act" type="button" @click=${() => toNote(content)}>
    ${msg('Pôr na nota')} <kbd>N</kbd>
  </button>`
}

function ways(version: Known, view: RowView) {
  const { kind, acts, today, history } = view
  const isDenial = version.content.kind === 'denial'
  const end = isDenial || isPast(version.content, today) ? '' : endWord(kind)
  const act = (label: string, deed: Deed) =>
    html`<button class="act" type="button" @click=${() => acts.ask(deed, kind, [version])}>${label}</button>`
  return html`<div class="acts">
    ${noteAct(version, view)} ${isDenial ? nothing : act(msg('Mudar'), 'change')}
    ${end ? act(end, 'end') : nothing} ${act(msg('Foi engano'), 'mistake')}
    <button class="act" type="button" aria-expanded=${history} @click=${() => acts.history()}>
      ${version.versions === 1 ? msg('Histórico') : msg(str`Histórico (${version.versions})`)}
    </button>
  </div>`
}

/** One thing that is known; pressed, it shows who entered it and what can be done with it. */
export function knownRow(version: Known, view: RowView) {
  const { open, history, acts, patientId, timeZone, today } = view
  const { title, code, grave, lines } = knownWords(version.content, today)
  const { day } = momentOf(version.enteredAt, timeZone)
  return html`<button
      class="row"
      type="button"
      aria-expanded=${open}
      aria-keyshortcuts=${acts.toNote && version.content.kind === 'problem' ? 'N' : nothing}
      @keydown=${(event: KeyboardEvent) => onKey(event, version, view)}
      @click=${() => acts.toggle(version.id)}
    >
      <span>${title}</span>
      <span
        >${code ? html`<span class="tag">${code}</span>` : nothing}
        ${version.secrecy === 'open' ? nothing : html`<span class="tag">${msg('Sob sigilo')}</span>`}
        ${grave ? html`<span class="tag grave">${msg('Grave')}</span>` : nothing}</span
      >
      ${lines.map((line) => html`<span class="label">${line}</span>`)}
    </button>
    ${
      open
        ? html`<div class="more">
            <p class="label">
              ${msg(str`Anotado por ${version.authorName}, ${version.authorCouncil}, em ${day.split('-').reverse().join('/')}`)}
            </p>
            ${version.reason ? html`<p class="label">${msg(str`Motivo: ${version.reason}`)}</p>` : nothing}
            ${ways(version, view)}
            ${history ? html`<mb-statement-history .patientId=${patientId} .statementId=${version.statementId}></mb-statement-history>` : nothing}
          </div>`
        : nothing
    }`
}
