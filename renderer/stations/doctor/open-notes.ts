import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { date, time2 } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

export type OpenNote = Output<'record.open'>[number]

/** Consultations that are not signed yet, each by its patient's name: the way back to where one was. */
@localized()
@customElement('mb-open-notes')
export class OpenNotes extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      ul {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
    `,
  ]

  @property({ attribute: false }) notes: readonly OpenNote[] = []
  @property() today = ''

  #word({ patientName, date: day, startMinute }: OpenNote): string {
    return day === this.today
      ? msg(str`Voltar ao atendimento de ${patientName}`)
      : msg(str`Atendimento não assinado: ${patientName}, ${date(day)} ${time2(startMinute)}`)
  }

  override render() {
    if (this.notes.length === 0) return nothing
    return html`<ul>
      ${this.notes.map(
        (note) =>
          html`<li>
            <a class="button tertiary md" href="/doctor/atendimento/${note.encounterId}"
              >${this.#word(note)}</a
            >
          </li>`,
      )}
    </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-open-notes': OpenNotes
  }
}
