import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { changeWords } from '../../../desk/change-words.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { instant } from '../../../i18n/format.ts'
import { stationWord } from '../../../i18n/station.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type Change = Output<'patient.history'>['changes'][number]

/** What the card said before each change, who changed it and when; asked for only when somebody wants to see it. */
@localized()
@customElement('mb-patient-history')
export class PatientHistory extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      ol {
        display: grid;
        gap: 16px;
        list-style: none;
        padding: 0;
        margin: 0;
      }

      li {
        padding-left: 16px;
        border-left: 4px solid var(--border-subtle-01);
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: minmax(120px, max-content) minmax(0, 1fr);
        gap: 4px 16px;
        margin: 4px 0 0;
      }

      dd {
        margin: 0;
      }

      del {
        color: var(--text-secondary);
      }
    `,
  ]

  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private open = false
  readonly #history = new LiveQuery(this, 'patient.history', () =>
    this.open && this.patientId ? { patientId: this.patientId } : null,
  )

  #cause({ cause, otherCard }: Change): string {
    if (cause === 'merge') return msg('ao unir cadastros')
    if (cause === 'unmerge') return msg('ao separar cadastros')
    return otherCard ? msg('no cadastro que foi unido a este') : ''
  }

  #change(change: Change) {
    const who = [
      change.by ?? msg('sem nome'),
      stationWord(change.station),
      instant(change.at, this.session?.clinic.timeZone ?? 'America/Sao_Paulo'),
      this.#cause(change),
    ]
    return html`<li>
      <p class="label">${who.filter(Boolean).join(', ')}</p>
      <dl>
        ${change.fields.map((field) => {
          const { label, before, after } = changeWords(field)
          return html`<dt>${label}</dt>
            <dd><del>${before}</del> <span aria-hidden="true">→</span> <ins>${after}</ins></dd>`
        })}
      </dl>
    </li>`
  }

  #changes() {
    const { value, error, showSpinner } = this.#history
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p role="status">${showSpinner ? msg('Carregando…') : ''}</p>`
    if (value.changes.length === 0) return html`<p>${msg('Nenhuma mudança guardada neste cadastro.')}</p>`
    return html`<ol>
        ${value.changes.map((change) => this.#change(change))}
      </ol>
      ${value.more ? html`<p class="helper">${msg(str`São mostradas as ${value.changes.length} mais novas.`)}</p>` : nothing}`
  }

  override render() {
    return html`<section class="card stack">
      <h2 class="heading-02">${msg('Mudanças deste cadastro')}</h2>
      <div class="actions">
        <button
          class="button ghost md"
          type="button"
          aria-expanded=${this.open}
          @click=${() => (this.open = !this.open)}
        >
          ${this.open ? msg('Ocultar as mudanças') : msg('Mostrar as mudanças')}
        </button>
      </div>
      ${this.open ? this.#changes() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-history': PatientHistory
  }
}
