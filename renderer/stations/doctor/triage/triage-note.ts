import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { date, instant } from '../../../i18n/format.ts'
import { noteLines } from '../../../i18n/note-lines.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import '../addendum-form.ts'
import { addendumLines, addendumStyles } from '../addendum-lines.ts'
import { rectified } from '../rectify/rectified.ts'
import './triage-move.ts'

type Note = Output<'triage.sheet'>['notes'][number]

/** A signed note; what is put right of a triage is its author's to sign. */
@localized()
@customElement('mb-triage-note')
export class TriageNote extends LitElement {
  static override styles = [
    base,
    type,
    button,
    addendumStyles,
    css`
      article {
        margin-top: 12px;
        padding: 12px;
        background: var(--background);
        border: 1px solid var(--border-subtle-01);
        overflow-wrap: anywhere;
      }

      dt {
        margin-top: 8px;
        font-weight: 600;
      }

      dd {
        white-space: pre-wrap;
      }
    `,
  ]

  @property({ attribute: false }) note: Note | undefined
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private doing: 'adding' | 'moving' | null = null

  /** The form alone closes; the sheet around it stays. */
  #done(event: Event): void {
    event.stopPropagation()
    const at = this.doing === 'moving' ? 1 : 0
    this.doing = null
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll('button')[at]?.focus())
  }

  #form(note: Note) {
    const close = (event: Event) => this.#done(event)
    if (this.doing === 'adding')
      return html`<mb-addendum-form .note=${note} @mb-close=${close}></mb-addendum-form>`
    if (this.doing === 'moving')
      return html`<mb-triage-move .note=${note} @mb-close=${close}></mb-triage-move>`
    return nothing
  }

  override render() {
    const { note, session } = this
    if (!note || !session) return nothing
    const at = (value: string) => instant(value, session.clinic.timeZone)
    return html`<article aria-label=${msg(str`Atendimento de ${date(note.date)}`)}>
      <h3 class="heading-01">${date(note.date)}, ${note.visitType}</h3>
      <p class="label">${note.authorName}, ${note.authorCouncil}, ${at(note.signedAt)}</p>
      <dl>
        ${noteLines(note).map(
          ({ title, text, items, values }) =>
            html`<dt>${title}</dt>
              ${values.map((line) => html`<dd>${line.label} ${rectified(line)}</dd>`)}
              ${items.map((line) => html`<dd>${rectified(line)}</dd>`)}
              ${text === '' ? nothing : html`<dd>${text}</dd>`}`,
        )}
      </dl>
      ${note.addenda.map((addendum) => addendumLines(addendum, at))}
      ${
        note.own && note.triage && this.doing === null
          ? html`<button class="button ghost sm" type="button" @click=${() => (this.doing = 'adding')}>
                ${msg('Adendo ou retificação')}
              </button>
              <button class="button ghost sm" type="button" @click=${() => (this.doing = 'moving')}>
                ${msg('Era de outra pessoa')}
              </button>`
          : nothing
      }
      ${this.#form(note)}
    </article>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-triage-note': TriageNote
  }
}
