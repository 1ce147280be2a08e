import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { kindOfDocument, standingInWords } from '../../../i18n/document-words.ts'
import { instant } from '../../../i18n/format.ts'
import type { BegunPaper } from './begun-papers.ts'

export type PaperLine = Output<'document.list'>['papers'][number]

interface Around {
  readonly shownId: string
  readonly zone: string
  show(paper: PaperLine): void
}

const line = (paper: PaperLine, { shownId, zone, show }: Around) =>
  html`<li>
    <button
      type="button"
      class="paper"
      aria-current=${paper.documentId === shownId ? 'true' : nothing}
      @click=${() => show(paper)}
    >
      <b>${kindOfDocument(paper.kind)}</b>
      <span class="helper">${msg(str`nº ${paper.number}, ${instant(paper.issuedAt, zone)}`)}</span>
      <span class="helper">${standingInWords(paper)}${paper.own ? '' : `, ${paper.authorName}`}</span>
      ${paper.reason === null ? nothing : html`<span class="helper">“${paper.reason}”</span>`}
    </button>
  </li>`

/** The newest paper of the kind that is being typed, to be repeated: one's own that says something here. */
export const lastOf = (
  papers: readonly PaperLine[],
  { fields: { kind }, replaces }: BegunPaper,
): PaperLine | undefined =>
  replaces ? undefined : papers.find((one) => one.kind === kind && one.own && one.standing === 'valid')

/** The papers of a chart, the newest first; what is under a colleague's secrecy is counted. */
export function paperList({ papers, closed }: Output<'document.list'>, around: Around) {
  return html`<h2 class="heading-01">${msg('Documentos deste paciente')}</h2>
    ${papers.length === 0 ? html`<p class="helper">${msg('Nenhum documento ainda.')}</p>` : nothing}
    <ul>
      ${papers.map((paper) => line(paper, around))}
    </ul>
    ${closed === 0 ? nothing : html`<p class="helper">${msg(str`Sob sigilo de outro profissional: ${closed}`)}</p>`}`
}
