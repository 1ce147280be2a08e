import search from '@carbon/icons/es/search/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { searchWords } from '../../../../preload/contract/word-starts.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { icon } from '../../../elements/icon.ts'
import { date, momentOf } from '../../../i18n/format.ts'
import { sectionTitle } from '../../../i18n/note-lines.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import '../kept-draft.ts'
import { kindTitle, type KnownKind } from '../known/kinds.ts'
import '../known/statement-history.ts'
import './found-note.ts'
import { searchStyles } from './search-styles.ts'

type Hit = Output<'chart.search'>['hits'][number]
type Part = Hit['parts'][number]

const LEAST = 2

const idOf = ({ noteId, statementId, draft }: Hit) => noteId ?? statementId ?? draft?.id ?? ''

function partTitle({ kind, key, title }: Part): string {
  if (kind === 'section') return sectionTitle({ key, title })
  if (kind === 'diagnosis') return msg('Diagnóstico')
  return kind === 'addendum' ? msg('Adendo ou retificação') : ''
}

/** Words looked for in a chart, by their beginnings; while there are none, what stands in the slot. Ctrl+F leads here. */
@localized()
@customElement('mb-chart-search')
export class ChartSearch extends LitElement {
  static override styles = [base, type, button, searchStyles]

  @property() patientId = ''
  @property() patientName = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private text = ''
  /** The hit that stands open. */
  @state() private open = ''
  readonly #hits = new LiveQuery(this, 'chart.search', () =>
    this.patientId && this.#isAsked ? { patientId: this.patientId, text: this.text.trim() } : null,
  )
  readonly keys = new ViewKeys(this, () => ({ 'Ctrl+f': () => this.#field()?.select() }))

  get #isAsked(): boolean {
    return searchWords(this.text).join('').length >= LEAST
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('patientId')) this.#ask('')
  }

  #field = () => this.renderRoot.querySelector<HTMLInputElement>('#words')

  #ask(text: string): void {
    this.text = text
    this.open = ''
  }

  /** Up and down among what was found, from the field on; Escape goes back to the whole chart. */
  #key(event: KeyboardEvent): void {
    const from = event.composedPath()[0]
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('#words, .hit')]
    const at = stops.findIndex((stop) => stop === from)
    // What is typed within an entry has keys of its own.
    if (at < 0) return
    if (event.key === 'Escape') {
      event.preventDefault()
      this.#ask('')
      this.#field()?.focus()
      return
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    const next = stops[at + by]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  #part(part: Part) {
    const title = partTitle(part)
    const said = part.excerpt.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))
    return html`<span class="part">
      ${title === '' ? nothing : html`<span class="title">${title}</span>`}
      <span>${part.struck ? html`<s>${said}</s> (${msg('retificado')})` : said}</span>
    </span>`
  }

  #entry(hit: Hit) {
    if (hit.noteId !== null)
      return html`<mb-found-note
        .noteId=${hit.noteId}
        patientName=${this.patientName}
        .words=${searchWords(this.text)}
      ></mb-found-note>`
    if (hit.draft) return html`<mb-kept-draft .draft=${hit.draft}></mb-kept-draft>`
    return html`<mb-statement-history
      .patientId=${this.patientId}
      .statementId=${hit.statementId ?? ''}
    ></mb-statement-history>`
  }

  #hit(hit: Hit) {
    const id = idOf(hit)
    const isOpen = id === this.open
    const head = hit.visitType ?? kindTitle(hit.parts[0]?.key as KnownKind)
    const { day } = momentOf(hit.at, this.session?.clinic.timeZone ?? 'UTC')
    return html`<li>
      <button
        class="hit"
        type="button"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => (this.open = isOpen ? '' : id)}
      >
        <span class="head"
          ><b>${date(day)}, ${head}</b>
          <span class="label"
            >${hit.authorName}${hit.draft ? `, ${msg('não assinado pelo autor')}` : ''}</span
          ></span
        >
        ${hit.parts.map((part) => this.#part(part))}
      </button>
      ${isOpen ? html`<div class="entry">${this.#entry(hit)}</div>` : nothing}
    </li>`
  }

  #counted(count: number, shown: number): string {
    if (count === 0) return msg('Nada encontrado com estas palavras.')
    if (count > shown) return msg(str`${count} registros encontrados, os ${shown} mais novos aqui`)
    return count === 1 ? msg('1 registro encontrado') : msg(str`${count} registros encontrados`)
  }

  #found() {
    const { value } = this.#hits
    if (!value) return standIn(this.#hits)
    return html`<p class="counted" role="status">${this.#counted(value.count, value.hits.length)}</p>
      <ol aria-label=${msg('Encontrado no prontuário')}>
        ${repeat(value.hits, idOf, (hit) => this.#hit(hit))}
      </ol>`
  }

  override render() {
    return html`<div @keydown=${(event: KeyboardEvent) => this.#key(event)}>
      <div class="field">
        ${icon(search, 16)}
        <input
          id="words"
          type="search"
          aria-label=${msg('Buscar no prontuário')}
          aria-keyshortcuts="Control+F"
          placeholder=${msg('Buscar no prontuário')}
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
          .value=${live(this.text)}
          @input=${({ target }: Event) => this.#ask((target as HTMLInputElement).value)}
        />
        <kbd>Ctrl+F</kbd>
      </div>
      ${this.#isAsked ? this.#found() : html`<slot></slot>`}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-chart-search': ChartSearch
  }
}
