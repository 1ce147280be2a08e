import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { date } from '../../../i18n/format.ts'
import { cpf } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import { reasonsText, verdictWord } from './likeness-words.ts'

const aboutText = ({ birthDate, cpf: number }: PatientLine) =>
  [date(birthDate), number ? `CPF ${cpf(number)}` : msg('sem CPF')].join(', ')

/** Pairs of cards that may be one person, the likeliest first, each a way to see the two side by side. */
@localized()
@customElement('mb-duplicate-pairs')
export class DuplicatePairs extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        display: grid;
        gap: 12px;
        align-content: start;
      }

      a {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 2px 16px;
        padding: 10px 16px;
        border: 1px solid var(--border-subtle-01);
        border-bottom-width: 0;
        color: inherit;
        text-decoration: none;
      }

      li:last-child a {
        border-bottom-width: 1px;
      }

      a:hover {
        background: var(--background-hover);
      }

      span {
        overflow-wrap: anywhere;
      }

      .why {
        grid-column: 1 / -1;
        color: var(--text-warning);
      }
    `,
  ]

  readonly #pairs = new LiveQuery(this, 'duplicate.pairs', () => ({}))

  override render() {
    const { value, error } = this.#pairs
    return html`<h2 class="heading-02">${msg('Possíveis cadastros repetidos')}</h2>
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
      ${value?.length === 0 ? html`<p class="label">${msg('Nenhum par parecido. Quando dois cadastros parecem ser da mesma pessoa, eles aparecem aqui.')}</p>` : nothing}
      <ul>
        ${value?.map(
          ({ first, second, verdict, reasons }) =>
            html`<li>
              <a href=${`/reception/unir/${first.id}/${second.id}`}>
                <b>${first.name}</b><b>${second.name}</b> <span class="label">${aboutText(first)}</span
                ><span class="label">${aboutText(second)}</span>
                <span class="label why">${verdictWord(verdict)}: ${reasonsText(reasons)}</span>
              </a>
            </li>`,
        )}
      </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-duplicate-pairs': DuplicatePairs
  }
}
