import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { kindOfDocument, standingInWords } from '../../../i18n/document-words.ts'
import '../../../print/document/document-paper.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type Paper = Extract<Output<'chart.entries'>['entries'][number], { kind: 'document' }>['document']

/** A paper where the chart is read: told in a line, and seen as it left the printer when it is opened. */
@localized()
@customElement('mb-timeline-paper')
export class TimelinePaper extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      .brief {
        padding: 8px 16px;
        overflow-wrap: anywhere;
      }

      .sheet {
        max-height: 560px;
        padding: 16px;
        overflow: auto;
        background: var(--layer-accent);
      }

      mb-document-paper {
        display: grid;
        gap: 24px;
        justify-content: center;
        zoom: 0.7;
      }
    `,
  ]

  @property() documentId = ''
  @property({ attribute: false }) paper: Paper | undefined
  @state() private open = false
  readonly #read = new LiveQuery(this, 'document.read', () =>
    this.open ? { documentId: this.documentId } : null,
  )

  #sheet() {
    const data = this.#read.value
    const name = msg('Como o papel sai')
    return data
      ? html`<div class="sheet" tabindex="0" role="group" aria-label=${name}>
          <mb-document-paper .data=${data}></mb-document-paper>
        </div>`
      : standIn(this.#read)
  }

  override render() {
    const { paper, open } = this
    if (!paper) return nothing
    return html`<div class="brief">
        <p>
          <b>${kindOfDocument(paper.kind)}</b> ${msg(str`nº ${paper.number}`)}, ${standingInWords(paper)}
          <button
            class="button ghost sm"
            type="button"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => (this.open = !open)}
          >
            ${open ? msg('Fechar o papel') : msg('Ver o papel')}<span class="visually-hidden">
              ${msg(str`nº ${paper.number}`)}</span
            >
          </button>
        </p>
        ${paper.reason === null ? nothing : html`<p class="label">${msg(str`Motivo: ${paper.reason}`)}</p>`}
        <p class="label">${paper.authorName}</p>
      </div>
      ${open ? this.#sheet() : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-timeline-paper': TimelinePaper
  }
}
