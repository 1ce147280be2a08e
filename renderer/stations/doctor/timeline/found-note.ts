import { localized } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { wordSpans } from '../../../../preload/contract/word-starts.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import '../signed-note.ts'

/** As it is named in the sheet of every shadow root (`style/base.ts`). */
const FOUND = 'found'

/** Where these words stand in what a part of the page says. */
function rangesOf(root: Node, words: readonly string[]): Range[] {
  const ranges: Range[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // What is looked for: not the head of a note, nor its buttons.
    if (!node.parentElement?.closest('dd, .addendum')) continue
    for (const { from, to } of wordSpans(node.textContent ?? '', words)) {
      const range = new Range()
      range.setStart(node, from)
      range.setEnd(node, to)
      ranges.push(range)
    }
  }
  return ranges
}

/** A note that a search led to, whole, with the words of the search marked in it. */
@localized()
@customElement('mb-found-note')
export class FoundNote extends LitElement {
  static override styles = [base, type, button]

  @property() noteId = ''
  @property() patientName = ''
  @property({ attribute: false }) words: readonly string[] = []
  readonly #note = new LiveQuery(this, 'note.read', () => (this.noteId ? { noteId: this.noteId } : null))

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    CSS.highlights.delete(FOUND)
  }

  protected override updated(): void {
    void this.#mark()
  }

  async #mark(): Promise<void> {
    const note = this.renderRoot.querySelector('mb-signed-note')
    if (!note) return
    await note.updateComplete
    if (this.isConnected) CSS.highlights.set(FOUND, new Highlight(...rangesOf(note.renderRoot, this.words)))
  }

  override render() {
    const { value } = this.#note
    if (!value) return standIn(this.#note)
    return html`<mb-signed-note .note=${value} patientName=${this.patientName}></mb-signed-note>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-found-note': FoundNote
  }
}
