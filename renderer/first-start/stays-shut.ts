import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Station } from '../../preload/contract/define.ts'
import '../elements/notice.ts'
import './become-desk.ts'
import { publicHeading } from './public-sentence.ts'
import { shutSentence } from './shut-sentence.ts'

interface WaysOut {
  readonly restore: () => void
  readonly openWithSheet: () => void
}

/**
 * Why it stays shut, and what helps: a file that is gone comes back from a backup. Whoever passes by a kiosk or a panel reads
 * that it comes back; the rest is for whoever looks after it.
 */
export function staysShut(status: Parameters<typeof shutSentence>[0], station: Station, ways: WaysOut) {
  const heading = publicHeading(station)
  const isLost = status === 'damaged' || status === 'unreadable'
  const why = html`<mb-notice kind="error" text=${shutSentence(status)}></mb-notice>
    <div class="actions">
      ${
        isLost && !heading
          ? html`<button class="button primary" type="button" @click=${ways.restore}>
              ${msg('Restaurar de uma cópia')}
            </button>`
          : nothing
      }
      ${
        status === 'damaged'
          ? html`<button class="button tertiary" type="button" @click=${ways.openWithSheet}>
              ${msg('Abrir com a folha')}
            </button>`
          : nothing
      }
      <button class="button tertiary" type="button" @click=${() => location.reload()}>
        ${msg('Tentar de novo')}
      </button>
    </div>`
  if (!heading)
    return html`<h1 class="heading-04">${msg('A clínica não abriu')}</h1>
      ${why}`
  return html`${heading}
    <details>
      <summary>${msg('Para a equipe: a clínica não abriu')}</summary>
      ${why} ${isLost ? html`<mb-become-desk></mb-become-desk>` : nothing}
    </details>`
}
