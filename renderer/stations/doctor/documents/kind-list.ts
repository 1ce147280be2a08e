import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { TypedKind } from '../../../../preload/contract/document-content.ts'
import { kindOfDocument } from '../../../i18n/document-words.ts'
import type { BegunPapers } from './begun-papers.ts'
import { KIND_KEYS, type Frame } from './fields.ts'

/** The kinds that one's council may issue, each with its key and whether one is begun. */
export function kindList(kinds: Frame['kinds'], begun: BegunPapers, begin: (kind: TypedKind) => void) {
  return html`<h2 class="heading-01">${msg('Novo documento')}</h2>
    <ul class="kinds">
      ${kinds.map(
        ({ kind }) =>
          html`<li>
            <button
              type="button"
              aria-pressed=${begun.current?.fields.kind === kind}
              @click=${() => begin(kind)}
            >
              ${kindOfDocument(kind)}
              ${begun.isBegun(kind) ? html`<span class="helper">${msg('começado')}</span>` : nothing}
              <kbd>${KIND_KEYS[kind]}</kbd>
            </button>
          </li>`,
      )}
    </ul>`
}
