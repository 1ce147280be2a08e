import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { QueryName } from '../../preload/contract/index.ts'
import type { LiveQuery } from '../data/live-query.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'

/** What stands in the place of an answer: that it is under way, or why it failed and another try; nothing beside one that is there. */
export function standIn<N extends QueryName>(query: LiveQuery<N>) {
  if (query.error)
    return html`<mb-notice kind="error" text=${errorSentence(query.error)}></mb-notice>
      <div class="actions">
        <button class="button tertiary md" type="button" @click=${() => query.refresh()}>
          ${msg('Tentar de novo')}
        </button>
      </div>`
  if (query.value !== undefined) return nothing
  return html`<p role="status">${query.showSpinner ? msg('Carregando…') : ''}</p>`
}
