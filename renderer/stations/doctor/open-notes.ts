import { localized } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { goToLateNote } from './late-note.ts'
import { openNoteWords, type OpenNote } from './open-note-words.ts'

/**
 * Consultations that are not signed yet, each by its patient's name: the way back to where one was. Those that were written
 * down afterwards say so.
 */
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

      li {
        max-width: 100%;
      }

      .button {
        max-width: 100%;
        height: auto;
        padding-block: 8px;
        white-space: normal;
        text-align: left;
      }
    `,
  ]

  @property({ attribute: false }) notes: readonly OpenNote[] = []
  @property() today = ''

  @state() private problem = ''

  /** Into the note, or to where it begins. */
  #way(note: OpenNote) {
    return note.encounterId === null
      ? html`<button class="button tertiary md" type="button" @click=${() => void this.#begin(note)}>
          ${openNoteWords(note, this.today)}
        </button>`
      : html`<a class="button tertiary md" href="/doctor/atendimento/${note.encounterId}"
          >${openNoteWords(note, this.today)}</a
        >`
  }

  async #begin({ visit, patientId }: OpenNote): Promise<void> {
    if (!visit) return
    this.problem = ''
    try {
      await goToLateNote({ appointmentId: visit.appointmentId, patientId })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    if (this.notes.length === 0) return nothing
    return html`<ul>
        ${this.notes.map((note) => html`<li>${this.#way(note)}</li>`)}
      </ul>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-open-notes': OpenNotes
  }
}
