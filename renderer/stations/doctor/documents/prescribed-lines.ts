import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { PrescribedMedicine } from '../../../../preload/contract/document-content.ts'
import { needInWords } from '../../../i18n/prescription-words.ts'

/** What is prescribed so far, each line with what becomes of it beside its words. */
export const prescribedLines = (medicines: readonly PrescribedMedicine[], remove: (at: number) => void) =>
  html`<ol>
    ${medicines.map(
      (one, at) =>
        html`<li>
          <div>
            <b>${one.name}</b>
            ${one.need === 'simple' ? nothing : html`<span class="helper">${needInWords(one.need)}</span>`}<br />${one.route}:
            ${one.posology}${one.quantity === null ? '' : `. ${one.quantity}`}
            ${one.instead === undefined ? nothing : html`<br /><span class="helper">${msg('Muda a dose em uso quando for emitido.')}</span>`}
          </div>
          <button
            class="button ghost sm"
            type="button"
            aria-label=${msg(str`Tirar: ${one.name}`)}
            @click=${() => remove(at)}
          >
            ${msg('Tirar')}
          </button>
        </li>`,
    )}
  </ol>`
