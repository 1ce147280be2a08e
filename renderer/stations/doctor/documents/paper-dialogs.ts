import { html, nothing } from 'lit'
import '../../../desk/void-document.ts'
import type { PaperLine } from './paper-list.ts'
import './reprint-reason.ts'

interface Open {
  readonly voiding: PaperLine | null
  readonly reprinting: PaperLine | null
  leave(): void
}

/** What is asked before a paper is voided, or printed once more. */
export const paperDialogs = ({ voiding, reprinting, leave }: Open) =>
  voiding
    ? html`<mb-void-document
        documentId=${voiding.documentId}
        number=${voiding.number}
        @mb-leave=${leave}
      ></mb-void-document>`
    : reprinting
      ? html`<mb-reprint-reason
          documentId=${reprinting.documentId}
          number=${reprinting.number}
          @mb-leave=${leave}
        ></mb-reprint-reason>`
      : nothing
