import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import '../../../elements/notice.ts'
import { dottedCode } from '../../../i18n/diagnosis-words.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { dayMonth, momentOf } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import '../closed-entry.ts'
import '../kept-draft.ts'
import { movedNote } from '../moved-note.ts'
import '../signed-note.ts'
import { brieflySaid } from './brief-entry.ts'
import './timeline-paper.ts'
import { timelineStyles } from './timeline-styles.ts'

type Page = Output<'chart.entries'>
type Entry = Page['entries'][number]
type Problem = Page['problems'][number]

/** What stands in a chart by date, the newest first: all of it, or what belongs to one problem. */
@localized()
@customElement('mb-chart-timeline')
export class ChartTimeline extends LitElement {
  static override styles = [base, type, button, timelineStyles]

  @property() patientId = ''
  @property() patientName = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  /** The problem whose entries stand here; null of all. */
  @state() private problemId: string | null = null
  @state() private older: readonly Page[] = []
  @state() private failure = ''
  #firstOf: Page | undefined
  readonly #first = new LiveQuery(this, 'chart.entries', () => (this.patientId ? this.#input : null))

  get #input() {
    const { patientId, problemId } = this
    return problemId === null ? { patientId } : { patientId, problemId }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('patientId')) this.#show(null)
    // What changed may stand on a page behind the first: none of before stays.
    else if (this.#first.value !== this.#firstOf) this.older = []
    this.#firstOf = this.#first.value
  }

  #show(problemId: string | null): void {
    this.problemId = problemId
    this.older = []
    this.failure = ''
  }

  /** What stands in all pages, once each: a page may have moved since the next was read. */
  get #entries(): Entry[] {
    const pages = this.#first.value ? [this.#first.value, ...this.older] : []
    const entries = pages.flatMap((page) => page.entries)
    return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  }

  async #more(): Promise<void> {
    const last = this.#entries.at(-1)
    if (!last) return
    const input = this.#input
    try {
      const page = await call('chart.entries', { ...input, before: { id: last.id, at: last.at } })
      // Meanwhile another problem may have been chosen.
      if (JSON.stringify(input) === JSON.stringify(this.#input)) this.older = [...this.older, page]
    } catch (error) {
      this.failure = errorSentence(error)
    }
  }

  #chip(problemId: string | null, label: string, code: string | null, count: number) {
    return html`<button
      class="chip"
      type="button"
      aria-pressed=${this.problemId === problemId ? 'true' : 'false'}
      @click=${() => this.#show(problemId)}
    >
      ${label} ${code === null ? nothing : html`<span class="code">${dottedCode(code)}</span>`}
      <span class="count">${count}</span>
    </button>`
  }

  #filter({ problems, count }: Page) {
    if (problems.length === 0) return nothing
    return html`<div class="chips" role="group" aria-label=${msg('Por problema')}>
      ${this.#chip(null, msg('Tudo'), null, count)}
      ${problems.map((one: Problem) => this.#chip(one.statementId, one.words, one.code, one.count))}
    </div>`
  }

  #said(entry: Entry, zone: string, day: string) {
    switch (entry.kind) {
      case 'note':
        return html`<mb-signed-note .note=${entry.note} patientName=${this.patientName}></mb-signed-note>`
      case 'closed': {
        const { id, signedAt: at, ...closed } = entry.closed
        return html`<mb-closed-entry
          .patientId=${this.patientId}
          .entryId=${id}
          .entry=${{ ...closed, at, warns: null }}
          .timeZone=${zone}
        ></mb-closed-entry>`
      }
      case 'kept-draft':
        return html`<mb-kept-draft .draft=${entry.draft}></mb-kept-draft>`
      case 'moved':
        return movedNote(entry.moved, zone)
      case 'document':
        return html`<mb-timeline-paper documentId=${entry.id} .paper=${entry.document}></mb-timeline-paper>`
      default:
        return brieflySaid(entry, this.session?.now.slice(0, 10) ?? day)
    }
  }

  #entry(entry: Entry, at: number, entries: readonly Entry[]) {
    const zone = this.session?.clinic.timeZone ?? 'UTC'
    const { day, time } = momentOf(entry.at, zone)
    const before = entries[at - 1]
    const year = day.slice(0, 4)
    const begins = !before || momentOf(before.at, zone).day.slice(0, 4) !== year
    return html`<li class=${entry.kind}>
      ${begins ? html`<h2 class="year">${year}</h2>` : nothing}
      <p class="when"><span>${dayMonth(day)}</span><span class="label">${time.slice(0, 5)}</span></p>
      <div class="said">${this.#said(entry, zone, day)}</div>
    </li>`
  }

  override render() {
    const { value } = this.#first
    if (!value) return standIn(this.#first)
    const entries = this.#entries
    const more = (this.older.at(-1) ?? value).more
    return html`${this.#filter(value)} ${this.#first.error ? standIn(this.#first) : nothing}
      ${
        entries.length === 0
          ? html`<p>
              ${
                this.problemId === null
                  ? msg(
                      'Nenhum atendimento registrado ainda. As notas assinadas aparecem aqui, da mais nova para a mais antiga.',
                    )
                  : msg('Nada deste problema ainda.')
              }
            </p>`
          : html`<ol>
              ${repeat(
                entries,
                ({ id }) => id,
                (entry, at) => this.#entry(entry, at, entries),
              )}
            </ol>`
      }
      ${this.failure ? html`<mb-notice kind="error" text=${this.failure}></mb-notice>` : nothing}
      ${
        more
          ? html`<button class="button ghost" type="button" @click=${() => void this.#more()}>
              ${msg('Mostrar mais antigas')}
            </button>`
          : nothing
      }
      <p class="visually-hidden" role="status">
        ${entries.length === 1 ? msg('1 registro') : msg(str`${entries.length} registros`)}
      </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-chart-timeline': ChartTimeline
  }
}
