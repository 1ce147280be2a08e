import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DocumentPaper as Data } from '../../../preload/contract/document-content.ts'
import { base } from '../../style/base.ts'
import { documentBody } from './body.ts'
import { documentStyles, PAGE_GAP_PX } from './document-styles.ts'

import { paperFoot, paperHead, paperPatient, paperSign, paperTitle } from './frame.ts'
import { pharmacyPart } from './kept-body.ts'
import { keptStyles } from './kept-styles.ts'

const MOST_PAGES = 40

/**
 * A paper as it leaves the printer, and as it is seen before: A4 pages, each with the clinic, the patient, the place to sign and
 * its number, counted anew on each copy. What it says flows from page to page through columns of a page's height, of which each page shows one.
 */
@customElement('mb-document-paper')
export class DocumentPaper extends LitElement {
  static override styles = [base, documentStyles, keptStyles]

  @property({ attribute: false }) data: Data | undefined
  @state() private pages = 1

  protected override firstUpdated(): void {
    void document.fonts.ready.then(() => this.#measure())
  }

  protected override updated(): void {
    this.#measure()
    // Set by hand: an attribute of style is what the page's policy refuses.
    for (const [at, flow] of this.renderRoot.querySelectorAll<HTMLElement>('.flow').entries())
      flow.style.transform = `translateX(calc(${-(at % this.pages)} * (100% + ${PAGE_GAP_PX}px)))`
  }

  #measure(): void {
    const flow = this.renderRoot.querySelector('.flow')
    if (!flow || flow.clientWidth === 0) return
    const count = Math.round((flow.scrollWidth + PAGE_GAP_PX) / (flow.clientWidth + PAGE_GAP_PX))
    this.pages = Math.min(Math.max(count, 1), MOST_PAGES)
  }

  /** Resolves once every page stands; fonts are to be loaded before. */
  async paged(): Promise<void> {
    await this.updateComplete
    this.#measure()
    await this.updateComplete
  }

  #page(data: Data, via: number, at: number) {
    return html`<article class="page" lang="pt-BR" aria-hidden=${via > 0 || at > 0}>
      ${paperHead(data.shown)} ${paperTitle(data, via)} ${paperPatient(data)}
      <div class="window"><div class="flow">${documentBody(data)}</div></div>
      ${paperSign(data)} ${pharmacyPart(data)} ${paperFoot(data, at + 1, this.pages)}
    </article>`
  }

  override render() {
    const { data, pages } = this
    if (!data) return nothing
    const vias = 'vias' in data.content ? data.content.vias : 1
    const each = [...Array(pages).keys()]
    return [...Array(vias).keys()].map((via) => each.map((at) => this.#page(data, via, at)))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-document-paper': DocumentPaper
  }
}
