import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { age, date } from '../../../i18n/format.ts'
import { cpf, phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { reasonsText, verdictWord } from './likeness-words.ts'

/** Patients who may be the person being typed, as soon as it can be known. Fires `mb-same-person` with the chosen one. */
@localized()
@customElement('mb-duplicates-found')
export class DuplicatesFound extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        display: grid;
        gap: 8px;
      }

      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding: 10px 12px;
        background: var(--support-warning-bg);
        border: 1px solid var(--support-warning);
        border-left-width: 4px;
        white-space: normal;
      }

      article > :not(.button) {
        grid-column: 1;
        overflow-wrap: anywhere;
      }

      .button {
        grid-column: 2;
        grid-row: 1 / 5;
        align-self: center;
      }

      .why {
        color: var(--text-warning);
      }

      @media (max-width: 700px) {
        .button {
          grid-column: 1;
          grid-row: auto;
          justify-self: start;
        }
      }
    `,
  ]

  /** What is typed so far; null asks nothing. */
  @property({ attribute: false }) typed: Input<'duplicate.candidates'> | null = null
  /** The card that is being changed: the way leads to the merge with it. */
  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #found = new LiveQuery(this, 'duplicate.candidates', () => this.typed)

  #choose(patient: PatientLine): void {
    this.dispatchEvent(new CustomEvent('mb-same-person', { detail: patient, bubbles: true, composed: true }))
  }

  override render() {
    const found = this.#found.value ?? []
    const count =
      found.length === 1 ? msg('1 cadastro parecido') : msg(str`${found.length} cadastros parecidos`)
    return html`<section aria-label=${msg('Cadastros parecidos')}>
      <p class="heading-01" role="status">${found.length > 0 ? count : ''}</p>
      ${found.map(({ patient, verdict, reasons }) => {
        const born = `${date(patient.birthDate)}, ${age(patient.birthDate, this.session?.now ?? patient.birthDate)}`
        const rest = [patient.cpf && `CPF ${cpf(patient.cpf)}`, patient.phone && phone(patient.phone)]
        return html`<article>
          <p>
            <b>${patient.name}</b
            >${patient.legalName ? html` <span class="label">${patient.legalName}</span>` : nothing}
          </p>
          <p class="label">${born}</p>
          <p class="label">${rest.filter(Boolean).join(', ')}</p>
          <p class="label why">${verdictWord(verdict)}: ${reasonsText(reasons)}</p>
          ${
            this.patientId
              ? html`<a class="button tertiary sm" href=${`/reception/unir/${this.patientId}/${patient.id}`}
                  >${msg('Comparar e unir')}</a
                >`
              : html`<button class="button tertiary sm" type="button" @click=${() => this.#choose(patient)}>
                  ${msg('É esta pessoa')}
                </button>`
          }
        </article>`
      })}
      ${
        this.patientId && found.length > 0
          ? html`<p class="helper">
              ${msg('Na união entra o que está gravado: o que foi digitado aqui e não salvo fica de fora.')}
            </p>`
          : nothing
      }
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-duplicates-found': DuplicatesFound
  }
}
