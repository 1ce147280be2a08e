import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DocumentPaper as Data } from '../../../preload/contract/document-content.ts'
import { USUAL_LAYOUT, type PaperLayout } from '../../../preload/contract/paper-layout.ts'
import { base } from '../../style/base.ts'
import { styleProps } from '../../style/style-props.ts'
import { a5Styles } from './a5-styles.ts'
import { bodyStyles, PAGE_GAP_PX } from './body-styles.ts'
import { documentBody } from './body.ts'
import { documentStyles } from './document-styles.ts'
import { paperFoot, paperHead, paperPatient, paperSign, paperTitle } from './frame.ts'
import { pharmacyPart } from './kept-body.ts'
import { keptStyles } from './kept-styles.ts'

const MOST_PAGES = 40
/** An inch: less than that between head and foot takes no medicine. */
const LEAST_ROOM_PX = 96

/**
 * A paper as it leaves the printer, and as it is seen before: pages, each with the clinic, the patient, the place to sign and
 * its number, counted anew on each copy. What it says flows from page to page through columns of a page's height, of which each page shows one.
 */
@customElement('mb-document-paper')
export class DocumentPaper extends LitElement {
  static override styles = [base, documentStyles, bodyStyles, keptStyles, a5Styles]

  @property({ attribute: false }) data: Data | undefined
  @property({ attribute: false }) layout: PaperLayout = USUAL_LAYOUT
  @state() private pages = 1
  /** Head and foot leave no room for words on a small sheet: it is drawn as an A4, made smaller. */
  @state() private shrunk = false

  protected override firstUpdated(): void {
    void document.fonts.ready.then(() => this.#measure())
    // How wide the logo is decides how the lines beside it break.
    this.renderRoot.addEventListener('load', () => this.#measure(), { capture: true })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('layout')) this.shrunk = false
  }

  protected override updated(): void {
    this.#measure()
  }

  #measure(): void {
    const flow = this.renderRoot.querySelector('.flow')
    if (!flow || flow.clientWidth === 0) return
    if (this.layout.sheet !== 'a4' && !this.shrunk && flow.clientHeight < LEAST_ROOM_PX) {
      this.shrunk = true
      return
    }
    const count = Math.round((flow.scrollWidth + PAGE_GAP_PX) / (flow.clientWidth + PAGE_GAP_PX))
    this.pages = Math.min(Math.max(count, 1), MOST_PAGES)
  }

  /** Resolves once every page stands, its logo too; fonts are to be loaded before. */
  async paged(): Promise<void> {
    await this.updateComplete
    await this.#logosDrawn()
    this.#measure()
    while (!(await this.updateComplete));
    await this.#logosDrawn()
  }

  /** A logo that no viewer could draw keeps no paper back. */
  async #logosDrawn(): Promise<void> {
    const logos = [...this.renderRoot.querySelectorAll<HTMLImageElement>('.logo')]
    await Promise.allSettled(logos.map((logo) => logo.decode()))
  }

  #page(data: Data, via: number, at: number) {
    const { sheet, points } = this.layout
    const turned = styleProps({ transform: `translateX(calc(${-at} * (100% + ${PAGE_GAP_PX}px)))` })
    return html`<article
      class=${sheet === 'a4' ? 'page' : this.shrunk ? 'page shrunk' : 'page a5'}
      lang="pt-BR"
      aria-hidden=${via > 0 || at > 0}
      ${styleProps({ '--words': `${points}pt` })}
    >
      ${paperHead(data)} ${paperTitle(data, via)} ${paperPatient(data)}
      <div class="window"><div class="flow" ${turned}>${documentBody(data)}</div></div>
      ${paperSign(data)} ${pharmacyPart(data)} ${paperFoot(data, at + 1, this.pages)}
    </article>`
  }

  override render() {
    const { data, pages, layout } = this
    if (!data) return nothing
    const vias = [...Array('vias' in data.content ? data.content.vias : 1).keys()]
    const each = [...Array(pages).keys()]
    if (layout.sheet !== 'a5-pair') return vias.flatMap((via) => each.map((at) => this.#page(data, via, at)))
    // A page lies beside its own copy, or beside the page that follows it.
    const halves = each.flatMap((at) => vias.map((via) => this.#page(data, via, at)))
    const sheets = halves.flatMap((half, at) => (at % 2 === 0 ? [[half, halves[at + 1] ?? nothing]] : []))
    return sheets.map((sheet) => html`<div class="sheet">${sheet}</div>`)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-document-paper': DocumentPaper
  }
}
