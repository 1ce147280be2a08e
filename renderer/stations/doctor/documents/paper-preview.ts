import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DocumentPaper } from '../../../../preload/contract/document-content.ts'
import { groupOfKind } from '../../../../preload/contract/document-kinds.ts'
import type { Output } from '../../../../preload/contract/index.ts'
import { layoutAt, USUAL_LAYOUT } from '../../../../preload/contract/paper-layout.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../elements/notice.ts'
import { kindOfDocument } from '../../../i18n/document-words.ts'
import { itemsAndDays } from '../../../i18n/prescription-words.ts'
import '../../../print/document/document-paper.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type PaperPlan = Output<'prescription.plan'>['papers'][number]

const medicinesOn = ({ content }: PaperPlan) => ('medicines' in content ? content.medicines.length : 0)

/** A paper as it leaves the printer. A prescription that is not issued yet stands as the papers it will be split into. */
@localized()
@customElement('mb-paper-preview')
export class PaperPreview extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: grid;
        gap: 12px;
      }

      .papers {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }

      .papers [aria-pressed='true'] {
        background: var(--highlight);
        font-weight: 600;
      }

      mb-document-paper {
        display: grid;
        gap: 24px;
        justify-content: center;
        zoom: 0.6;
      }

      mb-document-paper.a5 {
        zoom: 0.85;
      }

      mb-document-paper.a5-pair {
        zoom: 0.42;
      }
    `,
  ]

  @property({ attribute: false }) data: DocumentPaper | undefined
  @state() private at = 0
  readonly #ways = new LiveQuery(this, 'workstation.papers', () => ({}))
  readonly #plan = new LiveQuery(this, 'prescription.plan', () => {
    const content = this.data?.issued === null ? this.data.content : null
    return content?.kind === 'prescription' ? { medicines: content.medicines, text: content.text } : null
  })

  #choice(papers: readonly PaperPlan[], shown: number) {
    return html`<div class="papers" role="group" aria-label=${msg('Papéis desta receita')}>
      ${papers.map(
        (paper, at) =>
          html`<button
            class="button ghost sm"
            type="button"
            aria-pressed=${at === shown}
            @click=${() => (this.at = at)}
          >
            ${kindOfDocument(paper.content.kind)}: ${itemsAndDays(medicinesOn(paper), paper.days)}
          </button>`,
      )}
    </div>`
  }

  #warnings({ content, mayIssue, confirmed }: PaperPlan) {
    const kind = kindOfDocument(content.kind)
    const said = [
      mayIssue ? '' : msg(str`${kind}: o seu conselho não emite este papel pelas regras da clínica.`),
      confirmed || content.kind === 'prescription'
        ? ''
        : msg(str`${kind}: a regra ainda não foi confirmada pela administração.`),
      'way' in content && content.way === 'copy'
        ? msg('Sai uma lista para copiar à mão no formulário impresso, como a administração escolheu.')
        : '',
    ].filter(Boolean)
    return said.map((text) => html`<mb-notice kind="warning" text=${text}></mb-notice>`)
  }

  /** On the sheet and in the letters that this PC prints it with. */
  #drawn(data: DocumentPaper) {
    const known = this.#ways.value
    const layout = known
      ? layoutAt(known.ways[groupOfKind(data.content.kind)], known.clinicSheet)
      : USUAL_LAYOUT
    return html`<mb-document-paper class=${layout.sheet} .data=${data} .layout=${layout}></mb-document-paper>`
  }

  override render() {
    const { data } = this
    const papers = this.#plan.value?.papers ?? []
    const at = Math.min(this.at, papers.length - 1)
    const paper = papers[at]
    if (!data) return nothing
    if (!paper) return this.#drawn(data)
    const { content, rule } = paper
    const planned: DocumentPaper = { ...data, content, shown: { ...data.shown, rule } }
    return html`${papers.length > 1 ? this.#choice(papers, at) : nothing} ${this.#warnings(paper)}
    ${this.#drawn(planned)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-paper-preview': PaperPreview
  }
}
